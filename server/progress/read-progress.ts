import { chanceAtLeast, mean, posterior, sd } from '@/core/assessment/grid';
import { type BlockState, evidenceAt } from '@/core/progress/block-state';
import type { Database } from '@/db/client';
import { allStates } from '@/db/queries/block-progress';
import { countEvents } from '@/db/queries/events';
import { numberOf, rowsOf, textOf } from '@/db/queries/rows';
import { authorise } from '../auth/authorise';
import type { Session } from '../auth/session';
import { foldBehind } from './fold-behind';

export type BlockReading = {
  /** Answers that count as evidence, and the time of the newest (0: none), milliseconds. */
  answers: number;
  lastAt: number;
  /** Of the posterior as it fades to `now`, on θ. */
  mean: number;
  sd: number;
  /** P(level reached), by level 2, 3, 4. */
  chance: { 2: number; 3: number; 4: number };
  /** Situational answers: mean effectiveness 0–1 is sum / count. */
  indication: { sum: number; count: number };
};
export type ProgressReading = { blocks: Record<string, BlockReading>; eventCount: number };

/** The learner's progress at `now`; what a crash left behind is folded first. Throws SignedOut, LearnerErased. */
export async function readProgress(db: Database, session: Session, now: number): Promise<ProgressReading> {
  await authorise(db, session);
  await foldBehind(db, session.learner, now);
  const results = await db.read([allStates(session.learner), countEvents(session.learner)]);
  const blocks = rowsOf(results, 0).map(
    (row) => [textOf(row, 'block'), reading(JSON.parse(textOf(row, 'state')) as BlockState, now)] as const,
  );
  return { blocks: Object.fromEntries(blocks), eventCount: numberOf(rowsOf(results, 1)[0]!, 'total') };
}

function reading(state: BlockState, now: number): BlockReading {
  const p = posterior(evidenceAt(state, now));
  return {
    answers: state.answers,
    lastAt: state.lastAt,
    mean: mean(p),
    sd: sd(p),
    chance: { 2: chanceAtLeast(p, 2), 3: chanceAtLeast(p, 3), 4: chanceAtLeast(p, 4) },
    indication: state.indication,
  };
}

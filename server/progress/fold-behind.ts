import type { ResultSet } from '@libsql/client';
import { EVENT_SCHEMA, effectiveTime } from '@/core/events/event';
import { type BlockState, emptyBlock } from '@/core/progress/block-state';
import { addEvent, emptyProgress, FOLD_VERSION, fold, noteModule } from '@/core/progress/fold';
import type { Database } from '@/db/client';
import { answersBetween, type FoldedBlock, foldStanding, saveFold, settleUnderstood, statesOf } from '@/db/queries/block-progress';
import { eventRow } from '@/db/queries/events';
import { numberOf, rowsOf, textOf } from '@/db/queries/rows';
import { UNDERSTOOD } from '@/db/schema';
import { type FoldedEvent, reconsider, understoodEvent } from './stored-event';

/**
 * Brings a learner's `block_progress` up to their events. Musts:
 * - a row says the insertion number up to which it holds everything, and changes by compare-and-set on it: two
 *   processes that fold together cannot count an answer twice;
 * - an answer is one addition; a module completed or an answer voided after the row's number refolds the block,
 *   since earlier answers weigh otherwise; so does a row of another FOLD_VERSION;
 * - whatever is interrupted anywhere is found behind by the next caller.
 */

const ATTEMPTS = 8;

type Was = { lastSeq: number; foldVersion: number };
/** `from`: the first insertion number that the block's state lacks. */
type Behind = { block: string; was: Was | null; refold: boolean; from: number };
type Standing = { upTo: number; reweighing: FoldedEvent[]; behind: Behind[] };

/** Returns how many blocks were folded. Throws when others kept moving the rows under it. */
export async function foldBehind(db: Database, learner: string, now: number): Promise<number> {
  let folded = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const snapshot = await db.read(foldStanding(learner, EVENT_SCHEMA));
    if (await settleLateEvents(db, learner, snapshot)) continue;
    const standing = standingFrom(snapshot);
    if (standing.behind.length === 0) return folded;
    const blocks = await foldBlocks(db, learner, standing);
    const saved = blocks.length ? await db.write(blocks.map((block) => saveFold(learner, block, now))) : [];
    const won = saved.filter((result) => result.rowsAffected > 0).length;
    folded += won;
    // Events that arrived meanwhile are the next caller's: a learner who never stops sending does not keep us here.
    if (won === standing.behind.length) return folded;
  }
  throw new Error(`the progress of a learner was still behind after ${ATTEMPTS} attempts`);
}

/** True when events of a later schema have become understood: the folds were thrown away, read again. */
async function settleLateEvents(db: Database, learner: string, snapshot: readonly ResultSet[]): Promise<boolean> {
  const settled = rowsOf(snapshot, 3)
    .map(eventRow)
    .flatMap((row) => {
      const event = reconsider(row);
      if (event === 'later') return [];
      if (event === 'never') return { seq: row.seq, understood: UNDERSTOOD.never, block: null };
      return { seq: row.seq, understood: UNDERSTOOD.yes, block: event.type === 'item-answered' ? event.body.block : null };
    });
  if (settled.length === 0) return false;
  await db.write(settleUnderstood(learner, settled));
  return true;
}

function standingFrom(snapshot: readonly ResultSet[]): Standing {
  const rows = new Map(
    rowsOf(snapshot, 1).map((row) => [
      textOf(row, 'block'),
      { lastSeq: numberOf(row, 'last_seq'), foldVersion: numberOf(row, 'fold_version') },
    ]),
  );
  const reweighingRows = rowsOf(snapshot, 2).map(eventRow);
  const lastReweighing = reweighingRows.at(-1)?.seq ?? 0;
  const answered = rowsOf(snapshot, 0).map((row) => ({
    block: textOf(row, 'block'),
    first: numberOf(row, 'first'),
    last: numberOf(row, 'last'),
  }));
  const behind = answered.flatMap(({ block, first, last }): Behind[] => {
    const was = rows.get(block) ?? null;
    const refold = !was || was.foldVersion !== FOLD_VERSION || lastReweighing > was.lastSeq;
    return refold || last > was.lastSeq ? [{ block, was, refold, from: refold ? first : was.lastSeq + 1 }] : [];
  });
  return { behind, reweighing: reweighingRows.map(understoodEvent), upTo: Math.max(lastReweighing, ...answered.map(({ last }) => last)) };
}

async function foldBlocks(db: Database, learner: string, { behind, reweighing, upTo }: Standing): Promise<FoldedBlock[]> {
  const blocks = behind.map(({ block }) => block);
  const from = Math.min(...behind.map((one) => one.from));
  const results = await db.read([statesOf(learner, blocks), answersBetween(learner, blocks, from, upTo)]);
  const rows = new Map(rowsOf(results, 0).map((row) => [textOf(row, 'block'), row]));
  const answers = new Map<string, FoldedEvent[]>(blocks.map((block) => [block, []]));
  const starts = new Map(behind.map((one) => [one.block, one.from]));
  for (const row of rowsOf(results, 1)) {
    const block = textOf(row, 'block');
    if (numberOf(row, 'seq') >= starts.get(block)!) answers.get(block)!.push(understoodEvent(eventRow(row)));
  }
  return behind.flatMap(({ block, was, refold }) => {
    const row = rows.get(block);
    // Moved between the two readings: the answers read are not those that it lacks. The next attempt sees it.
    if (was && (!row || numberOf(row, 'last_seq') !== was.lastSeq)) return [];
    const state =
      refold || !row
        ? foldWhole(block, reweighing, answers.get(block)!)
        : addAnswers(JSON.parse(textOf(row, 'state')) as BlockState, block, reweighing, answers.get(block)!);
    return { block, state: JSON.stringify(state), lastSeq: upTo, foldVersion: FOLD_VERSION, was };
  });
}

/** A block whose every answer was voided has no state in the fold: it is stored empty. */
const foldWhole = (block: string, reweighing: readonly FoldedEvent[], answers: readonly FoldedEvent[]): BlockState =>
  fold([...reweighing, ...answers]).blocks[block] ?? emptyBlock();

function addAnswers(state: BlockState, block: string, reweighing: readonly FoldedEvent[], answers: readonly FoldedEvent[]): BlockState {
  const progress = emptyProgress();
  progress.blocks[block] = state;
  const voided = new Set<string>();
  for (const event of reweighing) {
    if (event.type === 'answer-voided') voided.add(`${event.body.item}@${event.body.version}`);
    else if (event.type === 'module-completed') noteModule(progress, event.body, effectiveTime(event));
  }
  for (const event of answers) addEvent(progress, event, voided);
  return state;
}

'use client';

import { useProgress } from '@/components/progress/use-progress';
import { openSession } from '@/device/quiz';

export type TargetRow = {
  id: string;
  kind: 'metier' | 'certification';
  name: string;
  page: string;
  blocks: number /** Quiz blocks that have questions, of all that are asked. */;
  ready: number;
  quiz: number;
};

/** The targets, the one aimed at first; a session under way says so. */
export function ChooseTarget({ rows }: { rows: readonly TargetRow[] }) {
  const read = useProgress();
  const known = typeof read === 'string' ? undefined : read;
  const aimed = known?.progress.target?.value;
  const sorted = aimed ? [...rows].sort((x, y) => Number(y.id === aimed) - Number(x.id === aimed)) : rows;
  return (
    <ul className="rows mt-5 lg:grid lg:grid-cols-2 lg:gap-x-10">
      {sorted.map((row) => {
        const open = known && openSession(known.events, row.id);
        return (
          <li key={row.id}>
            <a href={`/evaluer/${row.id}`} className="flex min-h-14 flex-wrap items-center gap-x-3 py-2.5 no-underline">
              <span className="min-w-0 flex-[1_1_10rem]">
                <b className="font-semibold">{row.name}</b>
                <span className="tiny num block">
                  {row.kind === 'certification' ? 'Certification · ' : ''}
                  {row.ready === row.quiz
                    ? `${row.quiz} blocs mesurés`
                    : row.ready === 0
                      ? 'questions à venir'
                      : `${row.ready} blocs sur ${row.quiz} ont leurs questions`}
                </span>
              </span>
              {open ? (
                <span className="tag text-act">
                  question {Math.min(open.answers.length + 1, open.start.budget)} sur {open.start.budget}
                </span>
              ) : row.id === aimed ? (
                <span className="tag text-stain-4">votre cible</span>
              ) : null}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

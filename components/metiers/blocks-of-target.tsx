import { LevelDots } from '@/components/ui/level-dots';
import { ReportLines } from '@/components/ui/refs';
import type { TargetBlock } from '@/components/quiz/target';

type Row = TargetBlock & { from: string[]; added?: { lines: string; why: string } };

/** A target's blocks with the level aimed at, and from which competencies it comes. */
export function BlocksOfTarget({ rows }: { rows: readonly Row[] }) {
  return (
    <div className="rows mt-2">
      {rows.map((b) => (
        <details key={b.block} className="group">
          <summary className="flex min-h-12 cursor-pointer list-none flex-wrap items-center gap-x-4 py-2.5 [&::-webkit-details-marker]:hidden">
            <span className="min-w-0 flex-[1_1_9rem] font-semibold">
              {b.title}
              {b.added && <span className="tiny ml-2 rounded-full border border-line-2 px-2 py-0.5 font-semibold">ajouté</span>}
              {b.assess !== 'quiz' && <span className="tiny block font-normal">indication seulement : un quiz ne le mesure pas</span>}
            </span>
            <LevelDots level={b.target} />
          </summary>
          <div className="pb-4">
            <p className="small">
              <b className="text-ink">Niveau {b.target} visé.</b> {b.levels[b.target - 1]}
            </p>
            {b.from.length > 0 && (
              <ul className="small mt-2 list-disc pl-5">
                {b.from.map((label) => (
                  <li key={label}>{label}</li>
                ))}
              </ul>
            )}
            {b.added && (
              <p className="small mt-2">
                {b.added.why} <ReportLines lines={b.added.lines} />
              </p>
            )}
            <a className="link small" href={`/blocs/${b.block}`}>
              Ce que couvre ce bloc
            </a>
          </div>
        </details>
      ))}
    </div>
  );
}

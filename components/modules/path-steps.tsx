'use client';

import { placeOn } from '@/core/learning/path';
import { useProgress } from '@/components/progress/use-progress';

export type PathStep = { module: string; title: string; minutes: number; why: string };

/** A path, step by step: what is done, where one is, and the one button that goes on. */
export function PathSteps({ steps }: { steps: readonly PathStep[] }) {
  const read = useProgress();
  const reading = typeof read === 'string' ? {} : read.progress.reading;
  const done = (module: string) => reading[module]?.completed != null;
  const begun = (module: string) => Object.keys(reading[module]?.steps ?? {}).length > 0;
  const { done: count, next } = placeOn({ steps: [...steps] }, done);
  const following = steps.find((step) => step.module === next);
  return (
    <>
      <p className="small num mt-3" role="status">
        {count === 0
          ? `${steps.length} modules`
          : count === steps.length
            ? 'Parcours terminé'
            : `${count} sur ${steps.length} modules suivis`}
        , {steps.reduce((sum, step) => sum + (done(step.module) ? 0 : step.minutes), 0)} minutes{count > 0 ? ' à venir' : ''}
      </p>
      <div className="dots mt-2" aria-hidden="true">
        {steps.map((step) => (
          <i key={step.module} className={done(step.module) ? 'done' : ''} />
        ))}
      </div>
      {following && (
        <a className="btn mt-4 lg:max-w-md" href={`/modules/${following.module}`}>
          {begun(following.module) ? 'Reprendre' : count === 0 ? 'Commencer' : 'Continuer'} : {following.title}
        </a>
      )}
      <ol className="rows mt-5">
        {steps.map((step, i) => (
          <li key={step.module} data-step={step.module} data-done={done(step.module) ? '' : undefined}>
            <a href={`/modules/${step.module}`} className="grid grid-cols-[1.6rem_minmax(0,1fr)] gap-x-2.5 py-3 no-underline">
              <span className="num grid size-6 place-items-center rounded-full text-[.8125rem] font-bold text-ink-3 ring-1 ring-line-2 ring-inset">
                {done(step.module) ? (
                  <svg viewBox="0 0 24 24" className="size-4 fill-none stroke-good stroke-3" role="img" aria-label="Suivi">
                    <path d="M5 12l5 5 9-10" strokeLinecap="round" strokeLinejoin="round" />
                  </svg>
                ) : (
                  i + 1
                )}
              </span>
              <span>
                <b className="font-semibold">{step.title}</b>
                <span className="tiny num ml-2 whitespace-nowrap">{step.minutes} min</span>
                <span className="small block">{step.why}</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}

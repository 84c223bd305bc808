'use client';

import { type ReactNode, useEffect } from 'react';
import type { TargetBlock } from '@/components/quiz/target';
import { VERDICT_TONE, VERDICT_WORDS } from '@/components/gel/words';
import { Proposals, type ProposalsProps } from '@/components/modules/proposals';
import { ProcessTrain } from '@/components/ui/process-train';
import { viewTarget } from '@/core/progress/view';
import { openSession } from '@/device/quiz';
import { cardsToday } from '@/device/review';
import { DueToday } from '@/components/review/due-today';
import { TodayCard } from '@/components/review/today-card';
import { useToday } from '@/components/review/use-today';
import { cardsInWords, minutesFor } from '@/components/review/words';
import { LostNote } from './lost-note';
import { type Read, useProgress } from './use-progress';

/** What ranks the next modules. */
type Learning = Pick<ProposalsProps, 'offers' | 'competencies' | 'blockTitles'>;

type Target = { id: string; name: string; page: string; blocks: Pick<TargetBlock, 'block' | 'target' | 'assess' | 'title' | 'hasItems'>[] };

/** Today: the next useful step for someone already known; `children` greets a newcomer, and is what is prerendered. */
export function Today({ targets, learning, children }: { targets: readonly Target[]; learning: Learning; children: ReactNode }) {
  const read = useProgress();
  const target = typeof read === 'string' ? undefined : targets.find((t) => t.id === read.progress.target?.value);
  const newcomer = read === 'unreadable' || (read !== 'reading' && !target);
  useEffect(() => {
    if (newcomer) document.documentElement.removeAttribute('data-known');
  }, [newcomer]);
  if (typeof read === 'string' || !target)
    return (
      <>
        {newcomer && <LostNote />}
        {children}
      </>
    );
  return <Known target={target} learning={learning} read={read} />;
}

function Known({ target, learning, read: { progress, events, now } }: { target: Target; learning: Learning; read: Read }) {
  const review = useToday();
  const due = typeof review === 'string' ? 0 : cardsToday(review);
  const open = openSession(events, target.id);
  const views = viewTarget(progress, target.blocks, now);
  const measurable = views.filter((v) => v.verdict !== 'none' && target.blocks.find((b) => b.block === v.block)?.hasItems);
  const toConfirm = measurable.filter((v) => v.verdict === 'to-confirm').sort((x, y) => y.answers - x.answers || 0);
  const title = (block: string) => target.blocks.find((b) => b.block === block)?.title;
  const left = open ? open.start.budget - open.answers.length : 12;
  return (
    <div className="lg:grid lg:grid-cols-2 lg:gap-16">
      <div>
        <p className="eyebrow first-letter:uppercase">
          {new Date(now).toLocaleDateString('fr-FR', { weekday: 'long', day: 'numeric', month: 'long' })}
        </p>
        <h1 className="mt-1 mb-4">
          {open
            ? `Il reste ${left} question${left > 1 ? 's' : ''}.`
            : due > 0
              ? `${cardsInWords(due)}, ${minutesFor(due)} minutes.`
              : toConfirm.length
                ? 'Dix minutes suffisent aujourd’hui.'
                : 'Tout ce qui se mesure est mesuré.'}
        </h1>
        {due > 0 && !open && <TodayCard today={review} />}
        <div
          className={`rounded-[18px] bg-surface p-4 ring-1 ring-line ring-inset ${due > 0 && !open ? 'mt-4' : 'shadow-[var(--shadow)]'}`}
        >
          <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-4">
            <strong className="num text-[2.5rem] leading-none font-bold tracking-tight text-stain-4">
              {measurable.length - toConfirm.length}
            </strong>
            <div>
              <h2>
                bloc{measurable.length - toConfirm.length > 1 ? 's' : ''} tranché{measurable.length - toConfirm.length > 1 ? 's' : ''} sur{' '}
                {measurable.length}
              </h2>
              <p className="small">
                {open
                  ? `${target.name} : question ${Math.min(open.answers.length + 1, open.start.budget)} sur ${open.start.budget}, là où vous l’aviez laissée.`
                  : toConfirm[0]
                    ? `${target.name}. Le plus près d’être tranché : ${title(toConfirm[0].block)}.`
                    : target.name}
              </p>
            </div>
          </div>
          <a
            className={`btn mt-4 ${due > 0 && !open ? 'btn-quiet' : ''}`}
            href={open || toConfirm.length ? `/evaluer/${target.id}` : `/resultat/${target.id}`}
          >
            {open ? 'Reprendre' : toConfirm.length ? 'Continuer, 12 questions' : 'Voir mon résultat'}
          </a>
        </div>
        {open && <DueToday due={due} />}
      </div>
      <div className="mt-7 lg:mt-0">
        <h2 className="mb-2">Vers {target.name.charAt(0).toLowerCase() + target.name.slice(1)}</h2>
        <ProcessTrain />
        <Proposals {...learning} targets={[target]} target={target.id} most={2} />
        <ul className="rows mt-4">
          {toConfirm.slice(0, 3).map((v) => (
            <li key={v.block}>
              <a
                href={`/evaluer/${target.id}?bloc=${v.block}`}
                className="flex min-h-14 flex-wrap items-center gap-x-3 py-2.5 no-underline"
              >
                <span className="min-w-0 flex-[1_1_10rem]">
                  <b className="font-semibold">{title(v.block)}</b>
                  <span className="small block">
                    {v.answers ? 'Encore incertain : quelques questions fraîches aideront.' : 'Pas encore mesuré.'}
                  </span>
                </span>
                <span className={`tag ${VERDICT_TONE[v.verdict]}`}>{VERDICT_WORDS[v.verdict]}</span>
              </a>
            </li>
          ))}
        </ul>
        <p className="small mt-3">
          <a className="link" href={`/resultat/${target.id}`}>
            Voir le gel
          </a>{' '}
          ·{' '}
          <a className="link" href="/sauvegarde">
            Sauvegarder ma progression
          </a>
        </p>
      </div>
    </div>
  );
}

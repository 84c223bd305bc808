'use client';

import type { TargetBlock } from '@/components/quiz/target';
import { Gel, GelLegend } from '@/components/gel/gel';
import { answersInWords, levelInterval } from '@/components/gel/words';
import { viewBlock } from '@/core/progress/view';
import { DevicePanel } from './device-panel';
import { useProgress } from './use-progress';

type Props = {
  targets: { id: string; name: string; blocks: Pick<TargetBlock, 'block' | 'target' | 'assess'>[] }[];
  titles: Record<string, string>;
};

/** All that was measured, whatever the job; then what this phone keeps. */
export function ProgressPage({ targets, titles }: Props) {
  return (
    <>
      <Measured targets={targets} titles={titles} />
      <DevicePanel />
    </>
  );
}

function Measured({ targets, titles }: Props) {
  const read = useProgress();
  if (read === 'reading')
    return (
      <p className="small mt-3" role="status">
        Lecture de vos réponses…
      </p>
    );
  if (read === 'unreadable')
    return (
      <p className="note mt-4">
        Ce navigateur ne laisse pas lire ce qui est gardé sur ce téléphone. Quittez la navigation privée, puis rechargez.
      </p>
    );
  const { progress, now } = read;
  const measured = Object.keys(progress.blocks).filter((block) => (progress.blocks[block]?.answers ?? 0) > 0);
  const started = targets.filter((t) => t.id === progress.target?.value || t.blocks.some((b) => measured.includes(b.block)));
  if (measured.length === 0)
    return (
      <>
        <p className="mt-3 text-ink-2">
          Rien n’est encore mesuré. Le gel se dessine avec vos réponses : une bande nette quand c’est sûr, une traînée quand ça ne l’est
          pas.
        </p>
        <a className="btn mt-6 lg:max-w-md" href="/evaluer">
          Choisir un métier et commencer
        </a>
      </>
    );
  const aimed = targets.find((t) => t.id === progress.target?.value);
  const levels = new Map((aimed?.blocks ?? []).map((b) => [b.block, b.target]));
  const views = measured
    .map((block) => viewBlock(progress, { block, target: levels.get(block) ?? 1, assess: 'quiz' }, now))
    .sort((x, y) => y.answers - x.answers);
  const answers = views.reduce((sum, v) => sum + v.answers, 0);
  return (
    <>
      <p className="small num mt-1">
        {answersInWords(answers)} comptées, {progress.sessions.started} session{progress.sessions.started > 1 ? 's' : ''}.
      </p>
      <div className="mt-4 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] lg:gap-10">
        <div>
          <Gel
            lanes={views.slice(0, 12).map((v) => ({ ...v, name: v.block }))}
            label={`Gel de tous les blocs mesurés : ${views.map((v) => `${titles[v.block]}, ${levelInterval(v.levels)}`).join(' ; ')}.`}
          />
          <GelLegend hatched={false} />
        </div>
        <ol className="rows mt-4 lg:mt-0">
          {views.map((v, i) => (
            <li key={v.block} className="grid grid-cols-[1.4rem_minmax(0,1fr)] items-baseline gap-2.5 py-2.5">
              <span className="num text-[.8125rem] font-bold text-ink-3">{i + 1}</span>
              <div>
                <a className="font-semibold no-underline" href={`/blocs/${v.block}`}>
                  {titles[v.block]}
                </a>
                <p className="tiny num">
                  Mesuré {levelInterval(v.levels)}, {answersInWords(v.answers)}, la dernière le{' '}
                  {new Date(v.lastAt).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long', year: 'numeric' })}.
                  {v.declared ? ` Déclaré ${v.declared}.` : ''}
                </p>
              </div>
            </li>
          ))}
        </ol>
      </div>
      <section className="mt-8">
        <h2>Résultat par métier</h2>
        <ul className="rows mt-2 lg:grid lg:grid-cols-2 lg:gap-x-10">
          {started.slice(0, 8).map((t) => (
            <li key={t.id}>
              <a className="flex min-h-12 flex-wrap items-center justify-between gap-x-3 no-underline" href={`/resultat/${t.id}`}>
                <span className="min-w-0 font-semibold">{t.name}</span>
                {t.id === progress.target?.value && <span className="tag text-stain-4">votre cible</span>}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

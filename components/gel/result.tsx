'use client';

import { Proposals, type ProposalsProps } from '@/components/modules/proposals';
import { nextFreshAt } from '@/core/progress/freshness';
import { type BlockView, viewTarget } from '@/core/progress/view';
import type { QuizTarget } from '@/components/quiz/target';
import { useProgress } from '@/components/progress/use-progress';
import { type Bridge, Bridges } from './bridges';
import { sameDay } from '@/device/day';
import { Gel, GelLegend } from './gel';
import { ResultTable } from './result-table';
import { answersInWords, chanceSentence, headline, levelInterval, VERDICT_TONE, VERDICT_WORDS } from './words';

type Props = {
  target: Omit<QuizTarget, 'modules'>;
  bridges: readonly Bridge[];
  itemsByBlock: Record<string, string[]>;
  /** What ranks the next modules, for this target alone. */
  learning: Pick<ProposalsProps, 'offers' | 'targets' | 'competencies' | 'blockTitles'>;
};

/** The result of a target: gel, verdicts, what to do next, and how far the same evidence goes elsewhere. */
export function Result({ target, bridges, itemsByBlock, learning }: Props) {
  const read = useProgress();
  if (read === 'reading')
    return (
      <div className="min-h-[60dvh]">
        <h1 className="mt-1">{target.name}</h1>
        <p className="small mt-3" role="status">
          Lecture de vos réponses…
        </p>
      </div>
    );
  if (read === 'unreadable')
    return (
      <p className="note mt-4">
        Ce navigateur ne laisse pas lire ce qui est gardé sur ce téléphone. Quittez la navigation privée, puis rechargez.
      </p>
    );
  const { progress, now } = read;
  const views = viewTarget(progress, target.blocks, now);
  const names = Object.fromEntries(target.blocks.map((b) => [b.block, b.title]));
  const answers = views.reduce((sum, v) => sum + v.answers, 0);
  const hasOpen = views.some((v) => v.verdict === 'to-confirm' && target.blocks.find((b) => b.block === v.block)?.hasItems);
  return (
    <div>
      <p className="eyebrow num">
        {target.name} · {answersInWords(answers)}
      </p>
      <h1 className="mt-0.5 mb-4">{headline(views)}</h1>
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] lg:items-start lg:gap-10">
        <div className="lg:sticky lg:top-24">
          <Gel
            lanes={views.map((v) => ({ ...v, name: v.block }))}
            label={`Gel de compétences, ${target.name} : ${headline(views)}. Le tableau qui suit dit la même chose.`}
          />
          <GelLegend hatched={views.some((v) => v.assess !== 'quiz')} />
          <details className="mt-2">
            <summary className="link small cursor-pointer">Lire ce gel, et le tableau</summary>
            <p className="small my-2">
              Chaque couloir est un bloc ; l’échelle à gauche, les quatre niveaux. Une bande étroite est une mesure sûre, une traînée dit
              qu’on ne sait pas encore. Le trait sombre est votre niveau déclaré, le crochet l’entrée du niveau visé.
            </p>
            <ResultTable views={views} titles={names} />
          </details>
        </div>
        <div>
          <ol className="rows mt-5 lg:mt-0">
            {views.map((view, i) => (
              <BlockRow
                key={view.block}
                view={view}
                rank={i + 1}
                title={names[view.block]!}
                target={target}
                freshAt={nextFreshAt(progress, itemsByBlock[view.block] ?? [], now)}
                resting={view.taughtAt > 0 && sameDay(view.taughtAt, now)}
                hasModules={learning.offers.some((offer) => offer.teaches[view.block]?.length)}
              />
            ))}
          </ol>
          {hasOpen && (
            <a className="btn mt-6" href={`/evaluer/${target.id}`}>
              {answers === 0 ? 'Commencer, 12 questions' : 'Continuer la mesure'}
            </a>
          )}
          {answers > 0 && learning.offers.length > 0 && (
            <section className="mt-8">
              <h2>Apprendre ensuite</h2>
              <Proposals {...learning} target={target.id} most={3} />
              <p className="tiny mt-2">
                Dans l’ordre du gain espéré par minute.{' '}
                <a className="underline" href="/parcours/personnel">
                  Comment il est calculé
                </a>
              </p>
            </section>
          )}
        </div>
      </div>
      <Bridges progress={progress} now={now} bridges={bridges.filter((b) => b.id !== target.id)} />
    </div>
  );
}

function BlockRow({
  view,
  rank,
  title,
  target,
  freshAt,
  resting,
  hasModules,
}: {
  view: BlockView;
  rank: number;
  title: string;
  target: Omit<QuizTarget, 'modules'>;
  freshAt: number | undefined;
  /** A module on it was completed today. */
  resting: boolean;
  hasModules: boolean;
}) {
  const hasItems = target.blocks.find((b) => b.block === view.block)?.hasItems;
  const measured = view.answers > 0 && view.assess === 'quiz';
  return (
    <li
      className="grid grid-cols-[1.4rem_minmax(0,1fr)_auto] items-baseline gap-x-2.5 py-3 @max-[16.5rem]:grid-cols-[1.4rem_minmax(0,1fr)]"
      data-block={view.block}
      data-verdict={view.verdict}
    >
      <span className="num text-[.8125rem] font-bold text-ink-3">{rank}</span>
      <div className="min-w-0">
        <b className="font-semibold">{title}</b>
        <p className="tiny num">
          {chanceSentence(view)}
          {measured && ` Mesuré ${levelInterval(view.levels)}, ${answersInWords(view.answers)}.`}
          {view.declared ? ` Déclaré ${view.declared}.` : ''}
        </p>
      </div>
      <span className={`tag @max-[16.5rem]:col-start-2 ${VERDICT_TONE[view.verdict]}`}>{VERDICT_WORDS[view.verdict]}</span>
      <p className="tiny col-start-2 col-end-4 @max-[16.5rem]:col-end-3">
        <NextStep view={view} target={target} hasItems={Boolean(hasItems)} freshAt={freshAt} resting={resting} hasModules={hasModules} />
      </p>
    </li>
  );
}

function NextStep({
  view,
  target,
  hasItems,
  freshAt,
  resting,
  hasModules,
}: {
  view: BlockView;
  target: Omit<QuizTarget, 'modules'>;
  hasItems: boolean;
  freshAt: number | undefined;
  resting: boolean;
  hasModules: boolean;
}) {
  if (view.assess !== 'quiz')
    return (
      <>
        {hasItems && view.target > 1 && !freshAt && (
          <a className="link mr-4" href={`/evaluer/${target.id}?bloc=${view.block}`}>
            {view.indication ? 'D’autres mises en situation' : 'Répondre à des mises en situation'}
          </a>
        )}
        <a className="link" href={`/blocs/${view.block}`}>
          Ce que ce bloc demande
        </a>
      </>
    );
  if (view.target === 1 || !hasItems)
    return (
      <a className="link" href={`/blocs/${view.block}`}>
        {hasItems || view.target === 1 ? 'Ce que ce bloc demande' : 'Questions à venir. Ce que ce bloc demande'}
      </a>
    );
  if (resting) return 'Un module suivi aujourd’hui : des questions fraîches viendront confirmer à partir de demain.';
  if (freshAt)
    return (
      <>
        Plus de question fraîche : nouvelle mesure possible le{' '}
        {new Date(freshAt).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long', year: 'numeric' })}.
      </>
    );
  if (view.verdict === 'to-work')
    return (
      <a className="link" href={`/blocs/${view.block}${hasModules ? '#modules' : ''}`}>
        {hasModules ? 'Apprendre ce bloc' : `Voir ce que demande le niveau ${view.target}`}
      </a>
    );
  const label = view.verdict === 'reached' ? 'Préciser mon niveau' : view.answers ? 'Confirmer ce bloc' : 'Mesurer ce bloc';
  return (
    <a className="link" href={`/evaluer/${target.id}?bloc=${view.block}${view.verdict === 'reached' ? '&preciser=1' : ''}`}>
      {label}
    </a>
  );
}

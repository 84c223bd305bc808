'use client';

import { nextModules, type ModuleOffer, type Proposal } from '@/core/learning/next-module';
import { chanceInWords, type TargetBlockRef } from '@/core/progress/view';
import { useProgress } from '@/components/progress/use-progress';

export type Offer = ModuleOffer & { title: string };
export type PathTarget = { id: string; name: string; blocks: readonly TargetBlockRef[] };

export type ProposalsProps = {
  offers: readonly Offer[];
  /** The target to look at; else the one that the learner chose last, among these. */
  target?: string;
  targets: readonly PathTarget[];
  /** Competencies of each block, with their labels. */
  competencies: Record<string, readonly { id: string; label: string }[]>;
  blockTitles: Record<string, string>;
  /** How many to show. */
  most: number;
};

/** The next modules, by expected gain per minute, each with its why. */
export function Proposals({ offers, target, targets, competencies, blockTitles, most }: ProposalsProps) {
  const read = useProgress();
  if (typeof read === 'string')
    return (
      <p className="small mt-2" role="status">
        {read === 'reading' ? 'Lecture de vos réponses…' : 'Ce navigateur ne laisse pas lire ce qui est gardé sur ce téléphone.'}
      </p>
    );
  const { progress, now } = read;
  const aimed = targets.find((one) => one.id === (target ?? progress.target?.value));
  if (!aimed)
    return (
      <p className="small mt-2">
        Choisissez un métier : le parcours suit ce qu’il vous manque pour lui.{' '}
        <a className="link" href="/metiers">
          Voir les métiers
        </a>
      </p>
    );
  const all = Object.fromEntries(Object.entries(competencies).map(([block, list]) => [block, list.map((c) => c.id)]));
  const proposals = nextModules(progress, aimed.blocks, all, offers, now).slice(0, most);
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const labels = new Map(Object.values(competencies).flatMap((list) => list.map((c) => [c.id, c.label] as const)));
  if (proposals.length === 0)
    return (
      <p className="small mt-2">
        Aucun module ne ferait bouger vos chances pour {aimed.name} : tout ce qu’ils enseignent est atteint ou suivi.
      </p>
    );
  return (
    <ol className="rows mt-2" data-proposals={aimed.id}>
      {proposals.map((proposal, i) => {
        const offer = byId.get(proposal.module)!;
        return (
          <li key={proposal.module}>
            <a
              href={`/modules/${proposal.module}`}
              className="grid grid-cols-[1.4rem_minmax(0,1fr)] gap-x-2.5 py-3 no-underline"
              data-module={proposal.module}
            >
              <span className="num text-[.8125rem] font-bold text-ink-3">{i + 1}</span>
              <span>
                <b className="font-semibold">{offer.title}</b>
                <span className="tiny num ml-2 whitespace-nowrap">{offer.minutes} min</span>
                <span className="small block">
                  {why(proposal, blockTitles, labels, proposal.before ? byId.get(proposal.before)?.title : undefined)}
                </span>
              </span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}

/** Always says why: the block, the chances as they stand, what it teaches, and what is expected of it. */
function why(
  { block, chance, target, competencies, gain }: Proposal,
  titles: Record<string, string>,
  labels: ReadonlyMap<string, string>,
  before: string | undefined,
): string {
  const [first] = competencies;
  const points = Math.round(gain * 100);
  return [
    before ? `Prépare «\u00a0${before}\u00a0».` : '',
    `${titles[block] ?? block}\u00a0: ${chanceInWords(chance)} d’avoir le niveau ${target}${points < 1 ? '' : `, ${points} point${points > 1 ? 's' : ''} de plus espéré${points > 1 ? 's' : ''}`}.`,
    first ? `Pour ${lowerFirst(labels.get(first) ?? first)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

import { entryLevels } from '@/components/metiers/words';
import { tally } from '@/core/framework/bridge';
import type { Ranked } from './bridge-groups';
import { StepBar } from './step-bar';

/** The jobs, the nearest first in each group; each a link that opens its bridge in place. */
export function BridgeList({
  groups,
  address,
  onOpen,
}: {
  groups: readonly { title: string; rows: readonly Ranked[] }[];
  address: (to: string) => string;
  onOpen: (to: string) => void;
}) {
  return (
    <section className="mt-6">
      <h2 id="passerelle" tabIndex={-1}>
        Le plus près d’abord
      </h2>
      <p className="tiny mt-1">
        Un carré par bloc de compétences : ce que votre départ couvre, ce qui est à rafraîchir, ce qui est à apprendre.
      </p>
      <p className="tiny mt-1 flex flex-wrap gap-x-4 gap-y-1">
        <Key fill="var(--stain-4)" word="couvert" />
        <Key fill="var(--stain-1)" word="à rafraîchir" />
        <Key fill="none" word="à apprendre" />
      </p>
      {groups.map(({ title, rows }) => (
        <div key={title}>
          {title && <h3 className="small mt-5 font-semibold !text-ink">{title}</h3>}
          <ol className="rows mt-2 lg:grid lg:grid-cols-2 lg:gap-x-12">
            {rows.map(({ id, name, destination, rows: blocks }) => (
              <li key={id}>
                <a
                  href={address(id)}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    onOpen(id);
                  }}
                  className="block py-3 no-underline"
                >
                  <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                    <b className="font-semibold">{name}</b>
                    <span className="tiny">{entryLevels(destination.levels)}</span>
                  </span>
                  <StepBar counts={tally(blocks)} />
                  <span className="tiny num block">{tallyInWords(tally(blocks))}</span>
                </a>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** « 2 couverts · 1 à rafraîchir · 8 à apprendre », zeros left out. */
export function tallyInWords({ covered, refresh, learn }: ReturnType<typeof tally>): string {
  return [
    ...(covered ? [`${covered} couvert${covered > 1 ? 's' : ''}`] : []),
    ...(refresh ? [`${refresh} à rafraîchir`] : []),
    ...(learn ? [`${learn} à apprendre`] : []),
  ].join(' · ');
}

function Key({ fill, word }: { fill: string; word: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg width="14" height="10" aria-hidden="true">
        <rect x="0.75" y="0.75" width="12.5" height="8.5" rx="2" fill={fill} stroke="var(--stain-4)" strokeWidth="1.5" />
      </svg>
      {word}
    </span>
  );
}

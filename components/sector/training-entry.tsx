import { ReportLines } from '@/components/ui/refs';
import type { Place, Training } from '@/core/sector/training';
import { Since } from './notes';
import { AUDIENCE_WORDS } from './training-words';

/** One entry of the training map: what it is, for whom, where, how long, and what is not known. */
export function TrainingEntry({
  entry,
  places,
  blocks,
  source,
}: {
  entry: Training;
  places: readonly Place[];
  blocks: readonly { id: string; short: string }[];
  source?: { id: string; title: string };
}) {
  const where = [...new Set(places.map((place) => (place.name === place.region ? place.name : `${place.name} (${place.region})`)))];
  if (entry.online) where.push('en ligne');
  return (
    <li id={entry.id} data-training className="scroll-mt-4 py-3 target:bg-stain-0">
      <p className="font-semibold">{entry.title}</p>
      {entry.provider && (
        <p className="small">
          {entry.provider}
          {entry.providerNow && `, aujourd’hui ${entry.providerNow}`}
        </p>
      )}
      {entry.gives && <p className="small !text-ink">{entry.gives}</p>}
      <p className="tiny num mt-0.5">
        {[
          entry.audience.map((one) => AUDIENCE_WORDS[one].toLowerCase()).join(', '),
          entry.level,
          entry.duration?.text,
          entry.when && (entry.when === 'pendant' ? 'pendant la thèse' : 'après la thèse'),
          where.join(', '),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {entry.caution && <p className="tiny mt-0.5">{entry.caution}</p>}
      {entry.now && source && <Since text={entry.now} source={source} />}
      <p className="tiny mt-0.5">
        {blocks.length > 0 && <>Blocs : {blocks.map((block) => block.short).join(', ')} · </>}
        <ReportLines lines={entry.lines} />
      </p>
      {entry.url && (
        <a className="link small min-h-12 content-center" href={entry.url} target="_blank" rel="noreferrer">
          Site officiel<span className="visually-hidden"> : {entry.title}</span>
        </a>
      )}
    </li>
  );
}

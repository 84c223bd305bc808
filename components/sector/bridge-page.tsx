'use client';

import { useEffect, useState } from 'react';
import { entryLevels } from '@/components/metiers/words';
import { ReportLines } from '@/components/ui/refs';
import { useProgress } from '@/components/progress/use-progress';
import { type BridgeBlock, type BridgeRow, bridge, bridgeFromAnswers, nearness, type Tally, tally } from '@/core/framework/bridge';
import type { Assess } from '@/core/framework/schema';
import { viewTarget } from '@/core/progress/view';
import type { Level } from '@/core/assessment/item';
import { BridgeDetail, type Topic } from './bridge-detail';
import { StepBar } from './step-bar';

export type Start = {
  id: string;
  kind: 'metier' | 'certification' | 'diplome';
  name: string;
  blocks: Record<string, Level>;
  levels: readonly string[];
  says?: string;
  lines?: string;
};
export type Destination = {
  id: string;
  name: string;
  page: string;
  family: string;
  entry: readonly string[];
  blocks: (BridgeBlock & { assess: Assess })[];
};

type Props = { starts: readonly Start[]; destinations: readonly Destination[]; topics: Readonly<Record<string, Topic>>; initial: string };

/** Starting from one's own answers. */
const MINE = 'mes-reponses';
const KINDS = { metier: 'Un métier', certification: 'Une certification', diplome: 'Un diplôme' } as const;

/** From where one stands to every job, the nearest first; then one of them, block by block. Both are in the address. */
export function BridgePage({ starts, destinations, topics, initial }: Props) {
  const read = useProgress();
  const [from, setFrom] = useState(initial);
  const [to, setTo] = useState('');
  useEffect(() => {
    const follow = () => {
      const asked = new URLSearchParams(location.search);
      const de = asked.get('de');
      const vers = asked.get('vers');
      if (de === MINE || starts.some(({ id }) => id === de)) setFrom(de!);
      // Asked for a job only: from the usual start, unless it is that very job.
      else if (vers === initial) setFrom(starts.find(({ id }) => id !== vers)!.id);
      setTo(destinations.some(({ id }) => id === vers) ? vers! : '');
    };
    follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [starts, destinations, initial]);
  const answers = typeof read === 'string' ? undefined : read;
  const hasAnswers = answers !== undefined && Object.values(answers.progress.blocks).some((block) => block.answers > 0);
  const start = starts.find(({ id }) => id === from);
  const rowsTo = (destination: Destination): BridgeRow[] => {
    if (from !== MINE) return bridge(start?.blocks ?? {}, destination.blocks);
    return answers ? bridgeFromAnswers(viewTarget(answers.progress, destination.blocks, answers.now)) : [];
  };
  const address = (de: string, vers: string) => `?de=${de}${vers ? `&vers=${vers}` : ''}`;
  const choose = (de: string) => {
    setFrom(de);
    history.replaceState(null, '', address(de, to));
  };
  const name = from === MINE ? 'vos réponses' : (start?.name ?? '');
  const chosen = destinations.find(({ id }) => id === to);
  const ranked = destinations
    .filter(({ id }) => id !== from)
    .map((destination) => ({ destination, counts: tally(rowsTo(destination)) }))
    .sort((x, y) => nearness(y.counts) - nearness(x.counts) || x.destination.name.localeCompare(y.destination.name, 'fr'));
  const groups = start ? byLevel(ranked, start.levels) : [{ title: '', rows: ranked }];
  return (
    <>
      <label className="mt-5 grid max-w-xl gap-1">
        <span className="small">D’où partez-vous ?</span>
        <select className="field" value={from} onChange={(event) => choose(event.target.value)}>
          {(hasAnswers || from === MINE) && <option value={MINE}>Mes réponses dans Paillasse</option>}
          {(['metier', 'diplome', 'certification'] as const).map((kind) => (
            <optgroup key={kind} label={KINDS[kind]}>
              {starts
                .filter((one) => one.kind === kind)
                .map(({ id, name: label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {start?.says && (
        <p className="tiny mt-2 max-w-xl">
          {start.says} {start.lines && <ReportLines lines={start.lines} />}. Les niveaux retenus sont de Paillasse, et bas : un cours suivi
          ne mesure rien.
        </p>
      )}
      {chosen && chosen.id !== from ? (
        <BridgeDetail
          from={name}
          mine={from === MINE}
          destination={chosen}
          rows={rowsTo(chosen)}
          topics={topics}
          back={address(from, '')}
          onBack={() => {
            setTo('');
            history.pushState(null, '', address(from, ''));
          }}
        />
      ) : (
        <section className="mt-6">
          <h2>Le plus près d’abord</h2>
          <p className="tiny mt-1 flex flex-wrap gap-x-4 gap-y-1">
            <Key fill="var(--stain-4)" word="couvert" />
            <Key fill="var(--stain-1)" word="à rafraîchir" />
            <Key fill="none" word="à apprendre" />
          </p>
          {groups.map(({ title, rows }) => (
            <div key={title}>
              {title && <h3 className="small mt-5 font-semibold !text-ink">{title}</h3>}
              <ol className="rows mt-2 lg:grid lg:grid-cols-2 lg:gap-x-12">
                {rows.map(({ destination, counts }) => (
                  <li key={destination.id}>
                    <a
                      href={address(from, destination.id)}
                      onClick={(event) => {
                        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                        event.preventDefault();
                        setTo(destination.id);
                        history.pushState(null, '', address(from, destination.id));
                        scrollTo(0, 0);
                      }}
                      className="block py-3 no-underline"
                    >
                      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                        <b className="font-semibold">{destination.name}</b>
                        <span className="tiny">{entryLevels(destination.entry)}</span>
                      </span>
                      <StepBar counts={counts} />
                      <span className="tiny num block">
                        {counts.covered} couvert{counts.covered > 1 ? 's' : ''} · {counts.refresh} à rafraîchir · {counts.learn} à apprendre
                      </span>
                    </a>
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </section>
      )}
    </>
  );
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

type Ranked = { destination: Destination; counts: Tally };
const years = (level: string): number => Number(level.replace('bac+', ''));

/** Jobs open at this level of study first; then those that the report opens to several; then those that ask for more. */
function byLevel(ranked: readonly Ranked[], levels: readonly string[]): { title: string; rows: Ranked[] }[] {
  const mine = Math.max(0, ...levels.map(years));
  if (mine === 0) return [{ title: '', rows: [...ranked] }];
  const asks = ({ destination }: Ranked) => (destination.entry.length ? Math.min(...destination.entry.map(years)) : null);
  const some = (title: string, keep: (level: number | null) => boolean) => ({ title, rows: ranked.filter((row) => keep(asks(row))) });
  return [
    some(`Ouverts à bac+${mine}, ou à moins`, (level) => level !== null && level <= mine),
    some('Niveau d’études variable', (level) => level === null),
    some('Avec un diplôme plus élevé', (level) => level !== null && level > mine),
  ].filter(({ rows }) => rows.length > 0);
}

'use client';

import { useEffect, useRef, useState } from 'react';
import { useProgress } from '@/components/progress/use-progress';
import { ReportLines } from '@/components/ui/refs';
import {
  type BridgeRow,
  bridge,
  bridgeFromAnswers,
  byNearness,
  type Destination,
  nearness,
  rarity,
  type Start,
} from '@/core/framework/bridge';
import { viewTarget } from '@/core/progress/view';
import { BridgeDetail, type Topic } from './bridge-detail';
import { byLevel } from './bridge-groups';
import { BridgeList } from './bridge-list';

type Props = { starts: readonly Start[]; destinations: readonly Destination[]; topics: Readonly<Record<string, Topic>> };

/** Starting from one's own answers. */
const MINE = 'mes-reponses';
const KINDS = { metier: 'Un métier', diplome: 'Un diplôme', certification: 'Une certification', ailleurs: 'Un autre secteur' } as const;
const address = (from: string, to: string) => `?${[from && `de=${from}`, to && `vers=${to}`].filter(Boolean).join('&')}`;

/** From where one stands to every job, the nearest first; then one of them, block by block. Both are in the address. */
export function BridgePage({ starts, destinations, topics }: Props) {
  const read = useProgress();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const moved = useRef(false);
  useEffect(() => {
    const follow = () => {
      const asked = new URLSearchParams(location.search);
      const de = asked.get('de') ?? '';
      const vers = asked.get('vers') ?? '';
      setFrom(de === MINE || starts.some(({ id }) => id === de) ? de : '');
      setTo(destinations.some(({ id }) => id === vers) ? vers : '');
    };
    follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [starts, destinations]);
  // What was tapped is gone: the heading of what replaced it is where one goes on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the destination changes.
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    scrollTo(0, 0);
    document.getElementById('passerelle')?.focus({ preventScroll: true });
  }, [to]);
  const go = (vers: string) => {
    moved.current = true;
    setTo(vers);
    history.pushState(null, '', address(from, vers));
  };
  const choose = (de: string) => {
    setFrom(de);
    history.replaceState(null, '', address(de, to));
  };
  const mine = from === MINE;
  const answers = typeof read === 'string' ? undefined : read;
  const hasAnswers = answers !== undefined && Object.values(answers.progress.blocks).some((block) => block.answers > 0);
  const start = starts.find(({ id }) => id === from);
  const rowsTo = (destination: Destination): BridgeRow[] =>
    mine
      ? answers
        ? bridgeFromAnswers(viewTarget(answers.progress, destination.blocks, answers.now))
        : []
      : bridge(start?.blocks ?? {}, destination.blocks);
  const chosen = destinations.find(({ id }) => id === to && id !== from);
  const known = mine ? answers !== undefined : start !== undefined;
  const rare = rarity(destinations);
  const ranked = byNearness(
    destinations
      .filter(({ id }) => id !== from)
      .map((destination) => {
        const rows = rowsTo(destination);
        return { id: destination.id, name: destination.name, near: nearness(rows, rare), destination, rows };
      }),
  );
  return (
    <>
      <label className="mt-5 grid max-w-xl gap-1">
        <span className="small">D’où partez-vous ?</span>
        <select className="field" value={from} onChange={(event) => choose(event.target.value)}>
          <option value="">Choisissez un départ</option>
          {(hasAnswers || mine) && <option value={MINE}>Mes réponses dans Paillasse</option>}
          {(Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => (
            <optgroup key={kind} label={KINDS[kind]}>
              {starts
                .filter((one) => one.kind === kind)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {start?.says && (
        <p className="tiny mt-2 max-w-xl">
          {start.says} {start.lines && <ReportLines lines={start.lines} />}
          {start.kind !== 'certification' && ' Les niveaux retenus sont de Paillasse, et bas : un cours suivi ne mesure rien.'}
        </p>
      )}
      {!known && (
        <p className={read === 'unreadable' && mine ? 'note mt-5' : 'small mt-5'} role="status">
          {!mine
            ? chosen
              ? `Choisissez d’où vous partez pour voir la passerelle vers : ${chosen.name}.`
              : 'Un métier que vous faites, un diplôme que vous avez, un secteur d’où vous venez : les dix-neuf métiers se rangent alors du plus près au plus loin.'
            : read === 'reading'
              ? 'Lecture de vos réponses…'
              : 'Ce navigateur ne laisse pas lire ce qui est gardé sur ce téléphone. Choisissez un autre départ.'}
        </p>
      )}
      {known && chosen && (
        <BridgeDetail
          from={mine ? 'vos réponses' : `« ${start?.name} »`}
          mine={mine}
          partial={start?.partial ?? false}
          destination={chosen}
          rows={rowsTo(chosen)}
          topics={topics}
          back={address(from, '')}
          onBack={() => go('')}
        />
      )}
      {known && !chosen && <BridgeList groups={byLevel(ranked, start?.levels ?? [])} address={(vers) => address(from, vers)} onOpen={go} />}
    </>
  );
}

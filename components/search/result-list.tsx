import { type ReactNode, useEffect, useState } from 'react';
import { SEARCH_KINDS, type SearchKind } from '@/core/search/document';
import type { Answer, Search } from '@/device/search';
import { Result } from './result';
import { useAway } from './use-away';
import { KINDS, quoted, results } from './words';

/** Drawn within a key, twice what a phone shows; a page of them when the typing pauses; more at each « Afficher la suite ». */
const FIRST = 8;
const PAGE = 20;
const NEXT = 30;
/** Under that many, reading them all is faster than choosing a kind. */
const MANY = 8;
/** Milliseconds without a key: the list gets its length; the count is said to a screen reader. */
const PAUSE = 300;
const SILENCE = 800;

type Props = {
  asked: string;
  answer: Answer;
  search: Search;
  /** Asks something else. */
  ask: (text: string) => void;
  onOpen: () => void;
  /** Where to look when nothing is found. */
  rooms: ReactNode;
};

export function ResultList({ asked, answer, search, ask, onOpen, rooms }: Props) {
  const [wanted, setKind] = useState<SearchKind | ''>('');
  const [length, setLength] = useState({ asked, count: FIRST });
  useEffect(() => {
    const timer = setTimeout(setLength, PAUSE, { asked, count: PAGE });
    return () => clearTimeout(timer);
  }, [asked]);
  const away = useAway();
  const { found } = answer;
  const counts = new Map<SearchKind, number>();
  for (const { document } of found) counts.set(document.kind, (counts.get(document.kind) ?? 0) + 1);
  const kind = wanted && counts.has(wanted) ? wanted : '';
  const ofKind = kind ? found.filter(({ document }) => document.kind === kind) : found;
  const count = length.asked === asked ? length.count : FIRST;
  const shown = ofKind.slice(0, count);
  const choose = counts.size > 1 && found.length > MANY;
  return (
    <div data-asked={asked}>
      <div className={`flex flex-wrap items-center justify-between gap-x-4 ${choose ? 'min-h-12' : 'pt-1'}`}>
        {found.length > 0 && (
          <p className="small num" aria-hidden="true">
            {results(ofKind.length)}
          </p>
        )}
        {choose && (
          <label className="flex min-w-0 items-center gap-2">
            <span className="visually-hidden">Montrer</span>
            <select className="field min-w-0" value={kind} onChange={(event) => setKind(event.target.value as SearchKind | '')}>
              <option value="">Tout</option>
              {SEARCH_KINDS.filter((one) => counts.has(one)).map((one) => (
                <option key={one} value={one}>
                  {KINDS[one]} ({counts.get(one)})
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <Said text={`${results(ofKind.length)} pour ${quoted([asked])}`} />
      <Reading answer={answer} asked={asked} ask={ask} />
      {shown.length > 0 && (
        <ul className="rows mt-2" onClickCapture={onOpen}>
          {shown.map((one) => (
            <li key={one.document.id}>
              <Result document={one.document} shown={search.show(one)} away={away(one.document.href)} />
            </li>
          ))}
        </ul>
      )}
      {ofKind.length > count && count > FIRST && (
        <button type="button" className="btn btn-quiet mt-4" onClick={() => setLength({ asked, count: count + NEXT })}>
          Afficher la suite
        </button>
      )}
      {found.length === 0 && rooms}
    </div>
  );
}

/** How the words were read, when it is not as they were typed. */
function Reading({ answer: { found, partial, slips, unknown, near }, asked, ask }: Pick<Props, 'answer' | 'asked' | 'ask'>) {
  if (found.length === 0)
    return (
      <div className="note mt-1 mb-6">
        <p>Rien ne répond à {quoted([asked])}.</p>
        {near.length > 0 ? (
          <>
            <p className="small mt-1">Mots qui s’écrivent presque ainsi :</p>
            <p className="mt-2 flex flex-wrap gap-2">
              {near.map((word) => (
                <button key={word} type="button" className="chip" onClick={() => ask(word)}>
                  {word}
                </button>
              ))}
            </p>
          </>
        ) : (
          <p className="small mt-1">Essayez un mot plus court, son sigle ou son nom anglais, ou passez par une de ces pages.</p>
        )}
      </div>
    );
  return (
    <>
      {slips.length > 0 && (
        <p className="small mt-1">
          {quoted(slips.map(({ typed }) => typed))} {slips.length > 1 ? 'sont lus' : 'est lu'} {quoted(slips.map(({ read }) => read))}.
        </p>
      )}
      {partial && (
        <p className="small mt-1">
          {unknown.length > 0
            ? `${quoted(unknown)} ${unknown.length > 1 ? 'ne se trouvent' : 'ne se trouve'} nulle part : voici le reste.`
            : 'Rien ne contient tous ces mots : voici ce qui s’en approche.'}
        </p>
      )}
    </>
  );
}

function Said({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(setSaid, SILENCE, text);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}

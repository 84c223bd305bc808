import { stemmer as french } from '@orama/stemmers/french';
import MiniSearch, { type AsPlainObject, type Query as MiniQuery, type SearchResult } from 'minisearch';
import type { SearchDocument, SearchKind, SearchPack } from '@/core/search/document';
import { fold } from '@/core/search/fold';
import { indexOptions } from '@/core/search/index-options';
import { excerpt, isMarked, type Marked, type Marks, mark } from '@/core/search/mark';
import { namesIn } from '@/core/search/names';
import { type Query, readQuery, type Vocabulary } from '@/core/search/query';
import { nearWords } from '@/core/search/slips';
import { STEM_MARK } from '@/core/search/stem';
import { nameKey, runsOf, wordsOf } from '@/core/search/words';

/** Search on the phone, over everything, without network: the file is among those that the worker keeps from the first visit. */

/** `/paquets/index.<hash>.json`, built by content/search. */
export type SearchFile = SearchPack & { index: AsPlainObject };

export type Answer = {
  /** Places in the pack, the best first. */
  found: Found[];
  /** Not every word is in every result: `unknown` are nowhere; without any, no document holds them all. */
  partial: boolean;
  unknown: string[];
  /** Words read as others, each as it is spelt where it was found. */
  slips: { typed: string; read: string }[];
  /** When nothing is found: words that look like what was typed. */
  near: string[];
};
export type Found = {
  place: number;
  document: SearchDocument;
  /** Entries of the index that it holds, and in which fields. */
  match: Readonly<Record<string, readonly string[]>>;
};

/** A result ready to show. */
export type Shown = { title: Marked; also: { marked: Marked; english: boolean }[]; text: Marked };

export type Search = {
  /** Every document, by its place. */
  documents: readonly SearchDocument[];
  ask(typed: string): Answer;
  show(found: Found): Shown;
};

/** Throws when the file cannot be reached: neither kept nor on the network. */
export async function openSearch(file: string): Promise<Search> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file} answered ${answer.status}`);
  return searchIn((await answer.json()) as SearchFile);
}

/** The same words come at each key. */
const stems = new Map<string, string>();
function stemmer(word: string): string {
  const met = stems.get(word);
  if (met !== undefined) return met;
  const stem = french(word);
  stems.set(word, stem);
  return stem;
}

/** A name weighs more than a sentence, a synonym less than either. */
const BOOST = { title: 5, also: 4, text: 1, same: 0.35 };
/** Between two that answer as well: where one learns and chooses, before what a word means, before what is only named. */
const KIND: Partial<Record<SearchKind, number>> = {
  module: 1.15,
  bloc: 1.15,
  metier: 1.1,
  parcours: 1.1,
  page: 1.1,
  chiffre: 0.8,
  donnees: 0.8,
  formation: 0.7,
  recommandation: 0.5,
  source: 0.12,
};
const BEGINS = 1.6;
const NEAR = 3;
const NAMES = ['title', 'also'];

export function searchIn(file: SearchFile): Search {
  const index = MiniSearch.loadJS(file.index, indexOptions(stemmer));
  const { documents, names, same } = file;
  const entries = file.index.index.map(([entry]) => entry);
  const known = new Set(entries);
  const vocabulary: Vocabulary = {
    has: (entry) => known.has(entry),
    words: entries.filter((entry) => !entry.startsWith(STEM_MARK)).sort(),
  };
  const titles = documents.map(({ title }) => nameKey(title));
  const byName = new Map<string, number[]>();
  documents.forEach(({ title, also, kind }, place) => {
    const whole = [title, ...also];
    for (const key of new Set((kind === 'terme' ? [...whole, ...whole.flatMap(namesIn)] : whole).map(nameKey)))
      byName.set(key, [...(byName.get(key) ?? []), place]);
  });

  function ask(typed: string): Answer {
    // One letter begins a word of every sentence: it is looked for in names.
    const fields = typed.trim().length < 2 ? NAMES : undefined;
    const run = (query: Query): SearchResult[] => index.search(toMini(query), { boost: BOOST, ...(fields ? { fields } : {}) });
    const asked = readQuery(typed, vocabulary, stemmer);
    const key = nameKey(typed);
    const exact = new Set(byName.get(key) ?? []);
    let results = asked.words.length > 0 ? run({ all: asked.words }) : [];
    const partial = asked.unknown.length > 0 || (asked.words.length > 1 && results.length === 0);
    if (results.length === 0 && asked.words.length > 1) results = run({ any: asked.words });
    const rank = ({ id, score }: SearchResult) =>
      score * (KIND[documents[id]!.kind] ?? 1) * (titles[id]!.startsWith(key) ? BEGINS : 1) + (exact.has(id) ? 1e6 : 0);
    const ranked = results.map((result) => ({ result, rank: rank(result) })).sort((x, y) => y.rank - x.rank || x.result.id - y.result.id);
    const found = ranked.map(({ result }) => ({ place: result.id as number, document: documents[result.id]!, match: result.match }));
    // A name made of a stop word alone (« DU ») is not in the index.
    const missed = [...exact].filter((place) => !found.some((one) => one.place === place));
    const words = Object.fromEntries(runsOf(key).flatMap(({ parts }) => parts.map((part) => [part, NAMES])));
    found.unshift(...missed.map((place) => ({ place, document: documents[place]!, match: words })));
    return {
      found,
      partial: partial && missed.length === 0,
      unknown: asked.unknown,
      slips: asked.slips.map(({ typed: word, read }) => ({ typed: word, read: asSpelt(read, found) })),
      near: found.length > 0 ? [] : nearest(asked.unknown, vocabulary.words),
    };
  }

  /** What matched, and, when it is a synonym that did, the names under which it may stand here. */
  function marksOf({ place, match }: Found): Marks {
    const said = (name: string) => wordsOf(name).every((word) => Object.hasOwn(match, word));
    return {
      entries: new Set(Object.keys(match).filter((entry) => match[entry]!.some((field) => field !== 'same'))),
      names: (same[place] ?? []).flatMap((term) => (names[term]!.some(said) ? names[term]! : [])),
    };
  }

  function show(one: Found): Shown {
    const { document } = one;
    const marks = marksOf(one);
    const title = mark(document.title, marks, stemmer);
    const also = document.also.map((name) => ({ marked: mark(name, marks, stemmer), english: document.english?.includes(name) ?? false }));
    return {
      title,
      // A term shows all its names; another document, the one that explains why it is here.
      also: document.kind === 'terme' ? also : isMarked(title) ? [] : also.filter(({ marked }) => isMarked(marked)).slice(0, 1),
      // What it is, unless only something further explains why it is here.
      text: excerpt(
        [title, ...also.map(({ marked }) => marked)].some(isMarked) ? document.text.slice(0, 1) : document.text,
        marks,
        stemmer,
      ),
    };
  }

  return { documents, ask, show };
}

const asIs = (entry: string) => entry;
const toMini = (query: Query): MiniQuery => {
  if ('all' in query) return { combineWith: 'AND', queries: query.all.map(toMini) };
  if ('any' in query) return { combineWith: 'OR', queries: query.any.map(toMini) };
  const { entry, begins, weight } = query;
  return { queries: [entry], prefix: begins, fuzzy: false, boostTerm: () => weight, tokenize: (text) => [text], processTerm: asIs };
};

/** The word with its accents, as the first result that has it writes it. */
function asSpelt(word: string, found: readonly Found[]): string {
  for (const { document } of found.slice(0, 5))
    for (const text of [document.title, ...document.also, ...document.text])
      for (const [spelt] of text.matchAll(/[\p{L}\p{N}]+/gu)) if (fold(spelt) === word) return spelt.toLowerCase();
  return word;
}

function nearest(unknown: readonly string[], words: readonly string[]): string[] {
  return unknown
    .filter((word) => word.length > 3)
    .flatMap((word) => nearWords(word, words, word.length < 6 ? 2 : 3))
    .slice(0, NEAR);
}

import { isAbbreviation, lightWords } from './names';
import { type Stemmer, stemOf } from './stem';
import { type Piece, piecesOf } from './words';

/** A text in pieces, those that answer the search marked. Joined again, the pieces are the text. */
export type Marked = { text: string; marked: boolean }[];

/** What to mark in a document. */
export type Marks = {
  /** What the index found in it: words, and stems. */
  entries: ReadonlySet<string>;
  /** Other names of what was asked, each marked where it stands whole. */
  names: readonly string[];
};

/** Marks the words of `text` that answer. */
export function mark(text: string, { entries, names }: Marks, stemmer: Stemmer): Marked {
  const answers = (word: string): boolean => {
    if (entries.has(word)) return true;
    const stem = stemOf(word, stemmer);
    return stem !== undefined && entries.has(stem);
  };
  const pieces = piecesOf(text);
  const named = names.length > 0 ? placesOf(names, pieces) : new Set<number>();
  const marked: Marked = [];
  const add = (piece: string, on: boolean) => {
    const last = marked.at(-1);
    if (last?.marked === on) last.text += piece;
    else marked.push({ text: piece, marked: on });
  };
  pieces.forEach(({ text: piece, parts, joined }, place) => {
    if (named.has(place)) add(piece, true);
    else if (!parts) add(piece, false);
    else if (joined !== undefined && answers(joined)) add(piece, true);
    else if (parts.length < 2) add(piece, parts.some(answers));
    // A compound of which one part answers.
    else
      for (const part of piece.split(/([-\u2010\u2011])/))
        add(
          part,
          piecesOf(part).some((one) => one.parts?.some(answers)),
        );
  });
  return joinMarks(marked);
}

/** What stands between two words that answer is marked with them, when it is no more than a space or a hyphen. */
function joinMarks(marked: Marked): Marked {
  const joined: Marked = [];
  marked.forEach(({ text, marked: on }, i) => {
    const between = !on && text.length === 1 && joined.at(-1)?.marked && marked[i + 1]?.marked;
    const last = joined.at(-1);
    if (last?.marked && (on || between)) last.text += text;
    else joined.push({ text, marked: on });
  });
  return joined;
}

/** Places of the pieces where one of the names stands. */
function placesOf(names: readonly string[], pieces: readonly Piece[]): Set<number> {
  const places = new Set<number>();
  const words = pieces.flatMap((piece, place) => (piece.parts ? lightWords(piece.text).map((word) => ({ word, place })) : []));
  for (const name of names) {
    if (isAbbreviation(name)) {
      for (const [place, piece] of pieces.entries()) if (piece.text === name) places.add(place);
      continue;
    }
    const sought = lightWords(name);
    if (sought.length === 0) continue;
    for (let at = 0; at + sought.length <= words.length; at++)
      if (sought.every((word, i) => words[at + i]!.word === word))
        // What stands between its words too.
        for (let place = words[at]!.place; place <= words[at + sought.length - 1]!.place; place++) places.add(place);
  }
  return places;
}

export const isMarked = (marked: Marked): boolean => marked.some((piece) => piece.marked);

/** Characters of a sentence shown before it is cut, and kept before its first mark when it is cut. */
const LONGEST = 170;
const LEAD = 50;

/** The sentence that answers best, the first when none does, cut around its first mark when it is long. */
export function excerpt(sentences: readonly string[], marks: Marks, stemmer: Stemmer): Marked {
  let best: Marked = [];
  let most = -1;
  for (const sentence of sentences) {
    const marked = mark(sentence, marks, stemmer);
    const count = marked.filter((piece) => piece.marked).length;
    if (count > most) [best, most] = [marked, count];
  }
  return cut(best);
}

function cut(marked: Marked): Marked {
  const whole = marked.map((piece) => piece.text).join('');
  if (whole.length <= LONGEST) return marked;
  const first = marked.findIndex((piece) => piece.marked);
  const before = marked.slice(0, Math.max(first, 0)).reduce((sum, piece) => sum + piece.text.length, 0);
  // From the beginning of a word, to the end of one.
  const start = first < 0 || before < LONGEST - LEAD ? 0 : whole.indexOf(' ', Math.min(before - LEAD, whole.length - LONGEST)) + 1;
  const end = start + LONGEST >= whole.length ? whole.length : whole.lastIndexOf(' ', start + LONGEST);
  const kept: Marked = [];
  let at = 0;
  for (const { text, marked: on } of marked) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += text.length;
    if (part) kept.push({ text: part, marked: on });
  }
  if (start > 0) kept.unshift({ text: '…\u00a0', marked: false });
  if (end < whole.length) {
    const last = kept.at(-1)!;
    last.text = last.text.replace(/[\s,;:(«]+$/, '');
    kept.push({ text: '\u00a0…', marked: false });
  }
  return kept;
}

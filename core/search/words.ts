import { fold } from './fold';

/**
 * The words of a text, as they are indexed and as they are asked for. An apostrophe or a hyphen separates; a compound
 * is also known in one word, so that « single use », « single-use » and « singleuse » meet, and « R&D » is « rd ».
 */

/** Runs of letters and figures, held together by hyphens or « & ». */
const RUN = /[\p{L}\p{N}]+(?:[-\u2010\u2011&][\p{L}\p{N}]+)*/gu;
const JOINT = /[-\u2010\u2011&]/;

/**
 * French words that say nothing of what a text is about. Left in: those that are also names of the trade once folded
 * (« car » of CAR-T, « mes » of MES, « du » of a university's diploma); a test holds the list to the glossary.
 */
const STOP = new Set(
  (
    'a afin ainsi alors apres au aucun aucune aussi autre autres aux avant avec c ce cela celle celles celui ces cet cette ceux chaque chez ' +
    'comme comment contre d dans de deja depuis des donc dont elle elles en encore entre est et etc etre eux font ici il ils j je jusqu jusque l ' +
    'la le les leur leurs lors lorsqu lorsque lui m mais meme memes moins n ne ni non nos notre nous on ont ou par parce pas pendant peu ' +
    'peut peuvent plus plusieurs pour pourquoi puis qu quand que quel quelle quelles quels qui quoi sa sans se selon ses si sinon soit son ' +
    'sont sous sur tous tout toute toutes tres un une vers vos votre vous y'
  ).split(' '),
);
export const isStopWord = (word: string): boolean => STOP.has(word);

export type Run = {
  /** Its separate words, folded. */
  parts: string[];
  /** The whole in one word, when it is a compound. */
  joined?: string;
};

function runOf(text: string): Run {
  const parts = fold(text).split(JOINT);
  if (parts.length === 1) return { parts };
  // Of « R&D », only the whole means something.
  return { parts: text.includes('&') ? [] : parts, joined: parts.join('') };
}

/** The runs of a text in order; stop words are still there. */
export const runsOf = (text: string): Run[] => (text.match(RUN) ?? []).map(runOf);

/** Every word of a text in order, compounds in parts, then in one word; stop words left out. */
export const wordsOf = (text: string): string[] =>
  runsOf(text).flatMap(({ parts, joined }) => [...parts.filter((part) => !isStopWord(part)), ...(joined ? [joined] : [])]);

/** A name folded to be compared whole: « Single-use » and « single use » are one. */
export const nameKey = (text: string): string =>
  runsOf(text)
    .map(({ parts, joined }) => (parts.length > 0 ? parts.join(' ') : joined))
    .join(' ');

export type Piece = { text: string } & Partial<Run>;

/** A text cut into runs and what stands between them; joined again, the pieces are the text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ text: run, ...runOf(run) });
    end = index + run.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

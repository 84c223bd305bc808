import { runsOf } from './words';

/** Names of one thing, and where a text says one of them. */

/** « pression transmembranaire (PTM) » gives two names. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[()]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Abbreviations are compared as they are written (« car » is not CAR): one run, two capitals or more. MTI, iPSC, R&D, CAR-T. */
export const isAbbreviation = (name: string): boolean => !/\s/.test(name) && (name.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

/** The words of a name, or of a text in which names are looked for: stop words are there, a plural is the same name. */
export const lightWords = (text: string): string[] =>
  runsOf(text).flatMap(({ parts, joined }) => (parts.length > 0 ? parts : [joined!]).map((part) => part.replace(/(?<=...)[sx]$/, '')));

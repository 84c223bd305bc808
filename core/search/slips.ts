/** Typing slips: a letter too many, missing, wrong, or two swapped, each counted as one. */

/** How many slips a word of this length may hold: none in short ones, which are abbreviations more often than not. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * Slips between what was typed and a word, or its beginning when `open` (the word is still being typed): the optimal
 * string alignment distance. Above `most`, any number greater than `most` is returned.
 */
export function slipsBetween(typed: string, word: string, most: number, open = false): number {
  if (typed.length - word.length > most || (!open && word.length - typed.length > most)) return most + 1;
  // Only that much of the word can be reached.
  const width = open ? Math.min(word.length, typed.length + most) : word.length;
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (!same && i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return open ? Math.min(...last) : last[width]!;
}

/** Words of the vocabulary nearest to what was typed, within `most` slips; the nearest ones only, and never an abbreviation. */
export function nearWords(typed: string, vocabulary: readonly string[], most: number, open = false): string[] {
  let found: string[] = [];
  let limit = most;
  if (most === 0) return found;
  for (const word of vocabulary) {
    if (word.length < 4) continue;
    const slips = slipsBetween(typed, word, limit, open);
    if (slips > limit) continue;
    if (slips < limit) {
      found = [];
      limit = slips;
    }
    found.push(word);
  }
  return found;
}

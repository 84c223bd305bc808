import { folded } from '@/core/glossary/match';
import type { GlossaryEntry } from '@/core/glossary/word';

/** The letters of the dictionary, as an index of links. */

const OTHERS = '0–9';
export const letterId = (letter: string): string => (letter === OTHERS ? 'lettre-chiffres' : `lettre-${letter.toLowerCase()}`);

/** Entries under the letter of their French name, in the order given. */
export function byLetter(entries: readonly GlossaryEntry[]): [letter: string, entries: GlossaryEntry[]][] {
  const found = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) {
    const first = folded(entry.term.fr)[0]?.toUpperCase() ?? '';
    const letter = /^[A-Z]$/.test(first) ? first : OTHERS;
    found.set(letter, [...(found.get(letter) ?? []), entry]);
  }
  return [...found];
}

export const Letters = ({ entries }: { entries: readonly GlossaryEntry[] }) => (
  <nav aria-label="Index alphabétique">
    <ul className="-mx-gutter flex overflow-x-auto px-1 [scrollbar-width:none] lg:-mx-3 lg:flex-wrap lg:px-0">
      {byLetter(entries).map(([letter]) => (
        <li key={letter}>
          <a
            href={`#${letterId(letter)}`}
            className="grid min-h-12 min-w-12 place-items-center font-semibold text-ink-2 no-underline -outline-offset-2 lg:min-w-9"
          >
            {letter}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

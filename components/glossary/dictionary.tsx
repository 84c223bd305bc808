import type { GlossaryEntry } from '@/core/glossary/word';
import { byLetter, letterId } from './letters';
import { Entry } from './entry';

/** About what an entry and the heading of a letter take on a phone, in rem: for the scroll bar, until they are laid out. */
const ENTRY = 13;
const HEADING = 4;

/** Every entry, letter by letter, in the order given. */
export const Dictionary = ({ entries }: { entries: readonly GlossaryEntry[] }) => (
  <>
    {byLetter(entries).map(([letter, own]) => (
      <section
        key={letter}
        aria-labelledby={letterId(letter)}
        className="letter"
        style={{ containIntrinsicHeight: `auto ${own.length * ENTRY + HEADING}rem` }}
      >
        <h2 id={letterId(letter)} className="num text-[1.375rem] text-ink-3">
          {letter}
        </h2>
        <ul className="rows mt-1">
          {own.map((entry) => (
            <Entry key={entry.term.id} entry={entry} />
          ))}
        </ul>
      </section>
    ))}
  </>
);

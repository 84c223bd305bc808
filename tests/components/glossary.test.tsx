import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Entry } from '@/components/glossary/entry';
import { WordRecto, WordVerso } from '@/components/review/word-face';
import { Once } from '@/components/ui/once';
import type { Word } from '@/core/glossary/word';

const term = {
  id: 'nep',
  fr: 'nettoyage en place',
  en: 'cleaning in place',
  short: 'NEP',
  shortEn: 'CIP',
  kind: 'dispositif' as const,
  definition: 'Nettoyer sans démonter.',
  sources: [{ ref: 'annexe-1', at: 'art. 4' }],
};

describe('an entry of the glossary', () => {
  const html = renderToStaticMarkup(
    <Entry
      entry={{
        term,
        sources: [{ ref: 'annexe-1', title: 'Annexe 1', at: 'art. 4' }],
        report: [{ id: 'cip', term: 'C.I.P.', is: 'nep', lines: 'L675-L677', note: 'Écrit avec des points.' }],
        modules: [{ id: 'nettoyage', title: 'Nettoyer' }],
      }}
    />,
  );

  it('can be linked to, and says its English in English', () => {
    expect(html).toMatch(/^<li id="nep" data-kind="dispositif"/);
    expect(html).toContain('<p lang="en">cleaning in place <abbr>CIP</abbr></p>');
  });

  it('links its modules and sources, and says how and where the report writes it', () => {
    expect(html).toContain('href="/modules/nettoyage"');
    expect(html).toContain('href="/sources#annexe-1"');
    expect(html).toContain('C.I.P.');
    expect(html).toContain('Rapport 2021, lignes 675-677');
    expect(html).toContain('Écrit avec des points.');
    expect(html).toContain('1 source, 1 module, rapport 2021');
  });

  it('without report nor module says neither', () => {
    const bare = renderToStaticMarkup(<Entry entry={{ term, sources: [{ ref: 'a', title: 'A' }], report: [], modules: [] }} />);
    expect(bare).not.toMatch(/module|rapport/i);
  });
});

describe('the faces of a word', () => {
  const word: Word = { ...term, modules: [], blocks: [] };
  const text = (html: string) => html.replace(/<[^>]+>/g, ' ');

  it.each([
    ['fr-en', 'fr', 'nettoyage en place', 'en', 'cleaning in place'],
    ['en-fr', 'en', 'cleaning in place', 'fr', 'nettoyage en place'],
  ] as const)(
    '%s: one name asked in its language, the other behind, with both abbreviations and the meaning',
    (way, from, asked, to, other) => {
      const front = renderToStaticMarkup(<WordRecto word={word} way={way} />);
      expect(front).toMatch(new RegExp(`<h1[^>]* lang="${from}"[^>]*>${asked}</h1>`));
      expect(text(front)).not.toContain(other);
      const back = renderToStaticMarkup(<WordVerso word={word} way={way} />);
      expect(back).toMatch(new RegExp(`<p lang="${to}"[^>]*>${other}</p>`));
      for (const said of ['NEP', 'CIP', 'Nettoyer sans démonter.']) expect(back).toContain(said);
      expect(back).toContain('href="/glossaire#nep"');
    },
  );

  it('says once an abbreviation that both languages share, and none when there is none', () => {
    const same = text(renderToStaticMarkup(<WordVerso word={{ ...word, shortEn: 'NEP' }} way="fr-en" />));
    expect(same.match(/NEP/g)).toHaveLength(1);
    expect(text(renderToStaticMarkup(<WordVerso word={{ ...word, short: undefined, shortEn: undefined }} way="fr-en" />))).not.toMatch(
      /Sigle/,
    );
  });
});

it('a part sent once is in the HTML', () => {
  expect(renderToStaticMarkup(<Once id="liste">Une longue liste</Once>)).toBe('<div id="liste">Une longue liste</div>');
});

import { describe, expect, it } from 'vitest';
import { buildGlossaryPack, glossaryEntries } from '@/content/glossary';
import { termsOf } from '@/core/learning/module';
import { byLetter } from '@/components/glossary/letters';
import { broken, real } from './support/broken-content';

describe('the glossary', () => {
  const content = broken((copy) => {
    copy.reportTerms = [
      { id: 'cip', term: 'CIP', is: 'nep', lines: 'L675-L677', note: 'À ne pas confondre.' },
      { id: 'nep', term: 'NEP', is: 'nep', lines: 'L12' },
    ];
    copy.terms.find(({ id }) => id === 'nep')!.kind = 'dispositif';
  });
  const entries = glossaryEntries(content);

  it('has every term once, in the order of the French alphabet, with its modules, sources and report terms', () => {
    expect(entries).toHaveLength(content.terms.length);
    const names = entries.map(({ term }) => term.fr);
    expect(names).toEqual([...names].sort((x, y) => x.localeCompare(y, 'fr')));
    const nep = entries.find(({ term }) => term.id === 'nep')!;
    expect(nep.report.map(({ term, lines }) => [term, lines])).toEqual([
      ['CIP', 'L675-L677'],
      ['NEP', 'L12'],
    ]);
    expect(nep.modules.map(({ id }) => id)).toEqual(content.modules.filter((one) => termsOf(one).includes('nep')).map(({ id }) => id));
    expect(nep.modules.length).toBeGreaterThan(0);
    for (const { sources } of entries) for (const { ref, title } of sources) expect(title).toBe(content.references.get(ref)!.title);
  });

  it('has its letters in order, accents aside', () => {
    const letters = byLetter(entries).map(([letter]) => letter);
    expect(new Set(letters).size).toBe(letters.length);
    const inOrder = letters.filter((letter) => /[A-Z]/.test(letter));
    expect(inOrder).toEqual([...inOrder].sort());
    expect(letters).not.toContain('É');
  });

  it('gives phones every word without its sources, with the blocks that its modules teach', () => {
    const pack = buildGlossaryPack(content);
    const nep = pack.words.find(({ id }) => id === 'nep')!;
    expect(nep).toMatchObject({ kind: 'dispositif', modules: entries.find(({ term }) => term.id === 'nep')!.modules.map(({ id }) => id) });
    expect(nep).not.toHaveProperty('sources');
    expect(nep.blocks[0]).toBe('bpf-sterile');
    const aimed = pack.targets['technicien-bioproduction']!;
    expect(pack.words.filter((word) => word.blocks.some((block) => aimed.blocks.includes(block))).length).toBeGreaterThan(20);
  });

  it('has ids that its page uses for nothing else', () => {
    const taken = ['contenu', 'entrees'];
    expect(real.terms.filter(({ id }) => taken.includes(id) || id.startsWith('lettre-'))).toEqual([]);
  });
});

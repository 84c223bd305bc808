import { describe, expect, it } from 'vitest';
import type { Content } from '@/content/load';
import { BLOCK_WORDS } from '@/components/portfolio/words';
import { AXIS_WORDS } from '@/components/sector/recommendation-words';
import { materialsOf } from '@/content/sector';
import { portfolioFrame } from '@/content/portfolio';
import { problemsAfter, real } from './support/broken-content';

/* What content:check says of the sector when something in it is wrong. */

const card = (content: Content) => content.cards[0]!;

describe('the sector is refused', () => {
  it.each<[string, (content: Content) => void, RegExp]>([
    ['with a card less', (c) => void c.cards.pop(), /12 identity cards, not 13/],
    ['whose card is of no family', (c) => void Object.assign(card(c), { family: 'inconnue' }), /its family inconnue does not hold it/],
    ['whose card leads to no module', (c) => void Object.assign(card(c), { modules: ['inconnu'] }), /there is no module inconnu/],
    [
      'whose update cites nothing known',
      (c) => void Object.assign(card(c), { now: [{ text: 'Depuis.', ref: 'inconnue' }] }),
      /inconnue is not in bibl/,
    ],
    ['with a figure twice', (c) => c.figures.push(c.figures[0]!), /is given twice/],
    ['whose jobs do not add up', (c) => void Object.assign(c.workforce!.bioproduction, { later: 2000 }), /do not make 2000/],
    [
      'whose share is not what its jobs make',
      (c) => void Object.assign(c.workforce!.bioproduction.families[0]!, { later: 60 }),
      /53\.0 %, not 60 %/,
    ],
    [
      'whose use of data has no step',
      (c) => void Object.assign(c.dataChain!.uses[0]!, { steps: ['inconnue'] }),
      /there is no step inconnue/,
    ],
    [
      'whose diploma holds an unknown block',
      (c) => void Object.assign(c.diplomas[0]!, { blocks: { inconnu: 2 } }),
      /there is no block inconnu/,
    ],
    ['with English typography', (c) => void Object.assign(c.figures[0]!, { label: 'Un prix : 3 %' }), /ordinary space before/],
  ])('%s', (_, edit, says) => {
    expect(problemsAfter(edit).join('\n')).toMatch(says);
  });
});

describe('words given by id', () => {
  it('name every axis and every block of the doctorate, and no other', () => {
    expect(Object.keys(AXIS_WORDS)).toEqual(real.recommendations.map(({ id }) => id));
    expect(Object.keys(BLOCK_WORDS)).toEqual(portfolioFrame(real).blocks.map(({ id }) => id));
  });
  it('give every shared material to some family', () => {
    const given = new Set(real.cards.flatMap((card) => materialsOf(card, real).map(({ id }) => id)));
    expect([...given].sort()).toEqual(real.families!.materials.map(({ id }) => id).sort());
  });
});

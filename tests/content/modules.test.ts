import { describe, expect, it } from 'vitest';
import type { Content, LoadedModule } from '@/content/load';
import { secondsToFollow } from '@/content/checks/module-duration';
import { moduleOfCompetency } from '@/content/modules';
import { buildModulePack, moduleVersion } from '@/content/packs';
import { blocksOf } from '@/core/learning/module';
import { problemsAfter, real } from './support/broken-content';

const ID = real.modules[0]!.id;
const found = (content: Content, id = ID): LoadedModule => content.modules.find((module) => module.id === id)!;
const after = (edit: (module: LoadedModule, content: Content) => void) =>
  problemsAfter((content) => edit(found(content), content)).filter((problem) => problem.includes(`/${ID}/`));

describe('a module is refused', () => {
  it.each<[string, (module: LoadedModule, content: Content) => void, RegExp]>([
    [
      'whose duration is not what following it takes',
      (m) => void Object.assign(m, { minutes: m.minutes > 7 ? 5 : 10 }),
      /it says \d+ minutes; following it takes/,
    ],
    ['without key points', (m) => dropBlocks(m, 'key'), /it has 0 key points/],
    ['without figure', (m) => dropBlocks(m, 'figure'), /it has no figure/],
    ['whose checks no card asks', (m) => dropBlocks(m, 'check'), /no card asks it/],
    ['that asks a check which does not exist', (m) => void Object.assign(m, { checks: m.checks.slice(1) }), /is not in checks\.yaml/],
    ['that has a card of too many words', (m) => say(m, 'mot '.repeat(200)), /takes 2\d\d words/],
    [
      'whose card holds a number and cites nothing',
      (m) => m.cards.push(card('nombre', 'Il faut 40 litres.')),
      /holds a number and cites nothing/,
    ],
    ['whose source is not in the bibliography', (m) => m.sources.push({ ref: 'inconnue' }), /inconnue is not in bibliography/],
    ['whose source no card cites', (m) => m.sources.push({ ref: 'inconnue' }), /inconnue is cited by no card/],
    ['with English typography', (m) => say(m, 'Attention : rien.'), /ordinary space before/],
    ['with a decimal point', (m) => say(m, 'Un pH de 7.2 convient.'), /a decimal point/],
    [
      'with a figure that is not described',
      (m) => figures(m).forEach((b) => void Object.assign(b, { alt: 'image' })),
      /is not described in words/,
    ],
    [
      'with a drawing that runs',
      (m) => figures(m).forEach((b) => void Object.assign(b, { svg: b.svg.replace('</svg>', '<script/></svg>') })),
      /holds the element script/,
    ],
    ['that teaches a competency which does not exist', (m) => m.competencies.push('rien'), /the competency rien does not exist/],
    ['that comes after itself', (m) => void Object.assign(m, { after: [m.id] }), /it comes after itself/],
    [
      'that comes after one which does not exist',
      (m) => void Object.assign(m, { after: ['rien'] }),
      /comes after rien, which does not exist/,
    ],
    [
      'with a term that the glossary has not',
      (m) => say(m, 'x', { kind: 'term', term: 'rien', children: [] }),
      /the term rien is not in the glossary/,
    ],
    ['with too few cards', (m) => void Object.assign(m, { cards: m.cards.slice(0, 3) }), /it has 3 cards/],
    ['whose check is asked by the bank too', (m, c) => Object.assign(m.checks[0]!, same(c)), /asks nearly the same as/],
  ])('%s', (_, edit, problem) => expect(after(edit).join('\n')).toMatch(problem));
});

const figures = (module: LoadedModule) => blocksOf(module).flatMap((block) => (block.kind === 'figure' ? [block] : []));
function dropBlocks(module: LoadedModule, kind: string) {
  for (const one of module.cards) one.blocks = one.blocks.filter((block) => block.kind !== kind);
}
type Extra = { kind: 'term'; term: string; children: [] };
const card = (id: string, text: string, ...more: Extra[]) => ({
  id,
  title: 'Carte',
  blocks: [{ kind: 'paragraph' as const, children: [{ kind: 'text' as const, text }, ...more] }],
});
const say = (module: LoadedModule, text: string, ...more: Extra[]) => module.cards.push(card('de-plus', text, ...more));
function same(content: Content) {
  const item = content.items.get('aval')!.find((one) => one.type === 'single')!;
  return { context: item.context, stem: item.stem };
}

it('refuses a term that no module uses, or that two files give', () => {
  const problems = problemsAfter((content) => {
    content.terms.push({ ...content.terms[0]!, id: 'orphelin', fr: 'Orphelin' }, content.terms[1]!);
  });
  expect(problems).toContain('glossary: orphelin is used by no module, nor by the report.');
  expect(problems).toContain(`glossary: ${real.terms[1]!.id} is given twice.`);
});

it('refuses a path whose module or target does not exist', () => {
  const problems = problemsAfter((content) => {
    content.paths[0]!.target = 'rien';
    content.paths[1]!.steps[0]!.module = 'rien';
  });
  expect(problems).toEqual([
    expect.stringMatching(/its target rien does not exist/),
    expect.stringMatching(/the module rien does not exist/),
  ]);
});

it('says how long a module takes from what is read, looked at and answered', () => {
  const module = found(structuredClone(real));
  const whole = secondsToFollow(module, module.checks);
  expect(secondsToFollow(module, [])).toBeLessThan(whole);
  dropBlocks(module, 'figure');
  expect(secondsToFollow(module, module.checks)).toBeLessThan(whole);
  module.cards.push(card('cent', 'mot '.repeat(100)));
  expect(secondsToFollow({ cards: [card('cent', 'mot '.repeat(100))] }, [])).toBeCloseTo(30.3, 1);
});

it('gives a module another version when a text, a drawing or a check changes, not when a check is read again', () => {
  const change = (edit: (module: LoadedModule) => void) => {
    const module = found(structuredClone(real));
    edit(module);
    return moduleVersion(module);
  };
  const version = moduleVersion(found(real));
  expect(change(() => undefined)).toBe(version);
  expect(change((m) => say(m, 'De plus.'))).not.toBe(version);
  expect(change((m) => Object.assign(m.checks[0]!, { stem: 'Autre question ?' }))).not.toBe(version);
  expect(change((m) => Object.assign(m.checks[0]!, { readings: [{ kind: 'fact', date: '2026-11-27', outcome: 'relu' }] }))).toBe(version);
});

it('packs what a review needs: checks, key points as plain text, terms, sources', () => {
  const module = found(real);
  const pack = buildModulePack(real, module);
  expect(pack.checks.map((one) => one.item.id)).toEqual(module.checks.map((item) => item.id));
  expect(pack.keys.length).toBeGreaterThanOrEqual(3);
  for (const key of pack.keys) expect(key.answer.join('').length).toBeGreaterThan(10);
  for (const term of pack.terms) for (const { ref } of term.sources) expect(pack.sources[ref]?.title).toBeTruthy();
  for (const check of pack.checks) for (const { ref } of check.item.sources) expect(pack.sources[ref]?.title).toBeTruthy();
});

it('has a module to follow for every competency of every block', () => {
  const links = moduleOfCompetency(
    real.blocks.map((block) => block.id),
    real,
  );
  const missing = real.blocks.flatMap((block) => block.competencies.filter((c) => !links[c.id]).map((c) => c.id));
  expect(missing).toEqual([]);
});

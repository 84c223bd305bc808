import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ModulePack } from '@/core/learning/module';
import { fold } from '@/core/progress/fold';
import { completeIfDone, completeStep, type ReadModule, resumeAt } from '@/device/modules';
import { keepModulePack, moduleCards } from '@/device/module-packs';
import { readToday, todayFaces } from '@/device/review';
import { database, mergeEvents, readEvents, setStoreName, writeMeta } from '@/device/store';
import { answer, DAY, event } from '../builders/events';

/** Following and reviewing a module against a real store, in memory. */

const MODULE: ReadModule = {
  id: 'perfusion',
  version: 'v1',
  block: 'continu',
  steps: ['a', 'b', 'c'],
  competencies: ['continu-perfusion'],
  blocks: ['continu'],
};
const PACK: ModulePack = {
  module: 'perfusion',
  version: 'v1',
  title: 'Perfuser',
  block: 'continu',
  checks: [],
  keys: [{ id: 'cspr', ask: 'Sur quoi ?', answer: ['Sur les cellules vivantes.'] }],
  terms: [{ id: 'retention', fr: 'rétention', en: 'retention', definition: 'Garder les cellules.', sources: [] }],
  sources: {},
};
const entry = (hash: string) => ({
  hash,
  file: `/paquets/module/perfusion.${hash}.json`,
  bytes: 1,
  block: 'continu',
  keys: ['cspr'],
  terms: ['retention'],
});
const manifest = (hash: string) => ({ packs: {}, modules: { perfusion: entry(hash) } });

let count = 0;
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')));
  setStoreName(`paillasse-${++count}`);
});

const typesOf = async () => (await readEvents()).map((one) => one.type).sort();
const step = (name: string, at: number) => event('module-step-completed', { module: 'perfusion', version: 'v1', step: name }, at);

describe('the reading of a module', () => {
  it('is complete with its last card, once, whatever the order; read again, it is complete again', async () => {
    await completeStep(MODULE, 'c');
    await completeStep(MODULE, 'a');
    await completeStep(MODULE, 'a');
    expect(await typesOf()).toEqual(['module-step-completed', 'module-step-completed']);
    await completeStep(MODULE, 'b');
    expect((await typesOf()).filter((type) => type === 'module-completed')).toHaveLength(1);
    const body = (await readEvents()).find((one) => one.type === 'module-completed')!.body;
    expect(body).toEqual({ module: 'perfusion', version: 'v1', competencies: ['continu-perfusion'], blocks: ['continu'] });
    expect(resumeAt(MODULE, fold(await readEvents()))).toMatchObject({ done: new Set(), card: undefined });
    for (const name of ['a', 'b', 'c']) await completeStep(MODULE, name);
    expect((await typesOf()).filter((type) => type === 'module-completed')).toHaveLength(2);
  });

  it('goes on after the card completed last, by whichever device', async () => {
    await mergeEvents([step('a', Date.now() - DAY)], { toOutbox: false });
    await completeStep(MODULE, 'b');
    expect(resumeAt(MODULE, fold(await readEvents()))).toMatchObject({ done: new Set(['a', 'b']), card: 'c' });
  });

  it('is said to be complete by whoever opens it, when two devices read half of it each', async () => {
    await mergeEvents([step('a', 1), step('b', 2), step('c', 3)], { toOutbox: false });
    const known = resumeAt(MODULE, fold(await readEvents()));
    expect(known.completedAt).toBeUndefined();
    expect(await completeIfDone(MODULE, known.done)).toBe(true);
    expect(await completeIfDone(MODULE, resumeAt(MODULE, fold(await readEvents())).done)).toBe(false);
    expect((await typesOf()).filter((type) => type === 'module-completed')).toHaveLength(1);
  });

  it('sees what another tab completed since the page was opened', async () => {
    await completeStep(MODULE, 'a');
    await mergeEvents([step('b', Date.now())], { toOutbox: false });
    await completeStep(MODULE, 'c');
    expect(await typesOf()).toContain('module-completed');
  });
});

describe('the texts of a review', () => {
  const tomorrow = Date.now() + DAY;
  const follow = () =>
    Promise.all(MODULE.steps.map((one) => step(one, Date.now() - 1000))).then((steps) => mergeEvents(steps, { toOutbox: false }));

  it('are those of the module pack that is kept', async () => {
    await writeMeta('manifest', manifest('h1'));
    await (await database()).put('modules', { hash: 'h1', pack: PACK }, 'perfusion');
    await follow();
    await completeIfDone(MODULE, new Set(MODULE.steps));
    const today = await readToday(tomorrow);
    const { faces, out } = await todayFaces(today, () => 0.5);
    expect(faces.map((face) => face.kind)).toEqual(['key', 'term']);
    expect(out).toBe(0);
  });

  it('that are out of reach leave their places to others', async () => {
    await writeMeta('manifest', manifest('h1'));
    await (await database()).put('modules', { hash: 'h1', pack: PACK }, 'perfusion');
    await follow();
    await completeIfDone(MODULE, new Set(MODULE.steps));
    // Twenty questions whose pack this phone has not, older and more urgent.
    await mergeEvents(
      Array.from({ length: 20 }, (_, i) => answer({ item: `q${i}`, right: false }, Date.now() - 5 * DAY)),
      { toOutbox: false },
    );
    const { faces, out } = await todayFaces(await readToday(tomorrow), () => 0.5);
    expect(faces).toHaveLength(2);
    expect(out).toBe(20);
  });

  it('come from the network under the name that the newest manifest gives, when the one kept is too old', async () => {
    await writeMeta('manifest', manifest('old'));
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address);
      if (address.endsWith('manifeste.json')) return Response.json(manifest('new'));
      return address.includes('.new.') ? Response.json(PACK) : new Response(null, { status: 404 });
    });
    expect(await keepModulePack('perfusion')).toEqual(PACK);
    expect(asked).toEqual(['/paquets/module/perfusion.old.json', '/paquets/manifeste.json', '/paquets/module/perfusion.new.json']);
    // Kept: no further request.
    vi.stubGlobal('fetch', async () => Promise.reject(new Error('asked again')));
    expect(await keepModulePack('perfusion')).toEqual(PACK);
    expect(Object.keys(await moduleCards())).toEqual(['perfusion']);
  });
});

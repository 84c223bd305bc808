import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { GlossaryPack } from '@/core/glossary/word';
import { fold } from '@/core/progress/fold';
import { keepGlossary } from '@/device/glossary';
import { cardsToday, grade, readToday, todayFaces } from '@/device/review';
import { mergeEvents, readEvents, setStoreName, writeMeta } from '@/device/store';
import { countPools, dealWords, FIRST_CHOICE, readWordChoice, writeWordChoice } from '@/device/words';
import { DAY, event } from '../builders/events';

/** Words of the glossary against a real store, in memory. */

const pack = (...ids: string[]): GlossaryPack => ({
  words: ids.map((id) => ({ id, fr: `mot ${id}`, en: `word ${id}`, definition: 'Sens.', modules: [], blocks: [] })),
  targets: {},
});
const file = (hash: string) => ({ hash, file: `/paquets/glossaire.${hash}.json` });
const manifest = (hash: string) => ({ packs: {}, modules: {}, glossary: { ...file(hash), bytes: 1 } });

const asked: string[] = [];
/** A network, or a worker's cache, that has these files and nothing else. */
function serve(files: Record<string, unknown>): void {
  asked.length = 0;
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    if (!(address in files)) throw new TypeError('offline');
    return Response.json(files[address]);
  });
}
let count = 0;
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  serve({});
  setStoreName(`paillasse-words-${++count}`);
});

describe('the words of the glossary', () => {
  it('are those of the page’s build when nothing else is within reach, then those kept', async () => {
    serve({ [file('page').file]: pack('a') });
    expect(await keepGlossary(file('page'))).toEqual(pack('a'));
    serve({});
    expect(await keepGlossary(file('page'))).toEqual(pack('a'));
    expect(await keepGlossary()).toEqual(pack('a'));
  });

  it('are the newest that the manifest names, asked for again by a page of another build', async () => {
    serve({ '/paquets/manifeste.json': manifest('one'), [file('one').file]: pack('a') });
    expect(await keepGlossary(file('one'))).toEqual(pack('a'));
    serve({ '/paquets/manifeste.json': manifest('two'), [file('two').file]: pack('a', 'b') });
    expect(await keepGlossary(file('two'))).toEqual(pack('a', 'b'));
    // Kept: nothing is asked for.
    asked.length = 0;
    await keepGlossary(file('two'));
    expect(asked).toEqual([]);
    // A newer manifest whose file does not come: what is kept stays true.
    await writeMeta('manifest', manifest('three'));
    expect(await keepGlossary()).toEqual(pack('a', 'b'));
  });

  it('are nowhere on a phone that never had them', async () => {
    expect(await keepGlossary(file('page'))).toBeUndefined();
  });
});

describe('flashcards', () => {
  it('deal words in the direction asked, whose grades join the review', async () => {
    const { faces, today } = await dealWords(pack('a', 'b'), { ...FIRST_CHOICE, way: 'en-fr' }, Date.now(), 1);
    expect(faces.map(({ card }) => card.card).sort()).toEqual(['word:a/en-fr', 'word:b/en-fr']);
    const id = await grade(faces[0]!.card, 1, today.settings.retention);
    const written = (await readEvents()).find((one) => one.id === id)!;
    expect(written).toMatchObject({ type: 'card-reviewed', body: { card: faces[0]!.card.card, item: null, rating: 1, retention: 0.9 } });
    expect((await readToday(Date.now() + DAY)).due.map((one) => one.card)).toEqual([faces[0]!.card.card]);
    expect(countPools(pack('a', 'b'), fold(await readEvents()), false)).toEqual({ all: 2, followed: 0, target: 0, missed: 1 });
  });

  it('remember what was chosen last', async () => {
    expect(await readWordChoice()).toEqual(FIRST_CHOICE);
    await writeWordChoice({ way: 'en-fr', pool: 'missed', names: true });
    expect(await readWordChoice()).toEqual({ way: 'en-fr', pool: 'missed', names: true });
  });
});

describe('words in the review', () => {
  const graded = (card: string) => event('card-reviewed', { card, item: null, rating: 1, retention: 0.9 }, Date.now());

  it('have their text from the glossary’s pack; one that was withdrawn is no card, and stops nothing', async () => {
    await mergeEvents([graded('word:a/fr-en'), graded('word:gone/fr-en')], { toOutbox: false });
    serve({ '/paquets/manifeste.json': manifest('one'), [file('one').file]: pack('a') });
    const tomorrow = Date.now() + DAY;
    // Not known to be gone before the words are there.
    const first = await todayFaces(await readToday(tomorrow), () => 0.5);
    expect(first.faces).toMatchObject([{ kind: 'word', way: 'fr-en', word: { id: 'a', en: 'word a' } }]);
    const today = await readToday(tomorrow);
    expect([cardsToday(today), today.deck.length]).toEqual([1, 1]);
    expect((await todayFaces(today, () => 0.5)).out).toBe(0);
  });

  it('out of reach leave their places to others', async () => {
    await mergeEvents([graded('word:a/fr-en')], { toOutbox: false });
    expect(await todayFaces(await readToday(Date.now() + DAY), () => 0.5)).toEqual({ faces: [], out: 1 });
  });
});

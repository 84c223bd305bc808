import { expect, it } from 'vitest';
import { brotliDecompressSync } from 'node:zlib';
import { heaviestBundle } from '@/content/checks/weight';
import { buildBundle, buildPack, packHash } from '@/content/packs';
import { targetById } from '@/content/targets';
import { mulberry32 } from '@/core/assessment/random';
import { first, itemsOf, job, problemsAfter, real } from './support/broken-content';

/** Text that no compression shortens much. */
function noise(characters: number, seed: number): string {
  const random = mulberry32(seed);
  return Array.from({ length: characters }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
}

it('refuses a pack of 110 KB', () => {
  const problems = problemsAfter((content) => {
    first(content, 'aval', 'hotspot').figure.alt += ' é'.repeat(35_000);
  });
  expect(problems).toContainEqual(expect.stringMatching(/^pack of aval: it weighs \d+ bytes, not under 110000\.$/));
});

it('refuses a job whose questions weigh 250 KB compressed together', () => {
  const problems = problemsAfter((content) => {
    for (const [i, { block }] of job(content).blocks.entries()) {
      const [item] = itemsOf(content, block);
      if (item) item.explanation.text += noise(30_000, i);
    }
  });
  expect(problems).toContainEqual(
    expect.stringMatching(/^questions of technicien-bioproduction: they weigh \d+ bytes compressed, not under 250000\.$/),
  );
});

it('names the heaviest, and a bundle holds the packs of its target by hash', () => {
  const { target, bytes } = heaviestBundle(real);
  const bundle = buildBundle(real, targetById(target)!)!;
  expect(bundle.bytes.length).toBe(bytes);
  expect(bytes).toBeLessThan(250_000);
  const packs = JSON.parse(brotliDecompressSync(bundle.bytes).toString('utf8'));
  const expected = targetById(target)!
    .blocks.map(({ block }) => buildPack(real, block))
    .filter((pack) => pack.items.length > 0);
  expect(packs).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(expected.map((pack) => [packHash(pack), pack])))));
});

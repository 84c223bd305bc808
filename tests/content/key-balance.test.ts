import { expect, it } from 'vitest';
import type { Content } from '@/content/load';
import { itemsOf, problemsAfter } from './support/broken-content';

const singles = (content: Content) => itemsOf(content, 'amont').filter((item) => item.type === 'single');

it('refuses a position that holds more than half of the keys', () => {
  expect(
    problemsAfter((content) => {
      for (const item of singles(content)) item.options.sort((x, y) => Number(y.right ?? false) - Number(x.right ?? false));
    }),
  ).toEqual([expect.stringMatching(/^blocks\/amont\/items\.yaml: the key of \d+ of \d+ single choices is at position 1\.$/)]);
});

it('refuses keys that are mostly the longest option', () => {
  expect(
    problemsAfter((content) => {
      for (const item of singles(content)) {
        const key = item.options.find((option) => option.right)!;
        key.text =
          Array.from({ length: 12 }, () => 'long').join(' ') +
          item.options
            .map((option) => option.text)
            .join(' ')
            .slice(0, 150);
      }
    }),
  ).toContainEqual(expect.stringMatching(/^blocks\/amont\/items\.yaml: the key of \d+ of \d+ single choices is the longest option\.$/));
});

it('says nothing of a block with three single choices', () => {
  expect(
    problemsAfter((content) => {
      const kept = singles(content).slice(0, 3);
      content.items.set(
        'amont',
        itemsOf(content, 'amont').filter(
          (item) => (item.type !== 'single' && item.type !== 'chart') || kept.some(({ id }) => id === item.id),
        ),
      );
      for (const item of kept) item.options.sort((x, y) => Number(y.right ?? false) - Number(x.right ?? false));
    }).filter((problem) => problem.includes('single choices')),
  ).toEqual([]);
});

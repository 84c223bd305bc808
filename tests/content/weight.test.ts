import { expect, it } from 'vitest';
import { first, itemsOf, job, problemsAfter } from './support/broken-content';

it('refuses a pack of 60 KB', () => {
  const problems = problemsAfter((content) => {
    first(content, 'aval', 'hotspot').figure.alt += ' é'.repeat(15_000);
  });
  expect(problems).toEqual([expect.stringMatching(/^pack of aval: it weighs \d+ bytes, not under 60000\.$/)]);
});

it('refuses a job whose packs weigh 600 KB together', () => {
  const problems = problemsAfter((content) => {
    for (const { block } of job(content).blocks) {
      const [item] = itemsOf(content, block);
      if (item) item.explanation.text = 'x'.repeat(60_000);
    }
  });
  expect(problems).toContainEqual(
    expect.stringMatching(/^jobs\/technicien-bioproduction\.yaml: its packs weigh \d+ bytes, not under 600000\.$/),
  );
});

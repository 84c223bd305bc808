import type { Item } from './item';
import { scoreResponse } from './score';

/** c: the probability that someone who answers blindly is scored right. Exact, by counting every blind answer. */
export function blindChance(item: Item): number {
  switch (item.type) {
    case 'single':
      return 1 / item.options.length;
    case 'hotspot':
      return 1 / item.zones.length;
    case 'chart':
      return item.points ? item.points.length / item.chart.x.values.length : 1 / item.options!.length;
    case 'multiple':
      return shareOfSubsets(
        item,
        item.options.map((o) => o.id),
      );
    case 'batch-record':
      return shareOfSubsets(
        item,
        item.record.lines.map((line) => line.id),
      );
    case 'ordering':
      return 1 / factorial(item.steps.length);
    case 'matching':
      return shareOfMatchings(item);
    case 'numeric':
      return 0;
    case 'situational':
      return 1 / item.options.length;
  }
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

/** Every way of ticking the boxes but the empty one, which the screen refuses. */
function shareOfSubsets(item: Item, ids: string[]): number {
  const total = 2 ** ids.length - 1;
  let right = 0;
  for (let mask = 1; mask <= total; mask++)
    if (scoreResponse(item, { kind: 'choice', ids: ids.filter((_, i) => mask & (1 << i)) }).right) right++;
  return right / total;
}

/** Every way of giving each left-hand entry another right-hand one. */
function shareOfMatchings(item: Extract<Item, { type: 'matching' }>): number {
  const choices = [...item.pairs.map((pair) => pair.right), ...(item.extras ?? [])];
  let right = 0;
  let total = 0;
  const assign = (index: number, used: boolean[], pairs: Record<string, string>) => {
    if (index === item.pairs.length) {
      total++;
      if (scoreResponse(item, { kind: 'match', pairs }).right) right++;
      return;
    }
    choices.forEach((choice, i) => {
      if (used[i]) return;
      used[i] = true;
      assign(index + 1, used, { ...pairs, [item.pairs[index]!.id]: choice });
      used[i] = false;
    });
  };
  assign(0, [], {});
  return right / total;
}

import { content, type Content } from './load';

/** Every reference that something shown cites, with how many questions cite it (0: something else does). */
export function citedReferences(source: Content = content()): Map<string, number> {
  const cited = new Map<string, number>();
  for (const items of source.items.values())
    for (const item of items) for (const { ref } of item.sources) cited.set(ref, (cited.get(ref) ?? 0) + 1);
  for (const ref of refsIn([
    source.blocks,
    source.certifications,
    source.modules,
    source.terms,
    source.paths,
    source.cards,
    source.figures,
    source.training,
    source.wording,
    source.recommendations,
    source.otherRecommendations,
  ]))
    if (!cited.has(ref)) cited.set(ref, 0);
  return cited;
}

/** Values of every `ref` and `nowRef`, however deep. */
function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    (key === 'ref' || key === 'nowRef') && typeof entry === 'string' ? [entry] : refsIn(entry),
  );
}

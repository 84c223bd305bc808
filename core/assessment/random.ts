/** mulberry32: the named generator of engine and variants, fixed by the event schema. Uniform on [0, 1). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One draw for step `index` of a seeded sequence, without replaying the steps before. */
export const drawAt = (seed: number, index: number): number => mulberry32((seed ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0)();

/** Fisher–Yates with a seed: the order in which an ordering or a matching is first shown. */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const next = mulberry32(seed);
  const copy = [...values];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

/** A stable 32-bit seed from a name (FNV-1a). */
export function seedFrom(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

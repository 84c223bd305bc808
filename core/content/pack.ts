import type { Item } from '../assessment/item';

/** What the phone downloads: one JSON file per block, in clear, keys included (a declared self-assessment). */

export type PackItem = {
  /** Hash of the item's canonical form, 16 hex digits. */
  version: string;
  /** Difficulty on θ and chance of being right blindly; a = 1 until calibrated. */
  a: number;
  b: number;
  c: number;
  item: Item;
};

export type PackSource = { title: string; issuer?: string; url?: string };

export type Pack = {
  block: string;
  competencies: { id: string; label: string }[];
  items: PackItem[];
  /** The references that its items cite, by id. */
  sources: Record<string, PackSource>;
};

/** All the packs of a job or a certified framework in one file, by hash: one request, and text that compresses together. */
export type Bundle = Record<string, Pack>;

/** `/paquets/manifeste.json`. `file` is the address of the pack, named by its hash. Bytes: uncompressed for a pack, as sent for a bundle. */
export type Manifest = {
  packs: Record<string, { hash: string; file: string; bytes: number; items: number }>;
  /** By target. */
  bundles?: Record<string, { file: string; bytes: number }>;
  /** By module: its review pack, and the ids of the cards that following it gives. */
  modules?: Record<string, { hash: string; file: string; bytes: number; block: string; keys: string[]; terms: string[] }>;
  /** Every word of the glossary: core/glossary/word. */
  glossary?: { hash: string; file: string; bytes: number };
};

/** JSON with sorted keys and no space: the text that a version hashes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`)
      .join(',')}}`;
  return JSON.stringify(value);
}

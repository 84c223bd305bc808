/* Writes public/paquets: one pack a block, named by its hash, and the manifest. Fails on unsound content. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { content } from '../content/load';
import { buildPack, packHash } from '../content/packs';
import type { Manifest } from '../core/content/pack';

const folder = 'public/paquets';
mkdirSync(folder, { recursive: true });
const manifest: Manifest = { packs: {} };
const kept = new Set(['manifeste.json']);
for (const block of content().blocks) {
  const pack = buildPack(content(), block.id);
  if (pack.items.length === 0) continue;
  const text = JSON.stringify(pack);
  const name = `${block.id}.${packHash(pack)}.json`;
  writeFileSync(`${folder}/${name}`, text);
  kept.add(name);
  manifest.packs[block.id] = { hash: packHash(pack), file: `/paquets/${name}`, bytes: Buffer.byteLength(text), items: pack.items.length };
}
writeFileSync(`${folder}/manifeste.json`, JSON.stringify(manifest));
for (const file of readdirSync(folder)) if (!kept.has(file)) rmSync(`${folder}/${file}`);
console.log(`${Object.keys(manifest.packs).length} paquets`);

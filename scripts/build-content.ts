/* Writes public/paquets: one pack a block and one bundle a target, one for the glossary, named by their hash, and the manifest. Fails on unsound content. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { buildGlossaryPack } from '../content/glossary';
import { content } from '../content/load';
import { buildBundle, buildModulePack, buildPack, packHash } from '../content/packs';
import { searchFile } from '../content/search/file';
import { targets } from '../content/targets';
import type { Manifest } from '../core/content/pack';

const folder = 'public/paquets';
mkdirSync(`${folder}/metier`, { recursive: true });
mkdirSync(`${folder}/module`, { recursive: true });
const glossary = buildGlossaryPack();
const glossaryName = `glossaire.${packHash(glossary)}.json`;
const glossaryText = JSON.stringify(glossary);
const manifest: Required<Manifest> = {
  packs: {},
  bundles: {},
  modules: {},
  glossary: { hash: packHash(glossary), file: `/paquets/${glossaryName}`, bytes: Buffer.byteLength(glossaryText) },
};
writeFileSync(`${folder}/${glossaryName}`, glossaryText);
const kept = new Set(['manifeste.json', glossaryName]);
for (const block of content().blocks) {
  const pack = buildPack(content(), block.id);
  if (pack.items.length === 0) continue;
  const text = JSON.stringify(pack);
  const name = `${block.id}.${packHash(pack)}.json`;
  writeFileSync(`${folder}/${name}`, text);
  kept.add(name);
  manifest.packs[block.id] = { hash: packHash(pack), file: `/paquets/${name}`, bytes: Buffer.byteLength(text), items: pack.items.length };
}
// Already compressed: next.config.mjs says so to whoever asks for them.
for (const target of targets()) {
  const bundle = buildBundle(content(), target);
  if (!bundle) continue;
  writeFileSync(`${folder}/metier/${bundle.name}`, bundle.bytes);
  kept.add(`metier/${bundle.name}`);
  manifest.bundles[target.id] = { file: `/paquets/metier/${bundle.name}`, bytes: bundle.bytes.length };
}
for (const module of content().modules) {
  const pack = buildModulePack(content(), module);
  const text = JSON.stringify(pack);
  const hash = packHash(pack);
  const name = `module/${module.id}.${hash}.json`;
  writeFileSync(`${folder}/${name}`, text);
  kept.add(name);
  manifest.modules[module.id] = {
    hash,
    file: `/paquets/${name}`,
    bytes: Buffer.byteLength(text),
    block: module.block,
    keys: pack.keys.map((key) => key.id),
    terms: pack.terms.map((term) => term.id),
  };
}
const search = searchFile();
writeFileSync(`${folder}/${search.name}`, search.text);
kept.add(search.name);
writeFileSync(`${folder}/manifeste.json`, JSON.stringify(manifest));
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  if (file.endsWith('.json') && !kept.has(file.replaceAll('\\', '/'))) rmSync(`${folder}/${file}`);
console.log(
  `${Object.keys(manifest.packs).length} paquets, ${Object.keys(manifest.bundles).length} lots de paquets, ${Object.keys(manifest.modules).length} modules, ${glossary.words.length} mots`,
);

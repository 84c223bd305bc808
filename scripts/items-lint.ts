/* Parses one block's folder and prints what is wrong: `npx tsx scripts/items-lint.ts aval`. The whole check is content:check. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { parseItem } from '../core/content/parse-item';
import { Block } from '../core/framework/schema';

const refs = new Set((parse(readFileSync('content/bibliography.yaml', 'utf8')) as { entries: { id: string }[] }).entries.map((e) => e.id));
for (const id of process.argv.slice(2)) {
  const folder = `content/blocks/${id}`;
  const block = z.safeParse(Block, parse(readFileSync(`${folder}/block.yaml`, 'utf8')));
  if (!block.success) console.log(id, JSON.stringify(block.error.issues));
  const raws = parse(readFileSync(`${folder}/items.yaml`, 'utf8')) as { id: string; figure?: { file?: string; svg?: string } }[];
  const types: Record<string, number> = {},
    levels: Record<string, number> = {},
    comps: Record<string, number> = {},
    keys: Record<string, number> = {};
  let longest = 0,
    singles = 0;
  for (const raw of raws) {
    if (raw.figure?.file) raw.figure = { ...raw.figure, svg: readFileSync(`${folder}/${raw.figure.file}`, 'utf8') };
    const result = parseItem(raw);
    if (!result.ok) {
      console.log(raw.id, result.problems.join(' | '));
      continue;
    }
    const item = result.item;
    for (const s of item.sources) if (!refs.has(s.ref)) console.log(item.id, 'unknown source', s.ref);
    if (block.success && !block.data.competencies.some((c) => c.id === item.competency))
      console.log(item.id, 'unknown competency', item.competency);
    types[item.type] = (types[item.type] ?? 0) + 1;
    levels[item.difficulty] = (levels[item.difficulty] ?? 0) + 1;
    comps[item.competency] = (comps[item.competency] ?? 0) + 1;
    if (item.type === 'single') {
      const k = item.options.findIndex((o) => o.right);
      keys[k] = (keys[k] ?? 0) + 1;
      singles++;
      if (item.options.every((o, i) => i === k || o.text.length < item.options[k]!.text.length)) longest++;
    }
  }
  console.log(
    id,
    raws.length,
    'items',
    JSON.stringify({ types, levels, comps, keyPositions: keys, keyIsLongest: `${longest}/${singles}` }),
  );
}

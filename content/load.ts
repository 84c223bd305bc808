import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import type { Item } from '../core/assessment/item';
import { parseItem } from '../core/content/parse-item';
import { frenchTypographyDeep } from '../core/content/typography';
import { Block, Certification, Job, NamedJob, Reference } from '../core/framework/schema';
import { type Module, Term } from '../core/learning/module';
import { Path } from '../core/learning/path';
import { DataChain } from '../core/sector/data-chain';
import { Diploma } from '../core/sector/diploma';
import { Card, Families } from '../core/sector/family';
import { Figure, Workforce } from '../core/sector/figure';
import { Wording, WordingEntry } from '../core/portfolio/wording';
import { OtherRecommendation, RecommendationAxis } from '../core/sector/recommendation';
import { ReportTerm } from '../core/sector/report-term';
import { Place, Training } from '../core/sector/training';
import { parseModule } from '../formats/module-markdown/parse-module';

/** Reads the built-in content from disk (Node only: builds, server components, scripts). */

export type Content = {
  blocks: Block[];
  jobs: Job[];
  certifications: Certification[];
  namedJobs: NamedJob[];
  references: Map<string, Reference>;
  /** Items by block, in the order of their file. */
  items: Map<string, Item[]>;
  /** Modules, by block then by folder; each with its checks, a pool apart from the assessment's items. */
  modules: LoadedModule[];
  terms: Term[];
  /** Terms of the report of 2021, each with its entry of the glossary. */
  reportTerms: ReportTerm[];
  /** Families of products: thirteen identity cards, and the ten families that they make. */
  cards: Card[];
  families?: Families;
  figures: Figure[];
  workforce?: Workforce;
  dataChain?: DataChain;
  /** Diplomas from which a bridge may start. */
  diplomas: Diploma[];
  /** From academic words to those of a company. */
  wording: Wording;
  /** The training offer of the report of 2021, and what changed since. */
  training: Training[];
  /** Where that training is given. */
  places: Place[];
  /** The seven axes of the report's recommendations, and what it advises outside them. */
  recommendations: RecommendationAxis[];
  otherRecommendations: OtherRecommendation[];
  /** Ready-made ways through the modules. */
  paths: Path[];
  /** What could not be read or does not fit its schema, one sentence each. */
  problems: string[];
};

export type LoadedModule = Module & { checks: Item[] };

const ROOT = path.join(process.cwd(), 'content');

function readYaml(file: string, problems: string[]): unknown {
  try {
    const read: unknown = parse(readFileSync(path.join(ROOT, file), 'utf8'));
    if (file !== 'bibliography.yaml')
      problems.push(...cutTexts(read).map((text) => `${file}: « ${text} » was cut from the text before it: quote that text`));
    return read;
  } catch (cause) {
    problems.push(`${file}: ${cause instanceof Error ? cause.message : cause}`);
    return undefined;
  }
}

/** In `{ text: Fermer la purge, puis attendre }` the comma makes « puis attendre » a key without a value, which no schema would see. */
function cutTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(cutTexts);
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, entry]) => (entry === null ? [key] : cutTexts(entry)));
}

function check<T>(schema: z.ZodMiniType<T>, raw: unknown, file: string, problems: string[]): T | undefined {
  if (raw === undefined) return undefined;
  const parsed = z.safeParse(schema, raw);
  if (parsed.success) return parsed.data;
  problems.push(...parsed.error.issues.map((issue) => `${file}: ${issue.path.map(String).join('.')}: ${issue.message}`));
  return undefined;
}

function readFolder<T>(folder: string, schema: z.ZodMiniType<T>, problems: string[], wanted = (_file: string) => true): T[] {
  const files = existsSync(path.join(ROOT, folder))
    ? readdirSync(path.join(ROOT, folder))
        .filter((f) => f.endsWith('.yaml') && wanted(f))
        .sort()
    : [];
  return files.flatMap((f) => {
    const entry = check(schema, frenchTypographyDeep(readYaml(`${folder}/${f}`, problems)), `${folder}/${f}`, problems);
    return entry === undefined ? [] : [entry];
  });
}

function readFile<T>(file: string, schema: z.ZodMiniType<T>, problems: string[]): T | undefined {
  return check(schema, frenchTypographyDeep(readYaml(file, problems)), file, problems);
}

function readItems(folder: string, name: string, problems: string[]): Item[] {
  const file = `${folder}/${name}`;
  if (!existsSync(path.join(ROOT, file))) return [];
  const raws = readYaml(file, problems);
  if (!Array.isArray(raws)) {
    problems.push(`${file}: a list of items is expected`);
    return [];
  }
  return raws.flatMap((raw) => {
    const parsed = parseItem(withFigure(raw, folder, problems));
    if (parsed.ok) return [parsed.item];
    problems.push(...parsed.problems.map((problem) => `${file}: ${raw?.id ?? '?'}: ${problem}`));
    return [];
  });
}

/** A hotspot names its drawing by file; packs carry the drawing itself. */
function withFigure(raw: Record<string, unknown>, folder: string, problems: string[]): unknown {
  const figure = raw?.figure as { file?: string } | undefined;
  if (!figure?.file) return raw;
  try {
    return { ...raw, figure: { ...figure, svg: readDrawing(path.join(ROOT, folder, figure.file)) } };
  } catch (cause) {
    problems.push(`${folder}/${figure.file}: ${cause instanceof Error ? cause.message : cause}`);
    return raw;
  }
}

const readDrawing = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/<\?xml.*?\?>|<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><')
    .trim();

/** One folder a module: module.md, checks.yaml, its drawings. */
export function readModule(block: string, id: string, problems: string[]): LoadedModule | undefined {
  const folder = `blocks/${block}/modules/${id}`;
  let text: string;
  try {
    text = readFileSync(path.join(ROOT, folder, 'module.md'), 'utf8');
  } catch (cause) {
    problems.push(`${folder}/module.md: ${cause instanceof Error ? cause.message : cause}`);
    return undefined;
  }
  const parsed = parseModule(text, block, (file) => {
    const drawing = path.join(ROOT, folder, path.basename(file));
    return existsSync(drawing) ? readDrawing(drawing) : undefined;
  });
  const checks = readItems(folder, 'checks.yaml', problems);
  if (!parsed.ok) {
    problems.push(...parsed.problems.map((problem) => `${folder}/module.md: ${problem}`));
    return undefined;
  }
  if (parsed.module.id !== id) problems.push(`${folder}/module.md: its id is ${parsed.module.id}`);
  return { ...parsed.module, checks };
}

function readModules(block: string, problems: string[]): LoadedModule[] {
  const folder = path.join(ROOT, 'blocks', block, 'modules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((id) => readModule(block, id, problems) ?? []);
}

/** The glossary: one list of terms a file. */
export function readTerms(problems: string[]): Term[] {
  const folder = path.join(ROOT, 'glossary');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((file) => check(z.array(Term), frenchTerms(readYaml(`glossary/${file}`, problems)), `glossary/${file}`, problems) ?? []);
}

/** The English name stays as it is. */
const frenchTerms = (raw: unknown): unknown =>
  Array.isArray(raw)
    ? raw.map((term) => ({ ...(frenchTypographyDeep(term) as object), en: term?.en, ...(term?.shortEn ? { shortEn: term.shortEn } : {}) }))
    : raw;

const readWording = (problems: string[]): Wording => ({
  entries: readFile('wording/entries.yaml', z.array(WordingEntry), problems) ?? [],
  verbs: readFile('wording/verbs.yaml', Wording.shape.verbs, problems) ?? [],
  jargon: readFile('wording/jargon.yaml', Wording.shape.jargon, problems) ?? [],
});

export function readContent(): Content {
  const problems: string[] = [];
  const folders = readdirSync(path.join(ROOT, 'blocks')).sort();
  const blocks = folders.flatMap((id) => {
    const block = check(Block, frenchTypographyDeep(readYaml(`blocks/${id}/block.yaml`, problems)), `blocks/${id}/block.yaml`, problems);
    if (block && block.id !== id) problems.push(`blocks/${id}/block.yaml: its id is ${block.id}`);
    return block ? [block] : [];
  });
  const bibliography = check(
    z.object({ entries: z.array(Reference) }),
    readYaml('bibliography.yaml', problems),
    'bibliography.yaml',
    problems,
  );
  return {
    blocks,
    jobs: readFolder('jobs', Job, problems),
    certifications: readFolder('certifications', Certification, problems),
    namedJobs: readFile('named-jobs.yaml', z.array(NamedJob), problems) ?? [],
    references: new Map((bibliography?.entries ?? []).map((entry) => [entry.id, { ...entry, title: entry.title.replace(/'/g, '’') }])),
    items: new Map(folders.map((id) => [id, readItems(`blocks/${id}`, 'items.yaml', problems)])),
    modules: folders.flatMap((id) => readModules(id, problems)),
    terms: readTerms(problems),
    reportTerms: readFolder('report-terms', z.array(ReportTerm), problems).flat(),
    cards: readFolder('families', Card, problems),
    families: readFile('product-families.yaml', Families, problems),
    figures: readFile('figures.yaml', z.array(Figure), problems) ?? [],
    workforce: readFile('workforce.yaml', Workforce, problems),
    dataChain: readFile('data-chain.yaml', DataChain, problems),
    wording: readWording(problems),
    diplomas: readFile('diplomas.yaml', z.array(Diploma), problems) ?? [],
    training: readFolder('training', z.array(Training), problems).flat(),
    places: readFile('places.yaml', z.array(Place), problems) ?? [],
    recommendations: readFolder('recommendations', RecommendationAxis, problems, (f) => f.startsWith('axe-')),
    otherRecommendations: readFolder('recommendations', z.array(OtherRecommendation), problems, (f) => !f.startsWith('axe-')).flat(),
    paths: readFolder('paths', Path, problems),
    problems,
  };
}

let cached: Content | undefined;

/** The content, read once a process. Throws when something in it is unsound: a page must not be built on it. */
export function content(): Content {
  cached ??= readContent();
  if (cached.problems.length) throw new Error(`content is unsound:\n${cached.problems.join('\n')}`);
  return cached;
}

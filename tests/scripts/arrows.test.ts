import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Which folder may import which: each row is one line of code linted by Biome under our biome.json, at that place. */
type Row = [file: string, source: string];

const ALLOWED: Row[] = [
  ['core/clock.ts', './events/clock'],
  ['core/clock.ts', 'zod/mini'],
  ['core/progress/fold.ts', '../content/pack'], // core/content, not content/
  ['core/progress/fold.ts', '@/core/events/event'],
  ['core/review/schedule.ts', 'ts-fsrs'],
  ['core/review/steps/next.ts', '../../content/pack'],
  ['formats/gift/read.ts', '../../core/assessment/item'],
  ['formats/gift/read.ts', '../../core/content/typography'],
  ['formats/gift/read.ts', '@/core/assessment/item'],
  ['formats/gift/read.ts', '@/formats/report'],
  ['formats/gift/read.ts', 'yaml'],
  ['formats/portfolio-pdf/write.ts', 'pdfkit'],
  ['formats/portfolio-pdf/write.ts', '../../core/portfolio/document'],
  ['device/store.ts', 'idb'],
  ['device/store.ts', '../core/events/event'],
  ['device/search.ts', 'minisearch'],
  ['device/search.ts', '@orama/stemmers/french'],
  ['device/worker/strategies.ts', '../store'],
  ['device/worker/strategies.ts', 'serwist'],
  ['server/sync/ingest.ts', '@/db/queries/events'],
  ['server/sync/ingest.ts', '../../db/queries/events'],
  ['server/sync/ingest.ts', '@/formats/gift/read'],
  ['server/sync/ingest.ts', '@/content/load'],
  ['server/sync/ingest.ts', 'node:crypto'],
  ['server/sync/ingest.ts', 'next/headers'],
  ['db/queries/events.ts', '@/core/events/event'],
  ['db/queries/events.ts', '../schema/events'],
  ['db/queries/events.ts', 'drizzle-orm'],
  ['db/client.ts', '@libsql/client'],
  ['content/load.ts', '../core/content/pack'],
  ['content/load.ts', '../formats/module-markdown/parse-module'],
  ['content/load.ts', 'yaml'],
  ['content/search/file.ts', 'minisearch'],
  ['content/search/file.ts', '@orama/stemmers/french'],
  ['content/load.ts', 'node:fs'],
  ['content/load.ts', 'node:fs/promises'],
  ['app/(learner)/quiz/[bloc]/page.tsx', '@/server/learners/session'],
  ['app/(learner)/quiz/[bloc]/page.tsx', '@/components/quiz/item'],
  ['app/(learner)/quiz/[bloc]/page.tsx', '@/device/store'],
  ['app/(learner)/quiz/[bloc]/page.tsx', '@/content/load'],
  ['components/quiz/item.tsx', '@/core/assessment/item'],
  ['components/quiz/item.tsx', '../../device/store'],
  ['components/quiz/item.tsx', '../ui/button'],
  ['components/quiz/item.tsx', 'react'],
  ['components/quiz/item.tsx', 'next/link'],
  ['tests/server/ingest.test.ts', '@/db/client'],
  ['scripts/build-content.ts', '../content/load'],
  ['instrumentation.ts', './db/migrate'],
];

const REFUSED: Row[] = [
  ['core/clock.ts', '../content/load'],
  ['core/clock.ts', '../db/client'],
  ['core/clock.ts', 'react'],
  ['core/clock.ts', 'zod'],
  ['core/progress/fold.ts', '../../content/load'],
  ['core/progress/fold.ts', '../../db/client'],
  ['core/progress/fold.ts', '@/db/client'],
  ['core/progress/fold.ts', '@/content/load'],
  ['core/progress/fold.ts', 'node:crypto'],
  ['core/progress/fold.ts', 'fs'],
  ['core/progress/fold.ts', 'next/server'],
  ['core/progress/fold.ts', 'drizzle-orm'],
  ['core/search/query.ts', 'minisearch'],
  ['core/search/stem.ts', '@orama/stemmers/french'],
  ['core/review/steps/next.ts', '../../../db/client'],
  ['formats/gift/read.ts', '@/server/sync/ingest'],
  ['formats/gift/read.ts', '../../db/client'],
  ['formats/gift/read.ts', '../../content/load'],
  ['formats/gift/read.ts', 'react'],
  ['device/store.ts', '@/server/sync/ingest'],
  ['device/store.ts', '../db/client'],
  ['device/store.ts', '@/components/ui/button'],
  ['device/store.ts', 'react'],
  ['device/store.ts', 'node:fs'],
  ['device/worker/strategies.ts', '../../server/sync/ingest'],
  ['server/sync/ingest.ts', '@/components/ui/button'],
  ['server/sync/ingest.ts', '@/device/store'],
  ['server/sync/ingest.ts', '../../app/page'],
  ['db/queries/events.ts', '@/server/sync/ingest'],
  ['db/queries/events.ts', '../../server/sync/ingest'],
  ['db/queries/events.ts', '@/formats/gift/read'],
  ['db/queries/events.ts', '@/content/load'],
  ['content/load.ts', '@/server/sync/ingest'],
  ['content/load.ts', '../db/client'],
  ['content/load.ts', 'react'],
  ['app/(learner)/quiz/[bloc]/page.tsx', '@/db/client'],
  ['app/(learner)/quiz/[bloc]/page.tsx', '../../../../db/client'],
  ['app/(learner)/quiz/[bloc]/page.tsx', 'drizzle-orm'],
  ['app/api/sync/route.ts', '@libsql/client'],
  ['components/quiz/item.tsx', '@/server/sync/ingest'],
  ['components/quiz/item.tsx', '../../server/sync/ingest'],
  ['components/quiz/item.tsx', '@/db/client'],
  ['components/quiz/item.tsx', '@/formats/gift/read'],
  ['components/quiz/item.tsx', '@/content/load'],
  ['components/quiz/item.tsx', 'zod'],
  ['components/portfolio/pdf.tsx', 'pdfkit'],
  ['app/(learner)/(pages)/portfolio/page.tsx', 'pdfkit'],
  ['app/(learner)/(pages)/portfolio/page.tsx', '@/formats/portfolio-pdf/portfolio-pdf'],
  ['core/portfolio/text.ts', 'pdfkit'],
  ['device/portfolio-pdf.ts', 'pdfkit'],
];

/** Every way of reaching a module; each must be seen by the linter. */
const FORMS = [
  (source: string) => `import value from '${source}';\n`,
  (source: string) => `import type { Value } from '${source}';\n`,
  (source: string) => `export * from '${source}';\n`,
  (source: string) => `const value = await import('${source}');\n`,
];

const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'arrows-'));
/** The file written for a row in one form, relative to `copy`. */
const files = new Map<string, string>();
/** The files that the linter refused. */
let refused: Set<string>;

const nameOf = ([file, source]: Row, form: number) => `${file} ${source} ${form}`;

function write(row: Row, form: number) {
  const file = row[0].replace(/(\.test)?\.tsx?$/, (end) => `-${files.size}${end}`);
  files.set(nameOf(row, form), file);
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), FORMS[form]!(row[1]));
}

beforeAll(async () => {
  copyFileSync(inRoot('biome.json'), join(copy, 'biome.json'));
  for (const row of [...ALLOWED, ...REFUSED]) for (const form of FORMS.keys()) write(row, form);
  const args = [inRoot('node_modules/@biomejs/biome/bin/biome'), 'lint', '--only=style/noRestrictedImports'];
  const report = await new Promise<string>((resolve) => {
    // It exits with 1, since it finds what it must find.
    execFile(
      process.execPath,
      [...args, '--max-diagnostics=none', '--reporter=json', '.'],
      { cwd: copy, maxBuffer: 2 ** 26 },
      (_, stdout) => resolve(stdout),
    );
  });
  const { diagnostics, summary } = JSON.parse(report) as {
    diagnostics: { location: { path: string } }[];
    summary: { unchanged: number };
  };
  expect(summary.unchanged).toBeGreaterThanOrEqual(files.size); // every file was read
  refused = new Set(diagnostics.map((diagnostic) => diagnostic.location.path));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const verdicts = (row: Row) => FORMS.map((_, form) => refused.has(files.get(nameOf(row, form))!));

describe('import arrows', () => {
  it.each(ALLOWED)('%s may import %s', (...row) => expect(verdicts(row)).toEqual(FORMS.map(() => false)));
  it.each(REFUSED)('%s may not import %s', (...row) => expect(verdicts(row)).toEqual(FORMS.map(() => true)));
});

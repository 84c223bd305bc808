import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { repeated } from './check';

/** Two references under one id: read from the file, because `Content` keeps only the last of them. */
export function repeatedReferences(root: string): string[] {
  const file = path.join(root, 'bibliography.yaml');
  if (!existsSync(file)) return [];
  const { entries } = (parseDocument(readFileSync(file, 'utf8')).toJS() ?? {}) as { entries?: { id?: string }[] };
  return repeated((entries ?? []).flatMap(({ id }) => (id ? [id] : []))).map((id) => `bibliography.yaml: ${id}: the id is given twice.`);
}

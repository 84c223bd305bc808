import { parse as parseYaml } from 'yaml';
import * as z from 'zod/mini';
import { frenchTypographyDeep } from '../../core/content/typography';
import { ModuleFront } from '../../core/learning/module';

/** The YAML of a module's front matter → its fields; undefined with what is wrong added to `problems`. */
export function readFront(yaml: string, problems: string[]): ModuleFront | undefined {
  let raw: unknown;
  try {
    raw = parseYaml(yaml);
  } catch (cause) {
    problems.push(`front matter: ${cause instanceof Error ? cause.message : cause}`);
    return undefined;
  }
  const known = raw as Record<string, unknown>;
  const parsed = z.safeParse(ModuleFront, {
    ...(frenchTypographyDeep(raw) as object),
    // Names for machines that the typography does not know by their field.
    ...Object.fromEntries(
      ['competencies', 'after', 'licence', 'reviewed'].flatMap((key) => (known?.[key] === undefined ? [] : [[key, known[key]]])),
    ),
  });
  if (parsed.success) return parsed.data;
  problems.push(...parsed.error.issues.map((issue) => `front matter: ${issue.path.map(String).join('.')}: ${issue.message}`));
  return undefined;
}

import type { Reference } from '../../core/framework/schema';
import { citedReferences } from '../cited';
import type { Content } from '../load';
import { document, type SearchSource } from './document';

/** What people of the trade look up by name: Annexe 1, ICH Q9, ISO 14644. The articles and books that we read are left to their page. */
const RULES = new Set([
  'autres-autorites',
  'bpf-ue-france',
  'droit-francais',
  'droit-ue',
  'ema',
  'guides-industrie',
  'ich',
  'normes',
  'pharmacopees',
]);
const rulesCited = (content: Content): Reference[] =>
  [...citedReferences(content).keys()]
    .flatMap((ref) => content.references.get(ref) ?? [])
    .filter((reference) => RULES.has(reference.category));

export const RULES_CITED: SearchSource = (content) =>
  rulesCited(content).map((reference) =>
    document('source', reference.id, reference.title, `/sources#${reference.id}`, {
      text: [[reference.issuer, reference.version].filter(Boolean).join(' · ')].filter(Boolean),
    }),
  );

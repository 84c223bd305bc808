import type { Reference } from '../../core/framework/schema';
import type { SearchDocument, SearchKind } from '../../core/search/document';
import { namesIn } from '../../core/search/names';
import { nameKey } from '../../core/search/words';
import { citedReferences } from '../cited';
import type { Content } from '../load';
import { keyPointsOf } from '../packs';
import { ROOMS } from './rooms';

/**
 * Everything that can be found, one function a kind. Another kind of content joins by adding its function to `SOURCES`
 * (and its name to core/search/document.ts).
 */
const SOURCES: ((content: Content) => SearchDocument[])[] = [
  (content) =>
    content.jobs.map((job) =>
      document('metier', job.id, job.short, `/metiers/${job.id}`, {
        also: [job.title],
        text: [job.mission, ...job.competencies.flatMap((c) => [c.label, ...c.facets.map((facet) => facet.label)]), job.family],
      }),
    ),
  (content) =>
    content.namedJobs.map((job) =>
      document('metier', `nomme-${job.id}`, job.title, `/metiers#${job.id}`, {
        text: [job.note ?? 'Nommé par le rapport de 2021, qui n’en décrit pas les compétences.'],
      }),
    ),
  (content) =>
    content.certifications.map((c) =>
      document('certification', c.id, c.short, `/certifications/${c.id}`, {
        also: [c.title, c.kind],
        text: [c.summary, ...c.certified.map((part) => part.title), ...c.audience],
      }),
    ),
  (content) =>
    content.blocks.map((block) =>
      document('bloc', block.id, block.title, `/blocs/${block.id}`, {
        also: [block.short],
        text: [block.summary, ...block.competencies.map((c) => c.label), ...block.levels],
      }),
    ),
  (content) =>
    content.modules.map((module) =>
      document('module', module.id, module.title, `/modules/${module.id}`, {
        text: [
          module.summary,
          ...module.objectives,
          ...module.cards.map((card) => card.title),
          ...keyPointsOf(module).map((key) => key.ask),
        ],
      }),
    ),
  (content) =>
    content.paths.map((path) =>
      document('parcours', path.id, path.title, `/parcours/${path.id}`, {
        text: [path.summary, path.audience, ...path.steps.map((step) => step.why)],
      }),
    ),
  (content) =>
    content.terms.map((term) => {
      const report = content.reportTerms.filter((one) => one.is === term.id);
      return document('terme', term.id, term.fr, `/glossaire#${term.id}`, {
        also: [term.en, ...[term.short, term.shortEn, ...report.map((one) => one.term)].filter((name) => name !== undefined)],
        english: [term.en, ...(term.shortEn ? [term.shortEn] : [])],
        text: [term.definition, ...report.flatMap((one) => one.note ?? [])],
      });
    }),
  (content) =>
    content.cards.map((card) =>
      document('famille', card.id, card.label, `/familles/${card.id}`, {
        also: [card.short],
        text: [
          card.summary,
          ...card.stakes,
          ...[...card.marketed, ...(card.french ?? [])].map((product) => product.name),
          ...(card.actors ?? []),
        ],
      }),
    ),
  (content) =>
    (content.families?.materials ?? []).map((material) =>
      document('famille', `matiere-${material.id}`, material.label, `/familles#${material.id}`, {
        text: [`Matière première : ${material.usedIn.join(', ')}.`],
      }),
    ),
  (content) =>
    content.figures.map((figure) =>
      document('chiffre', figure.id, figure.label, `/chiffres#${figure.id}`, {
        text: [`${figure.value} (${figure.date})`, ...(figure.detail ? [figure.detail] : [])],
      }),
    ),
  (content) =>
    content.training.map((entry) => {
      const places = (entry.places ?? []).flatMap((id) => content.places.find((place) => place.id === id) ?? []);
      return document('formation', entry.id, entry.title, `/formations#${entry.id}`, {
        also: [entry.provider, entry.providerNow].filter((name) => name !== undefined),
        text: [
          ...(entry.gives ? [entry.gives] : []),
          [entry.provider, entry.level, entry.duration?.text, ...places.map(({ name, region }) => `${name} (${region})`)]
            .filter(Boolean)
            .join(' · '),
          ...(entry.now ? [entry.now] : []),
        ].filter(Boolean),
      });
    }),
  (content) =>
    content.recommendations.flatMap((axis) => [
      document('recommandation', axis.id, axis.title, `/recommandations/${axis.id}`, {
        text: axis.subjects.map((subject) => subject.title),
      }),
      ...axis.subjects.map((subject) =>
        document('recommandation', subject.id, subject.title, `/recommandations/${axis.id}#${subject.id}`, {
          text: subject.actions.map((action) => action.text),
        }),
      ),
    ]),
  (content) =>
    content.dataChain!.uses.map((use) =>
      document('page', `donnees-${use.id}`, use.label, `/donnees#${use.id}`, { text: [use.example, use.place] }),
    ),
  (content) =>
    rulesCited(content).map((reference) =>
      document('source', reference.id, reference.title, `/sources#${reference.id}`, {
        text: [[reference.issuer, reference.version].filter(Boolean).join(' · ')].filter(Boolean),
      }),
    ),
  () => ROOMS.map(({ id, title, also, text, href }) => document('page', id, title, href, { also, text: [text] })),
];

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

type Rest = { also?: string[]; english?: string[]; text: string[] };

function document(kind: SearchKind, id: string, title: string, href: string, { also = [], english, text }: Rest): SearchDocument {
  return {
    id: `${kind}:${id}`,
    kind,
    title,
    also: otherNames(title, also),
    ...(english ? { english } : {}),
    text: [...new Set(text)],
    href,
  };
}

/** Names that say something that the title, or a name before, does not say already: « Chromatographie » is « chromatographie ». */
function otherNames(title: string, names: readonly string[]): string[] {
  const said = new Set([title, ...namesIn(title)].map(nameKey));
  return names.filter((name) => {
    const key = nameKey(name);
    if (said.has(key)) return false;
    for (const one of [name, ...namesIn(name)]) said.add(nameKey(one));
    return true;
  });
}

export const searchDocuments = (content: Content): SearchDocument[] => SOURCES.flatMap((source) => source(content));

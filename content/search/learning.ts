import { keyPointsOf } from '../packs';
import { document, type SearchSource } from './document';

/** Jobs and what leads to them: certifications, blocks, modules, paths, terms. */
export const LEARNING: SearchSource[] = [
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
];

import { blocksOf, type Card, inlinesOf, type Module, plainText, refsOf, termsOf } from '../../core/learning/module';
import type { Content, LoadedModule } from '../load';
import { type Check, repeated } from './check';
import { svgProblems } from './figures';
import { secondsToFollow } from './module-duration';
import { numberFaults } from './numbers';
import { checksFile, moduleFile } from './places';
import { words } from './reading-length';
import { textsOf, typographyFaults } from './typography';

/** What content/README.md asks of modules. */

const AT_LEAST = 36;
const CARDS = [6, 12] as const;
const MINUTES = [5, 10] as const;
const CHECKS = 2;
const KEYS = 3;
/** Fresh questions that the bank must hold on what a module teaches: the block is settled with them from the next day. */
const FRESH = 6;
const CARD_WORDS = 130;
const TITLE = 60;
const ALT = 20;
const WIDTH = 350;
const TALLEST = 420;
/** Stated duration against what following it takes. */
const DRIFT = 0.2;

const eachModule =
  (look: (module: LoadedModule, content: Content) => string[]): Check =>
  (content) =>
    content.modules.flatMap((module) => look(module, content).map((problem) => `${moduleFile(module)}: ${problem}`));

const count = (module: Module, kind: string) => blocksOf(module).filter((block) => block.kind === kind).length;

export const modulesAreMany: Check = (content) =>
  content.modules.length < AT_LEAST ? [`modules: there are ${content.modules.length}, fewer than ${AT_LEAST}.`] : [];

export const modulesAreBuiltAsSaid = eachModule((module) => {
  const cards = module.cards.length;
  const long = module.cards.map((card) => ({ card, n: cardWords(card) })).filter(({ n }) => n > CARD_WORDS);
  return [
    ...(module.title.length > TITLE ? [`its title has ${module.title.length} letters, more than ${TITLE}.`] : []),
    ...(cards < CARDS[0] || cards > CARDS[1] ? [`it has ${cards} cards, not ${CARDS[0]} to ${CARDS[1]}.`] : []),
    ...(count(module, 'key') < KEYS ? [`it has ${count(module, 'key')} key points, fewer than ${KEYS}.`] : []),
    ...(count(module, 'check') < CHECKS ? [`it has ${count(module, 'check')} checks, fewer than ${CHECKS}.`] : []),
    ...(count(module, 'figure') < 1 ? ['it has no figure.'] : []),
    ...long.map(({ card, n }) => `the card ${card.id} takes ${n} words, more than ${CARD_WORDS}.`),
    ...repeated(blocksOf(module).flatMap((block) => (block.kind === 'key' ? [block.id] : []))).map(
      (id) => `two key points have the id ${id}.`,
    ),
  ];
});

const cardWords = (card: Card) =>
  card.blocks.reduce((sum, block) => sum + inlinesOf(block).reduce((n, run) => n + words(plainText(run)), 0), 0);

export const modulesTakeWhatTheySay = eachModule((module) => {
  const minutes = secondsToFollow(module, module.checks) / 60;
  return [
    ...(module.minutes < MINUTES[0] || module.minutes > MINUTES[1]
      ? [`it takes ${module.minutes} minutes, not ${MINUTES[0]} to ${MINUTES[1]}.`]
      : []),
    ...(Math.abs(module.minutes / minutes - 1) > DRIFT
      ? [`it says ${module.minutes} minutes; following it takes ${minutes.toFixed(1)}.`]
      : []),
  ];
});

export const modulesTeachKnownCompetencies = eachModule((module, content) => {
  const blocks = new Map(content.blocks.flatMap((block) => block.competencies.map((c) => [c.id, block.id] as const)));
  const unknown = module.competencies.filter((id) => !blocks.has(id));
  const own = blocks.get(module.competencies[0]!);
  const fresh = [...content.items.values()].flat().filter((item) => module.competencies.includes(item.competency)).length;
  return [
    ...unknown.map((id) => `the competency ${id} does not exist.`),
    ...(own && own !== module.block ? [`its first competency is of the block ${own}, not of its own.`] : []),
    ...(fresh < FRESH ? [`the bank has ${fresh} questions on what it teaches, fewer than ${FRESH}.`] : []),
  ];
});

export const modulesComeAfterKnownOnes: Check = (content) => {
  const byId = new Map(content.modules.map((module) => [module.id, module]));
  const leadsTo = (from: string, goal: string, seen: Set<string>): boolean => {
    if (seen.has(from)) return false;
    seen.add(from);
    return (byId.get(from)?.after ?? []).some((id) => id === goal || leadsTo(id, goal, seen));
  };
  return content.modules.flatMap((module) => [
    ...(module.after ?? []).filter((id) => !byId.has(id)).map((id) => `${moduleFile(module)}: it comes after ${id}, which does not exist.`),
    ...(leadsTo(module.id, module.id, new Set()) ? [`${moduleFile(module)}: it comes after itself.`] : []),
  ]);
};

export const checksAreAsked: Check = (content) =>
  content.modules.flatMap((module) => {
    const asked = blocksOf(module).flatMap((block) => (block.kind === 'check' ? [block.item] : []));
    const ids = module.checks.map((item) => item.id);
    return [
      ...asked.filter((id) => !ids.includes(id)).map((id) => `${moduleFile(module)}: the check ${id} is not in checks.yaml.`),
      ...repeated(asked).map((id) => `${moduleFile(module)}: the check ${id} is asked twice.`),
      ...ids.filter((id) => !asked.includes(id)).map((id) => `${checksFile(module)}: ${id}: no card asks it.`),
      ...ids
        .filter((id) => !id.startsWith(`${module.id}-`))
        .map((id) => `${checksFile(module)}: ${id}: the id does not begin with its module (${module.id}-).`),
      ...module.checks
        .filter((item) => !module.competencies.includes(item.competency))
        .map((item) => `${checksFile(module)}: ${item.id}: its competency ${item.competency} is not one that the module teaches.`),
    ];
  });

export const moduleFiguresAreDrawings = eachModule((module) =>
  blocksOf(module).flatMap((block) => {
    if (block.kind !== 'figure') return [];
    return [
      ...(block.alt.length < ALT ? [`${block.file}: it is not described in words.`] : []),
      ...svgProblems(block.svg, { width: WIDTH, tallest: TALLEST }).map((problem) => `${block.file}: ${problem}`),
    ];
  }),
);

/** A figure is a number and where it comes from: a card that holds a digit cites, and what it cites is in the module's list. */
export const modulesCiteTheirNumbers = eachModule((module, content) => {
  const listed = new Set(module.sources.map((source) => source.ref));
  const cited = new Set(module.cards.flatMap(refsOf));
  return [
    ...module.cards
      .filter((card) => refsOf(card).length === 0 && card.blocks.some((block) => inlinesOf(block).some((run) => /\d/.test(plainText(run)))))
      .map((card) => `the card ${card.id} holds a number and cites nothing.`),
    ...[...cited].filter((ref) => !listed.has(ref)).map((ref) => `it cites ${ref}, which its sources do not list.`),
    ...[...listed].filter((ref) => !content.references.has(ref)).map((ref) => `its source ${ref} is not in bibliography.yaml.`),
    ...[...listed].filter((ref) => !cited.has(ref)).map((ref) => `its source ${ref} is cited by no card.`),
  ];
});

export const moduleTextsAreFrench = eachModule((module) => [
  ...textsOf({ ...module, checks: [], sources: [], licence: '', cards: [] }).flatMap(({ path, text }) => faults(path, text)),
  ...module.cards.flatMap((card) => [
    ...faults(`${card.id}: title`, card.title),
    ...card.blocks.flatMap((block) => [
      ...inlinesOf(block).flatMap((run) => faults(card.id, plainText(run))),
      ...(block.kind === 'figure' ? [...faults(`${card.id}: alt`, block.alt), ...faults(`${card.id}: caption`, block.caption ?? '')] : []),
      ...(block.kind === 'key' ? faults(`${card.id}: ask`, block.ask) : []),
    ]),
  ]),
]);

const faults = (path: string, text: string) =>
  [...typographyFaults(text), ...numberFaults(text)].map((fault) => `${path}: the text holds ${fault} (« ${text.slice(0, 60)} »).`);

export const termsAreKnownAndUsed: Check = (content) => {
  const known = new Set(content.terms.map((term) => term.id));
  const used = new Set([...content.modules.flatMap(termsOf), ...content.reportTerms.map((term) => term.is)]);
  return [
    ...repeated(content.terms.map((term) => term.id)).map((id) => `glossary: ${id} is given twice.`),
    ...repeated(content.terms.map((term) => term.fr.toLowerCase())).map((fr) => `glossary: « ${fr} » is given twice.`),
    ...content.modules.flatMap((module) =>
      termsOf(module)
        .filter((id) => !known.has(id))
        .map((id) => `${moduleFile(module)}: the term ${id} is not in the glossary.`),
    ),
    ...[...known].filter((id) => !used.has(id)).map((id) => `glossary: ${id} is used by no module, nor by the report.`),
    ...repeated(content.reportTerms.map((term) => term.id)).map((id) => `report-terms: ${id} is given twice.`),
    ...content.reportTerms
      .filter((term) => !known.has(term.is))
      .map((term) => `report-terms: ${term.id}: the glossary has no entry ${term.is}.`),
    ...content.terms.flatMap((term) => [
      ...term.sources
        .filter(({ ref }) => !content.references.has(ref))
        .map(({ ref }) => `glossary: ${term.id}: its source ${ref} is not in bibliography.yaml.`),
      ...[...typographyFaults(`${term.fr} ${term.definition}`), ...numberFaults(term.definition)].map(
        (fault) => `glossary: ${term.id}: the text holds ${fault}.`,
      ),
    ]),
  ];
};

/** A path leads somewhere by modules that exist, each once. */
export const pathsAreWhole: Check = (content) => {
  const modules = new Set(content.modules.map((module) => module.id));
  const targets = new Set([...content.jobs, ...content.certifications].map((target) => target.id));
  return content.paths.flatMap((way) => {
    const file = `paths/${way.id}.yaml`;
    const steps = way.steps.map((step) => step.module);
    return [
      ...(targets.has(way.target) ? [] : [`${file}: its target ${way.target} does not exist.`]),
      ...steps.filter((id) => !modules.has(id)).map((id) => `${file}: the module ${id} does not exist.`),
      ...repeated(steps).map((id) => `${file}: the module ${id} comes twice.`),
      ...textsOf(way).flatMap(({ path, text }) => faults(path, text).map((problem) => `${file}: ${problem}`)),
    ];
  });
};

export const MODULE_CHECKS: readonly Check[] = [
  modulesAreMany,
  modulesAreBuiltAsSaid,
  modulesTakeWhatTheySay,
  modulesTeachKnownCompetencies,
  modulesComeAfterKnownOnes,
  checksAreAsked,
  moduleFiguresAreDrawings,
  modulesCiteTheirNumbers,
  moduleTextsAreFrench,
  termsAreKnownAndUsed,
  pathsAreWhole,
];

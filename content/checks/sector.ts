import type { Content } from '../load';
import { type Check, repeated } from './check';
import { textsOf, typographyFaults } from './typography';

/** The sector as the report of 2021 draws it: families of products, figures, data. */

const CARDS = 13;
const FAMILIES = 10;

export const familiesAreWhole: Check = ({ cards, families, modules, references }) => {
  if (!families) return ['product-families.yaml: it cannot be read.'];
  const known = new Set(cards.map((card) => card.id));
  const listed = families.families.flatMap((family) => family.cards);
  return [
    ...(families.families.length !== FAMILIES ? [`product-families.yaml: ${families.families.length} families, not ${FAMILIES}.`] : []),
    ...(cards.length !== CARDS ? [`families: ${cards.length} identity cards, not ${CARDS}.`] : []),
    ...listed.filter((id) => !known.has(id)).map((id) => `product-families.yaml: there is no card ${id}.`),
    ...repeated(listed).map((id) => `product-families.yaml: the card ${id} is in two families.`),
    ...cards.flatMap((card) => {
      const family = families.families.find((one) => one.id === card.family);
      const refs = [...(card.now ?? []), ...[...card.marketed, ...(card.french ?? [])].flatMap((product) => product.now ?? [])];
      return [
        ...(family?.cards.includes(card.id) ? [] : [`its family ${card.family} does not hold it.`]),
        ...(card.short.length > 20 ? [`its short name has ${card.short.length} letters, more than 20.`] : []),
        ...refs.filter(({ ref }) => !references.has(ref)).map(({ ref }) => `its source ${ref} is not in bibliography.yaml.`),
        ...(card.modules ?? []).filter((id) => !modules.some((module) => module.id === id)).map((id) => `there is no module ${id}.`),
        ...repeated(card.facts.map((fact) => fact.label)).map((label) => `« ${label} » is given twice.`),
      ].map((problem) => `families/${card.id}.yaml: ${problem}`);
    }),
  ];
};

export const figuresAreSourced: Check = ({ figures, references }) => [
  ...repeated(figures.map((figure) => figure.id)).map((id) => `figures.yaml: ${id} is given twice.`),
  ...figures
    .filter(({ now }) => now && !references.has(now.ref))
    .map(({ id, now }) => `figures.yaml: ${id}: its source ${now!.ref} is not in bibliography.yaml.`),
];

/** Shares and jobs printed by the report agree to a point: 49 % of 1 254, plus 495, is 53 % of 2 093. */
export const workforceAddsUp: Check = ({ workforce }) => {
  if (!workforce) return ['workforce.yaml: it cannot be read.'];
  const { today, later, families } = workforce.bioproduction;
  const growth = families.reduce((sum, family) => sum + family.growth, 0);
  return [
    ...(today + growth !== later ? [`workforce.yaml: ${today} and ${growth} do not make ${later}.`] : []),
    ...families.flatMap((family) => {
      const share = (100 * ((family.today / 100) * today + family.growth)) / later;
      return Math.abs(share - family.later) > 1 ? [`workforce.yaml: ${family.id}: ${share.toFixed(1)} %, not ${family.later} %.`] : [];
    }),
  ];
};

export const dataChainIsWhole: Check = ({ dataChain, jobs, modules }) => {
  if (!dataChain) return ['data-chain.yaml: it cannot be read.'];
  const steps = new Set(dataChain.steps.map((step) => step.id));
  const roles = new Set(dataChain.roles.map((role) => role.id));
  const unknown = (ids: readonly string[], known: ReadonlySet<string>) => ids.filter((id) => !known.has(id));
  return [
    ...dataChain.roles.flatMap((role) => [
      ...unknown(role.steps, steps).map((id) => `${role.id}: there is no step ${id}.`),
      ...(role.job && !jobs.some((job) => job.id === role.job) ? [`${role.id}: there is no job ${role.job}.`] : []),
    ]),
    ...dataChain.uses.flatMap((use) => [
      ...unknown(use.steps, steps).map((id) => `${use.id}: there is no step ${id}.`),
      ...unknown(use.roles, roles).map((id) => `${use.id}: there is no role ${id}.`),
      ...(dataChain.places.includes(use.place) ? [] : [`${use.id}: there is no place ${use.place}.`]),
      ...(use.module && !modules.some((module) => module.id === use.module) ? [`${use.id}: there is no module ${use.module}.`] : []),
    ]),
  ].map((problem) => `data-chain.yaml: ${problem}`);
};

export const diplomasNameKnownBlocks: Check = ({ diplomas, blocks }) => [
  ...repeated(diplomas.map((diploma) => diploma.id)).map((id) => `diplomas.yaml: ${id} is given twice.`),
  ...diplomas.flatMap(({ id, blocks: met }) =>
    Object.keys(met)
      .filter((block) => !blocks.some((known) => known.id === block))
      .map((block) => `diplomas.yaml: ${id}: there is no block ${block}.`),
  ),
];

export const sectorFollowsFrenchTypography: Check = (content: Content) => {
  const { cards, families, figures, workforce, dataChain, diplomas } = content;
  return Object.entries({ cards, families, figures, workforce, dataChain, diplomas }).flatMap(([name, value]) =>
    textsOf(value).flatMap(({ path, text }) =>
      typographyFaults(text).map((fault) => `${name}.${path}: the text holds ${fault} (« ${text.slice(0, 60)} »).`),
    ),
  );
};

export const SECTOR_CHECKS: readonly Check[] = [
  familiesAreWhole,
  figuresAreSourced,
  workforceAddsUp,
  dataChainIsWhole,
  diplomasNameKnownBlocks,
  sectorFollowsFrenchTypography,
];

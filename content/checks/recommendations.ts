import type { OtherRecommendation, RecommendedAction } from '../../core/sector/recommendation';
import type { Content } from '../load';
import { type Check, repeated } from './check';
import { said, textsOf } from './typography';

/** What the report recommends: ids of their own room, sources and pages that exist, typography. */

/** Pages that a recommendation may send to, besides those of one job, module, path or certification. */
const PAGES = [
  '/apprendre',
  '/evaluer',
  '/familles',
  '/formations',
  '/glossaire',
  '/metiers',
  '/modules',
  '/passerelles',
  '/portfolio',
  '/secteur',
];

function pagesOf(content: Content): ReadonlySet<string> {
  const each = (folder: string, things: readonly { id: string }[]) => things.map(({ id }) => `/${folder}/${id}`);
  return new Set([
    ...PAGES,
    ...each('metiers', content.jobs),
    ...each('blocs', content.blocks),
    ...each('modules', content.modules),
    ...each('parcours', content.paths),
    ...each('certifications', content.certifications),
  ]);
}

const advice = (content: Content): (RecommendedAction | OtherRecommendation)[] => [
  ...content.recommendations.flatMap(({ subjects }) => subjects.flatMap(({ actions }) => actions)),
  ...content.otherRecommendations,
];

export const recommendationsAreSound: Check = (content) => {
  const pages = pagesOf(content);
  const subjects = content.recommendations.flatMap((axis) => axis.subjects);
  const all = advice(content);
  const ids = [...content.recommendations, ...subjects, ...all].map(({ id }) => id);
  return [
    ...repeated(ids).map((id) => `recommendations: ${id}: the id is given twice.`),
    ...content.recommendations.flatMap((axis) => [
      ...(axis.id === `axe-${axis.number}` ? [] : [`recommendations: ${axis.id}: its number is ${axis.number}.`]),
      ...axis.subjects.flatMap((subject, i) =>
        subject.number === i + 1 ? [] : [`recommendations: ${subject.id}: it is not in its place.`],
      ),
    ]),
    ...all.flatMap(({ id, here = [], now = [] }) => [
      ...here.filter(({ href }) => !pages.has(href)).map(({ href }) => `recommendations: ${id}: the page ${href} does not exist.`),
      ...now
        .filter(({ ref }) => !content.references.has(ref))
        .map(({ ref }) => `recommendations: ${id}: its source ${ref} is not in bibliography.yaml.`),
    ]),
    ...[...content.recommendations, ...content.otherRecommendations].flatMap((entry) =>
      said(textsOf(entry)).map((problem) => `recommendations: ${entry.id}: ${problem}`),
    ),
  ];
};

import type { Place, Training } from '../../core/sector/training';
import { type Check, repeated } from './check';
import { said, textsOf } from './typography';

/** The training offer and its places. Ids are their own room here: the TSBI is a course and a certification under one name. */

const trainingProblems =
  (known: { blocks: ReadonlySet<string>; places: ReadonlySet<string>; references: ReadonlySet<string> }) =>
  (training: Training): string[] => [
    ...(training.blocks ?? []).filter((block) => !known.blocks.has(block)).map((block) => `its block ${block} does not exist.`),
    ...(training.places ?? []).filter((place) => !known.places.has(place)).map((place) => `its place ${place} is not in places.yaml.`),
    ...[...repeated(training.blocks ?? []), ...repeated(training.places ?? []), ...repeated(training.audience)].map(
      (twice) => `${twice} is given twice.`,
    ),
    ...(training.nowRef && !known.references.has(training.nowRef) ? [`its source ${training.nowRef} is not in bibliography.yaml.`] : []),
    ...(training.nowRef && !training.now ? [`its source ${training.nowRef} backs nothing: \`now\` is missing.`] : []),
    ...said(textsOf(training)),
  ];

export const trainingsAreSound: Check = (content) => {
  const look = trainingProblems({
    blocks: new Set(content.blocks.map(({ id }) => id)),
    places: new Set(content.places.map(({ id }) => id)),
    references: new Set(content.references.keys()),
  });
  return [
    ...repeated(content.training.map(({ id }) => id)).map((id) => `training: ${id}: the id is given twice.`),
    ...content.training.flatMap((training) => look(training).map((problem) => `training: ${training.id}: ${problem}`)),
  ];
};

const placeProblems = (place: Place, used: boolean): string[] => [
  ...((place.lat === undefined) === (place.lon === undefined) ? [] : ['it has one coordinate of the two.']),
  ...(place.lat === undefined && place.name !== place.region ? ['a town has coordinates.'] : []),
  ...(used ? [] : ['no training is given there.']),
  ...said(textsOf(place)),
];

export const placesAreSound: Check = (content) => {
  const used = new Set(content.training.flatMap(({ places }) => places ?? []));
  return [
    ...repeated(content.places.map(({ id }) => id)).map((id) => `places.yaml: ${id}: the id is given twice.`),
    ...content.places.flatMap((place) => placeProblems(place, used.has(place.id)).map((problem) => `places.yaml: ${place.id}: ${problem}`)),
  ];
};

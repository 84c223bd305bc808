import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Content } from '@/content/load';
import { RecommendationAxis } from '@/core/sector/recommendation';
import { problemsAfter, real } from './support/broken-content';

const action = (content: Content, id: string) =>
  content.recommendations.flatMap(({ subjects }) => subjects.flatMap(({ actions }) => actions)).find((entry) => entry.id === id)!;

it('holds seven axes in their order, fifteen subjects, and every action', () => {
  const subjects = real.recommendations.flatMap((axis) => axis.subjects);
  expect(real.recommendations.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(subjects).toHaveLength(15);
  expect(subjects.flatMap(({ actions }) => actions)).toHaveLength(49);
  expect(real.otherRecommendations).toHaveLength(16);
});

it('keeps the report’s own doubts about who should act', () => {
  expect(action(real, 'a4s2-loi-recherche').actors).toEqual([{ name: 'LEEM', unsure: true }]);
});

it('never names Pôle emploi without its successor', () => {
  const old = [
    ...real.recommendations.flatMap(({ subjects }) => subjects.flatMap(({ actions }) => actions)),
    ...real.otherRecommendations,
  ].filter((entry) => /Pôle Emploi/i.test(JSON.stringify(entry)));
  expect(old.length).toBeGreaterThan(0);
  for (const { now } of old) expect(now?.map(({ ref }) => ref)).toContain('loi-2023-1196-plein-emploi');
});

it('refuses an id given twice, an axis or a subject out of its place', () => {
  expect(
    problemsAfter((content) => {
      content.otherRecommendations[0]!.id = 'a4s1-cv';
      content.recommendations[6]!.number = 1;
      content.recommendations[0]!.subjects.reverse();
    }),
  ).toEqual([
    'recommendations: a4s1-cv: the id is given twice.',
    'recommendations: axe-1-sujet-3: it is not in its place.',
    'recommendations: axe-1-sujet-1: it is not in its place.',
    'recommendations: axe-7: its number is 1.',
  ]);
});

it('refuses a page or a source that does not exist, and looks at its typography', () => {
  expect(
    problemsAfter((content) => {
      action(content, 'a4s1-cv').here![0]!.href = '/modules/sans-nom';
      action(content, 'a4s1-cir').now![0]!.ref = 'sans-auteur';
      content.recommendations[0]!.subjects[0]!.watch = ["L'OPCO"];
    }),
  ).toEqual([
    'recommendations: a4s1-cir: its source sans-auteur is not in bibliography.yaml.',
    'recommendations: a4s1-cv: the page /modules/sans-nom does not exist.',
    "recommendations: axe-1: subjects.0.watch.0: the text holds a straight apostrophe (« L'OPCO »).",
  ]);
});

it.each([{ number: 8 }, { subjects: [] }, { lines: '9415' }, { software: 'oui' }])('refuses %o', (edit) => {
  expect(z.safeParse(RecommendationAxis, real.recommendations[0]).success).toBe(true);
  expect(z.safeParse(RecommendationAxis, { ...real.recommendations[0], ...edit }).success).toBe(false);
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Content } from '@/content/load';
import { Place, TRAINING_FAMILIES, Training, type TrainingFamily } from '@/core/sector/training';
import { problemsAfter, real } from './support/broken-content';

const training = (content: Content, id = 'but-genie-biologique') => content.training.find((entry) => entry.id === id)!;
const place = (content: Content, id = 'caen') => content.places.find((entry) => entry.id === id)!;

describe('the training offer', () => {
  it('holds what the report lists, family by family', () => {
    const count = (family: TrainingFamily) => real.training.filter((entry) => entry.family === family).length;
    expect(Object.fromEntries(TRAINING_FAMILIES.map((family) => [family, count(family)]))).toEqual({
      'master-pharmacie': 33,
      technicien: 6,
      'pratique-continue': 14,
      'levier-doctorat': 24,
      'donnees-ia': 29,
      'sante-numerique': 3,
    });
  });

  it('says that the tax credit of young doctors is over, and by which law', () => {
    expect(training(real, 'cir-jeunes-docteurs')).toMatchObject({ now: expect.stringContaining('n’existe plus'), nowRef: 'loi-2025-127' });
  });

  it('refuses an id given twice', () => {
    expect(problemsAfter((content) => content.training.push(structuredClone(training(content))))).toEqual([
      'training: but-genie-biologique: the id is given twice.',
    ]);
  });

  it('refuses a block, a place or a source that does not exist', () => {
    expect(
      problemsAfter((content) => {
        Object.assign(training(content), { blocks: ['chimie'], places: ['atlantide'], nowRef: 'sans-auteur' });
      }),
    ).toEqual([
      'training: but-genie-biologique: its block chimie does not exist.',
      'training: but-genie-biologique: its place atlantide is not in places.yaml.',
      'training: but-genie-biologique: its source sans-auteur is not in bibliography.yaml.',
    ]);
  });

  it('refuses a source that backs nothing, and a value given twice', () => {
    expect(
      problemsAfter((content) => {
        delete training(content).now;
        training(content).audience = ['lyceen', 'lyceen'];
      }),
    ).toEqual([
      'training: but-genie-biologique: lyceen is given twice.',
      'training: but-genie-biologique: its source but-arrete-2019-12-06 backs nothing: `now` is missing.',
    ]);
  });

  it('looks at its typography', () => {
    expect(
      problemsAfter((content) => {
        training(content).gives = "L'atelier";
      }),
    ).toEqual(["training: but-genie-biologique: gives: the text holds a straight apostrophe (« L'atelier »)."]);
  });

  it.each([
    { family: 'stage' },
    { audience: [] },
    { lines: '8079' },
    { url: 'http://example.org' },
    { duration: { text: '1 an' } },
    { cost: 0 },
  ])('refuses %o', (edit) => {
    expect(z.safeParse(Training, training(real)).success).toBe(true);
    expect(z.safeParse(Training, { ...training(real), ...edit }).success).toBe(false);
  });
});

describe('a place', () => {
  it('has both coordinates, or is a region', () => {
    expect(
      problemsAfter((content) => {
        delete place(content).lat;
        delete place(content, 'rouen').lat;
        delete place(content, 'rouen').lon;
      }),
    ).toEqual([
      'places.yaml: caen: it has one coordinate of the two.',
      'places.yaml: caen: a town has coordinates.',
      'places.yaml: rouen: a town has coordinates.',
    ]);
  });

  it('is refused twice, or when nothing is given there', () => {
    expect(
      problemsAfter((content) => {
        content.places.push(structuredClone(place(content)), { id: 'brest', name: 'Brest', region: 'Bretagne', lat: 48.39, lon: -4.49 });
      }),
    ).toEqual(['places.yaml: caen: the id is given twice.', 'places.yaml: brest: no training is given there.']);
  });

  it.each([{ region: 'Alsace' }, { lat: 0.37 }, { lon: 49.18 }, { country: 'France' }])('refuses %o', (edit) => {
    expect(z.safeParse(Place, place(real)).success).toBe(true);
    expect(z.safeParse(Place, { ...place(real), ...edit }).success).toBe(false);
  });
});

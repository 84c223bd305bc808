import type { Item, ItemOf, ItemType } from '@/core/assessment/item';

/** One sound item of each type, to be changed as a test needs. */

const base = (id: string) => ({
  id,
  competency: 'competence',
  difficulty: 2 as const,
  depth: 'apply' as const,
  lang: 'fr' as const,
  stem: 'Que faire ?',
  explanation: { title: 'Règle', text: 'Parce que.' },
  sources: [{ ref: 'source' }],
});

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
type Flags = { right?: boolean; critical?: boolean };
/** « + » right, « ! » right and critical, « x » wrong and critical, « . » wrong. */
const flags = (mark: string): Flags => ({ right: mark === '+' || mark === '!', critical: mark === '!' || mark === 'x' });
const options = (marks: string) =>
  [...marks].map((mark, i) => ({ id: letters[i]!, text: `Réponse ${letters[i]}`, why: 'Tentant.', ...flags(mark) }));

export const single = (marks = '.+..'): ItemOf<'single'> => ({ ...base('single'), type: 'single', options: options(marks) });
export const multiple = (marks = '++..'): ItemOf<'multiple'> => ({ ...base('multiple'), type: 'multiple', options: options(marks) });
export const ordering = (steps = 4): ItemOf<'ordering'> => ({
  ...base('ordering'),
  type: 'ordering',
  steps: letters.slice(0, steps).map((id, i) => ({ id, text: `Étape ${id}`, critical: i === 1, why: 'Sinon, tout est perdu.' })),
});
export const matching = (pairs = 4, extras = 0): ItemOf<'matching'> => ({
  ...base('matching'),
  type: 'matching',
  pairs: letters.slice(0, pairs).map((id) => ({ id, left: `Gauche ${id}`, right: `Droite ${id}` })),
  ...(extras ? { extras: Array.from({ length: extras }, (_, i) => `Intrus ${i}`) } : {}),
});
export const numeric = (change: Partial<ItemOf<'numeric'>> = {}): ItemOf<'numeric'> => ({
  ...base('numeric'),
  type: 'numeric',
  answer: 7.2,
  unit: 'g/L',
  tolerance: 0.1,
  digits: 1,
  slips: [
    { value: 72, why: 'Facteur dix oublié.' },
    { value: 3.6, tolerance: 0.5, why: 'Moitié.' },
  ],
  ...change,
});
export const hotspot = (marks = '.+..'): ItemOf<'hotspot'> => ({
  ...base('hotspot'),
  type: 'hotspot',
  figure: { svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', alt: 'Un schéma', width: 400, height: 300 },
  zones: [...marks].map((mark, i) => ({
    id: letters[i]!,
    label: `Zone ${letters[i]}`,
    x: 50 * i,
    y: 0,
    w: 44,
    h: 44,
    right: mark === '+',
  })),
});
const chart: ItemOf<'chart'>['chart'] = {
  kind: 'line',
  alt: 'Une courbe',
  x: { label: 'Jour', values: [1, 2, 3, 4, 5] },
  y: { label: 'pH', min: 6, max: 8, digits: 1 },
  series: [{ name: 'pH', points: [7, 7, 7.6, 6.5, 7] }],
};
export const chartPoints = (points = [2, 3]): ItemOf<'chart'> => ({ ...base('chart-points'), type: 'chart', chart, points });
export const chartOptions = (marks = '..+'): ItemOf<'chart'> => ({
  ...base('chart-options'),
  type: 'chart',
  chart,
  options: options(marks),
});
/** « + » an error, « ! » a critical error, « . » a clean line. */
export const batchRecord = (marks = '+.!...'): ItemOf<'batch-record'> => ({
  ...base('batch-record'),
  type: 'batch-record',
  record: {
    title: 'Fiche de lot',
    lines: [...marks].map((mark, i) => ({
      id: letters[i]!,
      label: `Ligne ${i}`,
      value: '12',
      error: mark !== '.',
      critical: mark === '!',
      why: 'Hors limite.',
    })),
  },
});
export const situational = (effectiveness: (1 | 2 | 3 | 4)[] = [4, 3, 2, 1]): ItemOf<'situational'> => ({
  ...base('situational'),
  type: 'situational',
  options: effectiveness.map((value, i) => ({ id: letters[i]!, text: `Conduite ${i}`, effectiveness: value, why: 'Parce que.' })),
});

/** One of each type: a type without an entry does not compile. */
export const ONE_OF_EACH: { [T in ItemType]: ItemOf<T> } = {
  single: single(),
  multiple: multiple(),
  ordering: ordering(),
  matching: matching(),
  numeric: numeric(),
  hotspot: hotspot(),
  chart: chartOptions(),
  'batch-record': batchRecord(),
  situational: situational(),
};
export const EVERY_ITEM: Item[] = [...Object.values(ONE_OF_EACH), chartPoints()];

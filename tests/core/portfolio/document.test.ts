import { describe, expect, it } from 'vitest';
import type { EventBodies } from '@/core/events/event';
import { durationInWords } from '@/core/learning/duration';
import { buildDocument, type PortfolioFrame, trainingFollowed } from '@/core/portfolio/build-document';
import { portfolioText } from '@/core/portfolio/text';
import { trainingCsv } from '@/core/portfolio/training-csv';
import { experiencesOf } from '@/core/portfolio/experience';
import { fold } from '@/core/progress/fold';
import { portfolioFrame } from '@/content/portfolio';
import { readContent } from '@/content/load';
import { DAY, event, JUNE } from '../../builders/events';

const FRAME: PortfolioFrame = {
  blocks: [1, 2, 3].map((number) => ({ id: `b${number}`, number, title: `Bloc officiel ${number}` })),
  job: {
    name: 'Chargé de projet',
    competencies: [
      { id: 'c1', label: 'Planifier' },
      { id: 'c2', label: 'Chiffrer' },
      { id: 'c3', label: 'Coordonner' },
    ],
  },
  modules: [
    { id: 'm1', title: 'Lire un brevet', minutes: 8 },
    { id: 'm2', title: 'Tenir un budget', minutes: 7 },
    { id: 'm3', title: 'Jamais ouvert', minutes: 9 },
  ],
};
const described = (id: string, body: Partial<EventBodies['experience-described']>) =>
  event('experience-described', { experience: id, text: '', blocks: [], title: id, ...body });
const completed = (module: string, at: number) => event('module-completed', { module, version: 'v1', competencies: [] }, at);
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

const EVENTS = [
  described('Dosage', {
    kind: 'recherche',
    where: 'Laboratoire A',
    from: '2023-10',
    to: '2026-03',
    cv: '– Conçu un dosage.\n– Livré en 8 mois.',
    blocks: ['b3', 'b1'],
    competencies: ['c1', 'c3'],
  }),
  described('Stage', { kind: 'encadrement', from: '2026-04', action: 'Encadré.', blocks: ['b1'], competencies: ['c1'] }),
  described('Retirée', { blocks: ['b2'], competencies: ['c2'], removed: true }),
  described('Anglais', { kind: 'formation', where: 'École doctorale', to: '2025-02', hours: 14.5, blocks: ['b2'] }),
  described('Éthique', { kind: 'formation', hours: 3 }),
  completed('m1', JUNE - 400 * DAY),
  completed('m1', JUNE - 10 * DAY),
  completed('m2', JUNE - 20 * DAY),
  completed('inconnu', JUNE),
];
const document = (events = EVENTS, frame = FRAME, person = {}) => buildDocument(fold(events), frame, person, JUNE, dayOf);

describe('the document', () => {
  it('has the experiences in the order of the CV, training and what was taken out aside', () => {
    expect(document().experiences).toEqual([
      { title: 'Stage', period: 'depuis avril 2026', where: undefined, lines: ['Encadré.'], blocks: [1] },
      {
        title: 'Dosage',
        period: 'octobre 2023 à mars 2026',
        where: 'Laboratoire A',
        lines: ['Conçu un dosage.', 'Livré en 8 mois.'],
        blocks: [1, 3],
      },
    ]);
  });

  it('has every block under its official title, with what shows it, training included', () => {
    expect(document().coverage).toEqual([
      { number: 1, title: 'Bloc officiel 1', experiences: ['Stage', 'Dosage'] },
      { number: 2, title: 'Bloc officiel 2', experiences: ['Anglais'] },
      { number: 3, title: 'Bloc officiel 3', experiences: ['Dosage'] },
    ]);
  });

  it('has the competencies shown of the job aimed at, and none without one', () => {
    expect(document().target).toBe('Chargé de projet');
    expect(document().competencies).toEqual([
      { label: 'Planifier', experiences: ['Stage', 'Dosage'] },
      { label: 'Coordonner', experiences: ['Dosage'] },
    ]);
    const without = document(EVENTS, { ...FRAME, job: undefined });
    expect(without.target).toBeUndefined();
    expect(without.competencies).toEqual([]);
  });

  it('has the training: modules once, at their latest completion, and what was declared; the total in hours', () => {
    expect(document().training).toEqual({
      rows: [
        { title: 'Éthique', date: '', hours: '3\u00a0h', source: 'declared' },
        { title: 'Anglais, École doctorale', date: 'février 2025', hours: '14\u00a0h\u00a030', source: 'declared' },
        { title: 'Tenir un budget', date: dayOf(JUNE - 20 * DAY), hours: '7\u00a0min', source: 'module' },
        { title: 'Lire un brevet', date: dayOf(JUNE - 10 * DAY), hours: '8\u00a0min', source: 'module' },
      ],
      total: '17\u00a0h\u00a045',
    });
  });

  it('puts training in order of time, a first month standing for a missing last one', () => {
    const events = [
      described('Tard', { kind: 'formation', from: '2026-05', hours: 1 }),
      described('Tôt', { kind: 'formation', from: '2020-01', to: '2020-03', hours: 1 }),
      completed('m1', Date.UTC(2023, 0, 15)),
    ];
    const progress = fold(events);
    const rows = trainingFollowed(progress, experiencesOf(progress).kept, FRAME.modules);
    expect(rows.map(({ title, month }) => [title, month])).toEqual([
      ['Tôt', '2020-03'],
      ['Lire un brevet', undefined],
      ['Tard', '2026-05'],
    ]);
  });

  it('is empty for someone who has done nothing yet', () => {
    const { experiences, training, coverage } = document([]);
    expect(experiences).toEqual([]);
    expect(training).toEqual({ rows: [], total: '' });
    expect(coverage).toEqual([]);
  });

  it('keeps who the person is, blanks left out: a name typed then deleted is no name', () => {
    expect(document(EVENTS, FRAME, { name: ' A. B. ', contact: '' }).person).toEqual({ name: 'A. B.' });
  });

  it.each([
    [0, ''],
    [8, '8\u00a0min'],
    [60, '1\u00a0h'],
    [65, '1\u00a0h\u00a005'],
    [870, '14\u00a0h\u00a030'],
  ])('%i minutes: « %s »', (minutes, words) => {
    expect(durationInWords(minutes)).toBe(words);
  });
});

describe('what the content gives', () => {
  it('is the six blocks of the doctorate, and every job with what it inherits, each competency once', () => {
    const frame = portfolioFrame(readContent());
    expect(frame.blocks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(frame.jobs.length).toBeGreaterThan(15);
    for (const { id, competencies } of frame.jobs) {
      const ids = competencies.map((one) => one.id);
      expect(new Set(ids).size, id).toBe(ids.length);
      const labels = competencies.map(({ label }) => label);
      expect(new Set(labels).size, id).toBe(labels.length);
    }
  });
});

describe('the table for a doctoral school', () => {
  const cells = (rows: { title: string; date?: string; hours?: string; source?: 'module' | 'declared' }[], total = '') =>
    trainingCsv({ training: { rows: rows.map((row) => ({ date: '', hours: '', source: 'declared', ...row })), total } }).split('\r\n');

  it('has a heading, a line a training, a total; cells apart by semicolons', () => {
    expect(cells([{ title: 'Anglais', date: 'mai 2025', hours: '14 h', source: 'module' }, { title: 'Droit' }], '15 h')).toEqual([
      '"Formation";"Date";"Durée";"Origine"',
      '"Anglais";"mai 2025";"14 h";"module suivi dans Paillasse"',
      '"Droit";"";"";"déclarée"',
      '"Total";"";"15 h";""',
    ]);
  });

  it('keeps quotes and semicolons inside their cell', () => {
    expect(cells([{ title: 'Droit ; "PI"' }])[1]).toBe('"Droit ; ""PI""";"";"";"déclarée"');
  });

  it.each(['=1+1', '+33', '-1', '@SUM(A1)', '\t=1'])('does not let a spreadsheet run « %s »', (title) => {
    expect(cells([{ title }])[1]).toBe(`"'${title}";"";"";"déclarée"`);
  });
});

describe('the text', () => {
  it('says everything the page says', () => {
    const text = portfolioText(document(EVENTS, FRAME, { name: 'Ada B.', headline: 'Docteure', contact: 'ada@exemple.fr' }));
    for (const said of [
      'Ada B.',
      'Docteure',
      'ada@exemple.fr',
      'octobre 2023 à mars 2026, Laboratoire A',
      '–\u00a0Livré en 8 mois.',
      'Bloc officiel 2',
      'Planifier',
      'Anglais, École doctorale',
      '17\u00a0h\u00a045',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/undefined|null|NaN|Retirée/);
  });
});

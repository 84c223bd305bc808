import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PortfolioDocument } from '@/core/portfolio/document';
import type { Faces } from '@/formats/portfolio-pdf/faces';

const require = createRequire(import.meta.url);
const file = (family: string, part: string, weight: number) =>
  new Uint8Array(readFileSync(require.resolve(`@fontsource/${family}/files/${family}-${part}-${weight}-normal.woff`)));
const cut = (weight: number) => ({
  latin: file('atkinson-hyperlegible-next', 'latin', weight),
  latinExtended: file('atkinson-hyperlegible-next', 'latin-ext', weight),
  science: file('roboto', 'math', weight),
});

/** The faces of the PDF, from the packages that scripts/build-portfolio-pdf.ts bundles. */
export const faces = (): Faces => ({ regular: cut(400), bold: cut(700) });

/** A thesis in bioproduction, as many would have it: four experiences, five blocks of six shown. */
export const thesis = (): PortfolioDocument => ({
  person: {
    name: 'Maëlle Lefèvre-Œuvrard',
    headline: 'Docteure en biotechnologies, procédés de culture cellulaire',
    contact: 'maelle.lefevre@exemple.fr · 06 12 34 56 78 · Lyon',
  },
  target: 'Responsable développement de procédés',
  date: '27 novembre 2026',
  experiences: [
    {
      title: 'Projet de recherche : intensifier la production d’un vecteur viral',
      period: 'octobre 2023 à septembre 2026',
      where: 'Institut de biologie, Lyon, avec une PME de thérapie génique',
      lines: [
        'Conduit un projet de trois ans en quatre lots de travail, avec un budget de consommables de 45 000 € suivi chaque trimestre.',
        'Multiplié par 2,4 le titre d’un vecteur AAV (de 1,1 à 2,6 × 10¹¹ vg/mL) en passant d’un procédé en lot à une perfusion, à 5 L.',
        'Rédigé le protocole transféré à l’équipe procédés de l’entreprise ; trois lots reproduits sur son site.',
      ],
      blocks: [1, 2, 3],
    },
    {
      title: 'Encadrement de deux stagiaires de master',
      period: 'février à juillet 2025',
      where: 'Institut de biologie, Lyon',
      lines: [
        'Défini leurs objectifs, planifié et relu leur travail chaque semaine pendant six mois.',
        'Formé l’une d’elles au dosage de l’IFN-γ par ELISA ; elle l’a ensuite enseigné à deux collègues.',
      ],
      blocks: [5, 6],
    },
    {
      title: 'Communication au congrès européen de technologie cellulaire',
      period: 'juin 2025',
      where: 'Göteborg',
      lines: ['Présenté en anglais, à une salle de 200 personnes, l’effet du TGF-β sur la viabilité (≥ 92 % à J8).'],
      blocks: [5],
    },
    {
      title: 'Veille et cartographie des brevets sur la perfusion',
      period: 'janvier 2024',
      lines: ['Analysé 62 familles de brevets et présenté à l’industriel les trois qui limitaient sa liberté d’exploitation.'],
      blocks: [3],
    },
  ],
  coverage: [
    {
      number: 1,
      title: 'Conception et élaboration d’une démarche de recherche et développement, d’études et prospective',
      experiences: ['Projet de recherche'],
    },
    {
      number: 2,
      title: 'Mise en œuvre d’une démarche de recherche et développement, d’études et prospective',
      experiences: ['Projet de recherche'],
    },
    {
      number: 3,
      title: 'Valorisation et transfert des résultats d’une démarche R&D, d’études et prospective',
      experiences: ['Projet de recherche', 'Veille et cartographie des brevets sur la perfusion'],
    },
    { number: 4, title: 'Veille scientifique et technologique à l’échelle internationale', experiences: [] },
    {
      number: 5,
      title: 'Formation et diffusion de la culture scientifique et technique',
      experiences: ['Encadrement de deux stagiaires de master', 'Communication au congrès'],
    },
    {
      number: 6,
      title: 'Encadrement d’équipes dédiées à des activités de recherche et développement, d’études et prospective',
      experiences: ['Encadrement de deux stagiaires de master'],
    },
  ],
  competencies: [
    { label: 'Concevoir et conduire un plan d’expériences', experiences: ['Projet de recherche'] },
    { label: 'Transférer un procédé vers la production', experiences: ['Projet de recherche'] },
    { label: 'Animer une équipe pluridisciplinaire', experiences: ['Encadrement de deux stagiaires de master'] },
  ],
  training: {
    rows: [
      { title: 'Conduire un projet : périmètre, délais, budget', date: '12 mai 2026', hours: '8 min', source: 'module' },
      { title: 'Lire une carte de contrôle', date: '20 mai 2026', hours: '7 min', source: 'module' },
      { title: 'Intégrité scientifique (école doctorale)', date: '3 mars 2025', hours: '14 h', source: 'declared' },
    ],
    total: '14 h 15',
  },
});

/** More than a page holds. */
export const longThesis = (): PortfolioDocument => {
  const document = thesis();
  return { ...document, experiences: [1, 2, 3].flatMap(() => document.experiences) };
};

/** Nothing but what must be there. */
export const bareThesis = (): PortfolioDocument => ({
  person: {},
  date: '27 novembre 2026',
  experiences: [{ title: 'Thèse de doctorat', lines: [], blocks: [] }],
  coverage: thesis().coverage.map((block) => ({ ...block, experiences: [] })),
  competencies: [],
  training: { rows: [], total: '0 min' },
});

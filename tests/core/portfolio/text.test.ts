import { expect, it } from 'vitest';
import { portfolioText } from '@/core/portfolio/text';
import { blocksNamed } from '@/core/portfolio/words';
import { bareThesis, thesis } from '@/tests/builders/portfolio';

const N = '\u00a0';

it('says the CV, then the blocks, then the training', () => {
  const document = thesis();
  document.experiences = document.experiences.slice(0, 1);
  document.coverage = [document.coverage[2]!, document.coverage[3]!];
  document.competencies = document.competencies.slice(0, 1);
  document.training.rows = [document.training.rows[0]!, document.training.rows[2]!];
  expect(portfolioText(document)).toBe(`Maëlle Lefèvre-Œuvrard
Portfolio du doctorat
Docteure en biotechnologies, procédés de culture cellulaire
Poste visé${N}: Responsable développement de procédés
maelle.lefevre@exemple.fr · 06 12 34 56 78 · Lyon

EXPÉRIENCES

Projet de recherche : intensifier la production d’un vecteur viral
octobre 2023 à septembre 2026, Institut de biologie, Lyon, avec une PME de thérapie génique
–${N}Conduit un projet de trois ans en quatre lots de travail, avec un budget de consommables de 45 000 € suivi chaque trimestre.
–${N}Multiplié par 2,4 le titre d’un vecteur AAV (de 1,1 à 2,6 × 10¹¹ vg/mL) en passant d’un procédé en lot à une perfusion, à 5 L.
–${N}Rédigé le protocole transféré à l’équipe procédés de l’entreprise ; trois lots reproduits sur son site.
Blocs${N}1, 2 et${N}3

BLOCS DE COMPÉTENCES DU DOCTORAT

Titres officiels (arrêté du 22 février 2019).

3. Valorisation et transfert des résultats d’une démarche R&D, d’études et prospective
Montré par${N}: Projet de recherche${N}; Veille et cartographie des brevets sur la perfusion

4. Veille scientifique et technologique à l’échelle internationale
Pas encore montré.

COMPÉTENCES DU POSTE VISÉ

–${N}Concevoir et conduire un plan d’expériences (Projet de recherche)

FORMATIONS SUIVIES

–${N}Conduire un projet : périmètre, délais, budget, 12 mai 2026, 8 min (module Paillasse)
–${N}Intégrité scientifique (école doctorale), 3 mars 2025, 14 h (déclarée)
Total${N}: 14 h 15

Durées déclarées par la personne\u202f; elles n’attestent pas une présence.

Établi le 27 novembre 2026.
`);
});

it('says nothing of what is absent', () => {
  const text = portfolioText(bareThesis());
  expect(text.startsWith('Portfolio du doctorat\n\nEXPÉRIENCES\n\nThèse de doctorat\n\nBLOCS DE')).toBe(true);
  expect(text.endsWith('Pas encore montré.\n\nÉtabli le 27 novembre 2026.\n')).toBe(true);
  expect(text).not.toMatch(/undefined|POSTE VISÉ|FORMATIONS|\n\n\n| \n/);
});

it.each([
  [[], ''],
  [[4], `Bloc${N}4`],
  [[1, 6], `Blocs${N}1 et${N}6`],
  [[1, 3, 6], `Blocs${N}1, 3 et${N}6`],
])('names blocks %j', (blocks, said) => expect(blocksNamed(blocks)).toBe(said));

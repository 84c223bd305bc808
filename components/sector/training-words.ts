import type { Training } from '@/core/sector/training';

/** What filters of the training map say. */

export const FAMILY_WORDS: Record<Training['family'], string> = {
  technicien: 'Devenir technicien',
  'pratique-continue': 'Formation pratique et continue',
  'master-pharmacie': 'Masters de pharmacie',
  'levier-doctorat': 'Pendant et après le doctorat',
  'donnees-ia': 'Données et intelligence artificielle',
  'sante-numerique': 'Santé et numérique',
};

export const AUDIENCE_WORDS: Record<Training['audience'][number], string> = {
  lyceen: 'Lycéens',
  etudiant: 'Étudiants',
  technicien: 'Techniciens',
  reconversion: 'En reconversion',
  salarie: 'Salariés',
  doctorant: 'Doctorants',
  docteur: 'Docteurs',
  entreprise: 'Entreprises',
  numerique: 'Profils du numérique',
};

export const DURATION_WORDS: Record<NonNullable<Training['duration']>['class'], string> = {
  jours: 'Quelques jours',
  mois: 'Quelques mois',
  annee: 'Un à deux ans',
  plus: 'Plus de deux ans',
};

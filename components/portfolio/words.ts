import type { ExperienceKind } from '@/core/portfolio/experience';
import type { Remark } from '@/core/portfolio/wording';

export const KIND_WORDS: Record<ExperienceKind, string> = {
  recherche: 'Recherche',
  projet: 'Projet, collaboration',
  encadrement: 'Encadrement, enseignement',
  valorisation: 'Valorisation, brevet, entreprise',
  communication: 'Communication, médiation',
  formation: 'Formation suivie',
  autre: 'Autre',
};

/** The six certified blocks in a few words; their official titles stand beside. */
export const BLOCK_WORDS: Record<string, string> = {
  'doctorat-bloc-1': 'Concevoir une recherche',
  'doctorat-bloc-2': 'La mener',
  'doctorat-bloc-3': 'Valoriser et transférer',
  'doctorat-bloc-4': 'Veiller, à l’international',
  'doctorat-bloc-5': 'Former et diffuser',
  'doctorat-bloc-6': 'Encadrer une équipe',
};

export function remarkInWords(remark: Remark): string {
  switch (remark.kind) {
    case 'jargon':
      return `« ${remark.word} » : dites plutôt ${remark.say}.`;
    case 'no-figure':
      return 'Aucun chiffre. Une taille, une durée, un nombre disent plus qu’un adjectif.';
    case 'we':
      return '« Nous » cache votre part. Dites ce que vous avez fait, vous.';
    case 'no-verb':
      return 'Commencez par ce que vous avez fait : conçu, mesuré, coordonné, livré…';
    case 'long':
      return `Une phrase de ${remark.words} mots. Coupez-la en deux, ou gardez le résultat.`;
    case 'boast':
      return `« ${remark.word} » se montre par un résultat, et ne se dit pas.`;
  }
}

export const READING = 'Lecture de votre portfolio…';
export const UNREADABLE =
  'Ce navigateur ne laisse pas lire ce qui est gardé sur ce téléphone. Quittez la navigation privée, puis rechargez.';

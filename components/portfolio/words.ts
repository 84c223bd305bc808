import type { ExperienceKind } from '@/core/portfolio/experience';
import type { Remark } from '@/core/portfolio/remarks';
import { StoreWriteError } from '@/device/store';

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
  'doctorat-bloc-2': 'Mener une recherche',
  'doctorat-bloc-3': 'Valoriser et transférer',
  'doctorat-bloc-4': 'Veiller, à l’international',
  'doctorat-bloc-5': 'Former et diffuser',
  'doctorat-bloc-6': 'Encadrer une équipe',
};

export function remarkInWords(remark: Remark): string {
  switch (remark.kind) {
    case 'jargon':
      return toSay(remark);
    case 'no-figure':
      return 'Aucun chiffre. Une taille, une durée, un nombre disent plus qu’un adjectif.';
    case 'we':
      return '«\u00a0Nous\u00a0» cache votre part. Dites ce que vous avez fait, vous.';
    case 'no-verb':
      return 'Commencez par ce que vous avez fait\u00a0: conçu, mesuré, coordonné, livré…';
    case 'long':
      return `Une phrase de ${remark.words} mots. Coupez-la en deux, ou gardez le résultat.`;
    case 'boast':
      return `«\u00a0${remark.word}\u00a0» se montre par un résultat, et ne se dit pas.`;
  }
}

/** Some words have a replacement; others, « à développer », want more to be said. */
const toSay = ({ word, say }: Extract<Remark, { kind: 'jargon' }>): string =>
  `«\u00a0${word}\u00a0»\u00a0: ${say.startsWith('à développer') ? say : `dites plutôt ${say}`}.`;

/** The phone did not write: what happened, what to do. */
export function refusalInWords(error: unknown): string {
  const code =
    error instanceof StoreWriteError ? error.code : error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : '';
  if (code === 'full') return 'La mémoire du téléphone est pleine\u00a0: rien n’a été enregistré. Libérez de la place, puis réessayez.';
  if (code === 'outdated')
    return 'Une version plus récente de Paillasse est ouverte dans un autre onglet\u00a0: rien n’a été enregistré. Rechargez cette page.';
  return 'Ce navigateur refuse d’enregistrer\u00a0: rien n’a changé. Quittez la navigation privée ou autorisez le stockage, puis réessayez.';
}

export const READING = 'Lecture de votre portfolio…';
export const UNREADABLE =
  'Ce navigateur ne laisse pas lire ce qui est gardé sur ce téléphone. Quittez la navigation privée, puis rechargez.';

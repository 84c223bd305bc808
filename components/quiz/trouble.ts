import { PackMissingError } from '@/device/packs';
import { NothingToAskError } from '@/device/quiz';
import { StoreWriteError } from '@/device/store';

/** What failed, and what became of the answers: both are always said. */
export type Trouble = { what: string; kept: string } | null;

export function troubleFrom(error: unknown): NonNullable<Trouble> {
  if (error instanceof NothingToAskError)
    return {
      what: 'Rien à mesurer aujourd’hui : les blocs qui restent ouverts viennent d’être travaillés dans un module.',
      kept: 'Leurs questions fraîches viennent demain. Vos réponses sont gardées.',
    };
  if (error instanceof PackMissingError)
    return {
      what: 'Les questions de ce métier ne sont pas encore sur ce téléphone, et le réseau ne répond pas.',
      kept: 'Vos réponses précédentes sont gardées. Réessayez avec du réseau, puis téléchargez ce métier pour le hors-ligne.',
    };
  if (error instanceof StoreWriteError)
    return error.code === 'outdated'
      ? {
          what: 'Une version plus récente de Paillasse est ouverte dans un autre onglet.',
          kept: 'Rechargez cette page : rien n’est perdu, vous reprendrez à la même question.',
        }
      : error.code === 'full'
        ? {
            what: 'La mémoire du téléphone est pleine : rien de plus n’a été enregistré.',
            kept: 'Les réponses précédentes sont gardées. Libérez de la place, puis réessayez.',
          }
        : {
            what: 'Le navigateur refuse d’enregistrer : rien de plus n’a été gardé.',
            kept: 'Quittez la navigation privée ou autorisez le stockage pour ce site, puis réessayez.',
          };
  console.error(error);
  return {
    what: 'Quelque chose a échoué sur cette page.',
    kept: 'Ce qui a été validé est gardé. Rechargez la page pour reprendre à la même question.',
  };
}

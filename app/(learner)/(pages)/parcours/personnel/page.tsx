import type { Metadata } from 'next';
import { Proposals } from '@/components/modules/proposals';
import { allProposalData } from '@/content/proposals';

export const metadata: Metadata = {
  title: 'Votre parcours',
  description: 'Les modules qui devraient le plus augmenter vos chances d’atteindre les niveaux visés, minute pour minute.',
};

export default function PersonalPathPage() {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
      <div>
        <p className="eyebrow">Parcours personnel</p>
        <h1 className="mt-0.5">Le module qui rapporte le plus, d’abord</h1>
        <Proposals {...allProposalData()} most={12} />
      </div>
      <section className="mt-8 lg:mt-0">
        <h2>Comment il est calculé</h2>
        <div className="small mt-2 grid gap-2">
          <p>
            Pour chaque bloc du métier visé, Paillasse connaît vos chances d’avoir le niveau demandé. Un module qui enseigne une part de ce
            qui vous manque devrait les faire monter : c’est le gain espéré, additionné sur les blocs, puis divisé par sa durée.
          </p>
          <p>
            L’hypothèse est dite : suivre des modules sur toutes les compétences d’un bloc ferait gagner un niveau à qui n’a pas encore
            celui qu’ils visent, un quart de niveau à qui l’a dépassé. Ce n’est pas une mesure ; elle ne change jamais vos résultats,
            seulement l’ordre de cette liste.
          </p>
          <p>
            Un bloc atteint ne propose plus rien. Un module suivi revient au bout de six mois. Les blocs qu’un quiz ne mesure pas n’entrent
            pas dans ce classement : les parcours tracés les couvrent.
          </p>
        </div>
      </section>
    </div>
  );
}

import type { Metadata } from 'next';
import { Advice } from '@/components/sector/advice';
import { AXIS_WORDS } from '@/components/sector/recommendation-words';
import { content } from '@/content/load';
import { sourceOf } from '@/content/sector';

export const metadata: Metadata = {
  title: 'Les recommandations du rapport',
  description: 'Sept axes, quinze sujets, leurs actions et leurs acteurs, tels que le rapport d’octobre 2021 les propose.',
};

export default function RecommendationsPage() {
  const { recommendations, otherRecommendations } = content();
  const others = (kind: 'formation' | 'pratique-rh') => (
    <ul className="rows mt-2">
      {otherRecommendations
        .filter((advice) => advice.kind === kind)
        .map((advice) => (
          <Advice key={advice.id} advice={advice} sourceOf={sourceOf} />
        ))}
    </ul>
  );
  return (
    <>
      <h1>Ce que le rapport recommande</h1>
      <p className="small mt-2 max-w-2xl">
        Sept axes proposés en octobre 2021 aux entreprises, aux formations et à la branche. Les acteurs sont ceux que le rapport nomme ; ce
        qui a été fait depuis n’y est pas suivi, sauf quand une source le dit.
      </p>
      <ol className="rows mt-5 lg:grid lg:grid-cols-2 lg:gap-x-12">
        {recommendations.map((axis) => (
          <li key={axis.id}>
            <a href={`/recommandations/${axis.id}`} className="grid grid-cols-[2.25rem_minmax(0,1fr)] py-3.5 no-underline">
              <b className="num text-[1.5rem] leading-none text-stain-4">{axis.number}</b>
              <span>
                <b className="font-semibold">{AXIS_WORDS[axis.id]}</b>
                <span className="small block">
                  {axis.subjects.length} sujet{axis.subjects.length > 1 ? 's' : ''},{' '}
                  {axis.subjects.reduce((sum, subject) => sum + subject.actions.length, 0)} actions
                </span>
              </span>
            </a>
          </li>
        ))}
      </ol>
      <div className="mt-10 lg:grid lg:grid-cols-2 lg:gap-12">
        <section id="formations">
          <h2>Ailleurs dans le rapport, sur les formations</h2>
          {others('formation')}
        </section>
        <section id="ressources-humaines" className="mt-8 lg:mt-0">
          <h2>Bonnes pratiques de ressources humaines</h2>
          <p className="small mt-1">Ce que les entreprises interrogées disent faire, ou attendre.</p>
          {others('pratique-rh')}
        </section>
      </div>
    </>
  );
}

import type { Metadata } from 'next';
import { Proposals } from '@/components/modules/proposals';
import { TodayReview } from '@/components/review/today-card';
import { More } from '@/components/ui/more';
import { content } from '@/content/load';
import { allProposalData } from '@/content/proposals';

export const metadata: Metadata = {
  title: 'Apprendre',
  description: 'Modules, parcours et révision : combler ce que la mesure a trouvé, sans réseau, cinq minutes à la fois.',
};

export default function LearnPage() {
  const { modules, paths, blocks, terms } = content();
  return (
    <>
      <h1>Apprendre</h1>
      <div className="lg:grid lg:grid-cols-2 lg:items-start lg:gap-12">
        <div>
          <TodayReview />
          <section className="mt-8">
            <h2>Votre parcours</h2>
            <Proposals {...allProposalData()} most={3} />
            <p className="small mt-2">
              <a className="link" href="/parcours/personnel">
                Tout votre parcours, et comment il est calculé
              </a>
            </p>
          </section>
        </div>
        <div>
          <section className="mt-8 lg:mt-4">
            <h2>Parcours tracés</h2>
            <ul className="rows mt-2">
              {paths.map((path) => (
                <li key={path.id}>
                  <a href={`/parcours/${path.id}`} className="block py-3 no-underline">
                    <b className="font-semibold">{path.title}</b>
                    <span className="tiny num ml-2 whitespace-nowrap">{path.steps.length} modules</span>
                    <span className="small block">{path.summary}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <section className="mt-8">
            <h2>Tout le reste</h2>
            <ul className="rows mt-2">
              <More href="/modules" title={`Les ${modules.length} modules`} what="Cinq à dix minutes chacun, par bloc de compétences." />
              <More href="/modules#blocs" title={`Les ${blocks.length} blocs`} what="Ce que fait une personne, à chaque niveau." />
              <More
                href="/glossaire"
                title={`Le glossaire, ${terms.length} mots`}
                what="En français et en anglais ; des cartes pour les retenir."
              />
              <More href="/sources" title="Les sources" what="Toutes les références citées." />
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}

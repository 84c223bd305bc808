import { Today } from '@/components/progress/today';
import { Doors } from '@/components/shell/doors';
import { ProcessTrain } from '@/components/ui/process-train';
import { allProposalData } from '@/content/proposals';
import { targets } from '@/content/targets';

export default function HomePage() {
  const rows = targets().map((t) => ({
    id: t.id,
    name: t.name,
    page: t.page,
    blocks: t.blocks.map(({ block, target, assess, title, hasItems }) => ({ block, target, assess, title, hasItems })),
  }));
  const { offers, competencies, blockTitles } = allProposalData();
  return (
    <>
      <Today targets={rows} learning={{ offers, competencies, blockTitles }}>
        <div className="newcomer lg:grid lg:grid-cols-2 lg:items-center lg:gap-16">
          <div>
            <p className="eyebrow">Biotechnologies et bioproduction</p>
            <h1 className="mt-1 lg:text-[2.25rem]">Où en êtes-vous, bloc par bloc ?</h1>
            <p className="mt-3 text-ink-2">
              Choisissez un métier, répondez à douze questions du terrain : Paillasse dessine ce qui est acquis, ce qui manque, et ce que
              douze questions ne suffisent pas à dire.
            </p>
            <a className="btn mt-6" href="/metiers/technicien-bioproduction">
              Technicien de bioproduction
            </a>
            <a className="btn btn-quiet mt-3" href="/metiers">
              Choisir un autre métier
            </a>
          </div>
          <div className="mt-8 lg:mt-0">
            <ProcessTrain />
            <ul className="rows small mt-6">
              <li className="py-3">
                <b className="text-ink">Sans réseau.</b> Les questions et la correction sont sur le téléphone ; rien ne se perd, même
                batterie vide.
              </li>
              <li className="py-3">
                <b className="text-ink">Sans compte.</b> Ni nom ni adresse ; tout s’exporte et s’efface.
              </li>
              <li className="py-3">
                <b className="text-ink">Sans fausse certitude.</b> « 9 chances sur 10 », jamais « validé » ; chaque réponse cite sa source.
              </li>
            </ul>
          </div>
        </div>
      </Today>
      <Doors />
    </>
  );
}

import type { Metadata } from 'next';
import { NextStage } from '@/components/sector/next-stage';
import { StepMatrix } from '@/components/charts/step-matrix';
import { DataUses } from '@/components/sector/data-uses';
import { ReportLines } from '@/components/ui/refs';
import { content } from '@/content/load';
import { moduleById } from '@/content/modules';

export const metadata: Metadata = {
  title: 'Les données dans les biotechnologies',
  description: 'Sept étapes, dix-sept usages, cinq rôles : où la donnée sert, de la recherche à l’après-vente.',
};

export default function DataPage() {
  const { steps, roles, places, uses, market, narrative } = content().dataChain!;
  return (
    <>
      <h1>Les données, de l’instrument à la décision</h1>
      <p className="small mt-2 max-w-2xl">
        Étapes, usages et rôles sont ceux du rapport d’octobre 2021. Qui travaille à quelle étape est de Paillasse : le rapport dessine ces
        liens, et son texte ne les garde pas.
      </p>
      <div className="lg:grid lg:grid-cols-2 lg:items-start lg:gap-14">
        <section className="mt-7" id="etapes">
          <h2>Sept étapes</h2>
          <ol className="rows mt-2">
            {steps.map((step, i) => (
              <li key={step.id} id={step.id} className="grid scroll-mt-4 grid-cols-[1.75rem_minmax(0,1fr)] py-2.5 target:bg-stain-0">
                <b className="num text-stain-4">{i + 1}</b>
                <div>
                  <p className="font-semibold">{step.label}</p>
                  <p className="small">{step.what}</p>
                  <ReportLines lines={step.lines} />
                </div>
              </li>
            ))}
          </ol>
        </section>
        <section className="mt-8 lg:mt-7" id="roles">
          <h2>Qui fait quoi</h2>
          <figure className="mt-3">
            <StepMatrix
              steps={steps.map((step) => step.label)}
              rows={roles.map((role) => ({ id: role.id, label: role.label, has: steps.map((step) => role.steps.includes(step.id)) }))}
              alt="Pour chaque rôle, les étapes auxquelles il travaille surtout ; la liste qui suit dit la même chose."
            />
            <figcaption className="tiny mt-1">Les numéros sont ceux des étapes. Une même personne peut couvrir toute la chaîne.</figcaption>
          </figure>
          <ul className="rows mt-3">
            {roles.map((role) => (
              <li key={role.id} id={role.id} className="scroll-mt-4 py-2.5 target:bg-stain-0">
                <p className="font-semibold">{role.label}</p>
                <p className="small">{role.what}</p>
                <p className="tiny">
                  Étapes {role.steps.map((id) => steps.findIndex((step) => step.id === id) + 1).join(', ')} ·{' '}
                  <ReportLines lines={role.lines} />
                </p>
                {role.job && (
                  <a className="link small" href={`/metiers/${role.job}`}>
                    La fiche du métier
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section className="mt-10" id="usages">
        <h2>À quoi elles servent</h2>
        <DataUses
          places={places}
          steps={steps.map(({ id, label }) => ({ id, label }))}
          roles={roles.map(({ id, label }) => ({ id, label }))}
          uses={uses.map(({ module, ...use }) => {
            const taught = module ? moduleById(module) : undefined;
            return { ...use, module: taught && { id: taught.id, title: taught.title } };
          })}
        />
      </section>
      <div className="mt-10 lg:grid lg:grid-cols-2 lg:gap-14">
        <section id="ou-cela-change">
          <h2>Ce que cela change, du laboratoire à l’usine</h2>
          <Facts rows={narrative} />
        </section>
        <section className="mt-8 lg:mt-0" id="marche">
          <h2>Où en étaient les entreprises, en 2021</h2>
          <Facts rows={market} />
        </section>
      </div>
      <NextStage after="/donnees" />
    </>
  );
}

const Facts = ({ rows }: { rows: readonly { id: string; label: string; lines: string }[] }) => (
  <ul className="rows mt-2">
    {rows.map((row) => (
      <li key={row.id} className="py-2.5">
        <p>{row.label}</p>
        <ReportLines lines={row.lines} />
      </li>
    ))}
  </ul>
);

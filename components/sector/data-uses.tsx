'use client';

import { useState } from 'react';
import { Choice } from '@/components/ui/choice';
import { ReportLines } from '@/components/ui/refs';

export type Use = {
  id: string;
  place: string;
  label: string;
  example: string;
  steps: string[];
  roles: string[];
  module?: { id: string; title: string };
  lines: string;
};
type Named = { id: string; label: string };

/** The uses of data along the value chain: by step, by role. The whole table is there without JavaScript. */
export function DataUses({
  uses,
  places,
  steps,
  roles,
}: {
  uses: readonly Use[];
  places: readonly string[];
  steps: readonly Named[];
  roles: readonly Named[];
}) {
  const [step, setStep] = useState('');
  const [role, setRole] = useState('');
  const shown = uses.filter((use) => (!step || use.steps.includes(step)) && (!role || use.roles.includes(role)));
  const name = (list: readonly Named[], id: string) => list.find((one) => one.id === id)?.label ?? id;
  return (
    <>
      <search className="mt-3 grid gap-3 sm:grid-cols-2 lg:max-w-2xl">
        <Choice name="Étape" all="Toutes les étapes" value={step} onChange={setStep} options={choices(steps)} />
        <Choice name="Rôle" all="Tous les rôles" value={role} onChange={setRole} options={choices(roles)} />
      </search>
      <p className="small num mt-3" role="status">
        {shown.length} usage{shown.length > 1 ? 's' : ''} sur {uses.length}
      </p>
      <div className="lg:grid lg:grid-cols-2 lg:gap-x-12">
        {places.map((place) => {
          const own = shown.filter((use) => use.place === place);
          if (own.length === 0) return null;
          return (
            <section key={place} className="mt-6">
              <h3 className="text-[1.0625rem] font-bold">{place}</h3>
              <ul className="rows mt-1.5">
                {own.map((use) => (
                  <li key={use.id} id={use.id} className="scroll-mt-4 py-3 target:bg-stain-0">
                    <p className="font-semibold">{use.label}</p>
                    <p className="small">{use.example}</p>
                    <p className="tiny mt-1">
                      {use.steps.map((id) => `${steps.findIndex((one) => one.id === id) + 1}. ${name(steps, id)}`).join(' · ')}
                    </p>
                    <p className="tiny">Surtout : {use.roles.map((id) => name(roles, id).toLowerCase()).join(', ')}</p>
                    {use.module && (
                      <a className="link small" href={`/modules/${use.module.id}`}>
                        {use.module.title}
                      </a>
                    )}
                    <p>
                      <ReportLines lines={use.lines} />
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {shown.length === 0 && <p className="note mt-4">Aucun usage du rapport ne réunit cette étape et ce rôle.</p>}
    </>
  );
}

const choices = (list: readonly Named[]) => list.map(({ id, label }) => ({ value: id, label }));

import { useMemo } from 'react';

import { playColleague, playPassive } from '@/core/simulations/bioreactor/colleague';
import { type Outcome, outcome } from '@/core/simulations/bioreactor/outcome';
import type { Run } from '@/core/simulations/bioreactor/run';
import { Again } from '../parts/again';
import { Compared } from '../parts/compared';
import { fixed } from '../parts/fixed';
import { Curves } from './curves';
import { AHEAD, DayOf, dayOf, FAULT, lasting } from './words';

const LETTERS = 'ABC';

/** What happened, what you did, what an attentive colleague would have done, with the figures. */
export function Debrief({ run, onSame, onOther }: { run: Run; onSame: () => void; onOther: () => void }) {
  // Two whole runs to compare with: half a second on a modest phone, once.
  const [colleague, nobody] = useMemo(() => [outcome(playColleague(run.setup)), outcome(playPassive(run.setup))], [run.setup]);
  const yours = outcome(run);
  /** Faults of the plan that a batch stopped early did not meet. */
  const ahead = run.faults.filter(({ at }) => at > run.hour);
  return (
    <div className="grid gap-6">
      <p className="text-[1.125rem] leading-snug font-bold">{headline(yours, colleague)}</p>
      <Compared
        columns={[
          { name: 'Vous', of: yours },
          { name: 'Collègue', of: colleague },
          { name: 'Sans rien faire', of: nobody },
        ]}
        rows={FIGURES}
      />
      <section className="grid gap-3">
        <h4 className="font-bold">Ce qui s’est passé</h4>
        {yours.faults.length === 0 && <p className="small">Aucune panne n’est survenue pendant cet essai.</p>}
        <ol className="rows">
          {yours.faults.map((fault, i) => {
            const theirs = colleague.faults.find(({ kind }) => kind === fault.kind);
            const words = FAULT[fault.kind];
            return (
              <li key={fault.kind} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-2 py-3">
                <span aria-hidden="true" className="font-bold text-warn">
                  {LETTERS[i]}
                </span>
                <div className="grid gap-1">
                  <p className="font-semibold">
                    {DayOf(fault.at)}. {words.what}
                  </p>
                  <p className="small">
                    Le signe{'\u00a0'}: {words.sign}. La réponse{'\u00a0'}: {words.answer}.
                  </p>
                  <p className="small num">
                    {fault.answeredAt === null ? (
                      <b className="text-warn">Vous n’y avez pas répondu.</b>
                    ) : (
                      <b className="text-good">Vous y avez répondu après {lasting(fault.delay)}.</b>
                    )}{' '}
                    {theirs?.answeredAt != null ? `Un collègue attentif\u00a0: ${lasting(theirs.delay)}.` : ''}
                  </p>
                </div>
              </li>
            );
          })}
        </ol>
        {ahead.length > 0 && (
          <p className="small">
            Ce qui vous attendait encore{'\u00a0'}: {ahead.map(({ kind, at }) => `${dayOf(at)}, ${AHEAD[kind]}`).join('\u202f; ')}.
          </p>
        )}
        {yours.needless.length > 0 && (
          <p className="small">
            {yours.needless.length === 1
              ? 'Une intervention ne répondait à rien.'
              : `${yours.needless.length} interventions ne répondaient à rien.`}{' '}
            Chacune a coûté{'\u00a0'}: une mesure absente, une heure d’alimentation, du transfert d’oxygène.
          </p>
        )}
      </section>
      <Curves run={run} marks={yours.faults.map((fault, i) => ({ x: fault.at / 24, name: LETTERS[i]! }))} />
      <Again onSame={onSame} onOther={onOther} />
    </div>
  );
}

function headline(yours: Outcome, colleague: Outcome): string {
  if (yours.lost === 'stopped-for-nothing') return 'Vous avez arrêté un lot qui n’était pas contaminé. Le produit est perdu.';
  if (yours.lost === 'contaminated')
    return yours.faults.some(({ kind, answeredAt }) => kind === 'contamination' && answeredAt !== null)
      ? 'Lot contaminé, et arrêté. Le produit était perdu de toute façon\u202f; l’atelier est protégé.'
      : 'Lot contaminé, mené à son terme sans être reconnu. Le produit est perdu, et l’atelier exposé.';
  const share = Math.round((100 * yours.product) / colleague.product);
  const against = share > 103 ? 'plus que' : share >= 97 ? 'autant que' : `${share}\u00a0% de ce qu’obtient`;
  return `${fixed(yours.product, 0)}\u00a0g de produit, ${against} un collègue attentif.`;
}

const FIGURES: readonly (readonly [string, (o: Outcome) => string])[] = [
  ['Produit (g)', (o) => (o.lost ? 'perdu' : fixed(o.product, 0))],
  ['Titre final (g/L)', (o) => fixed(o.titre, 2)],
  ['Viabilité finale (%)', (o) => fixed(o.viability, 0)],
  ['Densité maximale (10⁶/mL)', (o) => fixed(o.peak, 1)],
  ['Heures sous 10\u00a0% d’O₂', (o) => fixed(o.hypoxia, 0)],
  ['Heures à plus de 0,15 du pH visé', (o) => fixed(o.offPh, 0)],
  ['Interventions inutiles', (o) => fixed(o.needless.length, 0)],
];

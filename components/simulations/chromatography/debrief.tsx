import { useEffect, useMemo, useRef } from 'react';
import { dynamicCapacity, prudentLoad } from '@/core/simulations/chromatography/breakthrough';
import { type Cycle, runCycle } from '@/core/simulations/chromatography/cycle';
import { bestPool, lostIn, type Pool, poolOf, TARGET } from '@/core/simulations/chromatography/pool';
import { Again } from '../parts/again';
import { Compared } from '../parts/compared';
import { fixed } from '../parts/fixed';
import { fr } from '../parts/typography';
import { Chromatogram } from './chromatogram';
import { elutionText, percent, verdict } from './words';

/** Elution of the colleague: long enough to separate, short enough not to dilute. */
const THEIR_ELUTION = { kind: 'gradient', length: 20 } as const;

export function Debrief({ cycle, pool, onSame, onOther }: { cycle: Cycle; pool: Pool; onSame: () => void; onOther: () => void }) {
  const top = useRef<HTMLParagraphElement>(null);
  useEffect(() => top.current?.focus(), []);
  const { lot, plan, phases } = cycle;
  const { capacity, prudent, theirs, best } = useMemo(() => {
    const load = prudentLoad(lot);
    const other = runCycle(lot, { load, elution: THEIR_ELUTION });
    return { capacity: dynamicCapacity(lot), prudent: load, theirs: bestPool(other), best: bestPool(cycle) };
  }, [lot, cycle]);
  const overloaded = lostIn(cycle, 'load') > 1;
  const before = poolOf(cycle, phases.elution.from, pool.from).yield;
  const after = poolOf(cycle, pool.to, phases.elution.to).yield;
  return (
    <div className="grid gap-5">
      <p ref={top} tabIndex={-1} className="eyebrow num">
        Essai n°{'\u00a0'}
        {lot.seed} · {plan.load}
        {'\u00a0'}g/L · {elutionText(plan.elution)}
      </p>
      <p className="text-[1.125rem] leading-snug font-bold">{verdict(pool)}</p>
      <Chromatogram cycle={cycle} pool={pool} composition />
      <Shares
        shares={[
          { name: 'dans le pool', value: pool.yield, tone: 'var(--stain-4)' },
          { name: 'parti pendant la charge et le lavage', value: lostIn(cycle, 'load') + lostIn(cycle, 'wash'), tone: 'var(--warn)' },
          { name: 'élué avant le pool', value: before, tone: 'var(--stain-3)' },
          { name: 'élué après le pool', value: after, tone: 'var(--stain-1)' },
          { name: 'resté jusqu’à la régénération', value: lostIn(cycle, 'strip') + lostIn(cycle, 'cleaning'), tone: 'var(--line-2)' },
        ]}
      />
      <section className="grid gap-2">
        <h4 className="font-bold">Ce qui s’est passé</h4>
        <p className="small">
          {fr`La capacité dynamique de cette résine était de ${fixed(capacity, 0)} g/L à 10 % de percée ; vous avez chargé ${plan.load} g/L.`}{' '}
          {overloaded
            ? fr`La colonne a percé, et la surcharge serre les pics : il faut alors laisser du produit pour tenir la pureté.`
            : fr`La colonne n’a pas percé.`}
        </p>
        <p className="small">
          {fr`Dans votre pool : ${percent(pool.early)} d’impuretés précoces, ${percent(pool.late)} d’agrégats.`} {advice(pool, best)}
        </p>
        <p className="small">
          {fr`Un collègue attentif charge à 80 % de la capacité dynamique, soit ${prudent} g/L, et prend un ${elutionText(THEIR_ELUTION)}.`}
        </p>
      </section>
      <Compared
        columns={[
          { name: 'Vous', of: pool },
          { name: 'Meilleures bornes', of: best },
          { name: 'Collègue', of: theirs },
        ]}
        rows={FIGURES}
      />
      <Again onSame={onSame} onOther={onOther} />
    </div>
  );
}

function advice(pool: Pool, best: Pool | null): string {
  if (!best)
    return fr`Aucun pool de ce chromatogramme n’atteint ${TARGET.purity} % de pureté : c’est la charge ou l’élution qu’il faut changer.`;
  const moves = [
    pool.from < best.from - 0.15 ? 'commencer plus tard' : pool.from > best.from + 0.15 ? 'commencer plus tôt' : '',
    pool.to > best.to + 0.15 ? 'finir plus tôt' : pool.to < best.to - 0.15 ? 'finir plus tard' : '',
  ].filter(Boolean);
  return moves.length === 0 ? 'Vos bornes étaient les meilleures.' : `Sur ce chromatogramme, il fallait ${moves.join(' et ')}.`;
}

/** Where the product has gone, as one bar and as a list. */
function Shares({ shares }: { shares: readonly { name: string; value: number; tone: string }[] }) {
  const seen = shares.filter(({ value }) => value >= 0.05);
  return (
    <figure className="grid gap-2">
      <figcaption className="tiny">Où est passé le produit chargé</figcaption>
      <div className="flex h-4 gap-0.5 overflow-hidden rounded-full" aria-hidden="true">
        {seen.map(({ name, value, tone }) => (
          <span key={name} style={{ flexGrow: value, background: tone }} />
        ))}
      </div>
      <ul className="small num grid gap-1">
        {seen.map(({ name, value, tone }) => (
          <li key={name} className="flex items-center gap-2">
            <span aria-hidden="true" className="h-3 w-3 flex-none rounded-sm" style={{ background: tone }} />
            <span className="grow">{name}</span>
            <b className="text-ink">{percent(value)}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}

const FIGURES: readonly (readonly [string, (p: Pool) => string])[] = [
  ['Produit (g/L de colonne)', (p) => fixed(p.product, 1)],
  ['Rendement (%)', (p) => fixed(p.yield, 1)],
  ['Pureté (%)', (p) => fixed(p.purity, 1)],
  ['Concentration (g/L)', (p) => fixed(p.concentration, 1)],
  ['Début (VC)', (p) => fixed(p.from, 1)],
  ['Fin (VC)', (p) => fixed(p.to, 1)],
];

import { type Pool, TARGET } from '@/core/simulations/chromatography/pool';
import { fixed } from '../parts/fixed';
import { percent } from './words';

/** What the pool gives, against its targets. */
export function PoolFigures({ pool }: { pool: Pool }) {
  const figures: { name: string; value: string; target?: number; held?: boolean }[] = [
    { name: 'Rendement', value: percent(pool.yield), target: TARGET.yield, held: pool.yield >= TARGET.yield },
    { name: 'Pureté', value: percent(pool.purity), target: TARGET.purity, held: pool.purity >= TARGET.purity },
    { name: 'Concentration', value: `${fixed(pool.concentration, 1)}\u00a0g/L` },
    { name: 'Volume', value: `${fixed(pool.to - pool.from, 1)}\u00a0VC` },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2 border-y border-line py-2 @lg:grid-cols-4">
      {figures.map(({ name, value, target, held }) => (
        <div key={name}>
          <dt className="tiny">{name}</dt>
          <dd className="num text-[1.25rem] leading-tight font-bold text-stain-4">{value}</dd>
          {target !== undefined && (
            <dd className={`num text-[0.8125rem] font-semibold ${held ? 'text-good' : 'text-warn'}`}>
              {held ? '✓ tenu' : '✗ pas tenu'}
              <span className="font-normal text-ink-3">
                , {target}
                {'\u00a0'}% visés
              </span>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

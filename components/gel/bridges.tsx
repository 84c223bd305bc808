import type { Progress } from '@/core/progress/fold';
import { type TargetBlockRef, viewTarget } from '@/core/progress/view';

export type Bridge = { id: string; name: string; page: string; blocks: TargetBlockRef[] };

/** How far the same answers go for other jobs: blocks reached at their level, among those that a quiz measures. */
export function Bridges({ progress, now, bridges }: { progress: Progress; now: number; bridges: readonly Bridge[] }) {
  const rows = bridges
    .map((bridge) => {
      const views = viewTarget(progress, bridge.blocks, now).filter((v) => v.assess === 'quiz' && v.target > 1);
      return {
        bridge,
        total: views.length,
        reached: views.filter((v) => v.verdict === 'reached').length,
        measured: views.filter((v) => v.answers > 0).length,
      };
    })
    .filter((row) => row.measured > 0)
    .sort((x, y) => y.reached / y.total - x.reached / x.total || y.measured / y.total - x.measured / x.total)
    .slice(0, 6);
  if (rows.length === 0) return null;
  return (
    <section className="mt-10">
      <h2>Avec les mêmes réponses, vers d’autres métiers</h2>
      <ul className="rows mt-2">
        {rows.map(({ bridge, total, reached, measured }) => (
          <li key={bridge.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3 py-2.5">
            <div>
              <a className="link" href={bridge.page}>
                {bridge.name}
              </a>
              <p className="tiny num">
                {reached} bloc{reached > 1 ? 's' : ''} atteint{reached > 1 ? 's' : ''} sur {total}, {measured} déjà mesuré
                {measured > 1 ? 's' : ''}
              </p>
            </div>
            <svg width="72" height="10" aria-hidden="true">
              {Array.from({ length: total }, (_, i) => {
                const w = 72 / total;
                return (
                  <rect
                    // biome-ignore lint/suspicious/noArrayIndexKey: the cells are their rank.
                    key={i}
                    x={i * w}
                    y={1}
                    width={w - 2}
                    height={8}
                    rx={2}
                    fill={i < reached ? 'var(--stain-4)' : i < measured ? 'var(--stain-1)' : 'var(--line)'}
                  />
                );
              })}
            </svg>
          </li>
        ))}
      </ul>
      <a className="link mt-2" href="/passerelles?de=mes-reponses">
        Toutes les passerelles, bloc par bloc
      </a>
    </section>
  );
}

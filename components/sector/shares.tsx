import { ShareBars } from '@/components/charts/share-bars';
import type { Shares } from '@/core/sector/family';

/** Shares as the report prints them. Where its text parts values from labels, both are given and nothing is paired. */
export function SharesOf({ name, shares }: { name: string; shares: Shares }) {
  const { pairs, values, labels, basis } = shares;
  return (
    <div className="py-3">
      <h3 className="small mb-1.5 font-semibold !text-ink">{name}</h3>
      {pairs && <ShareBars rows={pairs} />}
      {basis && <p className="tiny mt-1">Rapprochement déduit : {basis}.</p>}
      {values && labels && (
        <p className="small num mt-1">
          {pairs ? 'Restent ' : 'Parts : '}
          {[...values].sort((x, y) => y - x).join(', ')} %, entre{' '}
          {labels.map((label) => label.charAt(0).toLowerCase() + label.slice(1)).join(', ')}. Le texte du rapport ne dit pas laquelle
          revient à qui.
        </p>
      )}
      {!values && labels && <p className="small">{labels.join(', ')}, sans chiffres.</p>}
    </div>
  );
}

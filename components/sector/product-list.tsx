import type { Product } from '@/core/sector/family';
import { Since } from './notes';

/** Products that the report names, as it names them. */
export function ProductList({
  products,
  sources,
}: {
  products: readonly Product[];
  /** References of what has changed, by id. */
  sources: Readonly<Record<string, { id: string; title: string }>>;
}) {
  return (
    <ul className="rows mt-2">
      {products.map((product) => (
        <li key={product.name + (product.holder ?? '') + (product.stage ?? '')} className="py-2.5">
          <p>
            <b className="font-semibold">{product.name}</b>
            {product.holder && <span className="small"> · {product.holder}</span>}
          </p>
          <p className="small">
            {[product.indication, product.stage, product.french && `acteur français : ${product.french}`, product.date]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {product.note && <p className="tiny mt-0.5">{product.note}</p>}
          {product.now && <Since text={product.now.text} source={sources[product.now.ref]!} />}
        </li>
      ))}
    </ul>
  );
}

type Props<T> = {
  /** What is compared; yours comes first. Null: there is none. */
  columns: readonly { name: string; of: T | null }[];
  rows: readonly (readonly [name: string, value: (of: T) => string])[];
};

/** The figures of a run beside those of others, yours in blue. */
export function Compared<T>({ columns, rows }: Props<T>) {
  return (
    <table className="num small w-full [&_td]:pl-3 [&_td]:text-right [&_th]:font-normal">
      <caption className="visually-hidden">Résultats comparés</caption>
      <thead>
        <tr className="tiny align-bottom">
          <td />
          {columns.map(({ name }, i) => (
            <th key={name} scope="col" className={`py-1 pl-3 text-right ${i === 0 ? 'font-semibold! text-stain-4' : ''}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" className="py-1.5 text-left">
              {name}
            </th>
            {columns.map((column, i) => (
              <td key={column.name} className={i === 0 ? 'font-bold text-stain-4' : ''}>
                {column.of === null ? 'aucun' : value(column.of)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { type BlockView, chanceInWords } from '@/core/progress/view';
import { answersInWords, LEVEL_NAMES, levelInterval, VERDICT_WORDS } from './words';

/** The gel's facts as a table, for screen readers and for those who prefer it. */
export function ResultTable({ views, titles }: { views: readonly BlockView[]; titles: Record<string, string> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="overflow-x-auto" tabIndex={0} aria-label="Tableau du résultat">
      <table className="num w-full min-w-[34rem] border-collapse text-left text-[.8125rem]">
        <caption className="visually-hidden">Résultat par bloc</caption>
        <thead>
          <tr className="border-b border-line-2 align-bottom">
            {['Bloc', 'Visé', 'Déclaré', 'Mesuré', 'Chances', 'Verdict', 'Réponses'].map((name) => (
              <th key={name} scope="col" className="py-2 pr-3 font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {views.map((v, i) => {
            const measured = v.assess === 'quiz' && v.answers > 0;
            return (
              <tr key={v.block} className="border-b border-line align-top">
                <th scope="row" className="py-2 pr-3 font-semibold">
                  {i + 1}. {titles[v.block]}
                </th>
                <td className="py-2 pr-3">{v.target}</td>
                <td className="py-2 pr-3">{v.declared ? `${v.declared} ${LEVEL_NAMES[v.declared - 1]}` : 'non déclaré'}</td>
                <td className="py-2 pr-3">{v.assess !== 'quiz' ? 'indication' : measured ? levelInterval(v.levels) : 'pas encore'}</td>
                <td className="py-2 pr-3">{measured && v.target > 1 ? chanceInWords(v.chance) : '—'}</td>
                <td className="py-2 pr-3">{VERDICT_WORDS[v.verdict]}</td>
                <td className="py-2">{answersInWords(v.answers)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

import { cardsToday, type Today } from '@/device/review';
import { dayAt } from '@/device/day';
import { calendarOf } from '@/core/review/day';
import { cardsInWords } from './words';

const WEEKS = 4;
const date = (at: number, options: Intl.DateTimeFormatOptions) => new Date(at).toLocaleDateString('fr-FR', options);

/** What comes due, day by day, over four weeks that begin on a Monday. The number says it; the tint only helps. */
export function Calendar({ today }: { today: Today }) {
  const weekday = (new Date(today.now).getDay() + 6) % 7;
  const days = Array.from({ length: WEEKS * 7 - weekday }, (_, i) => dayAt(today.now, i));
  const counts = calendarOf(today.progress, today.deck, days);
  // What is over today's ceiling comes tomorrow.
  const now = cardsToday(today);
  counts[1] = (counts[1] ?? 0) + Math.max(0, counts[0]! - now);
  counts[0] = now;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...counts);
  const tint = (count: number) =>
    count === 0
      ? ''
      : count / most > 0.66
        ? 'bg-stain-1 font-bold'
        : count / most > 0.33
          ? 'bg-stain-1/60 font-bold'
          : 'bg-stain-0 font-semibold';
  return (
    <section className="mt-8">
      <h2>Ce qui vient</h2>
      {total === 0 ? (
        <p className="small mt-1">Aucune carte dans les quatre semaines à venir.</p>
      ) : (
        <>
          <table className="num mt-2 w-full table-fixed border-separate border-spacing-1 text-center">
            <caption className="visually-hidden">Cartes à réviser, jour par jour, sur quatre semaines</caption>
            <thead>
              <tr>
                {['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'].map((name) => (
                  <th key={name} scope="col" className="tiny pb-1 font-medium">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: WEEKS }, (_, week) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: weeks are their rank.
                <tr key={week}>
                  {Array.from({ length: 7 }, (_, column) => {
                    const i = week * 7 + column - weekday;
                    const day = days[i];
                    if (!day)
                      return (
                        // biome-ignore lint/suspicious/noArrayIndexKey: days are their rank.
                        <td key={column} className="h-12" />
                      );
                    return (
                      <td
                        // biome-ignore lint/suspicious/noArrayIndexKey: days are their rank.
                        key={column}
                        data-day={i}
                        data-count={counts[i]}
                        className={`h-12 rounded-lg align-middle ${tint(counts[i]!)} ${i === 0 ? 'ring-2 ring-stain-4 ring-inset' : ''}`}
                      >
                        <span className="visually-hidden">{date(day.start, { weekday: 'long', day: 'numeric', month: 'long' })} : </span>
                        <span className="tiny block !leading-none !text-ink-2" aria-hidden="true">
                          {date(day.start, { day: 'numeric' })}
                        </span>
                        <span className={`block leading-tight ${counts[i] ? 'text-ink' : 'text-ink-3'}`}>{counts[i] || '·'}</span>
                        <span className="visually-hidden">{counts[i] ? cardsInWords(counts[i]) : 'aucune carte'}</span>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="tiny num mt-1">
            {cardsInWords(today.deck.length)} dans votre paquet, dont {total} d’ici quatre semaines. Aujourd’hui est cerclé.
          </p>
        </>
      )}
    </section>
  );
}

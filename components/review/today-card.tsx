'use client';

import { cardsToday, type Today } from '@/device/review';
import { useToday } from './use-today';
import { cardsInWords, minutesFor } from './words';

/** What is to review today, in one line and one button; nothing to do is said as plainly. */
export function TodayCard({ today }: { today: Today | 'reading' | 'unreadable' }) {
  if (typeof today === 'string')
    return (
      <p className="small mt-2" role="status">
        {today === 'reading' ? 'Lecture de vos cartes…' : 'Ce navigateur ne laisse pas lire ce qui est gardé sur ce téléphone.'}
      </p>
    );
  const count = cardsToday(today);
  const later = today.due.length - count;
  if (today.deck.length === 0)
    return (
      <section aria-label="Révision" data-due={0} className="mt-4">
        <p className="small">
          Les cartes à réviser viennent des questions manquées ou marquées, et des modules suivis, dès le lendemain.{' '}
          <a className="link" href="/reviser">
            Calendrier et réglages
          </a>
        </p>
      </section>
    );
  return (
    <section
      aria-label="Révision"
      data-due={count}
      className="mt-4 rounded-[18px] bg-surface p-4 shadow-[var(--shadow)] ring-1 ring-line ring-inset"
    >
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-4">
        <strong className="num text-[2.5rem] leading-none font-bold tracking-tight text-stain-4">{count}</strong>
        <div>
          <h2>carte{count > 1 ? 's' : ''} à réviser aujourd’hui</h2>
          <p className="small num">
            {count > 0
              ? `Environ ${minutesFor(count)} min.${later > 0 ? ` ${cardsInWords(later)} de plus attendront demain.` : ''}`
              : today.done > 0
                ? `${cardsInWords(today.done)} revue${today.done > 1 ? 's' : ''} : c’est tout pour aujourd’hui.`
                : `Rien ne presse : ${cardsInWords(today.deck.length)} dans votre paquet.`}
          </p>
        </div>
      </div>
      {count > 0 && (
        <a className="btn mt-4" href="/reviser/seance">
          Réviser
        </a>
      )}
      <a className="link small mt-2" href="/reviser">
        Calendrier et réglages
      </a>
    </section>
  );
}

/** The same for a page that reads nothing else of the review. */
export const TodayReview = () => <TodayCard today={useToday()} />;

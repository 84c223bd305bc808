'use client';

import { ToReview } from '@/components/progress/to-review';
import { Calendar } from './calendar';
import { Reminder } from './reminder';
import { Settings } from './settings';
import { TodayCard } from './today-card';
import { useToday } from './use-today';

/** Review at a glance: today, the weeks to come, the settings, and the questions missed to read again. */
export function ReviewPage({ titles }: { titles: Record<string, string> }) {
  const today = useToday();
  return (
    <div className="lg:grid lg:grid-cols-2 lg:items-start lg:gap-12">
      <div>
        <TodayCard today={today} />
        {typeof today !== 'string' && <Calendar today={today} />}
        {typeof today !== 'string' && <Settings settings={today.settings} />}
        <Reminder />
      </div>
      <div className="mt-8 lg:mt-4">
        <h2>Questions manquées ou marquées</h2>
        <ToReview titles={titles} />
        <p className="tiny mt-4">
          Une question en révision ne sert plus à mesurer pendant six mois : la relire entretient la mémoire, elle ne prouve plus rien. Les
          réponses données ici règlent le calendrier, jamais votre niveau.
        </p>
      </div>
    </div>
  );
}

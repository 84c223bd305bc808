'use client';

import { useState } from 'react';
import { ToReview } from '@/components/progress/to-review';
import type { ReviewSettings } from '@/device/review-settings';
import { Calendar } from './calendar';
import { Reminder } from './reminder';
import { Settings } from './settings';
import { TodayReview } from './today-card';
import { useToday } from './use-today';

/** Review at a glance: today, the weeks to come, the settings, and the questions missed to read again. */
export function ReviewPage({ titles }: { titles: Record<string, string> }) {
  const today = useToday();
  const [changed, change] = useState<ReviewSettings | null>(null);
  const settings = changed ?? (typeof today === 'string' ? null : today.settings);
  return (
    <div className="lg:grid lg:grid-cols-2 lg:items-start lg:gap-12">
      <div>
        {/* Read again with another ceiling. */}
        <TodayReview key={settings ? `${settings.ceiling}-${settings.badge}` : 'reading'} />
        {typeof today !== 'string' && <Calendar today={today} />}
        {settings && <Settings settings={settings} onChange={change} />}
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

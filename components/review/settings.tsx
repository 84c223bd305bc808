'use client';

import { useState } from 'react';
import { hasBadge } from '@/device/badge';
import { CEILINGS, RETENTIONS, type ReviewSettings, writeReviewSettings } from '@/device/review-settings';

/** How much, how well, and whether the icon says it. Saved as soon as chosen. */
export function Settings({ settings }: { settings: ReviewSettings }) {
  const [said, say] = useState('');
  const set = (change: Partial<ReviewSettings>) => {
    const next = { ...settings, ...change };
    void writeReviewSettings(next).then(
      () => say('Réglage gardé sur ce téléphone.'),
      () => say('Le téléphone refuse d’enregistrer ce réglage : libérez de la place, puis réessayez.'),
    );
  };
  return (
    <section className="mt-8">
      <h2>Réglages</h2>
      <div className="mt-2 grid gap-4">
        <label className="grid gap-1">
          <span className="font-semibold">Cartes par jour, au plus</span>
          <select className="field max-w-xs" value={settings.ceiling} onChange={(event) => set({ ceiling: Number(event.target.value) })}>
            {CEILINGS.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1">
          <span className="font-semibold">Ce que vous voulez retenir</span>
          <select
            className="field max-w-xs"
            value={settings.retention}
            onChange={(event) => set({ retention: Number(event.target.value) })}
          >
            {RETENTIONS.map((share) => (
              <option key={share} value={share}>
                {Math.round(share * 100)} % des cartes
              </option>
            ))}
          </select>
          <span className="tiny">Plus on veut retenir, plus les cartes reviennent tôt. Vaut pour les réponses à venir.</span>
        </label>
        {hasBadge() && (
          <label className="flex min-h-12 items-center gap-3">
            <input
              type="checkbox"
              className="size-6 accent-stain-4"
              checked={settings.badge}
              onChange={(event) => set({ badge: event.target.checked })}
            />
            <span>Nombre de cartes sur l’icône de l’application</span>
          </label>
        )}
      </div>
      <p className="tiny mt-2" role="status">
        {said}
      </p>
    </section>
  );
}

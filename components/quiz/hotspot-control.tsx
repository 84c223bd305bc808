import { useId, useState } from 'react';
import type { ItemOf } from '@/core/assessment/item';
import type { Response } from '@/core/events/event';

/** A drawing whose zones can be touched; the same zones as a list for the keyboard and the voice. */
export function HotspotControl({ item, answered }: { item: ItemOf<'hotspot'>; answered?: Response }) {
  const [picked, pick] = useState<string | null>(null);
  // Several questions may stand on one page.
  const own = useId();
  const { figure, zones } = item;
  const given = answered?.kind === 'choice' ? answered.ids[0] : undefined;
  const tone = (id: string, right: boolean | undefined) => {
    if (answered) return right ? 'border-good bg-good/15' : id === given ? 'border-warn bg-warn/15' : 'border-transparent';
    return id === picked ? 'border-act bg-act/15' : 'border-line-2/60 border-dashed';
  };
  return (
    <div>
      <div className="relative mx-auto max-w-xl overflow-hidden rounded-card border border-line bg-surface p-1">
        <div className="relative">
          <div
            role="img"
            aria-label={figure.alt}
            className="[&_svg]:block [&_svg]:h-auto [&_svg]:w-full"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: our parser refuses anything but shapes.
            dangerouslySetInnerHTML={{ __html: figure.svg }}
          />
          {zones.map((zone) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: its radio button is in the list below, by `htmlFor`.
            <label
              key={zone.id}
              htmlFor={answered ? undefined : `${own}-${zone.id}`}
              data-zone={zone.id}
              aria-hidden="true"
              className={`absolute rounded-lg border-2 ${tone(zone.id, zone.right)} ${answered ? '' : 'cursor-pointer'}`}
              style={{
                left: `${(zone.x / figure.width) * 100}%`,
                top: `${(zone.y / figure.height) * 100}%`,
                width: `${(zone.w / figure.width) * 100}%`,
                height: `${(zone.h / figure.height) * 100}%`,
              }}
            />
          ))}
        </div>
      </div>
      {answered ? (
        <p className="small mt-2">
          À toucher : <b className="text-good">{zones.find((zone) => zone.right)?.label}</b>
          {given && !zones.find((zone) => zone.id === given)?.right && (
            <> · vous aviez touché : {zones.find((zone) => zone.id === given)?.label}</>
          )}
        </p>
      ) : (
        <>
          <p className="small mt-2" aria-live="polite">
            {picked ? (
              <>
                Vous avez choisi : <b className="text-ink">{zones.find((zone) => zone.id === picked)?.label}</b>
              </>
            ) : (
              'Touchez la figure.'
            )}
          </p>
          <details>
            <summary className="link small cursor-pointer">Choisir dans la liste des {zones.length} repères</summary>
            <fieldset className="mt-2 grid gap-2">
              <legend className="visually-hidden">Repères de la figure</legend>
              {zones.map((zone) => (
                <label key={zone.id} className="opt">
                  <input id={`${own}-${zone.id}`} type="radio" name="reponse" value={zone.id} onChange={() => pick(zone.id)} />
                  <span className="opt-mark" aria-hidden="true" />
                  <span>{zone.label}</span>
                </label>
              ))}
            </fieldset>
          </details>
        </>
      )}
    </div>
  );
}

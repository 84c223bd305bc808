'use client';

import { useEffect, useState } from 'react';
import { saveAs } from '@/components/ui/save-as';
import { calendarFile } from '@/device/calendar-file';
import { isBlocked, keepReminder, readReminder, type ReminderSupport, reminderSupport, setReminder } from '@/device/reminder';
import { BLOCKED, hourInWords, ON_IOS, problemInWords, WHAT_IT_DOES } from './reminder-words';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** Proposed to whoever has no reminder yet and takes the calendar's: after work. */
const EVENING = 19;

type Known = { support: ReminderSupport; hour: number | null; blocked: boolean };

/** The daily reminder: an hour, a button that says what it will do, and a calendar file where there are no notifications. */
export function Reminder() {
  const [known, setKnown] = useState<Known | null>(null);
  const [chosen, choose] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');

  useEffect(() => {
    let gone = false;
    void look().then((now) => {
      if (gone) return;
      setKnown(now);
      choose(now.hour);
      if (now.hour !== null) void keepReminder();
    });
    return () => {
      gone = true;
    };
  }, []);

  const save = async () => {
    setBusy(true);
    try {
      await setReminder(chosen);
      setKnown({ ...known!, hour: chosen, blocked: false });
      say(chosen === null ? 'Plus de rappel sur ce téléphone.' : `Rappel réglé\u00a0: chaque jour vers ${hourInWords(chosen)}.`);
    } catch (error) {
      console.warn(error);
      setKnown({ ...known!, blocked: isBlocked() });
      say(isBlocked() ? '' : problemInWords(error));
    }
    setBusy(false);
  };
  const download = () => {
    const hour = chosen ?? EVENING;
    const text = calendarFile(hour, Date.now(), `${location.origin}/reviser/seance`);
    saveAs(new Blob([text], { type: 'text/calendar;charset=utf-8' }), 'paillasse-rappel.ics');
    say(
      `Ouvrez le fichier téléchargé\u00a0: votre agenda propose d’ajouter un rappel chaque jour à ${hourInWords(hour)}. Pour l’arrêter, supprimez-le dans l’agenda.`,
    );
  };

  return (
    <section className="mt-8" data-reminder={known?.support ?? 'reading'}>
      <h2 id="rappel">Rappel</h2>
      {known ? (
        <div className="mt-2 grid gap-3">
          <label className="grid gap-1">
            <span className="font-semibold">Heure du rappel</span>
            <select
              className="field max-w-xs"
              value={chosen ?? ''}
              onChange={(event) => choose(event.target.value === '' ? null : Number(event.target.value))}
            >
              <option value="">Pas de rappel</option>
              {HOURS.map((hour) => (
                <option key={hour} value={hour}>
                  {hourInWords(hour)}
                </option>
              ))}
            </select>
          </label>
          <p className="small">{WHAT_IT_DOES[known.support]}</p>
          {known.support === 'calendar' && onIosPage() && <p className="small">{ON_IOS}</p>}
          {known.blocked && (
            <p className="note small">
              {BLOCKED}
              {known.hour !== null && ` D’ici là, le rappel de ${hourInWords(known.hour)} n’arrive pas.`}
            </p>
          )}
          {(known.support !== 'calendar' || known.hour !== null) && (
            <button
              type="button"
              className="btn btn-quiet max-w-xs"
              aria-disabled={busy || chosen === known.hour}
              onClick={() => !busy && chosen !== known.hour && void save()}
            >
              {busy ? 'Un instant…' : action(chosen, known.hour)}
            </button>
          )}
          <button
            type="button"
            className={known.support === 'calendar' ? 'btn btn-quiet max-w-xs' : 'link small min-h-12 text-left'}
            onClick={download}
          >
            Télécharger le rappel pour l’agenda ({hourInWords(chosen ?? EVENING)})
          </button>
        </div>
      ) : (
        <p className="small mt-2">Lecture de ce que permet ce téléphone…</p>
      )}
      <p className="small mt-2" role="status">
        {said}
      </p>
    </section>
  );
}

/** Never throws: what cannot be known leaves the calendar. */
async function look(): Promise<Known> {
  const [support, hour] = await Promise.all([
    // Only the server's answer is missing: offered all the same, the button says what fails.
    reminderSupport().catch(() => 'push' as const),
    readReminder().catch(() => null),
  ]);
  return { support, hour, blocked: isBlocked() && support !== 'calendar' };
}

const action = (chosen: number | null, hour: number | null): string => {
  if (chosen === hour) return hour === null ? 'Choisissez une heure' : `Rappel réglé à ${hourInWords(hour)}`;
  return chosen === null ? 'Retirer le rappel' : `Me rappeler vers ${hourInWords(chosen)}`;
};

/** A page of Safari on iOS, not the installed application. */
const onIosPage = (): boolean => (navigator as { standalone?: boolean }).standalone === false;

import type { StoredEvent } from '@/core/events/event';
import { mergeEvents, readEvents } from './store';

/** One's progress as a file: every event, in clear, readable by any version of this code. */

const FORMAT = 'paillasse-evenements';

export type Backup = { format: typeof FORMAT; version: 1; exportedAt: string; events: StoredEvent[] };

export async function exportProgress(): Promise<Blob> {
  const backup: Backup = { format: FORMAT, version: 1, exportedAt: new Date().toISOString(), events: await readEvents() };
  return new Blob([JSON.stringify(backup)], { type: 'application/json' });
}

export type Imported = { ok: true; added: number; known: number; skipped: number } | { ok: false; message: string };

/** Adds a file's events to this phone. What is already here stays; what cannot be read is counted, never silently dropped. */
export async function importProgress(file: Blob): Promise<Imported> {
  const nothing = 'Rien n’a été changé sur ce téléphone.';
  let raw: unknown;
  try {
    raw = JSON.parse(await file.text());
  } catch {
    return { ok: false, message: `Ce fichier n’est pas une sauvegarde de Paillasse, ou il est abîmé. ${nothing}` };
  }
  const backup = raw as Partial<Backup> | null;
  if (backup?.format !== FORMAT || !Array.isArray(backup.events))
    return { ok: false, message: `Ce fichier n’est pas une sauvegarde de Paillasse. ${nothing}` };
  if (backup.version !== 1)
    return {
      ok: false,
      message: `Cette sauvegarde vient d’une version plus récente de Paillasse. Mettez l’application à jour, puis réessayez. ${nothing}`,
    };
  // The parser weighs five kilobytes: it is only loaded by whoever imports.
  const { parseEvent } = await import('@/core/events/parse-event');
  const events: StoredEvent[] = [];
  for (const entry of backup.events) {
    const parsed = parseEvent(entry);
    if (parsed.status === 'known' || parsed.status === 'opaque') {
      const receivedAt = (entry as StoredEvent).receivedAt;
      events.push(typeof receivedAt === 'number' ? { ...parsed.event, receivedAt } : parsed.event);
    }
  }
  const added = await mergeEvents(events, { toOutbox: true });
  return { ok: true, added, known: events.length - added, skipped: backup.events.length - events.length };
}

'use client';

import { useEffect, useState } from 'react';
import { saveAs } from '@/components/ui/save-as';
import { type Identity, onChange, readMeta, readOutbox } from '@/device/store';
import { durability, type Durability } from '@/device/durability';
import { LostNote } from './lost-note';

type Kept = { durability: Durability; waiting: number; rejected: number; saved: boolean };

const megabytes = (bytes: number) => `${(bytes / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`;

/** What is on this phone, what is not sent yet, what the browser promises; export, import, erase. */
export function DevicePanel() {
  const [kept, setKept] = useState<Kept | null>(null);
  const [said, say] = useState('');
  const [erasing, setErasing] = useState(false);
  useEffect(() => {
    const read = () =>
      void Promise.all([durability(), readOutbox(), readMeta<Identity>('identity')]).then(
        ([d, outbox, me]) =>
          setKept({
            durability: d,
            waiting: outbox.filter((e) => !e.rejected).length,
            rejected: outbox.filter((e) => e.rejected).length,
            saved: Boolean(me?.learner),
          }),
        // The page above says that this browser keeps nothing.
        () => undefined,
      );
    read();
    return onChange(read);
  }, []);

  const download = async () => {
    const { exportProgress } = await import('@/device/backup');
    saveAs(await exportProgress(), `paillasse-${new Date().toISOString().slice(0, 10)}.json`);
    say('Le fichier contient toutes vos réponses, en clair. Gardez-le pour vous.');
  };
  const bring = async (file: File | undefined) => {
    if (!file) return;
    const { importProgress } = await import('@/device/backup');
    const result = await importProgress(file).catch(() => ({
      ok: false as const,
      message: 'Le téléphone n’a pas pu enregistrer ce fichier. Rien n’a été changé.',
    }));
    say(
      result.ok
        ? `${result.added} événement${result.added > 1 ? 's' : ''} ajouté${result.added > 1 ? 's' : ''}, ${result.known} déjà là${result.skipped ? `, ${result.skipped} illisible${result.skipped > 1 ? 's' : ''} laissé${result.skipped > 1 ? 's' : ''} de côté` : ''}.`
        : result.message,
    );
  };
  const erase = async () => {
    // Erasing goes on whatever becomes of it: the push service will tell the server that this phone is gone.
    await import('@/device/reminder').then(({ removeReminder }) => removeReminder()).catch((error) => console.warn(error));
    const { eraseStore } = await import('@/device/store');
    await eraseStore();
    location.assign('/');
  };

  return (
    <section className="mt-10">
      <h2>Sur ce téléphone</h2>
      <LostNote />
      {kept && (
        <p className="small mt-2" data-waiting={kept.waiting}>
          {kept.saved
            ? kept.waiting === 0
              ? 'Tout est envoyé sur le serveur.'
              : `${kept.waiting} événement${kept.waiting > 1 ? 's' : ''} pas encore envoyé${kept.waiting > 1 ? 's' : ''}. ${kept.waiting > 1 ? 'Ils partiront seuls' : 'Il partira seul'} quand le réseau reviendra.`
            : 'Tout est gardé ici, et seulement ici.'}
          {kept.rejected > 0 &&
            ` ${kept.rejected} refusé${kept.rejected > 1 ? 's' : ''} par le serveur : gardé${kept.rejected > 1 ? 's' : ''} ici, et dans le fichier exporté.`}
          {kept.durability.persisted === false &&
            ' Le navigateur ne promet pas de tout garder s’il manque de place (Safari efface après sept jours sans visite) : sauvegardez sur le serveur, ou dans un fichier.'}
          {kept.durability.persisted && ' Le navigateur promet de ne rien effacer de lui-même.'}
          {kept.durability.usage !== undefined && ` Place prise : ${megabytes(kept.durability.usage)}.`}
        </p>
      )}
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <button type="button" className="btn btn-quiet" onClick={() => void download()}>
          Exporter dans un fichier
        </button>
        <label className="btn btn-quiet relative">
          Importer un fichier
          <input
            type="file"
            accept="application/json,.json"
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={({ currentTarget: input }) => {
              void bring(input.files?.[0]).finally(() => {
                // The same file, mended, can be chosen again.
                input.value = '';
              });
            }}
          />
        </label>
      </div>
      <p className="small mt-2" role="status">
        {said}
      </p>
      {erasing ? (
        <div className="note mt-3" role="alertdialog" aria-label="Effacer cet appareil">
          <p className="font-semibold">Effacer tout ce que Paillasse garde sur ce téléphone ?</p>
          <p className="small mt-1">
            {kept?.saved
              ? 'Ce qui a été envoyé reste sur le serveur : votre code le ramènera. '
              : 'Rien n’est sauvegardé ailleurs : vos réponses seront perdues. '}
            {kept?.saved && kept.waiting > 0 && `${kept.waiting} événements ne sont pas encore envoyés et seront perdus. `}
          </p>
          <div className="mt-3 grid gap-2 sm:grid-cols-2">
            <button type="button" className="btn btn-quiet" onClick={() => setErasing(false)}>
              Garder
            </button>
            <button type="button" className="btn" onClick={() => void erase()}>
              Effacer cet appareil
            </button>
          </div>
        </div>
      ) : (
        <button type="button" className="link small" onClick={() => setErasing(true)}>
          Effacer cet appareil
        </button>
      )}
    </section>
  );
}

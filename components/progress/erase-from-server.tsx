import { useState } from 'react';

/** Asks twice before the server forgets a progress. */
export function EraseFromServer({ busy, onErase }: { busy: boolean; onErase: () => void }) {
  const [sure, setSure] = useState(false);
  if (!sure)
    return (
      <button type="button" className="link small mt-3" onClick={() => setSure(true)}>
        Effacer ma progression du serveur
      </button>
    );
  return (
    <div className="note mt-3">
      <p className="font-semibold">Effacer du serveur, pour de bon ?</p>
      <p className="small mt-1">
        Vos réponses et votre code disparaissent du serveur, et vos autres appareils ne pourront plus y envoyer. Elles restent sur ce
        téléphone.
      </p>
      <div className="mt-3 grid gap-2 sm:grid-cols-2">
        <button type="button" className="btn btn-quiet" onClick={() => setSure(false)}>
          Garder
        </button>
        <button type="button" className="btn" disabled={busy} onClick={onErase}>
          Effacer du serveur
        </button>
      </div>
    </div>
  );
}

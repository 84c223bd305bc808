'use client';

import { useEffect, useState } from 'react';
import { savedButErased } from '@/device/durability';

/** Said when the browser erased a progress that is also on the server: what happened, what was kept, what to do. */
export function LostNote({ linked = true }: { linked?: boolean }) {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    void savedButErased().then(setLost, () => undefined);
  }, []);
  if (!lost) return null;
  return (
    <div role="status" className="note my-4">
      <p className="font-semibold">Le navigateur a effacé ce que ce téléphone gardait.</p>
      <p className="small mt-1">
        Ce qui avait été envoyé est toujours sur le serveur : votre code de 12 mots le ramène{linked ? '.' : ', ci-dessous.'}{' '}
        {linked && (
          <a className="link" href="/sauvegarde">
            Retrouver ma progression
          </a>
        )}
      </p>
    </div>
  );
}

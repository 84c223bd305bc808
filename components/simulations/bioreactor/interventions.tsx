import { useEffect, useRef, useState } from 'react';
import type { ActionKind } from '@/core/simulations/bioreactor/run';
import { fr } from '../parts/typography';
import { ACTIONS } from './words';

/** What can be done by hand. None is free; stopping the batch is asked twice. */
export function Interventions({ onAct }: { onAct: (kind: ActionKind) => void }) {
  const [stopping, setStopping] = useState(false);
  const stop = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  // Back from the question: the focus returns where it was.
  useEffect(() => {
    if (stopping) asked.current = true;
    else if (asked.current) stop.current?.focus();
  }, [stopping]);
  return (
    <fieldset>
      <legend className="mb-2 text-[1.0625rem] font-bold">Interventions</legend>
      <div className="grid grid-cols-2 gap-2">
        {ACTIONS.map(({ kind, name }) => (
          <button key={kind} type="button" className="btn btn-quiet px-2 text-[0.9375rem]" onClick={() => onAct(kind)}>
            {name}
          </button>
        ))}
        {!stopping && (
          <button ref={stop} type="button" className="btn btn-quiet px-2 text-[0.9375rem]" onClick={() => setStopping(true)}>
            Arrêter et inactiver le lot
          </button>
        )}
      </div>
      {stopping && (
        <div className="note mt-2 grid gap-2">
          <p>Le lot sera détruit. C’est la bonne décision s’il est contaminé, une perte sèche sinon.</p>
          <div className="grid gap-2 @md:grid-cols-2">
            <button type="button" className="btn btn-quiet" onClick={() => onAct('stop')}>
              Confirmer l’arrêt
            </button>
            {/* biome-ignore lint/a11y/noAutofocus: the question takes the place of the button that was pressed. */}
            <button type="button" className="btn btn-quiet" autoFocus onClick={() => setStopping(false)}>
              Continuer la culture
            </button>
          </div>
        </div>
      )}
      <p className="tiny mt-2">
        {fr`Recalibrer aveugle la sonde deux heures ; vérifier la pompe l’arrête une heure ; l’antimousse gêne le transfert d’oxygène ; un échantillon prend 0,1 L.`}
      </p>
    </fieldset>
  );
}

'use client';

import { useEffect, useState } from 'react';
import { hereAlready } from './here-already';
import type { Done } from '@/device/account';
import { identity, readEvents } from '@/device/store';
import { EraseFromServer } from './erase-from-server';
import { LostNote } from './lost-note';

type State = {
  saved: boolean;
  separate: boolean;
  answers: number /** Experiences of a portfolio. */;
  experiences: number /** Anything done here. */;
  used: boolean;
};

const account = () => import('@/device/account');

/** « Sauvegarder ma progression » and « Retrouver ma progression »: a code, no account. */
export function SavePanel() {
  const [state, setState] = useState<State | 'unreadable' | null>(null);
  const [code, setCode] = useState('');
  const [said, say] = useState('');
  const [busy, setBusy] = useState(false);
  const read = async () => {
    const [me, events, { isSeparateStore }] = await Promise.all([identity(), readEvents(), account()]);
    setState({
      saved: Boolean(me.learner),
      separate: isSeparateStore(),
      answers: events.filter((e) => e.type === 'item-answered').length,
      experiences: new Set(
        events.flatMap((e) => (e.type === 'experience-described' ? [(e.body as { experience: string }).experience] : [])),
      ).size,
      used: events.length > 0,
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once; actions read again themselves.
  useEffect(() => {
    read().catch(() => setState('unreadable'));
  }, []);
  const run = async (action: () => Promise<Done<{ code?: string }>>, then?: string) => {
    setBusy(true);
    say('');
    try {
      const result = await action();
      if (!result.ok) return say(result.message);
      if (result.code) setCode(result.code);
      if (then) say(then);
      const { sync } = await import('@/device/sync');
      await sync();
    } finally {
      setBusy(false);
      await read();
    }
  };
  if (state === 'unreadable')
    return (
      <p className="note mt-4">
        Ce navigateur ne laisse rien garder sur ce téléphone. Quittez la navigation privée ou libérez de la place, puis rechargez.
      </p>
    );
  if (!state)
    return (
      <p className="small mt-3" role="status">
        Lecture de ce téléphone…
      </p>
    );
  return (
    <>
      <p role="status" className={said ? 'note mt-4' : ''}>
        {said}
      </p>
      {!state.saved && <LostNote linked={false} />}
      {code && <ShowCode code={code} />}
      {state.saved ? (
        <section className="mt-5">
          <p className="text-ink-2">
            Votre progression est sauvegardée : elle part d’elle-même quand il y a du réseau.{' '}
            {state.separate && 'Ce téléphone garde aussi une autre progression, à part : les deux ne se mélangent pas.'}
          </p>
          <div className="mt-4 grid gap-3 sm:grid-cols-2">
            <button
              type="button"
              className="btn btn-quiet"
              disabled={busy}
              onClick={() => void run(async () => (await account()).renewCode())}
            >
              Obtenir un nouveau code
            </button>
            {state.separate && (
              <button
                type="button"
                className="btn btn-quiet"
                disabled={busy}
                onClick={() =>
                  void account().then(async (a) => {
                    await a.leaveSeparateStore();
                    location.assign('/progres');
                  })
                }
              >
                Revenir à l’autre progression
              </button>
            )}
          </div>
          <p className="tiny mt-1">Un nouveau code remplace l’ancien, qui ne marchera plus.</p>
          <EraseFromServer
            busy={busy}
            onErase={() =>
              void run(
                async () => (await account()).eraseFromServer(),
                'Votre progression est effacée du serveur. Elle reste sur ce téléphone, et seulement ici.',
              ).then(() => setCode(''))
            }
          />
        </section>
      ) : (
        <section className="mt-5">
          <p className="text-ink-2">
            Sans compte : ni nom, ni adresse. Le serveur garde vos réponses sous un code de 12 mots, que vous seul connaissez et qui les
            ramène sur un autre téléphone.
          </p>
          <button
            type="button"
            className="btn mt-4 lg:max-w-md"
            disabled={busy}
            onClick={() => void run(async () => (await account()).saveProgress())}
          >
            Sauvegarder ma progression
          </button>
          <p className="tiny mt-2">
            Ce qui est envoyé et combien de temps :{' '}
            <a className="underline" href="/confidentialite">
              confidentialité
            </a>
            .
          </p>
        </section>
      )}
      <Restore
        state={state}
        busy={busy}
        onRestore={(typed, append) =>
          void run(async () => {
            const { restoreProgress } = await account();
            return restoreProgress(typed, { append });
          }, 'Votre progression est là.')
        }
      />
    </>
  );
}

function ShowCode({ code }: { code: string }) {
  const [svg, setSvg] = useState('');
  useEffect(() => {
    // The code travels after the #: the browser never sends that part to a server.
    void import('uqr').then(({ renderSVG }) =>
      setSvg(renderSVG(`${location.origin}/sauvegarde#code=${encodeURIComponent(code)}`, { border: 2 })),
    );
  }, [code]);
  return (
    <section className="mt-5 rounded-card border border-line bg-surface p-gutter" aria-label="Votre code">
      <h2>Votre code, montré une seule fois</h2>
      <p className="small mt-1">
        Notez-le, ou photographiez-le. Nous n’en gardons qu’une empreinte : perdu, il ne peut pas être retrouvé, seulement remplacé depuis
        ce téléphone.
      </p>
      <ol
        className="num mt-4 grid grid-cols-[repeat(auto-fit,minmax(min(100%,7.5rem),1fr))] gap-x-6 gap-y-1.5 sm:grid-cols-3"
        data-code={code}
      >
        {code.split(' ').map((word, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice.
          <li key={i} className="flex gap-2">
            <span className="tiny w-5 text-right">{i + 1}</span>
            <b className="font-semibold">{word}</b>
          </li>
        ))}
      </ol>
      {svg && (
        <div
          role="img"
          aria-label="Le même code en QR, à lire avec l’autre téléphone"
          className="mx-auto mt-4 w-[192px] rounded-lg bg-white p-1"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here by the QR library, from the code alone.
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      )}
    </section>
  );
}

function Restore({ state, busy, onRestore }: { state: State; busy: boolean; onRestore: (code: string, append: boolean) => void }) {
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const fromLink = new URLSearchParams(location.hash.slice(1)).get('code');
    if (!fromLink) return;
    setTyped(fromLink);
    history.replaceState(null, '', location.pathname);
  }, []);
  const asks = state.used && !state.saved;
  return (
    <section className="mt-10">
      <h2>Retrouver une progression</h2>
      <form
        className="mt-2 grid gap-3 lg:max-w-xl"
        onSubmit={(event) => {
          event.preventDefault();
          const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
          onRestore(typed, submitter?.value !== 'a-part');
        }}
      >
        <label className="grid gap-1">
          <span className="small">Les 12 mots de votre code</span>
          <textarea
            name="code"
            required
            rows={3}
            className="field"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        {asks && <p className="small">{hereAlready(state)} Est-ce la même personne ?</p>}
        {state.saved && <p className="small">Ce téléphone est déjà relié à une progression : l’autre s’ouvrira à part.</p>}
        <button type="submit" className="btn btn-quiet" value="ajouter" disabled={busy}>
          {asks ? 'Oui, les ajouter à cette progression' : 'Retrouver cette progression'}
        </button>
        {asks && (
          <button type="submit" className="btn btn-quiet" value="a-part" disabled={busy}>
            Non, ouvrir cette progression à part
          </button>
        )}
      </form>
    </section>
  );
}

'use client';

import { useCallback, useState } from 'react';
import { useStore } from '@/components/progress/use-store';
import type { GlossaryPack } from '@/core/glossary/word';
import { fold } from '@/core/progress/fold';
import { type GlossaryFile, keepGlossary } from '@/device/glossary';
import { readEvents } from '@/device/store';
import { readWordChoice, type WordChoice, writeWordChoice } from '@/device/words';
import { ChooseWords } from './choose-words';
import { WordSession } from './word-session';

type Chosen = { pack: GlossaryPack; choice: WordChoice };

/** Flashcards of the glossary: choose, then ten cards. `built`: the words of this page's build. */
export function WordCards({ built }: { built: GlossaryFile }) {
  const [chosen, choose] = useState<Chosen | null>(null);
  // What is asked for stays the same until the session is left, whatever its own grades change in the store.
  if (chosen) return <WordSession pack={chosen.pack} choice={chosen.choice} onLeave={() => choose(null)} />;
  return <Chooser built={built} onStart={choose} />;
}

function Chooser({ built, onStart }: { built: GlossaryFile; onStart: (chosen: Chosen) => void }) {
  const read = useCallback(async () => {
    const [pack, log, choice] = await Promise.all([keepGlossary(built), readEvents(), readWordChoice()]);
    return { pack, progress: fold(log), choice };
  }, [built]);
  const state = useStore(read);
  const start = (pack: GlossaryPack, choice: WordChoice) => {
    void writeWordChoice(choice);
    onStart({ pack, choice });
  };
  return (
    <>
      <h1 className="mt-2">Cartes du glossaire</h1>
      {state === 'reading' ? (
        <p className="small mt-4" role="status">
          Lecture de vos cartes…
        </p>
      ) : state === 'unreadable' ? (
        <p className="note mt-4">
          Ce navigateur ne laisse pas lire ce qui est gardé sur ce téléphone. Quittez la navigation privée, puis rechargez.
        </p>
      ) : state.pack ? (
        <ChooseWords pack={state.pack} progress={state.progress} initial={state.choice} onStart={(choice) => start(state.pack!, choice)} />
      ) : (
        <p className="note mt-4">
          Les mots ne sont pas encore sur ce téléphone. Rouvrez cette page une fois avec du réseau{'\u00a0'}: ils y resteront.
        </p>
      )}
    </>
  );
}

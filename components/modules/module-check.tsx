'use client';

import { useEffect, useRef, useState } from 'react';
import { instantiate, variantSeed } from '@/core/assessment/variant';
import { seedFrom } from '@/core/assessment/random';
import type { Score } from '@/core/assessment/score';
import type { PackItem, PackSource } from '@/core/content/pack';
import type { Response } from '@/core/events/event';
import { Control, instruction, loadControls } from '@/components/quiz/control';
import { Feedback } from '@/components/quiz/feedback';
import { emptyHint, readResponse } from '@/components/quiz/response';
import { answerCheck } from '@/device/modules';
import { useReading } from './reading';

type Answered = { response: Response; score: Score };

/** A small question in the middle of a module: corrected at once, kept for the review, never a measure. */
export function ModuleCheck({ entry, sources }: { entry: PackItem; sources: Record<string, PackSource> }) {
  const { module, level, session, onChecked } = useReading();
  const [asked, ask] = useState<{ entry: PackItem; seed: number | null } | null>(null);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [hint, setHint] = useState('');
  const shownAt = useRef(0);
  const busy = useRef(false);
  const back = useRef<HTMLDivElement>(null);

  // The numbers are drawn, and the less common controls fetched, once the page runs.
  useEffect(() => {
    if (!session) return;
    const seed = variantSeed(entry.item, seedFrom(session + entry.item.id), undefined);
    void loadControls()
      .catch((error) => console.warn(error))
      .then(() => {
        shownAt.current = performance.now();
        ask({ entry: { ...entry, item: instantiate(entry.item, seed) }, seed });
      });
  }, [entry, session]);
  useEffect(() => {
    if (answered) back.current?.focus({ preventScroll: true });
  }, [answered]);

  const { item } = asked?.entry ?? entry;
  const answer = async (form: FormData) => {
    const response = readResponse(item, form);
    if (!asked || !session || busy.current) return;
    if (!response) {
      setHint(emptyHint(item));
      return;
    }
    setHint('');
    busy.current = true;
    try {
      const elapsed = performance.now() - shownAt.current;
      const score = await answerCheck({ module, entry: asked.entry, seed: asked.seed, session, response, elapsed }, level);
      setAnswered({ response, score });
      onChecked(entry.item.id, score.right);
    } catch (error) {
      console.warn(error);
      setHint('Le téléphone refuse d’enregistrer cette réponse : libérez de la place ou quittez la navigation privée, puis réessayez.');
    } finally {
      busy.current = false;
    }
  };

  const controlSeed = seedFrom(`${session ?? ''}${item.id}`);
  return (
    <section aria-label="Question" data-check={item.id} className="rounded-[18px] bg-surface p-4 ring-1 ring-line ring-inset print:hidden">
      <p className="eyebrow">Question</p>
      <div className="mt-1 grid gap-3" lang={item.lang === 'en' ? 'en' : undefined}>
        {item.context?.map((paragraph) => (
          <p key={paragraph} className="small">
            {paragraph}
          </p>
        ))}
        <p className="font-semibold">{item.stem}</p>
        {instruction(item) && !answered && (
          <p className="small" lang="fr">
            {instruction(item)}
          </p>
        )}
      </div>
      {answered ? (
        <div className="mt-3">
          <Control item={item} seed={controlSeed} answered={answered.response} />
          <div ref={back} tabIndex={-1} data-feedback={answered.score.right ? 'right' : 'wrong'} className="mt-4 border-t border-line pt-3">
            <Feedback item={item} response={answered.response} score={answered.score} sources={sources} />
            <button type="button" className="btn btn-quiet mt-3" onClick={() => setAnswered(null)}>
              Répondre de nouveau
            </button>
          </div>
        </div>
      ) : (
        <form
          className="mt-3"
          onSubmit={(event) => {
            event.preventDefault();
            void answer(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter));
          }}
        >
          <button type="submit" hidden />
          {asked ? <Control item={item} seed={controlSeed} /> : <p className="small">La question arrive…</p>}
          <p role="alert" className="small mt-2 font-semibold !text-warn">
            {hint}
          </p>
          <div className="mt-2 grid gap-2">
            <button type="submit" className="btn" disabled={!asked}>
              Valider
            </button>
            <button type="submit" name="jnsp" value="1" className="link mx-auto min-h-12" disabled={!asked}>
              Je ne sais pas
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

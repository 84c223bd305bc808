'use client';

import { type ReactNode, useRef, useState } from 'react';
import { seedFrom } from '@/core/assessment/random';
import type { PackItem } from '@/core/content/pack';
import type { Response } from '@/core/events/event';
import { Control, instruction } from './control';
import { emptyHint, readResponse } from './response';

type Props = {
  entry: PackItem;
  seed: number;
  /** Given once answered: the same screen then shows what was expected. */
  answered?: Response;
  /** Resolves once the answer is on the disk. Rejects when it could not be written: the form stays as it was. */
  onAnswer: (response: Response) => Promise<void>;
  children?: ReactNode;
  locked?: boolean;
  /** The question is what the page is about; under the declarations, still prerendered, it is a part of it. */
  heading?: 'h1' | 'h2';
};

/**
 * One question, as a native form: it can be read and filled in before JavaScript arrives, and what was chosen then is
 * read from the form itself.
 */
export function Question({ entry, seed, answered, onAnswer, children, locked, heading: Heading = 'h1' }: Props) {
  const { item } = entry;
  const [hint, setHint] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const hands = instruction(item);
  const answer = async (data: FormData) => {
    const response = readResponse(item, data);
    if (!response) {
      setHint(emptyHint(item));
      return;
    }
    setHint('');
    await onAnswer(response);
  };
  const body = (
    <>
      <div className="grid gap-3" lang={item.lang === 'en' ? 'en' : undefined}>
        {item.context?.map((paragraph) => (
          <p key={paragraph} className={answered ? 'small' : ''}>
            {paragraph}
          </p>
        ))}
        <Heading
          id="enonce"
          tabIndex={-1}
          className={
            answered
              ? 'text-wrap !text-[1.0625rem] !leading-[1.25] !tracking-normal'
              : 'text-wrap !text-[1.25rem] !leading-[1.32] !tracking-normal'
          }
        >
          {item.stem}
        </Heading>
        {hands && !answered && (
          <p className="small" lang="fr">
            {hands}
          </p>
        )}
        <Control item={item} seed={(seed ^ seedFrom(item.id)) >>> 0} answered={answered} />
      </div>
      {children}
    </>
  );
  if (answered) return <div className="flex grow flex-col">{body}</div>;
  return (
    <form
      ref={form}
      data-question={item.id}
      className="flex grow flex-col"
      action={answer}
      onSubmit={(event) => {
        // Straight to the store: a form action would wait for a transition. The action above serves taps made before hydration.
        event.preventDefault();
        const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
        void answer(data);
      }}
    >
      {/* What the Enter key sends: without it, the first button of the form, « Je ne sais pas ». */}
      <button type="submit" hidden disabled={locked} />
      {body}
      <button type="submit" name="jnsp" value="1" className="btn btn-quiet mt-3" disabled={locked}>
        Je ne sais pas
      </button>
      <p role="alert" className="small mt-2 font-semibold !text-warn">
        {hint}
      </p>
      <div className="sticky bottom-0 low:static -mx-gutter mt-auto bg-paper px-gutter pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <button type="submit" className="btn" disabled={locked}>
          Valider
        </button>
      </div>
    </form>
  );
}

'use client';

import { useEffect, useRef } from 'react';
import type { Response } from '@/core/events/event';
import { Declarations, readBudget, readDeclared } from './declarations';
import { Done } from './done';
import { Feedback } from './feedback';
import { Question } from './question';
import { decidedBlocks, SessionBar } from './session-bar';
import type { FirstQuestion, QuizTarget } from './target';
import type { Trouble } from './trouble';
import { useQuiz } from './use-quiz';

/** The quiz. Its first render is what the server prerendered; everything after comes from the phone's store. */
export function Quiz({ target, first }: { target: QuizTarget; first: FirstQuestion | null }) {
  const { phase, trouble, waiting, ...act } = useQuiz(target, first);
  const root = useRef<HTMLDivElement>(null);
  const screen = phase.kind === 'question' ? phase.session.state.asked : phase.kind;

  // A new screen begins at its top, with the reader's focus on what it says.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `screen` is what changes.
  useEffect(() => {
    if (phase.kind === 'before') return;
    const heading = root.current?.querySelector<HTMLElement>(phase.kind === 'feedback' ? '#retour' : '#enonce');
    heading?.focus({ preventScroll: true });
    if (phase.kind === 'feedback') heading?.scrollIntoView({ block: 'nearest' });
    else scrollTo(0, 0);
  }, [screen]);

  const title = (block: string) => target.blocks.find((b) => b.block === block)?.title ?? block;
  const chosen = () => {
    const form = document.querySelector<HTMLFormElement>('#niveaux');
    return form ? { declared: readDeclared(form), budget: readBudget(form) } : { declared: {}, budget: 12 as const };
  };

  if (phase.kind === 'elsewhere')
    return (
      <div className="flex grow flex-col">
        <h1 className="mt-6">Cette évaluation est ouverte dans un autre onglet</h1>
        <p className="mt-3 text-ink-2">
          Une seule page à la fois écrit les réponses. Rien n’est perdu : vous reprendrez à la même question.
        </p>
        <div className="mt-auto py-4">
          <button type="button" className="btn" onClick={() => void act.takeOver()}>
            Continuer ici
          </button>
        </div>
      </div>
    );

  if (phase.kind === 'before') {
    const asked = target.blocks.filter((b) => b.assess === 'quiz' && b.target > 1 && b.hasItems);
    const measurable = target.blocks.filter((b) => b.target > 1);
    return (
      <div ref={root} className="quiz-static flex grow flex-col">
        <section id="declarations" className="flex grow flex-col">
          <h1 className="mt-2">Où pensez-vous en être ?</h1>
          <p className="small mt-2 mb-4">
            Facultatif, trente secondes. Ce niveau déclaré choisit seulement la première question ; il n’entre pas dans la mesure. Ensuite,
            12 questions : une session tranche un ou deux blocs, avec huit questions environ pour chacun.
          </p>
          {trouble && <TroubleNote trouble={trouble} />}
          {asked.length === 0 ? (
            <p className="note">
              Les questions de ce métier ne sont pas encore écrites. Vous pouvez déjà lire ce qu’il demande, bloc par bloc.
            </p>
          ) : (
            <Declarations blocks={measurable} declared={phase.declared} />
          )}
          {asked.length > 0 && (
            <div className="sticky bottom-0 low:static -mx-gutter mt-auto bg-paper px-gutter pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
              {/* biome-ignore lint/a11y/useValidAnchor: before JavaScript it is a link to the first question. */}
              <a
                className="btn"
                href="#question"
                onClick={(event) => {
                  event.preventDefault();
                  const { declared, budget } = chosen();
                  void act.begin(declared, { budget, precise: false, firstItem: first?.entry.item.id });
                }}
              >
                {waiting ? 'Les questions arrivent…' : 'Commencer'}
              </a>
            </div>
          )}
        </section>
        {first && (
          <section id="question" className="flex grow flex-col" aria-label="Première question">
            <SessionBar title={title(first.block)} number={1} budget={12} decided={0} blocks={0} />
            {trouble && <TroubleNote trouble={trouble} />}
            <Question
              entry={first.entry}
              seed={0}
              heading="h2"
              onAnswer={async (response: Response) => {
                const { declared, budget } = chosen();
                await act.answerFirst(declared, budget, response);
              }}
            />
          </section>
        )}
      </div>
    );
  }

  if (phase.kind === 'done')
    return (
      <div ref={root} className="flex grow flex-col">
        {trouble && <TroubleNote trouble={trouble} />}
        <Done target={target} session={phase.session} onMore={() => void act.begin({}, { budget: 12, precise: false })} />
      </div>
    );

  const { session } = phase;
  const asked = phase.kind === 'question' ? session.state.next! : phase;
  return (
    <div ref={root} className="flex grow flex-col">
      <SessionBar
        title={title(asked.block)}
        number={phase.kind === 'feedback' ? phase.number : session.state.asked + 1}
        budget={session.start.budget}
        decided={decidedBlocks(session.state)}
        // Situations give no verdict: nothing to count.
        blocks={asked.entry.item.type === 'situational' ? 0 : session.state.blocks.length}
      />
      {phase.kind === 'question' && trouble && <TroubleNote trouble={trouble} />}
      <Question
        key={`${asked.entry.item.id}-${phase.kind}`}
        entry={asked.entry}
        seed={session.start.seed}
        answered={phase.kind === 'feedback' ? phase.answer.body.response : undefined}
        onAnswer={async (response: Response) => void (await act.answer(response))}
      >
        {phase.kind === 'feedback' && (
          <section
            id="retour"
            tabIndex={-1}
            aria-label="Retour"
            data-feedback={phase.answer.score.right ? 'right' : 'wrong'}
            className="-mx-gutter mt-auto rounded-t-[22px] border-t border-line bg-surface px-gutter pt-4 shadow-[0_-10px_40px_-20px_rgb(0_0_0/.35)]"
          >
            <Feedback
              item={phase.entry.item}
              response={phase.answer.body.response}
              score={phase.answer.score}
              sources={session.sources}
              learn={learnMore(target, phase.block, phase.entry.item.competency)}
              sayBack={{ onBookmark: act.bookmark, onFlag: act.flag }}
            />
            {trouble && <TroubleNote trouble={trouble} />}
            <div className="sticky bottom-0 low:static -mx-gutter bg-surface px-gutter pt-2 pb-[max(1rem,env(safe-area-inset-bottom))]">
              <button type="button" className="btn" onClick={() => void act.next()}>
                {waiting ? 'Les questions arrivent…' : 'Continuer'}
              </button>
            </div>
          </section>
        )}
      </Question>
    </div>
  );
}

/** The module that teaches what was asked; where none does, what the competency is. */
function learnMore({ modules }: QuizTarget, block: string, competency: string): { href: string; label: string } {
  const module = modules[competency];
  return module
    ? { href: `/modules/${module.id}`, label: `Apprendre : ${module.title}, ${module.minutes} min` }
    : { href: `/blocs/${block}#${competency}`, label: 'Voir la compétence' };
}

function TroubleNote({ trouble }: { trouble: NonNullable<Trouble> }) {
  return (
    <div role="alert" className="note my-3">
      <p className="font-semibold">{trouble.what}</p>
      <p className="small mt-1">{trouble.kept}</p>
    </div>
  );
}

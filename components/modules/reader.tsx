'use client';

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Level } from '@/core/assessment/item';
import { OfflineStatus } from '@/components/shell/offline-status';
import type { ReadModule } from '@/device/modules';
import { EndCard, type NextLink } from './end-card';
import { ReadAloud } from './read-aloud';
import { ReadingContext } from './reading';
import { useModuleReading } from './use-reading';

/** The cards before and after those of the module: names that no card of its own can have. */
const COVER = '_fiche';
const END = '_fin';

type Props = {
  module: ReadModule;
  title: string;
  level: Level;
  /** Titles of its cards, and the checks that each asks. */
  cards: readonly { id: string; title: string; checks: readonly string[]; simulation: boolean }[];
  /** Where « leave » goes. */
  back: { href: string; label: string };
  next: readonly NextLink[];
  blockTitles: Record<string, string>;
  /** The cards themselves, drawn on the server. */
  children: ReactNode;
};

/** Keys pressed in a field, in a table that scrolls or in a simulation are theirs. */
const hasItsOwnKeys = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, select, textarea, [contenteditable], [role=slider], [role=group][tabindex], [data-simulation]') !== null;

/** Until the page's questions have come, in milliseconds. */
const SETTLED = [60, 250, 700] as const;

/**
 * A jump made while the page is still being laid out may be taken back: the browser snaps again to the card that it had
 * snapped to. The place is held until the layout settles, or until a hand moves it.
 */
function holdPlace(card: HTMLElement): void {
  const hands = ['pointerdown', 'touchstart', 'wheel', 'keydown'] as const;
  const timers = SETTLED.map((delay) =>
    setTimeout(() => {
      if (Math.abs(card.getBoundingClientRect().left - (card.parentElement?.getBoundingClientRect().left ?? 0)) > 2)
        card.scrollIntoView({ behavior: 'instant', block: 'nearest', inline: 'start' });
    }, delay),
  );
  const release = () => {
    for (const timer of timers) clearTimeout(timer);
    for (const hand of hands) removeEventListener(hand, release);
  };
  for (const hand of hands) addEventListener(hand, release, { passive: true });
  timers.push(setTimeout(release, SETTLED[2] + 50));
}

/**
 * A module on the screen: cards side by side that the finger, the keys or the buttons turn. The cards are a plain
 * scroller, so that it reads before any script, prints, and lies flat on a screen too low for it.
 */
export function Reader({ module, title, level, cards, back, next, blockTitles, children }: Props) {
  const order = useMemo(() => [COVER, ...cards.map((card) => card.id), END], [cards]);
  const [current, setCurrent] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const checked = useRef(new Map<string, boolean>());
  const [answered, setAnswered] = useState<ReadonlyMap<string, boolean>>(new Map());

  const goTo = useCallback((id: string, { focus = true, smooth = true } = {}) => {
    const card = document.getElementById(id);
    if (!card) return;
    card.inert = false;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const animated = smooth && !still;
    card.scrollIntoView({ behavior: animated ? 'smooth' : 'instant', block: 'nearest', inline: 'start' });
    if (!animated) holdPlace(card);
    if (focus) card.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true });
  }, []);

  const { session, done, completedAt, target, trouble, complete } = useModuleReading(module, (card) => {
    if (!location.hash) goTo(card, { smooth: false, focus: false });
  });

  // The card that covers the middle of the screen is the one being read.
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) if (entry.isIntersecting) setCurrent(Math.max(0, order.indexOf(entry.target.id)));
      },
      { rootMargin: '-49% -49% -49% -49%' },
    );
    for (const id of order) {
      const card = document.getElementById(id);
      if (card) watch.observe(card);
    }
    return () => watch.disconnect();
  }, [order]);

  // Side by side, the cards that are not shown are out of the keyboard's and the reader's way.
  const wasFlat = useRef<boolean | null>(null);
  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    const set = () => {
      const flat = root.scrollWidth <= root.clientWidth + 1;
      // A phone turned on its side lays the cards out anew: the place is kept.
      if (wasFlat.current !== null && wasFlat.current !== flat) goTo(order[current]!, { smooth: false, focus: false });
      wasFlat.current = flat;
      for (const [i, id] of order.entries()) {
        const card = document.getElementById(id);
        if (card) card.inert = !flat && i !== current;
      }
    };
    set();
    addEventListener('resize', set);
    return () => removeEventListener('resize', set);
  }, [current, order, goTo]);

  // A card is done when one leaves it forwards, its checks answered.
  const before = useRef(0);
  useEffect(() => {
    const left = before.current;
    before.current = current;
    // Turned over one by one: whoever jumps has not read what lies between.
    if (!session || current !== left + 1) return;
    const card = cards.find((one) => one.id === order[left]);
    if (card?.checks.every((item) => checked.current.has(item))) complete(card.id);
  }, [current, order, cards, session, complete]);

  const onChecked = useCallback(
    (item: string, right: boolean) => {
      checked.current.set(item, right);
      setAnswered(new Map(checked.current));
      const at = cards.findIndex((card) => card.checks.includes(item));
      const card = cards[at];
      // Answered after having been passed by: it is done now.
      if (card?.checks.every((one) => checked.current.has(one))) complete(card.id);
    },
    [cards, complete],
  );

  const turn = useCallback((by: number) => goTo(order[Math.min(order.length - 1, Math.max(0, current + by))]!), [current, goTo, order]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || hasItsOwnKeys(event.target)) return;
      const card = document.getElementById(order[current]!);
      const below = card ? card.scrollHeight - card.clientHeight - card.scrollTop : 0;
      if (event.key === 'ArrowRight' || (event.key === 'PageDown' && below <= 1)) turn(1);
      else if (event.key === 'ArrowLeft' || (event.key === 'PageUp' && (card?.scrollTop ?? 0) <= 1)) turn(-1);
      // A card taller than the screen is read to its end first.
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [turn, current, order]);

  const reading = useMemo(() => ({ module, level, session, onChecked }), [module, level, session, onChecked]);
  // Towards the job aimed at first.
  const onwards = [...next].sort((x, y) => Number(y.target === target) - Number(x.target === target));
  const here = cards.find((card) => card.id === order[current]);
  // A question not answered yet, or a simulation, has the one action of the screen.
  const aside = here !== undefined && (here.simulation || here.checks.some((item) => !answered.has(item)));
  const left = cards.filter((card) => !done.has(card.id));
  const shown = order[current]!;
  return (
    <ReadingContext value={reading}>
      <div className="reader" data-card={shown} data-session={session ? '' : undefined}>
        <header className="mx-auto w-full max-w-[40rem] px-gutter pt-2 print:hidden">
          <div className="flex min-h-12 items-center justify-between gap-3">
            <a
              href={back.href}
              className="-ml-2 flex min-h-12 min-w-0 items-center gap-1 pr-2 text-[.875rem] font-semibold text-ink-2 no-underline"
              aria-label={`Quitter le module ; votre place est gardée (${back.label})`}
            >
              <svg viewBox="0 0 24 24" className="size-6 flex-none fill-none stroke-current stroke-2" aria-hidden="true">
                <path d="M15 5l-7 7 7 7" strokeLinecap="round" strokeLinejoin="round" />
              </svg>
              <span className="truncate">{title}</span>
            </a>
            <OfflineStatus />
            <ReadAloud card={shown} />
          </div>
          <div className="dots mt-1 mb-1" aria-hidden="true">
            {cards.map((card) => (
              <i key={card.id} className={done.has(card.id) ? 'done' : card.id === shown ? '!bg-stain-3/50' : ''} />
            ))}
          </div>
          <p className="visually-hidden" role="status">
            {current === 0
              ? 'Présentation du module'
              : current === order.length - 1
                ? 'Fin du module'
                : `Carte ${current} sur ${cards.length}`}
          </p>
          {trouble && (
            <p role="alert" className="note my-2">
              Le téléphone refuse d’enregistrer votre lecture : libérez de la place ou quittez la navigation privée. Vous pouvez continuer à
              lire.
            </p>
          )}
        </header>
        <main id="contenu" ref={scroller} className="reader-cards">
          {children}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a card that is taller than the screen scrolls, by keyboard too. */}
          <section id={END} className="reader-card" tabIndex={0} aria-labelledby="titre-fin">
            <div className="reader-sheet">
              <EndCard
                module={module}
                completedAt={completedAt}
                left={left}
                onGo={(id) => goTo(id)}
                next={onwards}
                answers={[...answered.values()]}
                blockTitles={blockTitles}
              />
            </div>
          </section>
        </main>
        <nav aria-label="Cartes" className="reader-bar print:hidden">
          <button type="button" className="btn btn-quiet !w-auto" disabled={current === 0} onClick={() => turn(-1)}>
            <svg viewBox="0 0 24 24" className="size-5 fill-none stroke-current stroke-2" aria-hidden="true">
              <path d="M15 5l-7 7 7 7" strokeLinecap="round" strokeLinejoin="round" />
            </svg>
            <span className="visually-hidden">Carte précédente</span>
          </button>
          {current < order.length - 1 ? (
            <button type="button" className={`btn min-w-0 ${aside ? 'btn-quiet' : ''}`} onClick={() => turn(1)}>
              {current === 0
                ? 'Commencer'
                : aside && !here?.simulation
                  ? 'Passer'
                  : current === order.length - 2
                    ? 'Terminer'
                    : 'Continuer'}
            </button>
          ) : completedAt === undefined && left[0] ? (
            <button type="button" className="btn min-w-0" onClick={() => goTo(left[0]!.id)}>
              Lire ce qui reste
            </button>
          ) : (
            <a className="btn min-w-0" href={onwards[0]?.href ?? back.href}>
              {onwards[0]?.target ? 'Module suivant' : onwards[0] ? 'Continuer' : 'Retour aux modules'}
            </a>
          )}
        </nav>
      </div>
    </ReadingContext>
  );
}

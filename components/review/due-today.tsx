import { cardsInWords, minutesFor } from './words';

/** On the home page: a line, only when something is due. */
export function DueToday({ due: count }: { due: number }) {
  if (count === 0) return null;
  return (
    <a
      href="/reviser/seance"
      data-due={count}
      className="mt-3 flex min-h-14 items-center justify-between gap-3 rounded-[18px] px-4 py-2 no-underline ring-1 ring-line ring-inset"
    >
      <span>
        <b className="font-semibold">{cardsInWords(count)} à réviser</b>
        <span className="small num block">Environ {minutesFor(count)} min, quand vous voulez.</span>
      </span>
      <svg viewBox="0 0 24 24" className="size-5 flex-none fill-none stroke-ink-3 stroke-2" aria-hidden="true">
        <path d="M9 5l7 7-7 7" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </a>
  );
}

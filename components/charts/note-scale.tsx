/** A note out of four, on a line, with the report's word for it. */
export function NoteScale({ name, note, words }: { name: string; note: number; words: string }) {
  const at = 6 + (note / 4) * 188;
  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="small">{name}</span>
        <b className="small num !text-stain-4">
          {note.toLocaleString('fr-FR', { minimumFractionDigits: 1 })} sur 4, {words}
        </b>
      </p>
      <svg viewBox="0 0 200 14" className="mt-1 block w-full" aria-hidden="true">
        <rect x="6" y="5.5" width="188" height="3" rx="1.5" fill="var(--line)" />
        <rect x="6" y="5.5" width={at - 6} height="3" rx="1.5" fill="var(--stain-3)" />
        {[0, 1, 2, 3, 4].map((i) => (
          <rect key={i} x={6 + (i / 4) * 188 - 0.5} y="3" width="1" height="8" fill="var(--line-2)" />
        ))}
        <circle cx={at} cy="7" r="4.5" fill="var(--stain-4)" stroke="var(--paper)" strokeWidth="1.5" />
      </svg>
    </div>
  );
}

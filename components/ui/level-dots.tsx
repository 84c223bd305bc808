/** A target level, 1 to 4, as a small gauge with its text. */
export function LevelDots({ level }: { level: number }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span className="visually-hidden">niveau {level} sur 4</span>
      <span className="dots w-[4.5rem]" aria-hidden="true">
        {[1, 2, 3, 4].map((i) => (
          <i key={i} className={i <= level ? 'done' : ''} />
        ))}
      </span>
    </span>
  );
}

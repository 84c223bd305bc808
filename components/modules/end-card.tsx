import type { ReadModule } from '@/device/modules';

/** `target`: the job that the path of this link leads to. */
export type NextLink = { href: string; title: string; why: string; target?: string };

type Props = {
  module: ReadModule;
  completedAt: number | undefined;
  left: readonly { id: string; title: string }[];
  onGo: (card: string) => void;
  next: readonly NextLink[];
  /** Whether each question answered here was right. */
  answers: readonly boolean[];
  blockTitles: Record<string, string>;
};

/** What following the module changes, and what it does not: it is no proof. */
export function EndCard({ module, completedAt, left, onGo, next, answers, blockTitles }: Props) {
  const blocks = module.blocks.map((block) => blockTitles[block] ?? block);
  return (
    <>
      <h2 id="titre-fin" tabIndex={-1} className="reader-title">
        {completedAt !== undefined ? 'Module terminé' : left.length === 1 ? 'Il reste une carte' : `Il reste ${left.length} cartes`}
      </h2>
      {completedAt !== undefined ? (
        <>
          {answers.length > 0 && (
            <p className="num flex items-baseline gap-3">
              <strong className="text-[2rem] leading-none font-bold text-stain-4">
                {answers.filter(Boolean).length}/{answers.length}
              </strong>
              <span className="text-ink-2">
                {answers.length > 1 ? 'questions justes' : 'question juste'}.
                {answers.every(Boolean) ? '' : ' Ce qui a manqué viendra en révision.'}
              </span>
            </p>
          )}
          <p>
            Dès demain, ses points clés et ses termes sont à réviser, et des questions fraîches peuvent confirmer{' '}
            {blocks.map((name) => `«\u00a0${name}\u00a0»`).join(' et ')}. D’ici là, {blocks.length > 1 ? 'ces blocs disent' : 'ce bloc dit'}{' '}
            « à confirmer » : lire ne prouve rien, répondre demain si.
          </p>
          <p>
            <a className="link" href="/reviser">
              Voir ce qui est à réviser
            </a>
          </p>
        </>
      ) : (
        <>
          <p className="text-ink-2">Une carte compte quand on l’a lue et qu’on a répondu à sa question.</p>
          <ul className="rows">
            {left.map((card) => (
              <li key={card.id}>
                <button type="button" className="flex min-h-12 w-full items-center text-left font-semibold" onClick={() => onGo(card.id)}>
                  {card.title}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {next.length > 0 && (
        <div>
          <h3 className="font-bold">Ensuite</h3>
          <ul className="rows mt-1">
            {next.map((link) => (
              <li key={link.href}>
                <a href={link.href} className="block py-3 no-underline">
                  <b className="font-semibold">{link.title}</b>
                  <span className="small block">{link.why}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

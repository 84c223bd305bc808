import type { ReadModule } from '@/device/modules';

export type NextLink = { href: string; title: string; why: string };

type Props = {
  module: ReadModule;
  completedAt: number | undefined;
  left: readonly { id: string; title: string }[];
  onGo: (card: string) => void;
  next: readonly NextLink[];
  blockTitles: Record<string, string>;
};

/** What following the module changes, and what it does not: it is no proof. */
export function EndCard({ module, completedAt, left, onGo, next, blockTitles }: Props) {
  const blocks = module.blocks.map((block) => blockTitles[block] ?? block);
  return (
    <>
      <h2 id="titre-fin" tabIndex={-1} className="reader-title">
        {completedAt !== undefined ? 'Module terminé' : left.length === 1 ? 'Il reste une carte' : `Il reste ${left.length} cartes`}
      </h2>
      {completedAt !== undefined ? (
        <>
          <p>
            Ses points clés et ses termes viendront en révision dès demain. Suivre un module ne prouve rien :{' '}
            {blocks.length > 1 ? 'les blocs' : 'le bloc'} {blocks.map((name) => `« ${name} »`).join(' et ')}{' '}
            {blocks.length > 1 ? 'disent' : 'dit'} « à confirmer » tant que des questions fraîches n’ont pas tranché. Elles viennent à
            partir de demain, quand la mémoire aura fait son tri.
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

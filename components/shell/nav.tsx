'use client';

import { usePathname } from 'next/navigation';

const ENTRIES = [
  { href: '/', name: 'Aujourd’hui', path: 'M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6h-6v6H5a1 1 0 0 1-1-1z', owns: /^\/$/ },
  {
    href: '/metiers',
    name: 'Métiers',
    path: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
    owns: /^\/(metiers|certifications|secteur|familles|emplois|chiffres|donnees|formations|passerelles|recommandations)/,
  },
  { href: '/evaluer', name: 'Évaluer', path: 'M9 3v6l-5 9a2 2 0 0 0 2 3h12a2 2 0 0 0 2-3l-5-9V3M8 3h8M7 15h10', owns: /^\/evaluer/ },
  {
    href: '/apprendre',
    name: 'Apprendre',
    path: 'M4 5c3-1 6-1 8 1 2-2 5-2 8-1v13c-3-1-6-1-8 1-2-2-5-2-8-1zM12 6v13',
    owns: /^\/(apprendre|blocs|sources|modules|parcours|reviser|glossaire)/,
  },
  { href: '/progres', name: 'Progrès', path: 'M6 20V9M12 20V4M18 20v-7', owns: /^\/(progres|resultat|sauvegarde|portfolio)/ },
] as const;

/**
 * Five entries: at the bottom on a phone, at the top on a wide screen; words alone, in two rows, when the text is large
 * for the screen. Plain links: each page is a document that the
 * service worker keeps whole, so that the same tap works with and without network.
 */
export function Nav() {
  const path = usePathname();
  return (
    <nav
      aria-label="Navigation principale"
      className="@container fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] low:static lg:static lg:border-t-0 lg:bg-transparent lg:pb-0"
    >
      <ul className="mx-auto grid max-w-xl grid-cols-5 @max-[19rem]:flex @max-[19rem]:flex-wrap @max-[19rem]:justify-center lg:flex lg:max-w-none lg:gap-2">
        {ENTRIES.map(({ href, name, path: d, owns }) => {
          const on = owns.test(path);
          return (
            <li key={href}>
              <a
                href={href}
                aria-current={on ? 'page' : undefined}
                className={`grid min-h-14 justify-items-center gap-0.5 px-0.5 pt-2 pb-1.5 text-[.75rem] no-underline @max-[19rem]:min-h-[48px] @max-[19rem]:content-center @max-[19rem]:px-[7px] @max-[19rem]:py-0 lg:flex lg:min-h-12 lg:items-center lg:gap-2 lg:rounded-xl lg:px-3 lg:py-0 lg:text-[.9375rem] ${on ? 'font-bold text-act' : 'font-medium text-ink-2'}`}
              >
                <svg
                  viewBox="0 0 24 24"
                  aria-hidden="true"
                  className="size-6 fill-none @max-[19rem]:hidden stroke-current [stroke-linecap:round] [stroke-linejoin:round] [stroke-width:1.8] lg:size-5"
                >
                  <path d={d} />
                </svg>
                <span className="whitespace-nowrap">{name}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

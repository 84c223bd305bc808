import type { Metadata } from 'next';
import { FigureRow } from '@/components/sector/figure-row';
import { FIGURE_THEME_WORDS } from '@/components/sector/words';
import { content } from '@/content/load';
import { sourceOf } from '@/content/sector';
import { FIGURE_THEMES } from '@/core/sector/figure';

export const metadata: Metadata = {
  title: 'Les chiffres du rapport',
  description: 'Chaque chiffre du Plan Compétences Biotechnologies 2025, avec sa ligne, sa date, et ses contradictions.',
};

export default function FiguresPage() {
  const { figures } = content();
  const doubtful = figures.filter((figure) => figure.conflict).length;
  return (
    <>
      <h1>Les chiffres du rapport</h1>
      <p className="small mt-2 max-w-2xl">
        {figures.length} chiffres du Plan Compétences Biotechnologies 2025 (octobre 2021), chacun avec sa ligne et sa date. {doubtful} sont
        à lire avec prudence : le rapport s’y contredit, ou son texte ne permet pas de tout rattacher.
      </p>
      <nav aria-label="Thèmes" className="mt-4">
        <ul className="flex flex-wrap gap-2">
          {FIGURE_THEMES.map((theme) => (
            <li key={theme}>
              <a className="chip no-underline" href={`#${theme}`}>
                {FIGURE_THEME_WORDS[theme]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {FIGURE_THEMES.map((theme) => (
        <section key={theme} id={theme} className="mt-8 scroll-mt-4">
          <h2>{FIGURE_THEME_WORDS[theme]}</h2>
          <ul className="rows mt-2 lg:grid lg:grid-cols-2 lg:gap-x-12">
            {figures
              .filter((figure) => figure.theme === theme)
              .map((figure) => (
                <FigureRow key={figure.id} figure={figure} source={figure.now && sourceOf(figure.now.ref)} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

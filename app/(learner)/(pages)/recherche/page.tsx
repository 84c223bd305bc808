import type { Metadata } from 'next';
import { SearchPage } from '@/components/search/search-page';
import { content } from '@/content/load';
import { searchFile } from '@/content/search/file';

export const metadata: Metadata = {
  title: 'Rechercher',
  description: 'Métiers, blocs, modules, mots du glossaire, produits, chiffres et textes : une seule recherche, sans réseau.',
};

export default function Page() {
  const { jobs, blocks, modules, paths, cards, figures } = content();
  return (
    <>
      <h1 id="titre">Rechercher</h1>
      <SearchPage file={`/paquets/${searchFile().name}`}>
        <ul className="rows mt-4 lg:grid lg:grid-cols-2 lg:gap-x-12">
          <Room href="/metiers" title={`${jobs.length} métiers`} what="Missions, niveaux d’entrée, blocs de compétences." />
          <Room href="/modules#blocs" title={`${blocks.length} blocs`} what="Ce que fait une personne, à chaque niveau." />
          <Room href="/modules" title={`${modules.length} modules`} what="Cinq à dix minutes chacun." />
          <Room href="/apprendre" title={`${paths.length} parcours tracés`} what="Des modules dans un ordre qui mène quelque part." />
          <Room
            href="/familles"
            title={`${cards.length} familles de produits`}
            what="Anticorps, vaccins, thérapies géniques et cellulaires…"
          />
          <Room href="/chiffres" title={`${figures.length} chiffres`} what="Ceux du rapport d’octobre 2021, datés." />
          <Room href="/sources" title="Textes, normes et guides" what="Tout ce que Paillasse cite." />
        </ul>
      </SearchPage>
      <noscript>
        <p className="note mt-4">La recherche se fait sur votre appareil, et demande JavaScript. Ces pages mènent à tout.</p>
      </noscript>
    </>
  );
}

const Room = ({ href, title, what }: { href: string; title: string; what: string }) => (
  <li>
    <a href={href} className="block py-3 no-underline">
      <b className="num font-semibold">{title}</b>
      <span className="small block">{what}</span>
    </a>
  </li>
);

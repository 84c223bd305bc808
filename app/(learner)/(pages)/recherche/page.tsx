import type { Metadata } from 'next';
import { SearchPage } from '@/components/search/search-page';
import { content } from '@/content/load';
import { searchFile } from '@/content/search/file';

export const metadata: Metadata = {
  title: 'Rechercher',
  description: 'Métiers, blocs, modules, mots du glossaire, formations, produits, chiffres et textes : une seule recherche, sans réseau.',
};

export default function Page() {
  const { jobs, blocks, modules, paths, terms, training } = content();
  return (
    <>
      <h1 id="titre">Rechercher</h1>
      <SearchPage file={`/paquets/${searchFile().name}`}>
        <ul className="rows mt-4 lg:grid lg:grid-cols-2 lg:gap-x-12">
          <Room href="/metiers" title={`${jobs.length} métiers`} what="Missions, niveaux d’entrée, blocs de compétences." />
          <Room href="/modules#blocs" title={`${blocks.length} blocs`} what="Ce que fait une personne, à chaque niveau." />
          <Room href="/modules" title={`${modules.length} modules`} what="Cinq à dix minutes chacun." />
          <Room href="/apprendre" title={`${paths.length} parcours tracés`} what="Des modules dans un ordre qui mène quelque part." />
          <Room href="/glossaire" title={`${terms.length} termes`} what="En français et en anglais, avec leur sigle." />
          <Room href="/formations" title={`${training.length} formations et leviers`} what="Par public, niveau, durée et région." />
          <Room href="/secteur" title="Le secteur" what="Produits, emplois, passerelles, données, chiffres." />
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

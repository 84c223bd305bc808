import type { Metadata } from 'next';
import { ProgressPage } from '@/components/progress/progress-page';
import { content } from '@/content/load';
import { targets } from '@/content/targets';

export const metadata: Metadata = { title: 'Progrès', description: 'Ce qui est mesuré, bloc par bloc, et ce que ce téléphone garde.' };

export default function Progress() {
  const titles = Object.fromEntries(content().blocks.map((b) => [b.id, b.title]));
  const rows = targets().map((t) => ({
    id: t.id,
    name: t.name,
    blocks: t.blocks.map(({ block, target, assess }) => ({ block, target, assess })),
  }));
  return (
    <>
      <h1>Vos progrès</h1>
      <ProgressPage targets={rows} titles={titles} />
      <p className="small mt-8">
        <a className="link" href="/portfolio">
          Portfolio du doctorat
        </a>
        <br />
        <a className="link" href="/sauvegarde">
          Sauvegarder ou retrouver ma progression
        </a>
        <br />
        <a className="link" href="/confidentialite">
          Confidentialité
        </a>
      </p>
    </>
  );
}

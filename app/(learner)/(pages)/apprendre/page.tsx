import type { Metadata } from 'next';
import { ToReview } from '@/components/progress/to-review';
import { content } from '@/content/load';

export const metadata: Metadata = {
  title: 'Apprendre',
  description: 'Revoir les questions manquées ou marquées, et lire ce que demande chaque bloc.',
};

export default function LearnPage() {
  const { blocks, items } = content();
  const titles = Object.fromEntries(blocks.map((b) => [b.id, b.title]));
  const measured = blocks.filter((b) => (items.get(b.id) ?? []).length > 0);
  const others = blocks.filter((b) => !measured.includes(b));
  return (
    <>
      <h1>Apprendre</h1>
      <ToReview titles={titles} />
      <section className="mt-8">
        <h2>Les blocs, niveau par niveau</h2>
        <ul className="rows mt-2 lg:grid lg:grid-cols-2 lg:gap-x-10">
          {[...measured, ...others].map((block) => (
            <li key={block.id}>
              <a href={`/blocs/${block.id}`} className="block py-3 no-underline">
                <b className="font-semibold">{block.title}</b>
                <span className="small block">{block.summary}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <p className="small mt-6">
        <a className="link" href="/sources">
          Toutes les sources citées
        </a>
      </p>
    </>
  );
}

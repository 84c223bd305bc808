import type { Metadata } from 'next';
import { ReviewPage } from '@/components/review/review-page';
import { content } from '@/content/load';

export const metadata: Metadata = {
  title: 'Révision',
  description: 'Ce qui est à revoir aujourd’hui et dans les semaines à venir, sur ce téléphone, sans réseau.',
};

export default function Review() {
  return (
    <>
      <h1>Révision</h1>
      <ReviewPage titles={Object.fromEntries(content().blocks.map((b) => [b.id, b.title]))} />
    </>
  );
}

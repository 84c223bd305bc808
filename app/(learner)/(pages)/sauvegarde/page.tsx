import type { Metadata } from 'next';
import { SavePanel } from '@/components/progress/save-panel';

export const metadata: Metadata = {
  title: 'Sauvegarder ma progression',
  description: 'Un code de 12 mots, sans compte, pour retrouver ses réponses sur un autre téléphone.',
};

export default function SavePage() {
  return (
    <>
      <h1>Sauvegarder ma progression</h1>
      <SavePanel />
    </>
  );
}

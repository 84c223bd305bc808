import type { Metadata } from 'next';
import { ChooseTarget } from '@/components/metiers/choose-target';
import { targets } from '@/content/targets';

export const metadata: Metadata = { title: 'Évaluer', description: 'Choisir le métier ou la certification contre lequel s’évaluer.' };

export default function AssessPage() {
  const rows = targets().map((t) => ({
    id: t.id,
    kind: t.kind,
    name: t.name,
    page: t.page,
    blocks: t.blocks.length,
    ready: t.blocks.filter((b) => b.hasItems && b.assess === 'quiz' && b.target > 1).length,
    quiz: t.blocks.filter((b) => b.assess === 'quiz' && b.target > 1).length,
  }));
  return (
    <>
      <h1>Pour quel métier vous évaluez-vous ?</h1>
      <p className="small mt-2">
        12 questions, dix minutes, sur le téléphone. Vous pouvez partir à tout moment et revenir à la même question.
      </p>
      <ChooseTarget
        rows={rows.sort((x, y) => y.ready / y.quiz - x.ready / x.quiz || y.ready - x.ready || x.name.localeCompare(y.name, 'fr'))}
      />
    </>
  );
}

import type { Metadata } from 'next';
import { Compare } from '@/components/sector/compare';
import { MATURITY_WORDS, POSITION_WORDS } from '@/components/sector/words';
import { ReportLines } from '@/components/ui/refs';
import { cardsInOrder } from '@/content/sector';

export const metadata: Metadata = { title: 'Comparer deux familles', description: 'Deux familles de produits côte à côte, en 2021.' };

export default function CompareFamiliesPage() {
  const cards = cardsInOrder().map(({ id, label, summary, maturity, france, mti, facts, stakes }) => ({
    id,
    label,
    summary,
    maturity: { note: maturity.note, words: MATURITY_WORDS[maturity.class] },
    france: { note: france.note, words: POSITION_WORDS[france.class] },
    mti,
    facts: facts.map(({ label: name, value }) => ({ label: name, value })),
    stakes,
  }));
  return (
    <>
      <p className="eyebrow">
        <a className="link !py-0" href="/familles">
          Familles
        </a>
      </p>
      <h1>Comparer deux familles</h1>
      <Compare cards={cards} />
      <p className="tiny mt-6">
        Chiffres du rapport d’octobre 2021 ; ses contradictions et ses lignes sont sur chaque fiche. <ReportLines lines="L1360-L4827" />.
      </p>
    </>
  );
}

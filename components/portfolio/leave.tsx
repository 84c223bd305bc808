'use client';

import { useEffect, useState } from 'react';
import type { PortfolioDocument } from '@/core/portfolio/document';
import { cvText } from '@/core/portfolio/text';
import { trainingCsv } from '@/core/portfolio/training-csv';
import { fitPdf, keepPdfMaker, makePdf, PdfOutOfReachError } from '@/device/portfolio-pdf';
import type { PdfFit } from '@/core/portfolio/pdf-maker';
import { saveAs } from '@/components/ui/save-as';

type State = { kind: 'idle' | 'making' } | { kind: 'said'; text: string; bad?: boolean };

/** The ways out: PDF, text, table, paper. Everything is made on the phone. */
export function Leave({
  document,
  text,
  training,
}: {
  document: PortfolioDocument;
  text: string;
  training: PortfolioDocument['training']['rows'];
}) {
  const [state, set] = useState<State>({ kind: 'idle' });
  useEffect(() => {
    // So that the PDF can be made without network, later.
    void keepPdfMaker();
  }, []);
  const pdf = async () => {
    set({ kind: 'making' });
    try {
      const fit = await fitPdf(document);
      saveAs(await makePdf(document, Date.now()), 'portfolio.pdf');
      set({ kind: 'said', text: fitInWords(fit) });
    } catch (error) {
      console.warn(error);
      set({
        kind: 'said',
        bad: true,
        text:
          error instanceof PdfOutOfReachError
            ? error.message
            : 'Le PDF n’a pas pu être fait. Vos expériences sont gardées ; copiez le texte.',
      });
    }
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(cvText(document));
      set({ kind: 'said', text: 'Copié\u00a0: collez-le où vous voulez.' });
    } catch {
      set({ kind: 'said', bad: true, text: 'Ce navigateur ne laisse pas copier\u00a0: téléchargez le texte.' });
    }
  };
  const plain = (body: string, type: string) => new Blob([`\uFEFF${body}`], { type: `${type};charset=utf-8` });
  return (
    <section>
      <button type="button" className="btn" disabled={state.kind === 'making'} onClick={() => void pdf()}>
        {state.kind === 'making' ? 'Mise en page…' : 'Télécharger le PDF'}
      </button>
      <div className="mt-3 grid grid-cols-2 gap-3 @max-[16.5rem]:grid-cols-1">
        <button type="button" className="btn btn-quiet" onClick={() => void copy()}>
          Copier la section de CV
        </button>
        <button type="button" className="btn btn-quiet" onClick={() => saveAs(plain(text, 'text/plain'), 'portfolio.txt')}>
          Fichier texte
        </button>
        {training.length > 0 && (
          <button
            type="button"
            className="btn btn-quiet"
            onClick={() => saveAs(plain(trainingCsv(document), 'text/csv'), 'formations-suivies.csv')}
          >
            Heures (CSV)
          </button>
        )}
        <button type="button" className="btn btn-quiet" onClick={() => print()}>
          Imprimer
        </button>
      </div>
      <p className={state.kind === 'said' ? `mt-3 ${state.bad ? 'note' : 'small'}` : ''} role="status">
        {state.kind === 'said' && state.text}
      </p>
    </section>
  );
}

/** What the PDF holds, said once it is made: nothing is ever cut. */
function fitInWords({ fits, pages, over, missing }: PdfFit): string {
  return [
    fits
      ? 'Le PDF est prêt : une page, texte sélectionnable, lisible par un lecteur d’écran.'
      : `Le PDF est prêt, sur ${pages} pages : ${over} ligne${over > 1 ? 's' : ''} de trop pour une seule. Rien n’est coupé ; raccourcissez des lignes de CV pour tenir sur une page.`,
    ...(missing.length ? [`La police ne sait pas écrire ${missing.join(' ')}.`] : []),
  ].join(' ');
}

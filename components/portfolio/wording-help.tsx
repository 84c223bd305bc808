'use client';

import type { Wording, WordingEntry } from '@/core/portfolio/wording';
import { remarksOn, suggest } from '@/core/portfolio/wording';
import type { Experience } from '@/core/portfolio/experience';
import { remarkInWords } from './words';

/** What a company would read in what is being written: entries that its words call, and gentle remarks on the CV lines. */
export function WordingHelp({ experience, wording }: { experience: Experience; wording: Wording }) {
  const { title, situation, action, result, cv, blocks } = experience;
  const called = suggest([title, situation, action, result, cv].join(' '), wording.entries, blocks);
  const remarks = remarksOn(cv, wording);
  return (
    <div aria-live="polite">
      {remarks.length > 0 && (
        <section className="mt-4">
          <h3 className="small font-semibold !text-ink">Ce qu’un lecteur pressé dirait</h3>
          <ul className="small mt-1 grid gap-1.5">
            {remarks.map((remark) => (
              <li key={remark.kind + ('word' in remark ? remark.word : '')} className="border-l-2 border-warn pl-2.5">
                {remarkInWords(remark)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {called.length > 0 && (
        <section className="mt-4">
          <h3 className="small font-semibold !text-ink">En mots d’entreprise</h3>
          <ul className="rows mt-1">
            {called.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

export function Entry({ entry }: { entry: WordingEntry }) {
  return (
    <li className="py-2.5">
      <p className="tiny">
        Vous diriez : « {entry.academic} ». Une entreprise lit : {entry.company}
      </p>
      <p className="small mt-1">
        <span className="visually-hidden">Avant : </span>
        <s className="text-ink-3">{entry.before}</s>
      </p>
      <p className="mt-0.5">
        <span className="visually-hidden">Après : </span>
        {entry.after}
      </p>
      <p className="small mt-1">
        {entry.why}
        {entry.caution && (
          <>
            {' '}
            <b className="text-warn">Sans enfler.</b> {entry.caution}
          </>
        )}
      </p>
    </li>
  );
}

import { useEffect, useState } from 'react';
import type { Experience } from '@/core/portfolio/experience';
import { remarksOn } from '@/core/portfolio/remarks';
import { suggest } from '@/core/portfolio/suggest';
import type { Wording, WordingEntry } from '@/core/portfolio/wording';
import { remarkInWords } from './words';

/** What a company would read in what is being written: gentle remarks on the CV lines, and entries that its words call. */
export function WordingHelp({ experience, wording }: { experience: Experience; wording: Wording }) {
  const { title, situation, action, result, cv, blocks } = experience;
  const remarks = remarksOn(useSettled(cv), wording);
  const called = suggest([title, situation, action, result, cv].join('\n'), wording.entries, blocks);
  return (
    <>
      <div aria-live="polite">
        {remarks.length > 0 && (
          <section className="mt-3">
            <h2 className="small !text-ink">Ce qu’un lecteur pressé dirait</h2>
            <ul className="small mt-1 grid gap-1.5">
              {remarks.map((remark) => (
                <li key={remark.kind + ('word' in remark ? remark.word : '')} className="border-l-2 border-warn pl-2.5">
                  {remarkInWords(remark)}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {called.length > 0 && (
        <section className="mt-4">
          <h2 className="small !text-ink">En mots d’entreprise</h2>
          <p className="tiny">Exemples inventés, appelés par vos mots{'\u00a0'}: prenez la forme, mettez vos faits.</p>
          <div className="rows mt-2">
            {called.map((entry, i) => (
              <Entry key={entry.id} entry={entry} first={i === 0} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

/** The first is open: what help looks like is seen without a touch. */
function Entry({ entry, first }: { entry: WordingEntry; first: boolean }) {
  return (
    <details open={first}>
      <summary className="flex min-h-12 cursor-pointer items-center gap-2 py-2 [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="text-ink-3 transition-transform [[open]>summary>&]:rotate-90">
          ›
        </span>
        <span className="small !text-ink">
          «{'\u00a0'}
          {entry.academic}
          {'\u00a0'}»
        </span>
      </summary>
      <div className="pb-3 pl-4">
        <p className="small">{entry.company}</p>
        <p className="small mt-2">
          <span className="tiny block">Plutôt que</span>
          <span className="text-ink-2">{entry.before}</span>
        </p>
        <p className="mt-2">
          <span className="tiny block">Écrivez à la manière de</span>
          {entry.after}
        </p>
        <p className="small mt-2">{entry.why}</p>
        {entry.caution && (
          <p className="small mt-1">
            <b className="text-warn">Sans enfler.</b> {entry.caution}
          </p>
        )}
      </div>
    </details>
  );
}

/** What was typed, once the fingers rest: a remark made on half a word is noise, aloud most of all. */
function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), 700);
    return () => clearTimeout(timer);
  }, [value]);
  // Nothing written, nothing to say, at once.
  return value.trim() ? settled : '';
}

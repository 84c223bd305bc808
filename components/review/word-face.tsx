import type { Way, Word } from '@/core/glossary/word';

/** The two sides of a word: one name asked for, then the other, its abbreviation and what it means. English is said in English. */

type Props = { word: Word; way: Way };

export function WordRecto({ word, way }: Props) {
  const english = way === 'en-fr';
  return (
    <div>
      <p className="small">{english ? 'Comment le dit-on en français\u202f?' : 'Comment le dit-on en anglais\u202f?'}</p>
      <h1 id="enonce" tabIndex={-1} lang={english ? 'en' : 'fr'} className="mt-1.5 !text-[min(2rem,11vw)] first-letter:uppercase">
        {english ? word.en : word.fr}
      </h1>
    </div>
  );
}

export function WordVerso({ word, way }: Props) {
  const english = way === 'fr-en';
  const abbreviations = [
    { lang: 'fr', text: word.short },
    { lang: 'en', text: word.shortEn },
  ].filter(({ text }, i, all) => text && all.findIndex((other) => other.text === text) === i);
  return (
    <div className="grid gap-2">
      <p lang={english ? 'en' : 'fr'} className="text-[1.5rem] leading-tight font-bold text-stain-4 first-letter:uppercase">
        {english ? word.en : word.fr}
      </p>
      {abbreviations.length > 0 && (
        <p className="small">
          {abbreviations.length > 1 ? 'Sigles' : 'Sigle'}
          {'\u00a0: '}
          {abbreviations.map(({ lang, text }, i) => (
            <span key={lang}>
              {i > 0 && ' ; '}
              <b lang={lang} className="text-ink">
                {text}
              </b>
              {abbreviations.length > 1 && (lang === 'fr' ? ' en français' : ' en anglais')}
            </span>
          ))}
        </p>
      )}
      <p>{word.definition}</p>
      <p className="tiny">
        <a className="underline" href={`/glossaire#${word.id}`}>
          Dans le glossaire
        </a>
      </p>
    </div>
  );
}

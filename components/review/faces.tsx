import type { CardFace } from '@/device/review';
import { WordRecto, WordVerso } from './word-face';

/** The two sides of a card that is not a question. */

export type TextFace = Exclude<CardFace, { kind: 'item' }>;

export function Recto({ face }: { face: TextFace }) {
  switch (face.kind) {
    case 'key':
      return (
        <div>
          <p className="small">{face.title}</p>
          <h1 id="enonce" tabIndex={-1} className="mt-1 !text-[1.375rem] !leading-[1.28]">
            {face.ask}
          </h1>
          <p className="small mt-3">Dites-le dans votre tête, puis regardez.</p>
        </div>
      );
    case 'term':
      return (
        <div>
          <p className="small">Son sens, et son équivalent anglais</p>
          <h1 id="enonce" tabIndex={-1} className="mt-1 first-letter:uppercase">
            {face.term.fr}
          </h1>
        </div>
      );
    case 'word':
      return <WordRecto word={face.word} way={face.way} />;
  }
}

export function Verso({ face }: { face: TextFace }) {
  switch (face.kind) {
    case 'key':
      return (
        <div className="grid gap-2">
          {face.answer.map((paragraph) => (
            <p key={paragraph} className="text-[1.0625rem]">
              {paragraph}
            </p>
          ))}
          <p className="tiny">
            <a className="underline" href={`/modules/${face.card.module}`}>
              Revoir le module
            </a>
          </p>
        </div>
      );
    case 'term':
      return (
        <div className="grid gap-2">
          <p className="text-[1.0625rem] font-semibold" lang="en">
            {face.term.en}
          </p>
          <p>{face.term.definition}</p>
          <p className="tiny">{face.term.sources.map(({ ref }) => face.sources[ref]?.title ?? ref).join(' ; ')}</p>
        </div>
      );
    case 'word':
      return <WordVerso word={face.word} way={face.way} />;
  }
}

import { type Experience, periodInWords } from '@/core/portfolio/experience';
import type { Block } from './choices';
import { KIND_WORDS } from './words';

/** Experiences in the portfolio, each opened by its title, and those that were taken out of it. */

export const takeOutId = ({ id }: Experience) => `retirer-${id}`;
export const putBackId = ({ id }: Experience) => `remettre-${id}`;
const named = ({ title }: Experience) => title || 'Sans titre';

type KeptProps = { experiences: readonly Experience[]; blocks: readonly Block[]; takeOut: (experience: Experience) => void };

export function Kept({ experiences, blocks, takeOut }: KeptProps) {
  return (
    <ul className="rows mt-2">
      {experiences.map((experience) => (
        <li
          key={experience.id}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 @max-[16.5rem]:grid-cols-[minmax(0,1fr)]"
        >
          <a href={`/portfolio/experience?id=${experience.id}`} className="block min-h-12 py-3 no-underline">
            <b className="font-semibold">{named(experience)}</b>
            <span className="small block">
              {[KIND_WORDS[experience.kind], experience.where, periodInWords(experience)].filter(Boolean).join(' · ')}
            </span>
            <span className="tiny num block">{blocksInWords(experience, blocks)}</span>
          </a>
          <button
            id={takeOutId(experience)}
            type="button"
            className="link small min-h-12 min-w-12 justify-self-start"
            onClick={() => takeOut(experience)}
          >
            Retirer<span className="visually-hidden"> {named(experience)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type RemovedProps = {
  experiences: readonly Experience[] /** Something was taken out just now. */;
  open: boolean;
  putBack: (experience: Experience) => void;
};

/** Nothing is lost: what was taken out waits here. */
export function Removed({ experiences, open, putBack }: RemovedProps) {
  if (experiences.length === 0) return null;
  return (
    <details className="mt-3" open={open}>
      <summary className="link small min-h-12 cursor-pointer content-center">
        {experiences.length} expérience{experiences.length > 1 ? 's retirées' : ' retirée'}
      </summary>
      <ul className="rows">
        {experiences.map((experience) => (
          <li
            key={experience.id}
            className="small grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 @max-[16.5rem]:grid-cols-[minmax(0,1fr)]"
          >
            <span className="py-2">{named(experience)}</span>
            <button
              id={putBackId(experience)}
              type="button"
              className="link min-h-12 justify-self-start"
              onClick={() => putBack(experience)}
            >
              Remettre<span className="visually-hidden"> {named(experience)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function blocksInWords(experience: Experience, blocks: readonly Block[]): string {
  const numbers = blocks.filter(({ id }) => experience.blocks.includes(id)).map(({ number }) => number);
  if (numbers.length === 0) return experience.kind === 'formation' ? '' : 'Aucun bloc choisi';
  return `Bloc${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}`;
}

import { ReportLines } from '@/components/ui/refs';
import type { RecommendedAction } from '@/core/sector/recommendation';
import { Since } from './notes';
import { actorInWords } from './recommendation-words';

type Said = Pick<RecommendedAction, 'id' | 'text' | 'here' | 'now' | 'lines'> &
  Partial<Pick<RecommendedAction, 'actors' | 'existing' | 'watch'>>;

/** One thing that the report asks for: by whom, what existed, what has changed, and where Paillasse answers it. */
export function Advice({ advice, sourceOf }: { advice: Said; sourceOf: (ref: string) => { id: string; title: string } }) {
  return (
    <li id={advice.id} className="scroll-mt-4 py-3 target:bg-stain-0">
      <p>{advice.text}</p>
      <Actors actors={advice.actors} />
      <Existing list={advice.existing} />
      {advice.watch?.map((point) => (
        <p key={point} className="small">
          <b className="text-ink">À garder en tête</b> : {point}
        </p>
      ))}
      {advice.now?.map(({ text, ref }) => (
        <Since key={ref + text} text={text} source={sourceOf(ref)} />
      ))}
      {advice.here && (
        <p className="small mt-1">
          <b className="text-ink">Dans Paillasse</b> :{' '}
          {advice.here.map(({ text, href }, i) => (
            <span key={href}>
              {i > 0 && ' ; '}
              <a className="underline" href={href}>
                {text}
              </a>
            </span>
          ))}
        </p>
      )}
      <p className="mt-0.5">
        <ReportLines lines={advice.lines} />
      </p>
    </li>
  );
}

export function Actors({ actors }: { actors?: RecommendedAction['actors'] }) {
  if (!actors) return null;
  return (
    <p className="small">
      <b className="text-ink">Acteurs</b> : {actors.map(actorInWords).join(', ')}.
    </p>
  );
}

export function Existing({ list }: { list?: readonly string[] }) {
  if (!list) return null;
  return (
    <p className="small">
      <b className="text-ink">Déjà là en 2021.</b> {list.join(' ')}
    </p>
  );
}

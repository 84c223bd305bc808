import { useState } from 'react';
import type { Item } from '@/core/assessment/item';
import type { Score } from '@/core/assessment/score';
import type { PackSource } from '@/core/content/pack';
import type { Response } from '@/core/events/event';

type Props = {
  item: Item;
  response: Response;
  score: Score;
  sources: Record<string, PackSource>;
  /** Where to learn more: a module, or the competency on its block's page. */
  learn?: { href: string; label: string };
  sayBack?: SayBackProps;
};

/** Both resolve true once it is kept; the page says why when it is not. */
type SayBackProps = { onBookmark: (on: boolean) => Promise<boolean>; onFlag: (comment: string) => Promise<boolean> };

/** Right or not, why, why the option taken tempts, the source, and what the learner may say back. */
export function Feedback({ item, response, score, sources, learn, sayBack }: Props) {
  const idk = response.kind === 'idk';
  const partial = !score.right && score.score > 0;
  const temptation = idk ? [] : temptations(item, response, score);
  return (
    <div>
      <p className={`tag whitespace-normal ${score.right ? 'text-good' : 'text-warn'}`}>
        {score.right
          ? 'Juste'
          : idk
            ? 'Voici la réponse'
            : partial
              ? `Pas tout à fait : ${Math.round(score.score * 100)} % du chemin`
              : 'Pas tout à fait'}
      </p>
      <h2 className="mt-1 mb-2" lang="fr">
        {item.explanation.title}
      </h2>
      <p className="small">{item.explanation.text}</p>
      {temptation.map((text) => (
        <p className="small mt-2" key={text}>
          <b className="text-ink">{score.right ? 'À noter : ' : 'Ce qui trompe : '}</b>
          {text}
        </p>
      ))}
      <p className="tiny mt-3">
        <span className="visually-hidden">Source : </span>
        {item.sources.map((cited, i) => {
          const source = sources[cited.ref];
          const name = source ? `${source.title}${source.issuer ? `, ${source.issuer}` : ''}` : cited.ref;
          return (
            <span key={cited.ref}>
              {i > 0 && ' ; '}
              {source?.url ? (
                <a className="underline" href={source.url} target="_blank" rel="noreferrer">
                  {name}
                </a>
              ) : (
                name
              )}
              {cited.at ? `, ${cited.at}` : ''}
            </span>
          );
        })}
      </p>
      {learn && (
        <p className="mt-1">
          <a className="link small" href={learn.href}>
            {learn.label}
          </a>
        </p>
      )}
      {sayBack && <SayBack {...sayBack} />}
    </div>
  );
}

function SayBack({ onBookmark, onFlag }: SayBackProps) {
  const [kept, setKept] = useState(false);
  const [flagging, setFlagging] = useState<'closed' | 'open' | 'sent'>('closed');
  return (
    <div className="tiny mt-1">
      <button
        type="button"
        className="min-h-12 pr-4 font-semibold underline"
        aria-pressed={kept}
        onClick={() => void onBookmark(!kept).then((done) => done && setKept(!kept))}
      >
        {kept ? 'Marquée à revoir' : 'À revoir'}
      </button>
      {flagging === 'sent' ? (
        <span role="status">Signalement gardé. Merci.</span>
      ) : (
        <button
          type="button"
          className="min-h-12 px-2 font-semibold underline"
          aria-expanded={flagging === 'open'}
          onClick={() => setFlagging(flagging === 'open' ? 'closed' : 'open')}
        >
          Signaler une erreur
        </button>
      )}
      {flagging === 'open' && (
        <form
          className="mt-1 mb-3 grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void onFlag(String(new FormData(event.currentTarget).get('remarque') ?? '')).then((done) => done && setFlagging('sent'));
          }}
        >
          <label className="grid gap-1">
            <span>Qu’est-ce qui est faux ou peu clair ?</span>
            <textarea name="remarque" rows={3} maxLength={1000} required className="field" />
          </label>
          <button type="submit" className="btn btn-quiet">
            Garder ce signalement
          </button>
        </form>
      )}
    </div>
  );
}

/** Why what was taken tempts; for a protocol or a record, which critical point was missed. */
function temptations(item: Item, response: Response, score: Score): string[] {
  const some = (...texts: (string | undefined)[]) => texts.filter((text): text is string => Boolean(text)).slice(0, 2);
  switch (item.type) {
    case 'single':
    case 'chart':
      if (response.kind !== 'choice') return [];
      return score.right ? [] : some((item.options ?? []).find((o) => o.id === response.ids[0])?.why);
    case 'hotspot':
      return response.kind === 'choice' && !score.right ? some(item.zones.find((zone) => zone.id === response.ids[0])?.why) : [];
    case 'multiple':
      if (response.kind !== 'choice') return [];
      return some(...item.options.filter((o) => response.ids.includes(o.id) !== Boolean(o.right)).map((o) => o.why));
    case 'batch-record':
      if (response.kind !== 'choice') return [];
      return some(...item.record.lines.filter((line) => response.ids.includes(line.id) !== Boolean(line.error)).map((line) => line.why));
    case 'numeric':
      return score.slip === undefined ? [] : some(item.slips[score.slip]?.why);
    default:
      return [];
  }
}

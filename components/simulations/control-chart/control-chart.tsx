import { useEffect, useRef, useState } from 'react';
import { type Level, subjectOf } from '@/core/simulations/control-chart/series';
import { declare, type Evidence, evidenceAt, next, startWatch, type Watch } from '@/core/simulations/control-chart/watch';
import { isSeed } from '@/core/simulations/noise';
import { scenarioOf } from '@/core/simulations/scenarios';
import { Choice } from '../parts/choice';
import { fixed } from '../parts/fixed';
import { drawSeed, SeedField } from '../parts/seed-field';
import { Charts } from './charts';
import { Debrief } from './debrief';
import { ModelNotes } from './model-notes';
import { PointList } from './point-list';
import { EVIDENCE, originOf, zoneOf } from './words';

const LEVEL: Record<Level, string> = { rules: 'Les règles', 'small-shift': 'Un petit décalage' };

export default function ControlChartScreen({ scenario }: { scenario?: string }) {
  const [watch, setWatch] = useState<Watch | null>(null);
  const start = (seed: number, level: Level) => setWatch(startWatch(seed, level));
  return (
    <>
      {watch === null ? (
        <SetupPanel scenario={scenario} onStart={start} />
      ) : watch.end ? (
        <Debrief
          watch={watch}
          onSame={() => start(watch.series.seed, watch.series.level)}
          onOther={() => start(drawSeed(), watch.series.level)}
        />
      ) : (
        <Post key={`${watch.series.seed} ${watch.series.level}`} watch={watch} onWatch={setWatch} />
      )}
      <ModelNotes />
    </>
  );
}

function SetupPanel({ scenario, onStart }: { scenario?: string; onStart: (seed: number, level: Level) => void }) {
  const known = scenarioOf('carte-de-controle', scenario);
  const [level, setLevel] = useState<Level>(known === 'petit-decalage' ? 'small-shift' : 'rules');
  const [seed, setSeed] = useState(() => String(drawSeed()));
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSeed(Number(seed))) onStart(Number(seed), level);
      }}
    >
      {known ? (
        <p className="font-bold">{LEVEL[level]}</p>
      ) : (
        <Choice
          legend="Niveau"
          name="niveau"
          value={level}
          onChange={setLevel}
          options={(['rules', 'small-shift'] as const).map((value) => ({ value, label: LEVEL[value] }))}
        />
      )}
      <p className="small">
        {level === 'rules'
          ? 'Le procédé commence maîtrisé. À un moment, quelque chose change\u00a0: décalage, dérive, cycle, tassement ou point isolé. Déclarez-le dès qu’une règle vous y autorise, pas avant.'
          : 'Le procédé commence maîtrisé, puis sa moyenne bouge d’environ un écart-type\u00a0: peu pour la carte ordinaire. Une CUSUM et une EWMA lisent les mêmes points. Ici, le hasard peut aussi sonner\u00a0: c’est le prix de règles nombreuses.'}
      </p>
      <SeedField text={seed} onChange={setSeed} />
      <button type="submit" className="btn" aria-disabled={!isSeed(Number(seed))}>
        Commencer la surveillance
      </button>
    </form>
  );
}

function Post({ watch, onWatch }: { watch: Watch; onWatch: (watch: Watch) => void }) {
  const [asking, ask] = useState(false);
  const [by, setBy] = useState<Evidence | null>(null);
  const [said, say] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const top = useRef<HTMLParagraphElement>(null);
  const { series, seen, declarations } = watch;
  const subject = subjectOf(series.seed);
  // What was pressed is gone with its stage: the focus goes to the head of the post, or to the first rule.
  useEffect(() => {
    if (asking) form.current?.querySelector('input')?.focus();
    else top.current?.focus();
  }, [asking]);

  const step = () => {
    const after = next(watch);
    const z = after.series.z[after.seen - 1]!;
    say(
      `Lot ${after.seen}\u00a0: ${fixed(subject.mean + z * subject.sigma, subject.digits)}${subject.unit && `\u00a0${subject.unit}`}, ${zoneOf(z)}.`,
    );
    onWatch(after);
  };
  const confirm = () => {
    if (by === null) return say('Choisissez la règle qui vous permet de le dire.');
    const after = declare(watch, by);
    const last = after.declarations.at(-1)!;
    if (last.false)
      say(
        last.met
          ? 'Enquête faite\u00a0: rien trouvé. La règle sonnait bien, mais c’était le hasard. La surveillance continue.'
          : 'Enquête faite\u00a0: rien trouvé, et cette règle n’était pas remplie. La surveillance continue.',
      );
    ask(false);
    setBy(null);
    onWatch(after);
  };

  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p ref={top} tabIndex={-1} className="num font-bold">
          Lot {seen}
        </p>
        <p className="eyebrow num">
          {LEVEL[series.level]} · essai n°{'\u00a0'}
          {series.seed}
        </p>
      </div>
      <Charts watch={watch} marks={declarations.map(({ at }) => ({ index: at, tone: 'warn', name: 'fausse alarme' }))} />
      <p role="status" className="small num min-h-[1.45em]">
        {said || 'Faites arriver les lots, un à un.'}
      </p>
      {asking ? (
        <form
          ref={form}
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            confirm();
          }}
        >
          <fieldset className="grid gap-2">
            <legend className="mb-2 font-bold">Hors contrôle, par quelle règle{'\u202f'}?</legend>
            {evidenceAt(series.level).map((id) => (
              <label key={id} className="opt">
                <input type="radio" name="regle" value={id} checked={by === id} onChange={() => setBy(id)} />
                <span className="opt-mark" aria-hidden="true">
                  {by === id && '●'}
                </span>
                <span>
                  {EVIDENCE[id]} <span className="tiny">{originOf(id)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <button type="submit" className="btn" aria-disabled={by === null}>
            Confirmer au lot {seen}
          </button>
          <button type="button" className="btn btn-quiet" onClick={() => ask(false)}>
            Continuer à surveiller
          </button>
        </form>
      ) : (
        <div className="grid gap-2 @md:grid-cols-2">
          <button type="button" className="btn" onClick={step}>
            Lot suivant
          </button>
          <button type="button" className="btn btn-quiet" onClick={() => ask(true)}>
            Déclarer hors contrôle
          </button>
        </div>
      )}
      <PointList watch={watch} />
    </div>
  );
}

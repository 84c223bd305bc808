import { useEffect, useRef, useState } from 'react';
import { act } from '@/core/simulations/bioreactor/act';
import { alarms } from '@/core/simulations/bioreactor/alarms';
import { type ActionKind, advance, type Run, type Setup, setControls, startRun } from '@/core/simulations/bioreactor/run';
import { DURATION } from '@/core/simulations/bioreactor/state';
import { useReducedMotion } from '../parts/use-reduced-motion';
import { drawSeed } from '../parts/seed-field';
import { Curves } from './curves';
import { Debrief } from './debrief';
import { Interventions } from './interventions';
import { ModelNotes } from './model-notes';
import { SetupPanel } from './setup-panel';
import { Settings } from './settings';
import { Values } from './values';
import { ALARM, actionText, DayOf, dayOf, MODE } from './words';

/** A quarter of a day a second, when it plays on its own. */
const BEAT_MS = 1000;

export default function Bioreactor({ scenario }: { scenario?: string }) {
  const [run, setRun] = useState<Run | null>(null);
  return (
    <>
      {run === null ? (
        <SetupPanel scenario={scenario} onStart={(setup) => setRun(startRun(setup))} />
      ) : (
        <Culture key={run.setup.seed} run={run} onRun={setRun} onRestart={(setup) => setRun(startRun(setup))} />
      )}
      <ModelNotes />
    </>
  );
}

function Culture({ run, onRun, onRestart }: { run: Run; onRun: (run: Run) => void; onRestart: (setup: Setup) => void }) {
  const [said, say] = useState('');
  const [playing, setPlaying] = useState(false);
  const still = useReducedMotion();
  const top = useRef<HTMLParagraphElement>(null);
  const { setup } = run;
  const duration = DURATION[setup.mode];

  const go = (hours: number) => {
    const next = advance(run, hours);
    const raised = alarms(next).filter((alarm) => !alarms(run).includes(alarm));
    if (raised.length > 0 || next.end) setPlaying(false);
    const sampled = next.samples.length > run.samples.length ? 'Échantillon du jour analysé. ' : '';
    const alarmed = raised.length > 0 ? `Alarme\u00a0: ${raised.map((alarm) => ALARM[alarm]).join(', ')}.` : '';
    say(next.end ? '' : `${DayOf(next.hour)}. ${sampled}${alarmed}`.trim());
    onRun(next);
  };
  const doAct = (kind: ActionKind) => {
    const next = act(run, kind);
    setPlaying(false);
    say(actionText(run, next));
    onRun(next);
  };

  const beat = useRef(go);
  useEffect(() => {
    beat.current = go;
  });
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => beat.current(6), BEAT_MS);
    return () => clearInterval(timer);
  }, [playing]);
  // What was pressed to begin, to end or to begin again is gone: the focus goes to the head of what took its place.
  const over = run.end !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change itself is what is followed.
  useEffect(() => top.current?.focus(), [over]);

  if (run.end)
    return (
      <div className="grid gap-5">
        <p ref={top} tabIndex={-1} className="eyebrow num">
          {MODE[setup.mode]} · essai n°{'\u00a0'}
          {setup.seed} · terminé au {dayOf(run.hour)}
        </p>
        <Debrief run={run} onSame={() => onRestart(setup)} onOther={() => onRestart({ ...setup, seed: drawSeed() })} />
      </div>
    );
  const standing = alarms(run);
  return (
    <div className="grid gap-5">
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p ref={top} tabIndex={-1} className="font-bold num">
            {DayOf(run.hour)}
          </p>
          <p className="eyebrow num">
            {MODE[setup.mode]} · essai n°{'\u00a0'}
            {setup.seed}
          </p>
        </div>
        <progress
          className="mt-1 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-stain-4 [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-stain-4"
          max={duration}
          value={run.hour}
          aria-label={`Jour ${Math.floor(run.hour / 24)} sur ${duration / 24}`}
        />
      </div>
      <Curves run={run} />
      <div className="grid gap-2">
        <p role="status" className={`small min-h-[2.6em] ${standing.length > 0 ? 'text-warn' : ''}`}>
          {said || 'Réglez, puis faites passer le temps.'}
          {standing.length > 0 &&
            !said.includes('Alarme') &&
            ` Alarme en cours\u00a0: ${standing.map((alarm) => ALARM[alarm]).join(', ')}.`}
        </p>
        <div className={`grid gap-2 ${still ? 'grid-cols-[3fr_2fr]' : 'grid-cols-[2fr_1fr_1fr]'}`}>
          <button type="button" className="btn px-2" onClick={() => go(6)}>
            +6{'\u00a0'}h
          </button>
          <button type="button" className="btn btn-quiet px-2" onClick={() => go(24)}>
            +24{'\u00a0'}h
          </button>
          {!still && (
            <button type="button" className="btn btn-quiet px-2" onClick={() => setPlaying(!playing)}>
              {playing ? 'Pause' : 'Lecture'}
            </button>
          )}
        </div>
      </div>
      <Settings run={run} onChange={(change) => onRun(setControls(run, change))} />
      <Interventions onAct={doAct} />
      <Values run={run} />
    </div>
  );
}

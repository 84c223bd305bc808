import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import Bioreactor from '@/components/simulations/bioreactor/bioreactor';
import { Debrief as CultureDebrief } from '@/components/simulations/bioreactor/debrief';
import { Interventions } from '@/components/simulations/bioreactor/interventions';
import { Settings } from '@/components/simulations/bioreactor/settings';
import { Values } from '@/components/simulations/bioreactor/values';
import { actionText } from '@/components/simulations/bioreactor/words';
import { Debrief as PoolDebrief } from '@/components/simulations/chromatography/debrief';
import ChromatographyScreen from '@/components/simulations/chromatography/chromatography';
import { Overview } from '@/components/simulations/chromatography/overview';
import { PoolFigures } from '@/components/simulations/chromatography/pool-figures';
import { Values as ElutionValues } from '@/components/simulations/chromatography/values';
import ControlChartScreen from '@/components/simulations/control-chart/control-chart';
import { Debrief as WatchDebrief } from '@/components/simulations/control-chart/debrief';
import { PointList } from '@/components/simulations/control-chart/point-list';
import { EVIDENCE } from '@/components/simulations/control-chart/words';
import { Simulation } from '@/components/simulations/simulation';
import { SIMULATIONS } from '@/core/learning/module';
import { act } from '@/core/simulations/bioreactor/act';
import { playPassive } from '@/core/simulations/bioreactor/colleague';
import { type ActionKind, advance, startRun } from '@/core/simulations/bioreactor/run';
import { runCycle } from '@/core/simulations/chromatography/cycle';
import { lotOf } from '@/core/simulations/chromatography/lot';
import { poolOf } from '@/core/simulations/chromatography/pool';
import { CHANGES, makeSeries } from '@/core/simulations/control-chart/series';
import { declare, next, startWatch, type Watch } from '@/core/simulations/control-chart/watch';
import { SCENARIOS } from '@/core/simulations/scenarios';

const nothing = () => undefined;
const textOf = (node: ReactElement): string =>
  renderToStaticMarkup(node)
    .replace(/ (?:aria-label|aria-valuetext)="([^"]*)"/g, '>$1<')
    .replace(/<(?:"[^"]*"|[^>"])*>/g, '¶')
    .replace(/&#x27;/g, "'");

/** What French typography refuses: an ordinary space where an unbreakable one belongs, a typewriter's apostrophe, a decimal point. */
const REFUSED = [
  / [;?!»%]/,
  / :(?![\w])/,
  /« /,
  /'/,
  /\d\.\d/,
  /!/,
  /\d (?:σ|VC|UA|mS|h|L|g|mmol|tr|min|s)(?![\wÀ-ÿ’])/,
  /NaN|undefined|null/,
];
const refused = (text: string): string[] => REFUSED.flatMap((rule) => text.match(new RegExp(`.{0,20}${rule.source}.{0,10}`))?.[0] ?? []);

const seen = (watch: Watch, count: number): Watch => (watch.seen < count ? seen(next(watch), count) : watch);

const run = advance(startRun({ mode: 'fed-batch', seed: 8, faults: true }), 120);
const cycles = [
  runCycle(lotOf(1), { load: 50, elution: { kind: 'gradient', length: 16 } }),
  runCycle(lotOf(2), { load: 100, elution: { kind: 'step', salt: 200 } }),
];
const screens: [string, ReactElement][] = [
  ...SIMULATIONS.map((name): [string, ReactElement] => [`panel ${name}`, <Simulation key={name} simulation={name} />]),
  ['bioreactor set-up', <Bioreactor key="b" />],
  ...SCENARIOS.bioreacteur.map((s): [string, ReactElement] => [`bioreactor ${s}`, <Bioreactor key={s} scenario={s} />]),
  ['settings', <Settings key="s" run={run} onChange={nothing} />],
  ['settings of a perfusion', <Settings key="p" run={startRun({ mode: 'perfusion', seed: 1, faults: false })} onChange={nothing} />],
  ['interventions', <Interventions key="i" onAct={nothing} />],
  ['values', <Values key="v" run={run} />],
  ...[1, 8, 29].map((seed): [string, ReactElement] => [
    `debrief of a culture ${seed}`,
    <CultureDebrief key={seed} run={playPassive({ mode: 'fed-batch', seed, faults: true })} onSame={nothing} onOther={nothing} />,
  ]),
  ['debrief of a stop', <CultureDebrief key="stop" run={act(run, 'stop')} onSame={nothing} onOther={nothing} />],
  ...[undefined, ...SCENARIOS.chromatographie].map((s): [string, ReactElement] => [
    `column ${s}`,
    <ChromatographyScreen key={s} scenario={s} />,
  ]),
  ...cycles.flatMap((cycle): [string, ReactElement][] => [
    [`overview ${cycle.plan.load}`, <Overview key={cycle.plan.load} cycle={cycle} />],
    [`elution values ${cycle.plan.load}`, <ElutionValues key={cycle.plan.load} cycle={cycle} />],
    [
      `pool ${cycle.plan.load}`,
      <PoolFigures key={cycle.plan.load} pool={poolOf(cycle, cycle.phases.elution.from, cycle.phases.elution.to)} />,
    ],
    [
      `debrief of a pool ${cycle.plan.load}`,
      <PoolDebrief
        key={cycle.plan.load}
        cycle={cycle}
        pool={poolOf(cycle, cycle.phases.elution.from + 2, cycle.phases.elution.to)}
        onSame={nothing}
        onOther={nothing}
      />,
    ],
  ]),
  ['control chart set-up', <ControlChartScreen key="c" />],
  ['points', <PointList key="l" watch={seen(startWatch(4, 'small-shift'), 30)} />],
  ...CHANGES.map((kind): [string, ReactElement] => {
    let seed = 1;
    while (makeSeries(seed, 'rules').change.kind !== kind) seed++;
    return [
      `debrief of a ${kind}`,
      <WatchDebrief
        key={kind}
        watch={declare(declare(seen(startWatch(seed, 'rules'), 40), 'cusum'), 'cusum')}
        onSame={nothing}
        onOther={nothing}
      />,
    ];
  }),
];

describe('what is shown', () => {
  it.each(screens)('%s: French typography', (_, screen) => {
    expect(refused(textOf(screen))).toEqual([]);
  });

  it('says so of actions too', () => {
    for (const kind of ['sample', 'oxygen-probe', 'ph-probe', 'pump', 'antifoam', 'stop'] satisfies ActionKind[])
      expect(refused(actionText(run, act(run, kind)))).toEqual([]);
    for (const text of Object.values(EVIDENCE)) expect(refused(text)).toEqual([]);
  });
});

it('opens nothing before it is asked', () => {
  const panel = renderToStaticMarkup(<Simulation simulation="bioreacteur" scenario="perfusion" />);
  expect(panel).toContain('Ouvrir la simulation');
  expect(panel).not.toContain('Lancer la culture');
});

import type { Item } from '@/core/assessment/item';
import type { Response } from '@/core/events/event';
import { ChoiceControl } from './choice-control';
import { SituationalAnswer } from './situational-answer';

let more: typeof import('./more-controls') | undefined;

/** Must have resolved before a question that is not made of choices is shown. Rejects when the file is out of reach. */
export async function loadControls(): Promise<void> {
  more ??= await import('./more-controls');
}

/** How a question is answered, by type; with `answered`, what was given against what was expected. */
export function Control({ item, seed, answered }: { item: Item; seed: number; answered?: Response }) {
  switch (item.type) {
    case 'single':
      return <ChoiceControl choices={item.options} multiple={false} legend="Une seule réponse" answered={answered} />;
    case 'situational':
      if (answered) return <SituationalAnswer item={item} answered={answered} />;
      return (
        <ChoiceControl
          choices={item.options.map((o) => ({ ...o, right: o.effectiveness === 4 }))}
          multiple={false}
          legend="La meilleure conduite"
          answered={answered}
        />
      );
    case 'multiple':
      return <ChoiceControl choices={item.options} multiple legend="Plusieurs réponses" answered={answered} />;
    case 'batch-record':
      return (
        <div>
          <p className="mb-2 font-semibold">{item.record.title}</p>
          <ChoiceControl
            choices={item.record.lines.map((line) => ({ id: line.id, label: line.label, text: line.value, right: line.error }))}
            multiple
            legend="Lignes à signaler"
            answered={answered}
          />
        </div>
      );
    case 'ordering':
      return more && <more.OrderingControl item={item} seed={seed} answered={answered} />;
    case 'matching':
      return more && <more.MatchingControl item={item} seed={seed} answered={answered} />;
    case 'numeric':
      return more && <more.NumericControl item={item} answered={answered} />;
    case 'hotspot':
      return more && <more.HotspotControl item={item} answered={answered} />;
    case 'chart':
      return more && <more.ChartControl item={item} answered={answered} />;
  }
}

/** What is asked of the hand, said once under the question. */
export const instruction = (item: Item): string | null =>
  item.type === 'multiple'
    ? 'Plusieurs réponses.'
    : item.type === 'batch-record'
      ? 'Cochez les lignes à signaler.'
      : item.type === 'ordering'
        ? 'Mettez les étapes dans l’ordre.'
        : item.type === 'matching'
          ? 'Associez chaque ligne.'
          : null;

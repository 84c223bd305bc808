import { ReportLines } from '@/components/ui/refs';
import type { Figure } from '@/core/sector/figure';
import { Conflict, Since } from './notes';

/** A figure of the report: its value, its date, its line, and what must be known to read it. */
export function FigureRow({ figure, source }: { figure: Figure; source?: { id: string; title: string } }) {
  return (
    <li id={figure.id} className="scroll-mt-4 py-3 target:bg-stain-0">
      <p className="num text-[1.125rem] font-bold text-stain-4">{figure.value}</p>
      <p>{figure.label}</p>
      {figure.detail && <p className="small mt-0.5">{figure.detail}</p>}
      {figure.conflict && <Conflict>{figure.conflict}</Conflict>}
      {figure.now && source && <Since text={figure.now.text} source={source} />}
      <p className="tiny num mt-1">
        {/^\d{4}$/.test(figure.date) ? `Année ${figure.date}` : figure.date} · <ReportLines lines={figure.lines} />
      </p>
    </li>
  );
}

import type { ReactNode } from 'react';
import type { PackItem, PackSource } from '@/core/content/pack';
import type { CardBlock, Inline } from '@/core/learning/module';
import { ModuleCheck } from './module-check';
import { SimulationSlot } from './simulation-slot';

/** A card's content, drawn on the server: only its checks and simulations run on the phone. */

type Props = {
  /** Prefix of the ids of what pops up from this card. */
  card: string;
  blocks: readonly CardBlock[];
  checks: ReadonlyMap<string, PackItem>;
  sources: Record<string, PackSource>;
  /** Number of each reference in the module's list. */
  numbers: ReadonlyMap<string, number>;
};

export function CardBody({ card, blocks, checks, sources, numbers }: Props) {
  return blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a card's content does not change.
    <Block key={i} card={card} block={block} checks={checks} sources={sources} numbers={numbers} />
  ));
}

function Block({ card, block, checks, sources, numbers }: Omit<Props, 'blocks'> & { block: CardBlock }) {
  const text = (inlines: readonly Inline[]) => <Run inlines={inlines} card={card} numbers={numbers} />;
  switch (block.kind) {
    case 'paragraph':
      return <p>{text(block.children)}</p>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={`grid gap-1.5 pl-5 ${block.ordered ? 'list-decimal' : 'list-disc'}`}>
          {block.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a card's content does not change.
            <li key={i} className="marker:text-stain-3">
              {text(item)}
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keyboard too.
        // biome-ignore lint/a11y/useSemanticElements: a group that scrolls, not a set of fields.
        <div className="-mx-1 overflow-x-auto px-1" role="group" aria-label="Tableau" tabIndex={0}>
          <table className="num w-full border-collapse text-left text-[.9375rem]">
            <thead>
              <tr>
                {block.head.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a card's content does not change.
                  <th key={i} scope="col" className="border-b-2 border-line-2 py-2 pr-3 align-bottom font-semibold">
                    {text(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a card's content does not change.
                <tr key={i} className="border-b border-line">
                  {row.map((cell, j) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a card's content does not change.
                    <td key={j} className="py-2 pr-3 align-top">
                      {text(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'figure':
      return (
        <figure className="mx-auto w-full max-w-[30rem]">
          <div
            role="img"
            aria-label={block.alt}
            className="overflow-hidden rounded-card border border-line bg-surface p-1.5 [&_svg]:block [&_svg]:h-auto [&_svg]:w-full"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: our parser refuses anything but shapes and text.
            dangerouslySetInnerHTML={{ __html: block.svg }}
          />
          {block.caption && <figcaption className="tiny mt-1.5">{block.caption}</figcaption>}
        </figure>
      );
    case 'check': {
      const entry = checks.get(block.item);
      if (!entry) throw new Error(`the check ${block.item} is not in its module's pool`);
      const cited = Object.fromEntries(entry.item.sources.flatMap(({ ref }) => (sources[ref] ? [[ref, sources[ref]]] : [])));
      return <ModuleCheck entry={entry} sources={cited} />;
    }
    case 'simulation':
      return <SimulationSlot simulation={block.simulation} scenario={block.scenario} />;
    case 'key':
      return (
        <div className="rounded-[18px] border-l-4 border-stain-3 bg-stain-0 px-4 py-3">
          <p className="eyebrow !text-stain-4">À retenir</p>
          <p className="mt-0.5 font-semibold">{block.ask}</p>
          {block.answer.map((run, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a card's content does not change.
            <p key={i} className="mt-1">
              {text(run)}
            </p>
          ))}
        </div>
      );
  }
}

type RunProps = { card: string; numbers: ReadonlyMap<string, number> };

/** A reference, the word that it hangs on and the sign that follows are never parted by the end of a line. */
function Run({ inlines, ...rest }: RunProps & { inlines: readonly Inline[] }): ReactNode {
  const pieces: ReactNode[] = [];
  let left = [...inlines];
  for (let key = 0; left.length > 0; key++) {
    const [first, ...others] = left;
    if (first?.kind === 'text' && others[0]?.kind === 'ref') {
      const [, head = '', word = ''] = /^([\s\S]*?)(\S*)\s*$/.exec(first.text) ?? [];
      const refs = others.slice(
        0,
        others.findIndex((one) => one.kind !== 'ref') < 0 ? undefined : others.findIndex((one) => one.kind !== 'ref'),
      );
      const after = others[refs.length];
      const sign = after?.kind === 'text' ? (/^[\s\u00a0\u202f]*[.,;:!?)»]+/.exec(after.text)?.[0] ?? '') : '';
      pieces.push(
        head,
        <span key={key} className="whitespace-nowrap">
          {word}
          {refs.map((ref, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a card's content does not change.
            <Piece key={i} inline={ref} {...rest} />
          ))}
          {sign}
        </span>,
      );
      left = others.slice(refs.length);
      if (sign && after?.kind === 'text') left[0] = { kind: 'text', text: after.text.slice(sign.length) };
      continue;
    }
    pieces.push(<Piece key={key} inline={first!} {...rest} />);
    left = others;
  }
  return pieces;
}

function Piece({ inline, card, numbers }: RunProps & { inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return (
        <strong className="font-bold">
          <Run inlines={inline.children} card={card} numbers={numbers} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Run inlines={inline.children} card={card} numbers={numbers} />
        </em>
      );
    case 'term':
      return (
        <button type="button" popoverTarget={`${card}-terme-${inline.term}`} className="term">
          <Run inlines={inline.children} card={card} numbers={numbers} />
        </button>
      );
    case 'ref': {
      const number = numbers.get(inline.ref);
      return (
        <button type="button" popoverTarget={`${card}-source-${inline.ref}`} className="ref num" aria-label={`Source ${number}`}>
          {number}
        </button>
      );
    }
  }
}

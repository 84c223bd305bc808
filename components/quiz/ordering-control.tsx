import { type PointerEvent, useRef, useState } from 'react';
import type { ItemOf } from '@/core/assessment/item';
import { shuffled } from '@/core/assessment/random';
import type { Response } from '@/core/events/event';

/** Steps to put in order: buttons for thumb, keyboard and screen reader; the handle can also be dragged. */
export function OrderingControl({ item, seed, answered }: { item: ItemOf<'ordering'>; seed: number; answered?: Response }) {
  const [order, setOrder] = useState(() => startOrder(item, seed));
  const [said, say] = useState('');
  const list = useRef<HTMLOListElement>(null);
  if (answered) return <OrderingAnswer item={item} given={answered.kind === 'order' ? answered.ids : []} />;

  const move = (from: number, to: number) => {
    if (to < 0 || to >= order.length || from === to) return;
    const next = [...order];
    next.splice(to, 0, ...next.splice(from, 1));
    setOrder(next);
    say(`Étape placée en position ${to + 1} sur ${order.length}.`);
  };
  const drag = (event: PointerEvent<HTMLElement>, id: string) => {
    if (event.buttons === 0) return;
    const rows = [...(list.current?.children ?? [])];
    const to = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
    move(order.indexOf(id), to < 0 ? rows.length - 1 : to);
  };
  const text = (id: string) => item.steps.find((step) => step.id === id)!.text;
  return (
    <div>
      <input type="hidden" name="ordre" value={order.join(' ')} />
      <ol ref={list} className="@container grid gap-2">
        {order.map((id, index) => (
          <li
            key={id}
            className="opt !grid-cols-[1.625rem_minmax(0,1fr)_auto] !gap-2 !py-1 !pr-1 @max-[17rem]:!grid-cols-[1.625rem_minmax(0,1fr)]"
            style={{ cursor: 'default' }}
          >
            <span
              className="num grid h-full min-h-12 w-8 cursor-grab touch-none place-items-center font-bold text-stain-4"
              onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
              onPointerMove={(event) => drag(event, id)}
            >
              {index + 1}
            </span>
            <span className="py-1.5 pl-1">{text(id)}</span>
            <span className="flex @max-[17rem]:col-start-2">
              <MoveButton
                label={`Monter : ${text(id)}`}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
                path="M6 15l6-6 6 6"
              />
              <MoveButton
                label={`Descendre : ${text(id)}`}
                disabled={index === order.length - 1}
                onClick={() => move(index, index + 1)}
                path="M6 9l6 6 6-6"
              />
            </span>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

function MoveButton({ label, disabled, onClick, path }: { label: string; disabled: boolean; onClick: () => void; path: string }) {
  return (
    <button
      type="button"
      className="grid size-[48px] place-items-center rounded-xl text-ink disabled:text-line-2 disabled:opacity-40"
      aria-label={label}
      aria-disabled={disabled}
      onClick={onClick}
    >
      <svg viewBox="0 0 24 24" className="size-6 fill-none stroke-current stroke-2" aria-hidden="true" opacity={disabled ? 0.3 : 1}>
        <path d={path} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </button>
  );
}

function OrderingAnswer({ item, given }: { item: ItemOf<'ordering'>; given: readonly string[] }) {
  return (
    <ol className="grid gap-2">
      {item.steps.map((step, index) => {
        const place = given.indexOf(step.id);
        const right = place === index;
        return (
          <li key={step.id} className={`opt ${given.length === 0 ? '' : right ? 'opt-right' : 'opt-miss'}`} style={{ cursor: 'default' }}>
            <span className="opt-mark num" aria-hidden="true">
              {index + 1}
            </span>
            <span>
              {step.text}
              {!right && place >= 0 && (
                <span className="block text-[.8125rem] font-semibold text-warn">Vous l’aviez mis en {place + 1}.</span>
              )}
              {step.critical && !right && step.why && <span className="small block">Étape critique : {step.why}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** A seeded order that is not the right one. */
function startOrder(item: ItemOf<'ordering'>, seed: number): string[] {
  const ids = item.steps.map((step) => step.id);
  const order = shuffled(ids, seed);
  return order.every((id, i) => id === ids[i]) ? [...order.slice(1), order[0]!] : order;
}

import type { ReactNode } from 'react';

/** What is there for whom wants it: values to read, the model and its sources. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="border-t border-line">
      <summary className="flex min-h-12 cursor-pointer items-center gap-2 py-2 font-semibold before:w-3 before:content-['+'] [[open]>&]:before:content-['−'] [&::-webkit-details-marker]:hidden list-none">
        {title}
      </summary>
      <div className="grid gap-3 pb-4">{children}</div>
    </details>
  );
}

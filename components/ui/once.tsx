import type { ReactNode } from 'react';
import { Kept } from './kept';
import { shelf } from './shelf';

/**
 * A long static part of a page, sent once. What a server component draws is usually sent twice: as HTML, and again for
 * the script that takes the page over. Here the script is only told the place: it keeps the HTML that is there.
 * Nothing inside may be a client component. `id` is the element's.
 */
export function Once({ id, children }: { id: string; children: ReactNode }) {
  shelf().set(id, children);
  return <Kept id={id} />;
}

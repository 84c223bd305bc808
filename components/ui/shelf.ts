import type { ReactNode } from 'react';

/**
 * Where a server component leaves what its page is to show, and where the drawing of that page's HTML takes it: two
 * graphs of modules in one process, which share nothing but what is global.
 */
export function shelf(): Map<string, ReactNode> {
  const shared = globalThis as { paillasseShelf?: Map<string, ReactNode> };
  shared.paillasseShelf ??= new Map();
  return shared.paillasseShelf;
}

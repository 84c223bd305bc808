'use client';

import { useState } from 'react';
import { shelf } from './shelf';

/** See Once. On the phone it keeps the HTML of the document as it came, whatever happens to it later. */
export function Kept({ id }: { id: string }) {
  const [html] = useState(() => (typeof document === 'undefined' ? '' : (document.getElementById(id)?.innerHTML ?? '')));
  if (typeof document === 'undefined') return <div id={id}>{shelf().get(id)}</div>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: this very document's own.
  return <div id={id} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}

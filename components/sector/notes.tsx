import type { ReactNode } from 'react';

/** Where the report says two things, or its text cannot be read with certainty. */
export function Conflict({ children }: { children: ReactNode }) {
  return (
    <p className="small mt-1 border-l-2 border-warn pl-2.5">
      <b className="text-warn">À lire avec prudence. </b>
      {children}
    </p>
  );
}

/** What has changed since the report, and who says so. */
export function Since({ text, source }: { text: string; source: { id: string; title: string } }) {
  return (
    <p className="small mt-1 border-l-2 border-good pl-2.5">
      <b className="text-good">Depuis 2021. </b>
      {text}{' '}
      <a className="underline" href={`/sources#${source.id}`}>
        Source
        <span className="visually-hidden"> : {source.title}</span>
      </a>
    </p>
  );
}

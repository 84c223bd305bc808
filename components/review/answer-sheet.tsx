import type { ReactNode } from 'react';

/** The other side of a card, risen from the bottom of the screen. It takes the focus (`#reponse`). */
export const AnswerSheet = ({ children }: { children: ReactNode }) => (
  <section
    id="reponse"
    tabIndex={-1}
    aria-label="Réponse"
    className="-mx-gutter mt-auto rounded-t-[22px] border-t border-line bg-surface px-gutter pt-4 pb-[max(1rem,env(safe-area-inset-bottom))] shadow-[0_-10px_40px_-20px_rgb(0_0_0/.35)]"
  >
    {children}
  </section>
);

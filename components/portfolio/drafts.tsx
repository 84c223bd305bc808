import { useStore } from '@/components/progress/use-store';
import type { Experience } from '@/core/portfolio/experience';
import { readDrafts } from '@/device/portfolio';

/** What was begun and not saved: said where one comes back. A new one is found again by the form itself. */
export function Drafts({ saved }: { saved: readonly Experience[] }) {
  const drafts = useStore(readDrafts);
  if (typeof drafts === 'string') return null;
  return drafts.map(({ id, title }) => (
    <p key={id} className="note small mt-4">
      Pas encore enregistré{'\u00a0'}: {title.trim() || 'une expérience sans titre'}.{' '}
      <a className="link" href={saved.some((one) => one.id === id) ? `/portfolio/experience?id=${id}` : '/portfolio/experience'}>
        Reprendre<span className="visually-hidden"> {title}</span>
      </a>
    </p>
  ));
}

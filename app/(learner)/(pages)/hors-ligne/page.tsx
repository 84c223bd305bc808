import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Hors ligne' };

export default function OfflinePage() {
  return (
    <>
      <h1>Cette page n’est pas encore sur ce téléphone</h1>
      <p className="mt-3 text-ink-2">
        Le réseau ne répond pas. Vos réponses sont gardées. Les métiers que vous avez téléchargés, et les pages déjà ouvertes, marchent sans
        réseau.
      </p>
      <a className="btn mt-6 lg:max-w-md" href="/evaluer">
        Aller à mes évaluations
      </a>
    </>
  );
}

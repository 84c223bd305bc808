export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl px-gutter pt-16">
      <h1>Cette page n’existe pas</h1>
      <p className="mt-3 text-ink-2">L’adresse a peut-être changé. Vos réponses, elles, sont gardées sur ce téléphone.</p>
      <a className="btn mt-6" href="/">
        Revenir à l’accueil
      </a>
    </main>
  );
}

/** What an empty portfolio shows: how one sentence of a thesis becomes one that a company reads. */
export function Example() {
  return (
    <div className="mt-3">
      <p className="text-ink-2">
        Décrivez une fois ce que vous avez fait pendant votre thèse. Vous en tirez une section de CV qu’une entreprise comprend, et une page
        par les six blocs du doctorat.
      </p>
      <figure className="mt-5 grid gap-4 border-l-2 border-stain-4 pl-4">
        <figcaption className="tiny">Un exemple inventé</figcaption>
        <blockquote className="small">
          «{'\u00a0'}Dans le chapitre 3 de ma thèse, nous avons mis au point un protocole de transduction et présenté les résultats en
          congrès.{'\u00a0'}»
        </blockquote>
        <p>
          <b className="font-semibold">Mis au point</b> un procédé de transduction de lymphocytes T{'\u00a0'}: rendement passé de 22 à 41
          {'\u00a0'}% sur douze donneurs, protocole repris par deux autres équipes.
        </p>
        <p className="tiny">
          Ce que vous avez fait, sa taille, ce qui en est sorti. Blocs 2 et 3. Les chiffres sont inventés{'\u00a0'}; les vôtres doivent être
          vrais.
        </p>
      </figure>
    </div>
  );
}

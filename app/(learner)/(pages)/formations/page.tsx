import type { Metadata } from 'next';
import { NextStage } from '@/components/sector/next-stage';
import { FranceMap, grouped } from '@/components/charts/france-map';
import { plain } from '@/components/metiers/words';
import { TrainingEntry } from '@/components/sector/training-entry';
import { TrainingFilters } from '@/components/sector/training-map';
import { AUDIENCE_WORDS, DURATION_WORDS, FAMILY_WORDS } from '@/components/sector/training-words';
import { content } from '@/content/load';
import { sourceOf } from '@/content/sector';
import type { Training } from '@/core/sector/training';

export const metadata: Metadata = {
  title: 'La carte des formations',
  description: 'Masters, BTS, BUT, TSBI, formation continue, leviers du doctorat : ce que le rapport de 2021 recense, et ce qui a changé.',
};

const LEVELS = ['bac+2', 'bac+3', 'bac+5', 'bac+8'] as const;

export default function TrainingPage() {
  const { training, places, blocks } = content();
  const placesOf = (entry: Training) => (entry.places ?? []).flatMap((id) => places.find((place) => place.id === id) ?? []);
  const regionsOf = (entry: Training) => [...new Set(placesOf(entry).map((place) => place.region))];
  const blocksOf = (entry: Training) =>
    (entry.blocks ?? []).flatMap((id) => {
      const block = blocks.find((one) => one.id === id);
      return block ? [{ id, short: block.short }] : [];
    });
  const rows = training.map((entry) => ({
    id: entry.id,
    family: entry.family,
    audience: entry.audience,
    level: entry.level ?? '',
    duration: entry.duration?.class ?? '',
    regions: regionsOf(entry),
    search: plain(
      [entry.title, entry.provider, entry.providerNow, entry.gives, ...placesOf(entry).flatMap(({ name, region }) => [name, region])].join(
        ' ',
      ),
    ),
  }));
  const towns = grouped(
    places.flatMap(({ id, name, region, lat, lon }) => {
      const count = training.filter((entry) => entry.places?.includes(id)).length;
      return lat !== undefined && lon !== undefined && count > 0 ? [{ id, name, region, lat, lon, count }] : [];
    }),
  );
  const families = Object.keys(FAMILY_WORDS) as Training['family'][];
  const options = <T extends string>(words: Record<T, string>, used: ReadonlySet<string>) =>
    (Object.keys(words) as T[]).filter((value) => used.has(value)).map((value) => ({ value, label: words[value] }));
  const regions = [...new Set(rows.flatMap((row) => row.regions))].sort((x, y) => x.localeCompare(y, 'fr'));
  return (
    <>
      <h1>La carte des formations</h1>
      <p className="small mt-2 max-w-2xl">
        {training.length} formations, lieux et leviers que le rapport d’octobre 2021 recense. Ce n’est pas un catalogue à jour : vérifiez
        auprès de l’établissement. Ce qui a changé depuis est dit quand nous en sommes sûrs.
      </p>
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:items-center lg:gap-12">
        <figure className="mt-4">
          <FranceMap
            towns={towns}
            alt={`Formations par ville, quand elle est connue : ${towns.map(({ name, count }) => `${name}, ${count}`).join(' ; ')}.`}
          />
          <figcaption className="tiny mt-1">
            Une pastille par ville ou agglomération, quand le lieu est connu. Contour : Natural Earth. BTS, BUT et licences sont donnés
            partout en France, sans que le rapport dise où.
          </figcaption>
        </figure>
        <nav aria-label="Sortes de formations" className="mt-5">
          <ul className="rows">
            {families.map((family) => (
              <li key={family}>
                <a href={`#${family}`} className="flex min-h-12 items-center justify-between gap-3 py-2 no-underline">
                  <b className="font-semibold">{FAMILY_WORDS[family]}</b>
                  <span className="num text-ink-2">{training.filter((entry) => entry.family === family).length}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <TrainingFilters
        rows={rows}
        audiences={options(AUDIENCE_WORDS, new Set(rows.flatMap((row) => row.audience)))}
        levels={LEVELS.filter((level) => rows.some((row) => row.level === level)).map((value) => ({ value, label: value }))}
        durations={options(DURATION_WORDS, new Set(rows.map((row) => row.duration)))}
        regions={regions.map((value) => ({ value, label: value }))}
      >
        {families.map((family) => (
          <section key={family} id={family} data-group={family} className="mt-8 scroll-mt-4">
            <h2>{FAMILY_WORDS[family]}</h2>
            {family === 'technicien' && (
              <p className="small mt-1">
                Le TSBI est aussi une cible d’évaluation :{' '}
                <a className="link" href="/certifications/tsbi">
                  ses six blocs
                </a>
              </p>
            )}
            <ul className="rows mt-2 lg:grid lg:grid-cols-2 lg:gap-x-12">
              {training
                .filter((entry) => entry.family === family)
                .map((entry) => (
                  <TrainingEntry
                    key={entry.id}
                    entry={entry}
                    places={placesOf(entry)}
                    blocks={blocksOf(entry)}
                    source={entry.nowRef ? sourceOf(entry.nowRef) : undefined}
                  />
                ))}
            </ul>
          </section>
        ))}
      </TrainingFilters>
      <NextStage after="/formations" />
    </>
  );
}

import type { Metadata } from 'next';
import { Dictionary } from '@/components/glossary/dictionary';
import { Letters } from '@/components/glossary/letters';
import { Search } from '@/components/glossary/search';
import { KINDS } from '@/components/glossary/words';
import { Once } from '@/components/ui/once';
import { glossaryEntries } from '@/content/glossary';

export const metadata: Metadata = {
  title: 'Glossaire',
  description: 'Les mots des biotechnologies en français et en anglais, avec leurs sigles, leur sens et leurs sources, sans réseau.',
};

const LIST = 'entrees';

export default function GlossaryPage() {
  const entries = glossaryEntries();
  const named = Object.entries(KINDS).filter(([kind]) => entries.some(({ term }) => term.kind === kind));
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-3">
        <div className="min-w-0 flex-[1_1_16rem]">
          <h1>Glossaire</h1>
          <p className="small num mt-2">{entries.length} entrées, en français et en anglais, chacune avec son sens et ses sources.</p>
        </div>
        <a className="btn btn-quiet lg:w-auto" href="/glossaire/cartes">
          S’exercer avec des cartes
        </a>
      </div>
      <Search
        list={LIST}
        total={entries.length}
        kinds={[{ kind: 'notion', name: 'Notions' }, ...named.map(([kind, { many }]) => ({ kind, name: many }))]}
      >
        <Letters entries={entries} />
      </Search>
      <Once id={LIST}>
        <Dictionary entries={entries} />
      </Once>
    </>
  );
}

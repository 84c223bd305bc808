import type { Metadata } from 'next';
import { ModuleMarks } from '@/components/modules/module-marks';
import { content } from '@/content/load';
import { modulesOfBlocks } from '@/content/modules';

export const metadata: Metadata = {
  title: 'Modules',
  description: 'Tous les modules, par bloc de compétences : cinq à dix minutes chacun, sans réseau.',
};

export default function ModulesPage() {
  const { blocks, modules } = content();
  const groups = blocks.map((block) => ({ block, own: modulesOfBlocks([block.id]).filter((module) => module.block === block.id) }));
  const minutes = modules.reduce((sum, module) => sum + module.minutes, 0);
  return (
    <>
      <h1>{modules.length} modules</h1>
      <p className="small num mt-2">
        {Math.round(minutes / 60)} heures en tout, cinq à dix minutes chacun. Chaque chiffre cite sa source ; rien ne compte comme preuve,
        tout prépare la mesure.
      </p>
      <ModuleMarks />
      <div id="blocs" className="mt-4 scroll-mt-4 lg:columns-2 lg:gap-x-12">
        {groups.map(({ block, own }) => (
          <section key={block.id} className="break-inside-avoid pt-4">
            <h2>
              <a className="no-underline" href={`/blocs/${block.id}`}>
                {block.title}
              </a>
            </h2>
            {own.length === 0 ? (
              <p className="small mt-1">{block.summary}</p>
            ) : (
              <ul className="rows mt-1">
                {own.map((module) => (
                  <li key={module.id} data-module={module.id}>
                    <a
                      href={`/modules/${module.id}`}
                      className="flex min-h-12 flex-wrap items-center justify-between gap-x-3 py-1.5 no-underline"
                    >
                      <span className="min-w-0 flex-[1_1_11rem]">{module.title}</span>
                      <span className="tiny num whitespace-nowrap">{module.minutes} min</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

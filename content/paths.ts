import type { Path } from '../core/learning/path';
import { content, type Content } from './load';
import { moduleBytes } from './modules';
import { downloadOf, targetById } from './targets';

/** What following a path offline needs: its modules, and the questions of the job that it leads to. */
export function downloadOfPath(path: Path, source: Content = content()) {
  const target = targetById(path.target);
  if (!target) throw new Error(`unknown target ${path.target}`);
  const job = downloadOf(target, source);
  const modules = path.steps.map((step) => step.module);
  const weigh = (ids: readonly string[]) =>
    source.modules.filter((module) => ids.includes(module.id)).reduce((sum, module) => sum + moduleBytes(module, source), 0);
  return {
    id: `parcours-${path.id}`,
    target: target.id,
    blocks: job.blocks.map((b) => b.block),
    modules,
    pages: [`/parcours/${path.id}`, ...job.pages],
    bytes: job.bytes - weigh(job.modules) + weigh(modules),
  };
}

/* npm run dev: what `next dev` needs, then `next dev`. Arguments are passed on to it. */
import './node-version.mjs';
import { ensureInstalled } from './install.mjs';
import { COMMANDS, endWithChildren, launch, present, runScript } from './run.mjs';

endWithChildren(0);
await ensureInstalled();
for (const script of ['build-content.ts', 'build-portfolio-pdf.ts']) {
  if (!present('scripts', script)) continue;
  const built = await runScript(script, { show: true });
  if (!built.ok) process.exit(1);
}
const server = launch(process.execPath, [COMMANDS.next, 'dev', ...process.argv.slice(2)], { stdio: 'inherit' });
server.once('exit', (code) => process.exit(code ?? 1));

/* Imported first by every script: says in one sentence that Node is too old, before anything else can fail obscurely. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Paillasse demande Node.js 20.9 ou plus récent ; cette machine a la version ${process.versions.node}.`);
  process.exit(1);
}

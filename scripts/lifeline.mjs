/* Preloaded into a server that a script started: if that script dies, even killed, the server ends too. */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(0), 3000).unref();
});
process.channel?.unref();

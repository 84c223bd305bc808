/** Next calls it once, before the first request. The test must enclose the import: that is how the edge bundle leaves it out. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { start } = await import('./server/start');
    await start();
  }
}

/** As much of CacheStorage as the reminder's note uses, in memory. */
export function fakeCaches() {
  const all = new Map<string, Map<string, string>>();
  return {
    has: async (name: string) => all.has(name),
    delete: async (name: string) => all.delete(name),
    open: async (name: string) => {
      const entries = all.get(name) ?? new Map<string, string>();
      all.set(name, entries);
      return {
        match: async (key: string) => (entries.has(key) ? new Response(entries.get(key)) : undefined),
        put: async (key: string, response: Response) => void entries.set(key, await response.text()),
      };
    },
  };
}

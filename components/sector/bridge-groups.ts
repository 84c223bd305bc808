import type { BridgeRow, Destination } from '@/core/framework/bridge';

/** Jobs as a list of bridges shows them: by what study they ask beside one's own, the nearest first within a group. */

export type Ranked = { id: string; name: string; near: number; destination: Destination; rows: BridgeRow[] };

const years = (level: string): number => Number(level.replace('bac+', ''));

/**
 * First the jobs entered at one's own level of study; then those that ask for more, those that ask for less, and those of
 * which the report does not say it. Without a level, one group.
 */
export function byLevel(ranked: readonly Ranked[], levels: readonly string[]): { title: string; rows: Ranked[] }[] {
  if (levels.length === 0) return [{ title: '', rows: [...ranked] }];
  const [least, most] = [Math.min(...levels.map(years)), Math.max(...levels.map(years))];
  const some = (title: string, keep: (asked: { least: number; most: number } | null) => boolean) => ({
    title,
    rows: ranked.filter(({ destination }) => {
      const asked = destination.levels.map(years);
      return keep(asked.length ? { least: Math.min(...asked), most: Math.max(...asked) } : null);
    }),
  });
  return [
    some(`À votre niveau d’études, bac+${most}`, (asked) => asked !== null && asked.least <= most && asked.most >= least),
    some('Avec un diplôme plus élevé', (asked) => asked !== null && asked.least > most),
    some('En dessous de votre niveau d’études', (asked) => asked !== null && asked.most < least),
    some('Niveau d’études non précisé par le rapport', (asked) => asked === null),
  ].filter(({ rows }) => rows.length > 0);
}

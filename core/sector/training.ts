import * as z from 'zod/mini';
import { lines } from './family';
const id = z.string();
const text = z.string();
export const Place = z.strictObject({ id, name: text, region: text, lat: z.optional(z.number()), lon: z.optional(z.number()) });
export type Place = z.infer<typeof Place>;
export const Training = z.strictObject({
  id,
  title: text,
  provider: z.optional(text),
  providerNow: z.optional(text),
  family: z.enum(['master-pharmacie', 'technicien', 'pratique-continue', 'levier-doctorat', 'donnees-ia', 'sante-numerique']),
  form: text,
  audience: z.array(
    z.enum(['lyceen', 'etudiant', 'technicien', 'reconversion', 'salarie', 'doctorant', 'docteur', 'entreprise', 'numerique']),
  ),
  level: z.optional(z.enum(['bac+2', 'bac+3', 'bac+5', 'bac+8'])),
  duration: z.optional(z.strictObject({ text, class: z.enum(['jours', 'mois', 'annee', 'plus']) })),
  when: z.optional(z.enum(['pendant', 'apres'])),
  places: z.optional(z.array(id)),
  online: z.optional(z.boolean()),
  gives: z.optional(text),
  blocks: z.optional(z.array(id)),
  now: z.optional(text),
  nowRef: z.optional(id),
  caution: z.optional(text),
  url: z.optional(text),
  lines,
});
export type Training = z.infer<typeof Training>;

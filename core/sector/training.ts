import * as z from 'zod/mini';
import { lines } from '../framework/lines';

/**
 * The training offer that the report of 2021 describes, one entry a course, place, programme or lever, and what changed since.
 * It lists what the report names, at its date: nothing here says that a course still opens.
 */

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const text = z.string().check(z.minLength(1));

export const TRAINING_FAMILIES = [
  'master-pharmacie',
  'technicien',
  'pratique-continue',
  'levier-doctorat',
  'donnees-ia',
  'sante-numerique',
] as const;
export type TrainingFamily = (typeof TRAINING_FAMILIES)[number];

export const TRAINING_FORMS = [
  'diplome',
  'certification',
  'organisme',
  'lieu',
  'evenement',
  'programme',
  'contrat',
  'aide',
  'mooc',
  'reseau',
] as const;
export type TrainingForm = (typeof TRAINING_FORMS)[number];

export const TRAINING_AUDIENCES = [
  'lyceen',
  'etudiant',
  'technicien',
  'reconversion',
  'salarie',
  'doctorant',
  'docteur',
  'entreprise',
  'numerique',
] as const;
export type TrainingAudience = (typeof TRAINING_AUDIENCES)[number];

/** Two weeks or less; up to nine months; about one or two years; more. */
export const DURATION_CLASSES = ['jours', 'mois', 'annee', 'plus'] as const;
export type DurationClass = (typeof DURATION_CLASSES)[number];

export const Training = z.strictObject({
  id,
  /** The official name, as the report gives it. */
  title: text,
  /** Who gives it, under the name of 2021. */
  provider: z.optional(text),
  /** The name of today, when it changed: of the provider, or of the entry itself when it has none. */
  providerNow: z.optional(text),
  family: z.enum(TRAINING_FAMILIES),
  form: z.enum(TRAINING_FORMS),
  audience: z.array(z.enum(TRAINING_AUDIENCES)).check(z.minLength(1)),
  /** Level reached, or held by who follows it. */
  level: z.optional(z.enum(['bac+2', 'bac+3', 'bac+5', 'bac+8'])),
  duration: z.optional(z.strictObject({ text, class: z.enum(DURATION_CLASSES) })),
  /** During the thesis or after it. */
  when: z.optional(z.enum(['pendant', 'apres'])),
  /** Ids of places, only where known for certain: where it is taught, or the town of who teaches it. */
  places: z.optional(z.array(id).check(z.minLength(1))),
  online: z.optional(z.literal(true)),
  /** What one gets from it, in our words. */
  gives: z.optional(text),
  /** Blocks that its title or the report clearly names; none guessed. */
  blocks: z.optional(z.array(id).check(z.minLength(1))),
  /** What changed since 2021, and the entry of the bibliography that says so. */
  now: z.optional(text),
  nowRef: z.optional(id),
  /** What the report leaves unclear, and what is to be verified. */
  caution: z.optional(text),
  url: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/))),
  lines,
});
export type Training = z.infer<typeof Training>;

/** The thirteen regions of metropolitan France. */
export const REGIONS = [
  'Auvergne-Rhône-Alpes',
  'Bourgogne-Franche-Comté',
  'Bretagne',
  'Centre-Val de Loire',
  'Corse',
  'Grand Est',
  'Hauts-de-France',
  'Île-de-France',
  'Normandie',
  'Nouvelle-Aquitaine',
  'Occitanie',
  'Pays de la Loire',
  'Provence-Alpes-Côte d’Azur',
] as const;

/** A town, or a region alone when no town is named: it has no coordinates then. Degrees, WGS 84. */
export const Place = z.strictObject({
  id,
  name: text,
  region: z.enum(REGIONS),
  lat: z.optional(z.number().check(z.gte(41), z.lte(52))),
  lon: z.optional(z.number().check(z.gte(-6), z.lte(10))),
});
export type Place = z.infer<typeof Place>;

import * as z from 'zod/mini';
import { Level } from '../assessment/item';
import { EVENT_SCHEMA, type LearnerEvent, type OpaqueEvent } from './event';

/** Events that come from outside: the network or a file. Loose at the door, strict inside. */

const UUID = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
/** Ids become keys of plain objects: the names that those already carry are refused. */
const id = z.string().check(
  z.minLength(1),
  z.maxLength(120),
  z.refine((value) => !(value in Object.prototype)),
);
const short = z.string().check(z.maxLength(2000));
const long = z.string().check(z.maxLength(5000));
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const finite = z.number();
const probability = z.number().check(z.gte(0), z.lte(1));
const verdict = z.enum(['reached', 'to-work', 'to-confirm']);

const Response = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idk') }),
  z.object({ kind: z.literal('choice'), ids: z.array(id).check(z.maxLength(12)) }),
  z.object({ kind: z.literal('order'), ids: z.array(id).check(z.maxLength(12)) }),
  z.object({ kind: z.literal('match'), pairs: z.record(id, short) }),
  z.object({ kind: z.literal('number'), text: z.string().check(z.maxLength(80)), value: z.nullable(finite) }),
  z.object({ kind: z.literal('point'), index: z.int() }),
]);

/** Until 2100: a clock beyond that is a broken one, and weights by age would overflow. */
const LATEST = 4_102_444_800_000;
const card = { card: id, item: z.nullable(id) };

const Bodies = {
  'job-targeted': z.object({ target: id }),
  'level-declared': z.object({ block: id, level: Level }),
  'session-started': z.object({
    session: UUID,
    target: id,
    seed: z.int(),
    budget: z.union([z.literal(12), z.literal(20), z.literal(30)]),
    precise: z.boolean(),
    packs: z.record(id, id),
    blocks: z.array(z.object({ block: id, level: Level })).check(z.maxLength(40)),
    declared: z.record(id, Level),
    posteriors: z.record(id, z.array(finite).check(z.length(81))),
    answered: z.record(id, z.int().check(z.gte(0))),
    verdicts: z.record(id, verdict),
    excluded: z.array(id).check(z.maxLength(5000)),
    tally: z.object({ wrong: z.number().check(z.gte(0)), idk: z.number().check(z.gte(0)) }),
    variants: z.optional(z.record(id, z.int())),
    first: z.optional(id),
  }),
  'session-ended': z.object({ session: UUID, target: id, reason: z.enum(['budget', 'settled', 'exhausted', 'left']) }),
  'item-answered': z.object({
    session: UUID,
    item: id,
    version: id,
    variantSeed: z.nullable(z.int()),
    response: Response,
    score: probability,
    right: z.boolean(),
    a: z.number().check(z.gt(0), z.lte(5)),
    b: z.number().check(z.gte(-10), z.lte(10)),
    c: z.number().check(z.gte(0), z.lt(1)),
    g: probability,
    block: id,
    competency: id,
    indication: z.optional(z.boolean()),
    target: id,
    level: Level,
    verdict,
    evidence: z.boolean(),
    module: z.optional(id),
    elapsed: z.number().check(z.gte(0)),
  }),
  'item-bookmarked': z.object({ item: id, block: id, on: z.boolean() }),
  'item-flagged': z.object({ item: id, version: id, block: id, comment: short }),
  'module-step-completed': z.object({ module: id, version: id, step: id }),
  'module-completed': z.object({
    module: id,
    version: id,
    competencies: z.array(id).check(z.maxLength(50)),
    blocks: z.optional(z.array(id).check(z.maxLength(50))),
  }),
  'card-reviewed': z.union([
    z.object({
      ...card,
      rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      retention: z.optional(z.number().check(z.gte(0.7), z.lte(0.97))),
    }),
    z.object({ ...card, postponedUntil: z.int().check(z.gte(0), z.lte(LATEST)) }),
    z.object({ ...card, undone: UUID }),
  ]),
  'answer-voided': z.object({ item: id, version: id, reason: short }),
  'experience-described': z.object({
    experience: id,
    text: z.string().check(z.maxLength(20_000)),
    blocks: z.array(id).check(z.maxLength(50)),
    title: z.optional(short),
    kind: z.optional(z.enum(['recherche', 'projet', 'encadrement', 'valorisation', 'communication', 'formation', 'autre'])),
    where: z.optional(short),
    from: z.optional(month),
    to: z.optional(month),
    action: z.optional(long),
    result: z.optional(long),
    cv: z.optional(long),
    hours: z.optional(z.number().check(z.gte(0), z.lte(10_000))),
    competencies: z.optional(z.array(id).check(z.maxLength(200))),
    removed: z.optional(z.boolean()),
  }),
  'sharing-granted': z.object({ share: id, audience: id, blocks: z.array(id) }),
  'sharing-revoked': z.object({ share: id }),
} as const;

const Envelope = z.object({
  id: UUID,
  device: UUID,
  seq: z.int().check(z.gte(1)),
  at: z.int().check(z.gte(0), z.lte(LATEST)),
  // Any name: a later version may have types that this one does not know.
  type: z.string().check(z.minLength(1), z.maxLength(120)),
  schema: z.int().check(z.gte(1)),
  body: z.unknown(),
});

export type ParsedEvent =
  /** Understood by this version. */
  | { status: 'known'; event: LearnerEvent }
  /** A type or schema of a later version: keep it, do not fold it. */
  | { status: 'opaque'; event: OpaqueEvent }
  /** Its envelope is sound, so it can be named, but its body breaks the rules of its type. */
  | { status: 'invalid'; id: string; problem: string }
  /** Not an event at all. */
  | { status: 'malformed'; problem: string };

const say = (error: { issues: { path: PropertyKey[]; message: string }[] }) =>
  error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`).join(' ; ');

export function parseEvent(raw: unknown): ParsedEvent {
  const envelope = z.safeParse(Envelope, raw);
  if (!envelope.success) return { status: 'malformed', problem: say(envelope.error) };
  const event = envelope.data as OpaqueEvent;
  if (event.schema > EVENT_SCHEMA || !Object.hasOwn(Bodies, event.type)) return { status: 'opaque', event };
  const body = z.safeParse(Bodies[event.type as keyof typeof Bodies], event.body);
  if (!body.success) return { status: 'invalid', id: event.id, problem: say(body.error) };
  return { status: 'known', event: { ...event, body: body.data } as LearnerEvent };
}

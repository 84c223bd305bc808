import * as z from 'zod/mini';
import { MalformedRequest } from '../errors';

export const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** UUIDv7, as devices make them. */
export const DeviceId = z.string().check(z.regex(UUID_V7));
/** At least 128 bits of base64url or more of hex. */
export const DeviceSecret = z.string().check(z.minLength(22), z.maxLength(200));

/** A schema as the door of a route: the strict input, or MalformedRequest that names every field at fault. */
export const shape =
  <T>(schema: z.ZodMiniType<T>) =>
  (raw: unknown): T => {
    const parsed = z.safeParse(schema, raw);
    if (parsed.success) return parsed.data;
    throw new MalformedRequest(
      parsed.error.issues.map((issue) => `${issue.path.map(String).join('.') || 'body'}: ${issue.message}`).join(' ; '),
    );
  };

export const DeviceIdentity = z.object({ device: DeviceId, secret: DeviceSecret });
export type DeviceIdentity = z.infer<typeof DeviceIdentity>;
export const Nothing = z.object({});

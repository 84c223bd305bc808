import { describeError } from '../error-messages';
import { DomainError } from '../errors';

export const NEVER_STORED = { 'Cache-Control': 'no-store' };

/** Any error as `{ code, message, kept }`; what nobody expected goes to the log. */
export function errorResponse(error: unknown): Response {
  const { status, body, retryAfter } = describeError(error);
  if (!(error instanceof DomainError)) console.error('a request failed', error);
  return Response.json(body, {
    status,
    headers: { ...NEVER_STORED, ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }) },
  });
}

import { gunzipSync } from 'node:zlib';
import { DomainError, MalformedRequest } from '../errors';

/** 256 KB, after decompression. */
export const BODY_LIMIT = 256 * 1024;

/** Reads a JSON body without ever holding more than `limit` bytes of it, compressed or not. An empty body is `{}`. */
export async function readJson(request: Request, limit = BODY_LIMIT): Promise<unknown> {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') throw new DomainError('unsupported-encoding');
  const raw = await readBounded(request, limit);
  const bytes = encoding === 'gzip' ? inflate(raw, limit) : raw;
  if (bytes.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new MalformedRequest('the body is not JSON', { cause });
  }
}

/** The body as it came; too-large as soon as it passes the limit. */
export async function readBounded(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new DomainError('too-large');
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let total = 0;
  const reader = request.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return Buffer.concat(chunks, total);
      total += value.length;
      if (total > limit) throw new DomainError('too-large');
      chunks.push(value);
    }
  } catch (error) {
    await reader.cancel(error).catch(() => undefined); // the connection is already broken: `error` says why
    if (error instanceof DomainError) throw error;
    throw new MalformedRequest('the body was cut', { cause: error });
  }
}

/** Stops as soon as the output passes the limit: a bomb never unfolds. */
function inflate(bytes: Buffer, limit: number): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new DomainError('too-large', {}, { cause: error });
    throw new MalformedRequest('the body is not gzip', { cause: error });
  }
}

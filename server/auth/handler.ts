import NextAuth from 'next-auth';
import { NextRequest } from 'next/server';
import { database } from '../database';
import { environment } from '../env';
import { errorResponse } from '../http/error-response';
import { readBounded } from '../http/request-body';
import { authOptions } from './options';

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** Twelve words, an identity, a token: a tenth of this. */
const BODY_LIMIT = 8 * 1024;

/** Made at the first request and not when the file is read: a build has no secret and must not write one. */
export async function handleAuth(request: NextRequest, context: RouteContext): Promise<Response> {
  let bounded: NextRequest;
  try {
    bounded = request.method === 'POST' ? await boundedRequest(request) : request;
  } catch (error) {
    return errorResponse(error);
  }
  return NextAuth(bounded as never, context as never, authOptions(environment(), database)) as Promise<Response>;
}

/** next-auth reads a body whole, whatever its size. */
async function boundedRequest(request: NextRequest): Promise<NextRequest> {
  const body = await readBounded(request, BODY_LIMIT);
  return new NextRequest(request.url, { method: request.method, headers: request.headers, body: new Uint8Array(body) });
}

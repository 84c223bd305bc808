import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { database } from '../database';
import { environment } from '../env';
import { authOptions } from './options';

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** Made at the first request and not when the file is read: a build has no secret and must not write one. */
export async function handleAuth(request: NextRequest, context: RouteContext): Promise<Response> {
  return NextAuth(request as never, context as never, authOptions(environment(), database)) as Promise<Response>;
}

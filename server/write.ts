import type { NextRequest } from 'next/server';
import type { Database } from '@/db/client';
import { type Session, sessionOf } from './auth/session';
import { database } from './database';
import { environment } from './env';
import { SignedOut } from './errors';
import { clientAddress } from './http/client-address';
import { errorResponse, NEVER_STORED } from './http/error-response';
import { readJson } from './http/request-body';
import { requireSameOrigin } from './http/same-origin';

/**
 * The one wrapper of every write route: same origin, session, body, shape, then the use case. What is missing can
 * be seen in one line of the route; whether the session still stands is the use case's first question, in the
 * database. Errors leave as `{ code, message, kept }`.
 */

type Answer = { status?: number; body: unknown };
type Context<Input> = { db: Database; input: Input; now: number };

export const writeAsLearner = <Input>(
  parse: (raw: unknown) => Input,
  run: (context: Context<Input> & { session: Session }) => Promise<Answer>,
) =>
  route(async (request) => {
    const session = await requireSession(request);
    const input = parse(await readJson(request));
    return run({ db: await database(), session, input, now: Date.now() });
  });

/** For those who have no session yet: what they may do is proved by the input itself. */
export const writeAsAnyone = <Input>(
  parse: (raw: unknown) => Input,
  run: (context: Context<Input> & { address: string }) => Promise<Answer>,
) =>
  route(async (request) => {
    const input = parse(await readJson(request));
    return run({ db: await database(), input, address: clientAddress(request.headers.get('x-forwarded-for')), now: Date.now() });
  });

export const readAsLearner =
  (run: (context: { db: Database; session: Session; now: number }) => Promise<Answer>) =>
  (request: NextRequest): Promise<Response> =>
    answered(async () => run({ session: await requireSession(request), db: await database(), now: Date.now() }));

const route =
  (handle: (request: NextRequest) => Promise<Answer>) =>
  (request: NextRequest): Promise<Response> =>
    answered(async () => {
      requireSameOrigin(request.headers, environment().publicUrl);
      return handle(request);
    });

async function requireSession(request: NextRequest): Promise<Session> {
  const session = await sessionOf(request, environment(), Date.now());
  if (!session) throw new SignedOut();
  return session;
}

async function answered(run: () => Promise<Answer>): Promise<Response> {
  try {
    const { status = 200, body } = await run();
    return Response.json(body, { status, headers: NEVER_STORED });
  } catch (error) {
    return errorResponse(error);
  }
}

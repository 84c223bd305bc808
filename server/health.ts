import { database } from './database';

/** The process answers and its database too. */
export async function health(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await (await database()).read([{ sql: 'SELECT count(*) FROM learners WHERE id IS NULL', args: [] }]);
    return Response.json({ ok: true }, { headers });
  } catch (error) {
    console.error('the database does not answer', error);
    return Response.json({ ok: false }, { status: 503, headers });
  }
}

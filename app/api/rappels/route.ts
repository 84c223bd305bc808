import { environment } from '@/server/env';
import { NEVER_STORED } from '@/server/http/error-response';
import { parseUnwanted, parseWanted, subscribe, unsubscribe } from '@/server/reminders/subscribe';
import { writeAsAnyone } from '@/server/write';

export const runtime = 'nodejs';
/** The key is this server's, not the build's. */
export const dynamic = 'force-dynamic';

/** The key to subscribe with; null: this server sends no reminders. */
export const GET = () => Response.json({ key: environment().push?.publicKey ?? null }, { headers: NEVER_STORED });

export const PUT = writeAsAnyone(parseWanted, async ({ db, input, address, now }) => ({
  body: await subscribe(db, input, { address, now, ...environment() }),
}));

export const DELETE = writeAsAnyone(parseUnwanted, async ({ db, input, address, now }) => ({
  body: await unsubscribe(db, input, address, now),
}));

import { readProgress } from '@/server/progress/read-progress';
import { readAsLearner } from '@/server/write';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

export const GET = readAsLearner(async ({ db, session, now }) => ({ body: await readProgress(db, session, now) }));

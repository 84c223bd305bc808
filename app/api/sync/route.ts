import { foldLater } from '@/server/progress/fold-later';
import { parseSyncRequest } from '@/server/sync/request';
import { syncDevice } from '@/server/sync/sync-device';
import { writeAsLearner } from '@/server/write';

export const runtime = 'nodejs';

export const POST = writeAsLearner(parseSyncRequest, async ({ db, session, input, now }) => {
  const body = await syncDevice(db, session, input, now);
  foldLater(db, session.learner);
  return { body };
});

import { authorise } from '@/server/auth/authorise';
import { DeviceIdentity, shape } from '@/server/http/parse';
import { registerDevice } from '@/server/learners/register-device';
import { writeAsLearner } from '@/server/write';

export const runtime = 'nodejs';

export const POST = writeAsLearner(shape(DeviceIdentity), async ({ db, session, input, now }) => {
  await authorise(db, session);
  return { status: 201, body: await registerDevice(db, session.learner, input, now) };
});

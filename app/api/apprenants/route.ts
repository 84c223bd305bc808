import { authorise } from '@/server/auth/authorise';
import { DeviceIdentity, Nothing, shape } from '@/server/http/parse';
import { createLearner, limitCreations } from '@/server/learners/create-learner';
import { eraseLearner } from '@/server/learners/erase-learner';
import { writeAsAnyone, writeAsLearner } from '@/server/write';

export const runtime = 'nodejs';

export const POST = writeAsAnyone(shape(DeviceIdentity), async ({ db, input, address, now }) => {
  limitCreations(address, now);
  return { status: 201, body: await createLearner(db, input, now) };
});

export const DELETE = writeAsLearner(shape(Nothing), async ({ db, session, now }) => {
  await authorise(db, session);
  return { body: await eraseLearner(db, session.learner, now) };
});

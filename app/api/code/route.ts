import { authorise } from '@/server/auth/authorise';
import { Nothing, shape } from '@/server/http/parse';
import { renewCode } from '@/server/learners/renew-code';
import { writeAsLearner } from '@/server/write';

export const runtime = 'nodejs';

export const POST = writeAsLearner(shape(Nothing), async ({ db, session }) => {
  await authorise(db, session);
  return { body: await renewCode(db, session.learner) };
});

import { health } from '@/server/health';

export const runtime = 'nodejs';
/** Asked anew each time: a cached yes would hide a dead database. */
export const dynamic = 'force-dynamic';

export const GET = health;

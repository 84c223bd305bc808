import { type Database, sharedDatabase } from '@/db/client';
import { environment } from './env';

/** This process's database. */
export const database = (): Promise<Database> => sharedDatabase(environment().database);

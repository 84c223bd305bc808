import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { connect, type DatabaseAddress } from './client';

/**
 * Brings the database to this version's schema. It has a client of its own, closed at the end, because
 * `client.migrate()` switches foreign keys off on the connection it borrows.
 */
export async function migrateDatabase(address: DatabaseAddress, folder = join(process.cwd(), 'db', 'migrations')): Promise<void> {
  const client = connect(address);
  try {
    const db = drizzle(client);
    try {
      await migrate(db, { migrationsFolder: folder });
    } catch (first) {
      // Two processes that start together: the slower one finds the tables made. It is right the second time.
      try {
        await migrate(db, { migrationsFolder: folder });
      } catch (second) {
        throw new AggregateError([first, second], 'the database could not be migrated', { cause: second });
      }
    }
  } finally {
    client.close();
  }
}

import type { Client, InStatement, ResultSet } from '@libsql/client';
import { type DatabaseError, toDatabaseError } from './errors';

type Job = {
  statements: InStatement[];
  done: (results: ResultSet[]) => void;
  failed: (error: DatabaseError) => void;
};

/** A transaction on a remote server is cut at 5 s: this many statements stay far below. */
const STATEMENTS_A_BATCH = 500;

/**
 * Every write of this process goes through here, one batch in flight.
 * Musts (each was seen to break with @libsql/client 0.18):
 * - Never two writers at once: twenty concurrent transactions gave nineteen SQLITE_BUSY in a file, and froze a
 *   libSQL server.
 * - A batch is one transaction without a conversation. So a job is a list of statements fixed in advance: their
 *   conditions are in their SQL, and what happened is read back by a SELECT at the end of the same list.
 * - A commit can time out and yet exist. So running a job twice must end like running it once.
 * Jobs that wait together are committed together (group commit): one disk flush for all.
 */
export class WriteQueue {
  #waiting: Job[] = [];
  #draining: Promise<void> | undefined;

  constructor(
    private readonly client: Client,
    private readonly recover: (error: DatabaseError) => Promise<void>,
  ) {}

  /** Runs the statements in one transaction and gives their results, or rejects with a DatabaseError. */
  run(statements: InStatement[]): Promise<ResultSet[]> {
    return new Promise((done, failed) => {
      this.#waiting.push({ statements, done, failed });
      this.#draining ??= this.#drain();
    });
  }

  /** Settles when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // A file's batch never yields to the event loop: let the requests that have already arrived join first.
      await new Promise(setImmediate);
      const jobs = this.#next();
      const error = await this.#commit(jobs);
      if (!error) continue;
      // One bad statement must not fail its neighbours; but when the database itself is at fault, all are told now.
      if (jobs.length === 1 || error.problem !== 'statement') for (const job of jobs) job.failed(error);
      else
        for (const job of jobs) {
          const own = await this.#commit([job]);
          if (own) job.failed(own);
        }
    }
    // In the same tick as the test above: a job that arrives later starts another round.
    this.#draining = undefined;
  }

  #next(): Job[] {
    let statements = 0;
    let jobs = 0;
    for (const job of this.#waiting) {
      statements += job.statements.length;
      if (jobs > 0 && statements > STATEMENTS_A_BATCH) break;
      jobs++;
    }
    return this.#waiting.splice(0, jobs);
  }

  /** Undefined when committed; the jobs are then settled. */
  async #commit(jobs: Job[]): Promise<DatabaseError | undefined> {
    let results: ResultSet[];
    try {
      results = await this.client.batch(
        jobs.flatMap((job) => job.statements),
        'write',
      );
    } catch (cause) {
      const error = toDatabaseError(cause);
      try {
        await this.recover(error);
      } catch (second) {
        return toDatabaseError(
          new Error('a batch failed, then its connection could not be replaced', { cause: new AggregateError([error, second]) }),
        );
      }
      return error;
    }
    let start = 0;
    for (const job of jobs) {
      job.done(results.slice(start, start + job.statements.length));
      start += job.statements.length;
    }
    return undefined;
  }
}

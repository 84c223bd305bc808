/** libSQL's error codes differ between a file and a remote server: this is the one place that knows. */

export type DatabaseProblem =
  /** Another writer held the lock too long: nothing was written, try again. */
  | 'busy'
  /** The server cannot be reached, or the disk is full: a write may or may not have been committed. */
  | 'unavailable'
  /** The statement itself is at fault. */
  | 'statement';

export class DatabaseError extends Error {
  override name = 'DatabaseError';
  constructor(
    readonly problem: DatabaseProblem,
    cause: unknown,
  ) {
    super(`database ${problem}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

const BUSY = /^SQLITE_(BUSY|LOCKED)/;
const UNAVAILABLE =
  /^(SQLITE_(FULL|IOERR|CANTOPEN|READONLY|NOMEM)|PROXY_ERROR|SERVER_ERROR|HRANA_|CLIENT_CLOSED|ECONN|ENOTFOUND|ETIMEDOUT|UND_ERR)/;

export function toDatabaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const codes = chain(error).map((link) => ('code' in link ? String(link.code) : ''));
  // A remote server says SQLITE_UNKNOWN and leaves the rest to its message.
  const text = chain(error)
    .map((link) => link.message)
    .join(' ');
  if (codes.some((code) => BUSY.test(code)) || /database is locked|SQLITE_BUSY/.test(text)) return new DatabaseError('busy', error);
  if (codes.some((code) => UNAVAILABLE.test(code)) || /fetch failed|socket hang up/.test(text))
    return new DatabaseError('unavailable', error);
  return new DatabaseError('statement', error);
}

/** The error and its causes, those of an aggregate included. */
function chain(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 8) return [];
  const causes = error instanceof AggregateError ? [...error.errors, error.cause] : [error.cause];
  return [error, ...causes.flatMap((cause) => chain(cause, depth + 1))];
}

import { DomainError, type ErrorCode } from '../errors';

/**
 * Counts tries in memory. Modest on purpose: a code has 128 bits, guessing is hopeless already; this keeps a
 * runaway client from loading the server. Several processes count apart.
 */
export class RateLimit {
  #tries = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly window: number,
    private readonly code: ErrorCode = 'too-many-tries',
    private readonly keys = 10_000,
  ) {}

  /** Counts one try; throws `code` beyond `allowed` in the window. */
  take(key: string, allowed: number, now: number): void {
    const known = this.#tries.get(key);
    const entry = known && known.until > now ? known : { count: 0, until: now + this.window };
    entry.count++;
    // Re-inserted last: the first of the map is the one to forget when there are too many.
    this.#tries.delete(key);
    this.#tries.set(key, entry);
    if (this.#tries.size > this.keys) this.#tries.delete(this.#tries.keys().next().value!);
    if (entry.count > allowed) throw new DomainError(this.code, { seconds: Math.ceil((entry.until - now) / 1000) });
  }

  forget(key: string): void {
    this.#tries.delete(key);
  }
}

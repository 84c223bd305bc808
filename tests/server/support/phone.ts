import { observe, tick } from '@/core/events/clock';
import type { StoredEvent } from '@/core/events/event';
import type { Session } from '@/server/auth/session';
import type { SyncAnswer } from '@/server/sync/request';
import { newIdentity } from './events';

/**
 * A phone as `device/store.ts` and `device/sync.ts` make it, in memory: log, outbox, cursor, clock, sequence number.
 * Each method is one transaction of the real one: a crash falls between two of them, never inside.
 */
export class Phone {
  log = new Map<string, StoredEvent>();
  outbox = new Set<string>();
  rejected = new Map<string, string>();
  cursor = 0;
  seq = 0;
  clock = 0;

  constructor(
    public identity: { device: string; secret: string },
    readonly learner: string,
    /** Milliseconds that its wall clock is ahead of the server's. */
    readonly skew: number,
  ) {}

  get session(): Session {
    return { learner: this.learner, device: this.identity.device };
  }

  append(make: (device: string, seq: number, at: number) => StoredEvent, now: number): void {
    this.clock = tick(this.clock, now + this.skew);
    const event = make(this.identity.device, ++this.seq, this.clock);
    this.log.set(event.id, event);
    this.outbox.add(event.id);
  }

  /** What goes on the wire: the oldest of the outbox, without the server's stamps. */
  request(size: number): { device: string; cursor: number; events: StoredEvent[] } {
    const events = [...this.outbox].slice(0, size).map((id) => {
      const { receivedAt: _, ...event } = this.log.get(id)!;
      return event as StoredEvent;
    });
    return { device: this.identity.device, cursor: this.cursor, events };
  }

  merge(events: readonly StoredEvent[], toOutbox: boolean, now: number): void {
    for (const event of events) {
      this.clock = observe(this.clock, event.at, now + this.skew);
      const known = this.log.get(event.id);
      if (known) {
        if (known.receivedAt == null && event.receivedAt != null) this.log.set(event.id, { ...known, receivedAt: event.receivedAt });
        continue;
      }
      this.log.set(event.id, event);
      if (toOutbox) this.outbox.add(event.id);
    }
  }

  settle(answer: SyncAnswer): void {
    for (const result of answer.results) {
      this.outbox.delete(result.id);
      if (result.status === 'rejected') {
        this.rejected.set(result.id, result.reason);
        continue;
      }
      const event = this.log.get(result.id);
      if (event && event.receivedAt == null) this.log.set(result.id, { ...event, receivedAt: result.receivedAt });
    }
    this.cursor = answer.cursor;
  }

  takeNewDevice(): { device: string; secret: string } {
    return newIdentity();
  }

  become(identity: { device: string; secret: string }): void {
    this.identity = identity;
    this.seq = 0;
  }

  /** The same profile on another phone: same device id, same secret, same count. */
  clone(): Phone {
    const copy = new Phone(this.identity, this.learner, this.skew);
    Object.assign(copy, { log: new Map(this.log), outbox: new Set(this.outbox), cursor: this.cursor, seq: this.seq, clock: this.clock });
    return copy;
  }
}

import { randomBytes } from 'node:crypto';
import type { Item } from '@/core/assessment/item';
import { guessShare } from '@/core/assessment/likelihood';
import { mulberry32 } from '@/core/assessment/random';
import { scoreResponse } from '@/core/assessment/score';
import { instantiate, variantSeed } from '@/core/assessment/variant';
import type { PackItem } from '@/core/content/pack';
import type { EventBodies, ItemAnswered, Response, StoredEvent } from '@/core/events/event';
import { uuidv7 } from '@/core/events/uuid';

/** Batches of 20 events as phones make them: a session of the real bank, whose answers the server verifies. */

export type BankItem = PackItem & { block: string };
export const BATCH = 20;
const SESSION_LENGTH = 12;

export const newId = (now = Date.now()): string => uuidv7(now, randomBytes(10));

/** What someone could answer: right two times in three, « je ne sais pas » one in ten. */
function responseTo(item: Item, random: () => number): Response {
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  if (random() < 0.1) return { kind: 'idk' };
  const right = random() < 0.66;
  const one = (list: readonly { id: string; right?: boolean | undefined }[]): Response => ({
    kind: 'choice',
    ids: [((right ? list.find((o) => o.right) : undefined) ?? any(list)).id],
  });
  switch (item.type) {
    case 'single':
      return one(item.options);
    case 'hotspot':
      return one(item.zones);
    case 'situational':
      return { kind: 'choice', ids: [any(item.options).id] };
    case 'multiple':
      return { kind: 'choice', ids: item.options.filter((o) => (right ? o.right : random() < 0.5)).map((o) => o.id) };
    case 'batch-record':
      return { kind: 'choice', ids: item.record.lines.filter((l) => (right ? l.error : random() < 0.3)).map((l) => l.id) };
    case 'ordering':
      return { kind: 'order', ids: item.steps.map((s) => s.id) };
    case 'matching':
      return { kind: 'match', pairs: Object.fromEntries(item.pairs.map((p) => [p.id, right ? p.right : any(item.pairs).right])) };
    case 'numeric': {
      const value = right ? item.answer : any(item.slips).value;
      return { kind: 'number', text: String(value).replace('.', ','), value };
    }
    case 'chart':
      return item.points ? { kind: 'point', index: any(item.points) } : one(item.options ?? []);
  }
}

/** A phone that answers for ever: sessions of twelve questions over three blocks. */
export class Learner {
  #byBlock = new Map<string, BankItem[]>();
  #blocks: string[];
  /** Items of the three blocks of the session: no more are open at a time. */
  #open: BankItem[] = [];
  #random: () => number;
  #seq = 0;
  #at = Date.now() - 86_400_000;
  #asked = 0;
  #session = newId();
  #tally = { wrong: 0, idk: 0 };
  #waiting: StoredEvent[] = [];

  constructor(
    readonly device: string,
    bank: readonly BankItem[],
    seed: number,
  ) {
    for (const item of bank) this.#byBlock.set(item.block, [...(this.#byBlock.get(item.block) ?? []), item]);
    this.#blocks = [...this.#byBlock.keys()];
    this.#random = mulberry32(seed);
  }

  batch(size = BATCH): StoredEvent[] {
    while (this.#waiting.length < size) this.#ask();
    return this.#waiting.splice(0, size);
  }

  #append<T extends keyof EventBodies>(type: T, body: EventBodies[T]): void {
    this.#at += 15_000;
    this.#waiting.push({ id: newId(this.#at), device: this.device, seq: ++this.#seq, at: this.#at, type, schema: 1, body } as StoredEvent);
  }

  #ask(): void {
    if (this.#asked === 0) {
      const start = Math.floor(this.#random() * this.#blocks.length);
      this.#open = [0, 1, 2].flatMap((n) => this.#byBlock.get(this.#blocks[(start + n) % this.#blocks.length]!)!);
      this.#session = newId(this.#at);
      this.#append('session-started', {
        session: this.#session,
        target: 'technicien-bioproduction',
        seed: Math.floor(this.#random() * 2 ** 31),
        budget: SESSION_LENGTH,
        precise: false,
        packs: Object.fromEntries(this.#blocks.map((block) => [block, '0123456789abcdef'])),
        blocks: this.#blocks.slice(0, 9).map((block) => ({ block, level: 3 as const })),
        declared: {},
        posteriors: {},
        answered: {},
        verdicts: {},
        excluded: [],
        tally: { ...this.#tally },
      });
    }
    this.#append('item-answered', this.#answer());
    this.#asked = (this.#asked + 1) % SESSION_LENGTH;
    if (this.#asked === 0) this.#append('session-ended', { session: this.#session, target: 'technicien-bioproduction', reason: 'budget' });
  }

  #answer(): ItemAnswered {
    const { item: asked, version, a, b, c, block } = this.#open[Math.floor(this.#random() * this.#open.length)]!;
    const seed = variantSeed(asked, Math.floor(this.#random() * 2 ** 31), undefined);
    const item = instantiate(asked, seed);
    const response = responseTo(item, this.#random);
    const { score, right } = scoreResponse(item, response);
    const g = guessShare(this.#tally);
    if (response.kind === 'idk') this.#tally.idk++;
    else if (!right) this.#tally.wrong += 1 / (1 - c);
    return {
      session: this.#session,
      item: item.id,
      version,
      variantSeed: seed,
      response,
      score,
      right,
      a,
      b,
      c,
      g,
      block,
      competency: item.competency,
      ...(item.type === 'situational' ? { indication: true } : {}),
      target: 'technicien-bioproduction',
      level: 3,
      verdict: 'to-confirm',
      evidence: item.type !== 'situational',
      elapsed: 5000 + Math.floor(this.#random() * 20_000),
    };
  }
}

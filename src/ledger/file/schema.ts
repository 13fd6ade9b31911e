import * as z from 'zod';
import { CHANNELS } from '../../model/item.ts';
import { type LedgerEvent, ROLLOUT_MOVES } from '../../model/ledger-event.ts';
import { STATES } from '../../model/verdict.ts';

const link = z.object({ item: z.string(), customer: z.string(), day: z.string(), release: z.string().optional() });
const mail = {
  at: z.string(),
  key: z.string(),
  person: z.string().optional(),
  about: z.array(z.string()).optional(),
  run: z.string().optional(),
};

const look = z.object({
  rule: z.string(),
  at: z.string(),
  look: z.int().positive(),
  fraction: z.number().min(0).max(1),
  information: z.number().nonnegative(),
  alphaSpent: z.number().min(0).max(1),
  digest: z.string(),
  state: z.enum(STATES),
});
const percent = z.number().min(0).max(100);

const known = {
  linked: z.object({
    kind: z.literal('linked'),
    at: z.string(),
    issue: z.string(),
    place: z.string().optional(),
    id: z.string().optional(),
    links: z.array(link),
  }),
  intended: z.object({ kind: z.literal('intended'), ...mail }),
  sent: z.object({ kind: z.literal('sent'), ...mail }),
  failed: z.object({ kind: z.literal('failed'), ...mail }),
  gate: z.object({ kind: z.literal('gate'), at: z.string(), release: z.string(), looks: z.array(look) }),
  arrivals: z.object({
    kind: z.literal('arrivals'),
    at: z.string(),
    days: z.partialRecord(z.enum(CHANNELS), z.array(z.int().nonnegative()).max(366)),
  }),
  override: z.object({
    kind: z.literal('override'),
    at: z.string(),
    rule: z.string(),
    release: z.string().optional(),
    by: z.string(),
    second: z.string().optional(),
    why: z.string(),
    until: z.string(),
  }),
  rollout: z.object({
    kind: z.literal('rollout'),
    at: z.string(),
    flag: z.string(),
    move: z.enum(ROLLOUT_MOVES),
    from: percent,
    to: percent,
    release: z.string().optional(),
    by: z.string().optional(),
    why: z.string(),
  }),
  suppressed: z.object({ kind: z.literal('suppressed'), at: z.string(), person: z.string(), why: z.string() }),
  cursor: z.object({ kind: z.literal('cursor'), at: z.string(), source: z.string(), cursor: z.string() }),
} satisfies Record<LedgerEvent['kind'], z.ZodType>;

const anyEvent = z.object({ kind: z.string() });

/**
 * Reads one line's value. `'newer'` for an event of a kind that a later version of earshot writes; `undefined` when it
 * is no event.
 */
export function parseEvent(value: unknown): LedgerEvent | 'newer' | undefined {
  const some = anyEvent.safeParse(value);
  if (!some.success) return undefined;
  if (!isKnown(some.data.kind)) return 'newer';
  const event = known[some.data.kind].safeParse(value);
  return event.success ? event.data : undefined;
}

function isKnown(kind: string): kind is keyof typeof known {
  return Object.hasOwn(known, kind);
}

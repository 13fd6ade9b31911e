import type { ItemLink } from './action.ts';
import type { Channel } from './item.ts';
import type { LookRecord, Override } from './verdict.ts';

/** One line of the append-only ledger: keyed hashes, no addresses. `at` is ISO 8601 in UTC. */
export type LedgerEvent =
  | {
      readonly kind: 'linked';
      readonly at: string;
      /** Key of the issue, as its marker carries it. */
      readonly issue: string;
      /** The tracker, as markers are bound to it. */
      readonly place?: string;
      /** The tracker's id of that issue: still known when a person removed the marker or the issue. */
      readonly id?: string;
      readonly links: readonly ItemLink[];
    }
  /** Written before a message leaves. */
  | ({ readonly kind: 'intended' } & MessageEvent)
  | ({ readonly kind: 'sent' } & MessageEvent)
  /** The mailer said that the message it was about to send certainly did not leave: it may be tried again. */
  | ({ readonly kind: 'failed' } & MessageEvent)
  | { readonly kind: 'suppressed'; readonly at: string; readonly person: string; readonly why: string }
  /** The gate looked: what each rule's look cost. Only looks with new items are written down. */
  | { readonly kind: 'gate'; readonly at: string; readonly release: string; readonly looks: readonly RuleLook[] }
  /** What a gate had heard of each of the last 28 whole days, yesterday first, at its first run of a day. */
  | {
      readonly kind: 'arrivals';
      readonly at: string;
      readonly days: Readonly<Partial<Record<Channel, readonly number[]>>>;
    }
  /** A person let a rule through. */
  | ({ readonly kind: 'override'; readonly at: string } & Override)
  /** A flag was widened, paused or rolled back, or a person let a paused rollout go on. */
  | RolloutEvent
  /** Items of `source` up to `cursor` are safe in an items file; the last one counts. Only the source reads `cursor`. */
  | { readonly kind: 'cursor'; readonly at: string; readonly source: string; readonly cursor: string };

/** A step of one message. */
export interface MessageEvent {
  readonly at: string;
  /** The action's key. */
  readonly key: string;
  /** Keyed hash of the customer. */
  readonly person?: string;
  /** Keys of the issues the message is about. */
  readonly about?: readonly string[];
  /** Which run wrote it: of two runs at a time the first to intend sends. */
  readonly run?: string;
}

/** A rule's look; `rule` is its text with its `where`. */
export interface RuleLook extends LookRecord {
  readonly rule: string;
}

/** What happened to a rollout. */
export interface RolloutEvent {
  readonly kind: 'rollout';
  readonly at: string;
  /** Provider, place and key of the flag. */
  readonly flag: string;
  readonly move: RolloutMove;
  /** Percent of users before and after. */
  readonly from: number;
  readonly to: number;
  readonly release?: string;
  /** Who resumed it. */
  readonly by?: string;
  readonly why: string;
}

export const ROLLOUT_MOVES = ['widen', 'pause', 'roll-back', 'resume'] as const;
export type RolloutMove = (typeof ROLLOUT_MOVES)[number];

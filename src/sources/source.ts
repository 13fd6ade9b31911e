import type { Channel, Contact, FeedbackItem, Visibility } from '../model/item.ts';
import type { Files } from '../model/files.ts';
import type { Network } from '../model/network.ts';
import type { Problem } from '../model/problem.ts';
import type { Recognition } from '../model/recognition.ts';
import type { Skip, SkipReason } from '../model/skip.ts';

/** What a row became. */
export type Collected =
  | {
      readonly kind: 'item';
      readonly item: FeedbackItem;
      /** File, address or account the row came from, for the accounting. */
      readonly from?: string;
      /** Messages of its thread that are not the customer's, by reason. They are no rows. */
      readonly leftOut?: Readonly<Partial<Record<SkipReason, number>>>;
    }
  | {
      readonly kind: 'skip';
      readonly skip: Skip;
      /** What the row counts with in the accounting; the skip's file when absent. */
      readonly from?: string;
    };

/** All that a source may touch. It reads no environment and knows no other source. */
export interface SourceContext extends Network {
  readonly files: Files;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** The time the run goes by. */
  readonly now: Date;
  /** Is told how each file was understood, before its rows come. */
  readonly onRecognised?: (recognition: Recognition) => void;
  /** Is told of each file that was read to its end and held no row. */
  readonly onEmpty?: (file: string) => void;
  /** Is told of what was read and may mean something else, once it is read. */
  readonly onWarning?: (warning: Problem) => void;
  /** The time it is, for signatures that must be fresh; `now` when absent. */
  readonly clock?: () => Date;
  /** Nothing said before this is wanted, ISO 8601 in UTC: what need not be asked for. Older items do no harm. */
  readonly since?: string;
  /** Present when the run goes on from the last one. */
  readonly bookmark?: Bookmark;
}

/** Where an incremental source goes on, and where it says how far it came. */
export interface Bookmark {
  /** What the source kept when its items were last safe in a file; absent the first time. */
  readonly start?: string;
  /** Says how far the source came. All it yielded before is taken; the last word counts. */
  readonly keep: (cursor: string) => void;
  /** A short keyed hash, for remembering ids without storing them. */
  readonly digest: (text: string) => string;
}

/** What every source is told, whatever it reads. */
export interface SourceDefaults {
  /** Name in the config; the first part of each item's id. */
  readonly name: string;
  /** IANA zone of dates that carry none. */
  readonly timezone: string;
  readonly channel?: Channel;
  readonly visibility?: Visibility;
  readonly contact?: Contact;
}

/** Somebody who may not be written to. */
export interface Suppression {
  readonly email: string;
  readonly why: 'unsubscribed' | 'bounced';
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * Yields every row it finds, in batches, as an item or as a reasoned skip: rows in = items + skips.
 * Throws a `UserError` with exit code 5 when it cannot be read at all; rows before that were yielded.
 */
export interface Source {
  readonly name: string;
  read(context: SourceContext): AsyncIterable<readonly Collected[]>;
  /** Asks once, changes nothing, and says in a few words what answered. Absent: reading is cheap enough to check with. */
  readonly probe?: (context: SourceContext) => Promise<string>;
  /** Everybody the service knows who may not be written to. */
  readonly suppressions?: (context: SourceContext) => AsyncIterable<readonly Suppression[]>;
}

import type { RatingKind } from '../../../model/item.ts';
import type { SkipReason } from '../../../model/skip.ts';
import type { Target } from '../field-map.ts';
import type { Transform } from './transforms.ts';

/**
 * Where a value is: `a.b`, `list[].b` (of every element), `` (the thing itself), `^a` (lifted from around the records),
 * `$…` (JSONPath, RFC 9535), `jmespath:…`.
 */
export type Path = string;

export interface ValueFrom {
  readonly at: Path;
  readonly as: Transform;
}

/** Paths in the order they are tried: the first that holds something counts. */
export type Value = Path | ValueFrom | readonly (Path | ValueFrom)[];

/** What must hold of a record, or of a message within one. */
export type Condition =
  | { readonly at: Path; readonly in: readonly (string | number | boolean | null)[] }
  /** Equal, as text, to what stands at a path of the record; neither may be empty. */
  | { readonly at: Path; readonly sameAs: Path }
  | { readonly at: Path; readonly starts: readonly string[] }
  | { readonly at: Path; readonly includes: string }
  | { readonly at: Path; readonly is: 'text' | 'number' | 'list' }
  /** Whether anything is there: an empty text, list or object is nothing. */
  | { readonly at: Path; readonly holdsAny: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Why something is no customer's word. */
export interface LeaveOut {
  readonly when: Condition;
  readonly reason: SkipReason;
  /** `an internal note`; shown to people, never a customer's word. */
  readonly detail: string;
}

/** The messages of a record. The record is the row; its item holds the customer's messages in order. */
export interface ThreadShape {
  /** Where messages are; those of the first path come first. */
  readonly messages: readonly Path[];
  readonly text: Value;
  /** When a message was written. One without a time stays in front. */
  readonly time?: Path;
  /** Messages that are not the customer's, or not ours to read: first rule that holds. */
  readonly leaveOut: readonly LeaveOut[];
  /** What a message of the customer must fulfil; others are left out as `not-customer`. */
  readonly customer: Condition;
}

/** A survey's answers. */
export interface AnswersShape {
  /** Every answer; of an object, its members as `{ key, value }`. */
  readonly list: Path;
  /** The question, as a name for the answer. */
  readonly question: Value;
  /** Where questions are spelled out: the text at `title` of the one whose `key` is what the answer has at `on`. */
  readonly questions?: { readonly lists: readonly Path[]; readonly key: Path; readonly on: Path; readonly title: Path };
  /** Answers in the customer's own words. */
  readonly words: readonly { readonly when: Condition; readonly at: Value }[];
  /** What an answer is, for rules; kept as `answers` in the fields. Names, addresses and numbers are never among it. */
  readonly facts?: readonly { readonly when: Condition; readonly at: Value }[];
  readonly ratings?: readonly RatingShape[];
}

export interface RatingShape {
  readonly kind: RatingKind;
  readonly at: Value;
  readonly min: number;
  readonly max: number;
  readonly when?: Condition;
  /** What words mean in numbers; other words, and those that mean `undefined`, are no rating. */
  readonly words?: Readonly<Record<string, number | undefined>>;
}

/** Records of a list beside the records, found by a key: `includes.users` by `author_id`. */
export interface Join {
  readonly list: Path;
  readonly key: Path;
  readonly on: Path;
  readonly as: string;
}

/** By what a preset is known. All of it must be there. */
export interface Recognition {
  /** Paths of a record; they may hold null. */
  readonly has: readonly Path[];
  /** Paths whose absence tells it from a sibling. */
  readonly lacks?: readonly Path[];
  readonly where?: Condition;
  /** Paths around the records. */
  readonly around?: readonly Path[];
}

/** A format of JSON records, as data. */
export interface RecordShape {
  readonly recognise: Recognition;
  /** Where the records are: an array, a single object or nothing. `` is the top: an array, an object, or each line. */
  readonly records: readonly Path[];
  /** Where in an element of the array the record itself is. */
  readonly unwrap?: Path;
  /** Values around the records, by the name under which `^name` reads them. */
  readonly around?: Readonly<Record<string, Path>>;
  readonly joins?: readonly Join[];
  readonly leaveOut?: readonly LeaveOut[];
  readonly map: Readonly<Partial<Record<Target, Value>>>;
  /** The first whose condition holds and that has a value. */
  readonly ratings?: readonly RatingShape[];
  readonly thread?: ThreadShape;
  readonly answers?: AnswersShape;
  /** Words the customer added at the end, such as the remark of a rating. */
  readonly remark?: Value;
  /** When the title is the writer's own; always, when absent. A thread's title is that of whoever opened it. */
  readonly ownsTitle?: Condition;
  /** What is kept for rules, by name. Nothing else is. */
  readonly fields?: Readonly<Record<string, Value>>;
}

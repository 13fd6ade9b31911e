/** Where a customer spoke. */
export const CHANNELS = ['ticket', 'review', 'survey', 'social', 'email', 'in-app', 'issue'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a rating measures. `min` and `max` say its scale: stars 1..5, nps 0..10, csat 1..5, ces 1..7, thumbs 0..1. */
export const RATING_KINDS = ['stars', 'nps', 'csat', 'ces', 'thumbs'] as const;
export type RatingKind = (typeof RATING_KINDS)[number];

export const VISIBILITIES = ['public', 'private'] as const;
/** May these words be quoted in a public place? A store review is public, a support ticket is private. */
export type Visibility = (typeof VISIBILITIES)[number];

export const CONTACTS = ['yes', 'no', 'unknown'] as const;
/** May we write to this customer? */
export type Contact = (typeof CONTACTS)[number];

/** A rating on its own scale: `min` <= `value` <= `max`; higher is better for every kind. */
export interface Rating {
  readonly kind: RatingKind;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/** Who spoke. Never leaves the program except as a mail envelope or through redaction. */
export interface Customer {
  readonly id?: string;
  readonly email?: string;
  readonly name?: string;
  /** How much this customer's voice counts in priority; 1 when absent, never negative. */
  readonly weight?: number;
}

/** A value of an unmapped column, kept for rules such as `fields.plan == 'pro'`. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue };

/** One piece of feedback, normalised: the customer's words only. */
export interface FeedbackItem {
  /** `<source>:<native id>`, or a hash of the canonical row and its occurrence number. Never a file name or row number. */
  readonly id: string;
  /** Name of the source in the config. */
  readonly source: string;
  readonly channel: Channel;
  /** ISO 8601 in UTC with milliseconds, `2026-03-01T12:00:00.000Z`: compares as text. */
  readonly createdAt: string;
  readonly title?: string;
  readonly text: string;
  readonly rating?: Rating;
  readonly customer?: Customer;
  /** Version the customer spoke about. */
  readonly release?: string;
  /** Share of users the customer belongs to: `canary`, `control`. */
  readonly cohort?: string;
  readonly feature?: string;
  /** What the customer wrote in: a language tag or name as the source gave it; its ISO 639 code (`de`) once collected. */
  readonly language?: string;
  readonly url?: string;
  readonly attachments?: readonly string[];
  readonly tags: readonly string[];
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly visibility: Visibility;
  readonly contact: Contact;
}

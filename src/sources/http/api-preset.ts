import type { FieldValue } from '../../model/item.ts';
import type { ServiceValues } from '../../model/service-settings.ts';
import type { SkipReason } from '../../model/skip.ts';
import type { RatingColumn, Target } from '../formats/field-map.ts';
import type { PresetFacts } from '../formats/presets/preset.ts';

/** An object as JSON has it. */
export type JsonRecord = Readonly<Record<string, FieldValue>>;

/** What the config says for one API: `{name}` in a template is filled from here. */
export type ApiValues = ServiceValues;

/**
 * An API as data; its name is the word behind `use:`. Texts are templates: `{subdomain}` is the config's value of that name; a query parameter, header or
 * member whose value is not set is left out. Paths are dotted (`pages.next.starting_after`, `comments.0.text`), `''` is
 * the whole, and `a|b` the first of them that holds something.
 */
export interface ApiPreset extends PresetFacts {
  readonly kind: 'api';
  /** What the token must be allowed to do, for the docs and for the answer to 401 and 403. */
  readonly rights: string;
  /** `https://{subdomain}.zendesk.com`; `address` in the config goes first. */
  readonly address: string;
  /** The first whose values are all there is used. */
  readonly auth: readonly Auth[];
  readonly streams: readonly ApiStream[];
  /** Lists of people who may not be written to. */
  readonly suppressions?: readonly SuppressionList[];
}

/** Where the credentials go. */
export type Auth =
  | { readonly kind: 'none' }
  | { readonly kind: 'bearer'; readonly token: string }
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'header'; readonly name: string; readonly value: string }
  | { readonly kind: 'query'; readonly name: string; readonly value: string }
  | { readonly kind: 'body'; readonly name: string; readonly value: string }
  /** A token is asked for first (OAuth 2 client credentials or refresh token), and again when it has run out. */
  | { readonly kind: 'oauth'; readonly path: string; readonly form: Readonly<Record<string, string>> };

export interface RequestShape {
  /** GET when absent. POST only to ask: nothing is ever changed. */
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: JsonRecord;
}

/** How the next page is found. `to` is a query parameter, or a dotted path in the body when it begins with `body.`. */
export type Pagination =
  | { readonly kind: 'none' }
  /** A token in the answer. `last`: a path that is true on the last page; `more`: one that is false there. */
  | {
      readonly kind: 'cursor';
      readonly from: string;
      readonly to: string;
      readonly last?: string;
      readonly more?: string;
      /** The token stays valid: the next run goes on from it. */
      readonly keeps?: boolean;
      /** Parameters of the first request that must not go along with the token. */
      readonly drops?: readonly string[];
    }
  /** An address in the body. */
  | { readonly kind: 'next-url'; readonly from: string }
  /** `Link: <…>; rel="next"` (RFC 8288). */
  | { readonly kind: 'link' }
  /** Page numbers from `first`; the end is a page with fewer than `size` records, the `last` page, or `pages`. */
  | {
      readonly kind: 'page';
      readonly to: string;
      readonly first: number;
      readonly size?: number;
      readonly last?: number;
      readonly pages?: string;
    }
  /** Page numbers in the path: `part` holds the first one. */
  | { readonly kind: 'path-page'; readonly part: string; readonly first: number; readonly last: number }
  /** Records to skip; the end is a page with fewer than `size` records, or `more` is false. */
  | { readonly kind: 'offset'; readonly to: string; readonly size: number; readonly more?: string }
  /** A value of the last record: before this one (Typeform, Discourse). */
  | { readonly kind: 'before'; readonly to: string; readonly from: string; readonly size?: number };

/** How the API is asked for what changed since a time. */
interface Since {
  /** A query parameter, or `body.` and a dotted path. */
  readonly to: string;
  readonly as: 'iso' | 'iso-seconds' | 'seconds' | 'seconds-number';
  /** The API refuses to look further back, in days. */
  readonly days?: number;
}

/** One list of records. */
export interface ApiStream {
  readonly name: string;
  /** A list in the config: the stream is read once for each value, which is `{each}`. */
  readonly each?: string;
  /** The stream is read only when these values are set, or only when they are not (`!token`). */
  readonly when?: readonly string[];
  readonly request: RequestShape;
  /** Where the list is in the answer. */
  readonly records: string;
  /** The list is absent when it is empty; then this path must be there, or it is another answer altogether. */
  readonly optional?: string;
  readonly page: Pagination;
  readonly since?: Since;
  /** In which order records come, by `changed`. */
  readonly order: 'ascending' | 'newest-first' | 'none';
  /** Path of the time a record last changed. */
  readonly changed: string;
  /** Paths every record has, `null` included. When all records of a page lack one, the API has changed. */
  readonly requires: readonly string[];
  /** Records that come once and are meant by several: `by` in a record is `key` in the list `from`, kept `as`. */
  readonly joins?: readonly { readonly from: string; readonly key: string; readonly by: string; readonly as: string }[];
  /** A request for each record that is not left out; what it answers, all pages, is kept `as`. */
  readonly detail?: {
    readonly request: RequestShape;
    readonly records: string;
    readonly page: Pagination;
    readonly as: string;
  };
  /** Asked once before the first page, for `prepare`: what questions a survey asks. */
  readonly definition?: RequestShape;
  /** Pure: brings a record into a shape that paths can describe. */
  readonly prepare?: (record: JsonRecord, definition: FieldValue | undefined) => JsonRecord;
  readonly shape: RecordShape;
  /** The first page's `ETag` is kept; when it is the same on the next run, nothing is new. */
  readonly conditional?: boolean;
}

/** A condition on a record or on a message of it. With several of `is`, `isNot` and `sameAs`, all must hold. */
export interface Rule {
  readonly path: string;
  readonly is?: readonly FieldValue[];
  readonly isNot?: readonly FieldValue[];
  /** Path in the record. */
  readonly sameAs?: string;
}

export interface RecordShape {
  /** Which of a record's paths become what. */
  readonly map: Readonly<Partial<Record<Target, string>>>;
  /** Where ratings may be; the first that is there counts. */
  readonly ratings?: readonly RatingColumn[];
  /** Template of the link to the original, from members of the record and `{address}`; where `map` has no `url`. */
  readonly link?: string;
  /** Paths that are kept as fields, under the last part of their name or what follows ` as `. Nothing else is. */
  readonly keep?: readonly string[];
  /** Paths of `text` and `title` hold HTML. */
  readonly html?: boolean;
  /** The first rule that holds makes a skip of the record. */
  readonly leaveOut?: readonly (Rule & { readonly reason: SkipReason; readonly detail: string })[];
  /** Further messages of the record; those that `take` lets through follow the text. */
  readonly thread?: {
    readonly parts: string;
    readonly text: string;
    readonly html?: boolean;
    readonly take: readonly Rule[];
  };
  /** When any holds, the item is private whatever the source is. */
  readonly privateWhen?: readonly Rule[];
}

export interface SuppressionList {
  readonly why: 'unsubscribed' | 'bounced';
  readonly request: RequestShape;
  readonly records: string;
  readonly page: Pagination;
  readonly email: string;
  readonly at: string;
}

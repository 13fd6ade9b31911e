import type { Channel, Contact, Customer, FeedbackItem, Rating, Visibility } from '../../model/item.ts';
import { exactTime } from '../../model/exact-time.ts';
import type { SkipReason } from '../../model/skip.ts';
import { cellTags, cellText, cellWords, type Pick, pickColumn } from './cell.ts';
import { type OrderOf, parseDate } from './dates.ts';
import { type FieldMap, type RatingColumn, type Target, TARGETS } from './field-map.ts';
import { readRating, type ReadRating } from './ratings.ts';
import type { CellsRow, ObjectRow } from './row.ts';
import { fieldReader } from './row-fields.ts';
import { isUsableId, rowHasher } from './row-id.ts';
import { type TimeZone, UTC } from './time-zone.ts';

/** What every item of a source has in common. */
export interface ItemSettings {
  readonly source: string;
  readonly channel: Channel;
  readonly visibility: Visibility;
  readonly contact: Contact;
  readonly zone: TimeZone;
  /** Which of two numbers in a column's dates is the day; when absent, each date is looked at alone. */
  readonly orderOf?: (column: string) => OrderOf;
  /** Columns that must not become fields, besides those whose names say that they are personal. */
  readonly isPrivate?: (column: string) => boolean;
}

/** What a row became. */
export type Mapped =
  | {
      readonly kind: 'item';
      readonly item: Mutable<FeedbackItem>;
      /** It has no id of its own, and identical rows share this one until they are numbered. */
      readonly hashed: boolean;
      /** When it was last changed, in milliseconds since 1970; when it was made, where nothing says more. */
      readonly updatedAt: number;
      /** Messages of its thread that are not the customer's, by reason. */
      readonly leftOut?: Readonly<Partial<Record<SkipReason, number>>>;
    }
  | { readonly kind: 'skip'; readonly reason: SkipReason; readonly detail: string };

export type Mapping = (row: CellsRow | ObjectRow) => Mapped;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Picks = Readonly<Partial<Record<Target, Pick>>>;

const EMPTY = { kind: 'skip', reason: 'empty', detail: 'no text, title or rating' } as const;
const NO_DATE = { kind: 'skip', reason: 'no-date', detail: 'the date is empty' } as const;
const BAD_DATE = {
  kind: 'skip',
  reason: 'bad-date',
  detail: 'the date is none of the known forms between 1970 and 2200',
} as const;
const CONTRARY_DATE = {
  kind: 'skip',
  reason: 'bad-date',
  detail: 'day and month stand the other way round than in the other dates of its column',
} as const;
const NO_RATING = { kind: 'none' } as const;
const UNKNOWN_SCALE = { kind: 'bad', detail: 'the rating is of a kind that is not known' } as const;

/**
 * Makes the pure function from a row to an item or the reason why it is none. `columns` are those of the table, absent for
 * JSON; the columns of `map` must exist in them. Columns that are not mapped become `fields`, personal ones apart.
 */
export function compileMapping(map: FieldMap, columns: readonly string[] | undefined, settings: ItemSettings): Mapping {
  const picks = pickTargets(map, columns);
  const ratingOf = ratingReader(map.rating, columns);
  const textOf = textReader(map, columns);
  const zone = /\b(?:utc|gmt)\b/i.test(map.createdAt ?? '') ? UTC : settings.zone;
  const orderOf = (column: string | undefined) => (column === undefined ? undefined : settings.orderOf?.(column));
  const [orderOfCreated, orderOfUpdated] = [orderOf(map.createdAt), orderOf(map.updatedAt)];
  const fieldsOf = fieldReader(map, columns, settings.isPrivate);
  const hashOf = rowHasher(columns);

  return (row) => {
    const text = textOf(row);
    const title = cellText(picks.title?.(row));
    const read = ratingOf(row);
    if (text === '' && title === undefined && read.kind === 'none') return EMPTY;
    const date = cellText(picks.createdAt?.(row));
    if (date === undefined) return NO_DATE;
    const instant = parseDate(date, zone, orderOfCreated);
    if (instant === undefined) return parseDate(date, zone) === undefined ? BAD_DATE : CONTRARY_DATE;
    if (read.kind === 'bad') return { kind: 'skip', reason: 'bad-rating', detail: read.detail };
    const id = idIn(cellText(picks.id?.(row)), map.idPattern);
    const hashed = id === undefined || !isUsableId(id);
    const item: Mutable<FeedbackItem> = {
      id: `${settings.source}:${hashed ? hashOf(row) : id}`,
      source: settings.source,
      channel: settings.channel,
      createdAt: exactTime(date) === instant ? date : new Date(instant).toISOString(),
      text,
      tags: cellTags(picks.tags?.(row), map.spacedTags === true ? /\s+/ : undefined),
      fields: fieldsOf(row),
      visibility: settings.visibility,
      contact: contactOf(picks, row) ?? settings.contact,
    };
    if (title !== undefined) item.title = title;
    if (read.kind !== 'none') item.rating = read satisfies Rating;
    addOptional(item, picks, row);
    const changed = cellText(picks.updatedAt?.(row));
    const updatedAt = (changed === undefined ? undefined : parseDate(changed, zone, orderOfUpdated)) ?? instant;
    return { kind: 'item', item, hashed, updatedAt };
  };
}

function pickTargets(map: FieldMap, columns: readonly string[] | undefined): Picks {
  const picks: Partial<Record<Target, Pick>> = {};
  for (const target of TARGETS) {
    const column = map[target];
    if (column !== undefined) picks[target] = pickColumn(column, columns);
  }
  return picks;
}

function textReader(map: FieldMap, columns: readonly string[] | undefined): (row: CellsRow | ObjectRow) => string {
  const names = map.texts ?? (map.text === undefined ? [] : [map.text]);
  const picks = names.map((name) => pickColumn(name, columns));
  const [pick] = picks;
  // Nearly all sources: every row comes by here.
  if (pick !== undefined && picks.length === 1) return (row) => cellWords(pick(row)) ?? '';
  return (row) => picks.flatMap((each) => cellWords(each(row)) ?? []).join('\n\n');
}

function ratingReader(
  rating: RatingColumn | undefined,
  columns: readonly string[] | undefined,
): (row: CellsRow | ObjectRow) => ReadRating {
  if (rating === undefined) return () => NO_RATING;
  const pick = pickColumn(rating.column, columns);
  const { by, words } = rating;
  if (by === undefined) return (row) => readRating(pick(row), rating);
  const pickScale = pickColumn(by.column, columns);
  return (row) => {
    const cell = pick(row);
    const word = cellText(pickScale(row))?.toLowerCase() ?? '';
    const scale = word === '' ? rating : Object.hasOwn(by.scales, word) ? by.scales[word] : undefined;
    if (scale === undefined) return cellText(cell) === undefined ? NO_RATING : UNKNOWN_SCALE;
    return readRating(cell, { ...scale, ...(words !== undefined && { words }) });
  };
}

function idIn(cell: string | undefined, pattern: RegExp | undefined): string | undefined {
  if (cell === undefined || pattern === undefined) return cell;
  const found = pattern.exec(cell)?.[1];
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
  }
}

function addOptional(item: Mutable<FeedbackItem>, picks: Picks, row: CellsRow | ObjectRow): void {
  for (const target of ['release', 'cohort', 'feature', 'language', 'url'] as const) {
    const value = cellText(picks[target]?.(row));
    if (value !== undefined) item[target] = value;
  }
  const customer = customerOf(picks, row);
  if (customer !== undefined) item.customer = customer;
}

function customerOf(picks: Picks, row: CellsRow | ObjectRow): Customer | undefined {
  const id = cellText(picks['customer.id']?.(row));
  const email = cellText(picks['customer.email']?.(row));
  const name = cellText(picks['customer.name']?.(row));
  const weight = Number(cellText(picks['customer.weight']?.(row)));
  if (id === undefined && email === undefined && name === undefined && !(weight >= 0)) return undefined;
  return {
    ...(id !== undefined && { id }),
    ...(email !== undefined && { email }),
    ...(name !== undefined && { name }),
    ...(weight >= 0 && Number.isFinite(weight) && { weight }),
  };
}

const YES = new Set(['yes', 'true', '1', 'y', 'ja', 'oui', 'si', 'sí', 'opted in', 'opt-in']);
const NO = new Set(['no', 'false', '0', 'n', 'nein', 'non', 'opted out', 'opt-out', 'unsubscribed']);

/** Whether the customer may be written to, when a column says so. What it says unclearly is `unknown`. */
function contactOf(picks: Picks, row: CellsRow | ObjectRow): Contact | undefined {
  if (picks.contact === undefined) return undefined;
  const word = cellText(picks.contact(row))?.toLowerCase() ?? '';
  if (YES.has(word)) return 'yes';
  return NO.has(word) ? 'no' : 'unknown';
}

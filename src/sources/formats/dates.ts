import type { DateOrder } from '../../model/date-order.ts';
import { exactTime } from '../../model/exact-time.ts';
import type { TimeZone } from './time-zone.ts';

const TIME = String.raw`(?:,?[T ]\s*(?:at )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?)?`;
const ZONE = String.raw`\s*(Z|[A-Za-z]{2,4}|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)?(?:\s*\([^)]{1,40}\))?`;

/** `2026-03-01`, `2026/03/01 12:00`, `2026-03-01T12:00:00.000+01:00`. */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}${ZONE}$`);
/** `3/1/26 4:01`, `1.3.2026 16:01`, `1-3-2026`. */
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}${ZONE}$`);
/** `Sun, 01 Mar 2026 12:00:00 +0100` (RFC 2822), `1 March 2026`. */
const DAY_NAME = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})${TIME}${ZONE}$`,
);
/** `Mar 1, 2026 4:01 PM`, `March 1 2026 at 16:01`. */
const NAME_DAY = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})${TIME}${ZONE}$`,
);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SECONDS = /^\d{9,10}(?:\.\d{1,9})?$/;
const MILLISECONDS = /^\d{12,13}$/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Names of RFC 2822, in minutes ahead of UTC. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  CET: 60,
  CEST: 120,
};
const FIRST = 0;
const LAST = Date.UTC(2201, 0, 1);

/**
 * The instant a date in an export means, in milliseconds since 1970; `undefined` for what is no date between 1970 and
 * 2200. A date with a zone or offset keeps it, one without is wall-clock time in `zone`; a date without a time is its
 * midnight. Numbers are unix time, in seconds up to ten digits and milliseconds above.
 *
 * Day and month in digits: year first is unambiguous, else `orderOf` says. Two-digit years are 1970 to 2069.
 */
export function parseDate(text: string, zone: TimeZone, orderOf: OrderOf = likelyOrder): number | undefined {
  const instant = exactTime(text) ?? readDate(text.trim(), zone, orderOf);
  return instant !== undefined && instant >= FIRST && instant < LAST ? instant : undefined;
}

/** Which of two numbers of a date is the day. */
export type OrderOf = (first: number, second: number, separator: string) => DateOrder;

/** With slashes the month comes first (US), with dots or dashes the day does. */
export function usualOrder(separator: string): DateOrder {
  return separator === '/' ? 'month-first' : 'day-first';
}

/** The usual order, unless that is impossible: for a date that stands alone. */
const likelyOrder: OrderOf = (first, second, separator) => {
  if (first > 12 !== second > 12) return first > 12 ? 'day-first' : 'month-first';
  return usualOrder(separator);
};

function readDate(text: string, zone: TimeZone, orderOf: OrderOf): number | undefined {
  let match = YEAR_FIRST.exec(text);
  if (match !== null) return instantOf(Number(match[1]), Number(match[3]), Number(match[4]), match, 5, zone);
  if (SECONDS.test(text)) return Math.floor(Number(text) * 1000);
  if (MILLISECONDS.test(text)) return Number(text);
  match = YEAR_LAST.exec(text);
  if (match !== null) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const order = orderOf(first, second, match[2] ?? '');
    const [month, day] = order === 'month-first' ? [first, second] : [second, first];
    return instantOf(fullYear(match[4] ?? ''), month, day, match, 5, zone);
  }
  match = DAY_NAME.exec(text);
  if (match !== null) return instantOf(Number(match[3]), monthOf(match[2]), Number(match[1]), match, 4, zone);
  match = NAME_DAY.exec(text);
  if (match !== null) return instantOf(Number(match[3]), monthOf(match[1]), Number(match[2]), match, 4, zone);
  match = COMPACT.exec(text);
  return match === null ? undefined : instantOf(Number(match[1]), Number(match[2]), Number(match[3]), match, 4, zone);
}

/** `match[at]` and on: hour, minute, second, fraction, AM or PM, zone. */
function instantOf(
  year: number,
  month: number,
  day: number,
  match: RegExpExecArray,
  at: number,
  zone: TimeZone,
): number | undefined {
  const hour = hourOf(match[at], match[at + 4]);
  const minute = Number(match[at + 1] ?? 0);
  const second = Number(match[at + 2] ?? 0);
  if (year < 1970 || hour === undefined || minute > 59 || second > 59 || month < 1 || month > 12 || day < 1 || day > 31)
    return undefined;
  const fraction = match[at + 3];
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  const local = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  // 30 February would roll over into March.
  if (day > 28 && new Date(local).getUTCDate() !== day) return undefined;
  const named = match[at + 5];
  if (named === undefined) return zone.toInstant(local);
  const ahead = minutesAhead(named);
  return ahead === undefined ? undefined : local - ahead * 60_000;
}

function hourOf(hour: string | undefined, half: string | undefined): number | undefined {
  const value = Number(hour ?? 0);
  if (half === undefined) return value <= 23 ? value : undefined;
  if (value < 1 || value > 12) return undefined;
  return (value % 12) + (/^p/i.test(half) ? 12 : 0);
}

function minutesAhead(zone: string): number | undefined {
  const known = ZONES[zone.toUpperCase()];
  if (known !== undefined) return known;
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (hours === undefined || Number(hours) > 18 || Number(minutes ?? 0) > 59) return undefined;
  const ahead = Number(hours) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -ahead : ahead;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** 1 to 12; 0 for what is no English month's name. */
function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

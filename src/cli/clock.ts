import { UserError } from '../model/problem.ts';
import type { Host } from './host.ts';
import type { SharedOptions } from './options.ts';

/** Six digits of weeks are within what a date can be. */
const AGO = /^(\d{1,6})(h|d|w)$/;
const HOURS = { h: 1, d: 24, w: 168 } as const;

/** The time a run goes by, as ISO 8601 in UTC: `--as-of`, or the host's clock. */
export function asOf(host: Host, options: SharedOptions): string {
  return options.asOf === undefined ? host.now().toISOString() : readTime('--as-of', options.asOf);
}

/** The window of `--since` and `--until`; a duration such as `7d` counts back from the run's clock. */
export function readWindow(options: SharedOptions, now: string): { readonly since?: string; readonly until?: string } {
  return {
    ...(options.since !== undefined && { since: readPoint('--since', options.since, now) }),
    ...(options.until !== undefined && { until: readPoint('--until', options.until, now) }),
  };
}

/** A time to come: a duration such as `24h` counts on from the run's clock. */
export function readEnd(option: string, value: string, now: string): string {
  return readRelative(option, value, now, 1);
}

function readPoint(option: string, value: string, now: string): string {
  return readRelative(option, value, now, -1);
}

function readRelative(option: string, value: string, now: string, direction: 1 | -1): string {
  const [, count, unit] = AGO.exec(value) ?? [];
  if (count === undefined) return readTime(option, value);
  const hours = Number(count) * HOURS[unit as keyof typeof HOURS];
  return new Date(Date.parse(now) + direction * hours * 3_600_000).toISOString();
}

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;

/** Only forms that name their zone, or a whole day, which begins in UTC: never the machine's zone. */
export function readTime(option: string, value: string): string {
  const time = ISO.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new UserError({
      message: `${option} ${value} is not a time.`,
      fix: 'Write 2026-03-01, 2026-03-01T09:00:00Z, or for --since and --until 7d.',
    });
  }
  return new Date(time).toISOString();
}

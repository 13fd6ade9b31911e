import * as z from 'zod';
import type { ExposureConfig } from '../config/config.ts';
import { UserError } from '../model/problem.ts';
import type { DailyExposure } from '../model/settings.ts';
import type { Host } from './host.ts';

const row = z.object({
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}/)
    .refine((date) => !Number.isNaN(Date.parse(date.slice(0, 10)))),
  count: z.coerce.number().nonnegative(),
  cohort: z.string().optional(),
  release: z.string().optional(),
});

/**
 * Daily counts of exposed users from a CSV or NDJSON file, or from an address that answers with one, or a JSON array.
 * `cohorts`: shares by name; a row of another cohort would count on the wrong side.
 */
export async function readExposure(
  host: Host,
  { file, url, headers }: ExposureConfig,
  cohorts: Readonly<Record<string, number>> | undefined,
): Promise<readonly DailyExposure[]> {
  const from = file ?? url ?? '';
  const text = file === undefined ? await download(host, from, headers) : await readFile(host, file);
  const rows = await parseRows(text, from);
  if (rows.length === 0) throw unreadable(from, 'it holds no row');
  const days = rows.map((each, index) => toExposure(each, `row ${index + 1}`, from));
  const other = days.findIndex(({ cohort }) => cohort !== undefined && cohorts && !Object.hasOwn(cohorts, cohort));
  if (other < 0) return days;
  throw new UserError({
    message: `Row ${other + 1} of the daily counts of gate.exposure names a cohort that gate.cohorts does not.`,
    at: { file: withoutQuery(from) },
    fix: `Use one of: ${Object.keys(cohorts ?? {}).join(', ')}; or add it there.`,
  });
}

function toExposure(value: unknown, which: string, from: string): DailyExposure {
  const parsed = row.safeParse(withoutEmpty(value));
  if (!parsed.success) throw unreadable(from, `${which} is no date and count`);
  const { date, count, cohort, release } = parsed.data;
  return { day: date.slice(0, 10), count, ...(cohort && { cohort }), ...(release && { release }) };
}

async function readFile(host: Host, file: string): Promise<string> {
  if ((await host.files.kindOf(file)) !== 'file') throw unreadable(file, 'there is no such file');
  return new TextDecoder().decode(await host.files.read(file));
}

async function download(host: Host, url: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  let response: Response;
  try {
    response = await host.fetch(url, { headers: { accept: 'application/json, text/csv', ...headers } });
  } catch (error) {
    throw unreadable(url, 'no answer', error);
  }
  if (!response.ok) throw unreadable(url, `the answer is ${response.status}`);
  return response.text();
}

async function parseRows(text: string, from: string): Promise<readonly unknown[]> {
  const begin = text.trimStart();
  try {
    if (begin.startsWith('[')) return z.array(z.unknown()).parse(JSON.parse(begin));
    if (begin.startsWith('{')) {
      return begin
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): unknown => JSON.parse(line));
    }
    const { parse } = await import('csv-parse/sync');
    return parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw unreadable(from, 'it is no CSV, NDJSON or JSON array', error);
  }
}

function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, cell]) => cell !== ''));
}

function unreadable(from: string, why: string, cause?: unknown): UserError {
  return new UserError(
    {
      message: `The daily counts of gate.exposure could not be read: ${why}.`,
      at: { file: withoutQuery(from) },
      fix: 'Give rows with the columns date (2026-03-01) and count.',
    },
    5,
    { cause },
  );
}

/** A query may hold a token. */
function withoutQuery(from: string): string {
  return from.split('?')[0] ?? from;
}

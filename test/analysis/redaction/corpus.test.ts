import { afterAll, describe, expect, test } from 'vitest';
import { createRedactor } from '../../../src/analysis/redact.ts';
import { HARMLESS, PERSONAL, corpus, type Sort } from './corpus.ts';

/** 10,000 with `npm run redaction:corpus`; fewer in every run. */
const RECORDS = Number(process.env['EARSHOT_RECORDS'] ?? 3000);
const SAMPLES = corpus(RECORDS);
const redact = createRedactor();
const RESULTS = SAMPLES.map(({ text, author, parts }) => ({ author, parts, redacted: redact(text, author) }));

/** What of `text` is still readable: for a URL its query and credentials, for a name any of its words but a single sign, which is in other words, too. */
function survives(sort: Sort, text: string, redacted: string): boolean {
  if (sort === 'url') return redacted.includes(new URL(text).search) || redacted.includes('ana:secret');
  if (sort === 'address') return text.split(/[ ,]+/).some((word) => word.length > 3 && redacted.includes(word));
  if (sort === 'id') return (text.match(/\d{5,}/g) ?? [text]).some((digits) => redacted.includes(digits));
  if (sort === 'stranger') return text.split(' ').some((word) => /^\P{Ll}/u.test(word) && redacted.includes(word));
  if (sort === 'name') return text.split(/[ ,]+/).some((word) => word.length > 1 && redacted.includes(word));
  return redacted.includes(text);
}

function shareSurviving(sorts: readonly Sort[]): {
  readonly share: number;
  readonly examples: readonly string[];
  readonly count: number;
} {
  const all = RESULTS.flatMap(({ parts, redacted }) =>
    parts
      .filter(({ sort }) => sorts.includes(sort))
      .map(({ sort, text }) => ({ text, alive: survives(sort, text, redacted) })),
  );
  const alive = all.filter((part) => part.alive);
  return { share: alive.length / all.length, examples: alive.slice(0, 10).map((part) => part.text), count: all.length };
}

/** Printed by `npm run redaction:corpus`. */
function table(): string {
  const rows = [...PERSONAL, 'name' as const].map((sort) => [sort, 'leaked', shareSurviving([sort])] as const);
  const kept = HARMLESS.map((sort) => {
    const { share, ...rest } = shareSurviving([sort]);
    return [sort, 'removed', { ...rest, share: 1 - share }] as const;
  });
  return [...rows, ...kept]
    .map(
      ([sort, what, { share, count }]) =>
        `${sort.padEnd(14)} ${String(count).padStart(5)}  ${(100 * share).toFixed(2).padStart(6)} % ${what}`,
    )
    .join('\n');
}

describe('of made-up records in twelve languages', () => {
  afterAll(() => {
    if (process.env['EARSHOT_RECORDS'] !== undefined) process.stdout.write(`\n${table()}\n`);
  });

  test.each(PERSONAL)('at least 99.5 in 100 go: %s', (sort) => {
    const { share, examples, count } = shareSurviving([sort]);
    expect(count).toBeGreaterThan(RECORDS / 20);
    expect(share, examples.join(' | ')).toBeLessThanOrEqual(0.005);
  });

  test('97 % of the names the record knows go', () => {
    const { share, examples } = shareSurviving(['name']);
    expect(share, examples.join(' | ')).toBeLessThanOrEqual(0.03);
  });

  test.each(HARMLESS)('at least 99 in 100 that only look like it stay: %s', (sort) => {
    const all = RESULTS.flatMap(({ parts, redacted }) =>
      parts.filter((part) => part.sort === sort).map(({ text }) => ({ text, redacted })),
    );
    const lost = all.filter(({ text, redacted }) => !redacted.includes(text));
    expect(all.length).toBeGreaterThan(RECORDS / 20);
    expect(
      lost.length / all.length,
      lost
        .slice(0, 10)
        .map(({ text }) => text)
        .join(' | '),
    ).toBeLessThanOrEqual(0.01);
  });

  test('redacting twice changes nothing more', () => {
    expect(RESULTS.filter(({ redacted, author }) => redact(redacted, author) !== redacted).length).toBe(0);
  });
});

test.each([
  ['a US social security number', 'My number is 219-09-9999.', 'My number is [ssn].'],
  ['one without dashes, where it is called so', 'SSN: 219 09 9999', 'SSN: [ssn]'],
  ['no number the administration ever gave', 'Part 000-12-3456, 987-65-4321', 'Part 000-12-3456, 987-65-4321'],
  ['a part of something longer', 'order 219-09-9999-7', 'order 219-09-9999-7'],
  ['a private key', 'x -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- y', 'x [token] y'],
  ['one right behind a sign', 'SSN:219-09-9999, ssn:219099999, SSN #219-09-9999', 'SSN:[ssn], ssn:[ssn], SSN #[ssn]'],
  ['one with other dashes, where it is called so', 'SSN 219–09–9999', 'SSN [ssn]'],
  ['a number of an order', 'order #219-09-9999 and 7:219-09-9999', 'order #219-09-9999 and 7:219-09-9999'],
  [
    'a private key within JSON',
    String.raw`{"private_key":"-----BEGIN PRIVATE KEY-----\nMIIE\nvQIB\n-----END PRIVATE KEY-----\n"} crashes`,
    String.raw`{"private_key":"[token]\n"} crashes`,
  ],
  [
    'a private key with headers, quoted',
    '> -----BEGIN RSA PRIVATE KEY-----\n> Proc-Type: 4,ENCRYPTED\n> DEK-Info: AES-128-CBC,A1\n>\n> MIIE\n> -----END RSA PRIVATE KEY-----\nWhy?',
    '> [token]\nWhy?',
  ],
  [
    'a private key of PGP',
    '-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\nlQOYBF\n=abcd\n-----END PGP PRIVATE KEY BLOCK----- it is',
    '[token] it is',
  ],
  ['a webhook', 'posts to https://hooks.slack.com/services/T0AB/B0CD/x7Yz now', 'posts to https://[token] now'],
])('%s', (_name, text, expected) => {
  expect(redact(text)).toBe(expected);
});

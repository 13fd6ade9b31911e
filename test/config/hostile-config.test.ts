import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { UserError } from '../../src/model/problem.ts';
import { errorOf, errorsOf } from './errors-of.ts';

/** Everything a reader gets to see of a broken config. */
const shown = (...input: Parameters<typeof errorOf>) => {
  const error = errorOf(...input);
  return `${error.message}\n${JSON.stringify(error.problems)}`;
};

describe('a secret in the file', () => {
  test.each([
    ['a GitHub token', 'name', 'ghp_abcdefghij0123456789'],
    ['a Stripe key', 'name', 'sk_live_abcdefgh12345678'],
    ['a Slack token', 'name', 'xoxb-123456789012-abcdef'],
    ['an AWS key', 'name', 'AKIAIOSFODNN7EXAMPLE'],
    ['a JSON web token', 'name', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-def'],
    ['an address with a password', 'smtp', 'smtp://me:hunter2@mail.example'],
    ['hex under a key that says so', 'apiToken', '0123456789abcdef0123456789abcdef'],
    ['base64 under a key that says so', 'webhook_secret', 'c2VjcmV0IHNlY3JldA0K+/9='],
    ['a token among words', 'name', 'Acme (ghp_abcdefghij0123456789)'],
  ])('%s is an error that does not show it', (_, key, secret) => {
    const bare = /[\w+/=-]{9,}|hunter2/.exec(secret.replace('smtp://me:', ''))?.[0] ?? secret;
    for (const literal of [secret, `'${secret}'`, `"${secret}"`, `|\n    ${secret}`]) {
      const text = `version: 1\nproduct:\n  ${key}: ${literal}\n`;
      expect(errorsOf(text)).toContainEqual(expect.stringContaining(`The value of "${key}" looks like a secret.`));
      expect(shown(text)).not.toContain(bare);
    }
  });

  test('is not shown by the problem next to it either', () => {
    const text = 'version: 1\nproduct: { nam: "ghp_abcdefghij0123456789", timezone: 3, token: abcdef0123456789 }';
    const error = errorOf(text);
    expect(error.problems.map(({ excerpt }) => excerpt)).toEqual(
      Array(error.problems.length).fill('product: { nam: ***, timezone: 3, token: *** }'),
    );
    expect(error.problems).toHaveLength(5);
  });

  test('is not shown when the file is not even YAML', () => {
    const text = 'version: 1\nproduct: { name: ghp_abcdefghij0123456789, token: abcdef0123456789';
    expect(shown(text)).not.toMatch(/ghp_a|abcdef0/);
  });

  test.each([
    'name: "${TOKEN}"',
    'name: "https://user:${TOKEN}@host.example"',
    'name: eyJ',
    'name: ghp_ is how tokens begin',
    'name: authentication-token-expired-again',
  ])('is not seen in %s', (line) => {
    expect(() => loadConfig(`version: 1\nproduct:\n  ${line}`, 'f', { TOKEN: 'abcdef0123456789' })).not.toThrow();
  });

  test('is not seen in a pattern that finds them', () => {
    expect(loadConfig("version: 1\nredact: ['ghp_[A-Za-z0-9]{36}']", 'f', {}).analysis.redact).toHaveLength(1);
  });
});

const SLOTS = [
  (value: string) => `product: { timezone: ${value} }`,
  (value: string) => `product: { repository: ${value} }`,
  (value: string) => `triage: { tracker: ${value}, queue: ${value}, minCustomers: ${value}, kinds: [${value}] }`,
  (value: string) => `sources: [{ name: ${value}, path: ${value}, format: ${value}, map: ${value} }]`,
  (value: string) => `sources: [{ name: a, path: [${value}], channel: ${value}, delimiter: ${value}, nope: ${value} }]`,
  (value: string) => `sources: [{ name: a, path: a, map: { text: ${value}, rating: { nps: ${value} } } }]`,
  (value: string) => `releases: [{ version: ${value}, at: ${value} }, { version: ${value}, at: ${value} }]`,
  (value: string) => `gate: { alpha: ${value}, rules: [${value}], window: { maxAge: ${value} }, nope: 1 }`,
  (value: string) => `notify: { mail: { from: ${value}, unsubscribe: ${value} }, digest: { to: [${value}] } }`,
  (value: string) => `redact: [${value}, '(']`,
  (value: string) => `version: ${value}`,
] as const;

test('no message ever shows a value of the environment', { timeout: 30_000 }, () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9(*+]{8,20}$/);
  fc.assert(
    fc.property(secret, fc.constantFrom(...SLOTS), (value, slot) => {
      const text = `${slot('"${SECRET}"')}\nnope: 1\n`;
      const check = (rule: string) => ({ message: `Bad: ${rule}`, fix: `Not ${rule}` });
      const all = text.startsWith('version') ? text : `version: 1\n${text}`;
      expect(shown(all, { SECRET: value }, { rule: check, query: check })).not.toContain(value);
    }),
  );
});

describe('keys that mean something to JavaScript', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('%s is refused wherever it stands', (key) => {
    const text = `version: 1\n${key}: { polluted: 1 }\nfeatures: { ${key}: { words: [x] } }\ntags: { ${key}: [x] }`;
    expect(errorsOf(text)).toEqual([
      `2:1 The key "${key}" is not allowed. | Give it another name.`,
      `3:13 The key "${key}" is not allowed. | Give it another name.`,
      `4:9 The key "${key}" is not allowed. | Give it another name.`,
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('and no team is found among what objects inherit', () => {
    expect(errorsOf('version: 1\ntriage: { queue: toString }')).toEqual([
      expect.stringContaining('Unknown team "toString".'),
    ]);
  });
});

describe('bombs', () => {
  const aliases = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'].map((pair) => pair.split(''))) {
    aliases.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`);
  }

  test.each([
    ['of aliases', aliases.join('\n'), 'Aliases multiply'],
    ['of brackets', '['.repeat(50_000), 'nested deeper'],
    ['of braces', '{a: '.repeat(50_000), 'nested deeper'],
    ['of dashes', '- '.repeat(50_000), 'nested deeper'],
    ['of question marks', '? '.repeat(50_000), 'nested deeper'],
    ['of length', `version: 1\n${'# \n'.repeat(400_000)}`, 'longer'],
    ['of one long line', `version: 1\nnope: ${'a:b@'.repeat(100_000)}`, 'Unknown key "nope"'],
    ['of one long word', `version: 1\n${'a-'.repeat(100_000)}: 1`, ''],
  ])('%s are refused quickly', { timeout: 30_000 }, (_, text, message) => {
    const start = performance.now();
    const error = errorOf(text);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(error.message).toContain(message);
    expect(JSON.stringify(error.problems).length).toBeLessThan(300_000);
  });
});

test('whatever the file holds, the answer is a config or problems with a place', { timeout: 30_000 }, () => {
  const marks = 'sources: - \n [ ] { } " \' &a *a !! # | > ${A} a 1 null << ? % @ \t \u0000 \ud800 __proto__ ,';
  const scraps = marks.split(' ').concat('version: 1\n', ' ', '\n', '- ', '? ', ': ', ', ', '\r\n', '---\n');
  const scrap = fc.constantFrom(...scraps);
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 30 }), (pieces) => {
      try {
        loadConfig(pieces.join(''), 'f', {});
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
        for (const { at, fix } of (error as UserError).problems) {
          expect(at?.line).toBeGreaterThan(0);
          expect(fix).not.toBe('');
        }
      }
    }),
    { numRuns: 500 },
  );
});

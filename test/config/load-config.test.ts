import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { errorOf, errorsOf } from './errors-of.ts';

const load = (text: string, env = {}) => loadConfig(text, 'feedback.config.yml', env);

describe('the environment', () => {
  test('fills values in, and $${ stands for ${', () => {
    const { product } = load('version: 1\nproduct: { name: "${A}/${B} $${A} $A {A}" }', { A: 'x', B: '${A}' });
    expect(product.name).toBe('x/${A} ${A} $A {A}');
  });

  test('a missing, an empty or a misspelt variable is named where it stands, once', () => {
    const text = 'version: 1\nproduct:\n  name: "a ${GONE} ${EMPTY}"\n  repository: acme/${no-name}';
    expect(errorsOf(text, { EMPTY: '' })).toEqual([
      '3:12 The environment variable GONE is not set. | Set GONE where earshot runs.',
      '3:20 The environment variable EMPTY is empty. | Set EMPTY where earshot runs.',
      '4:20 "${no-name}" names no environment variable. | Write ${NAME}, or $${ for the characters themselves.',
    ]);
  });

  test('what objects inherit is no variable', () => {
    expect(errorsOf('version: 1\nproduct: { name: "${constructor}" }')[0]).toContain('constructor is not set');
  });

  test('${ in braces without quotes: the fix says quotes', () => {
    expect(errorsOf('version: 1\nproduct: { name: ${A} }', { A: 'a' })).toEqual([
      expect.stringContaining('| Inside { } or [ ], put ${NAME} in quotes.'),
    ]);
  });
});

describe('what is no config at all', () => {
  test.each([
    ['', '1:1 The config is empty. | Begin it with version: 1, or let earshot init write one.'],
    ['# nothing\n', '1:1 The config is empty. | Begin it with version: 1, or let earshot init write one.'],
    ['- a', '1:1 The config is not a mapping of keys to values. | Begin it with version: 1.'],
    ['just text', '1:1 The config is not a mapping of keys to values. | Begin it with version: 1.'],
    ['product: {}', '1:1 version is missing. | Write, for example, version: 1'],
    ['version: one', '1:10 version cannot be "one". | Write, for example, version: 1'],
  ])('%j', (text, message) => {
    expect(errorsOf(text)).toEqual([message]);
  });

  test('a config of another version is not judged by the rules of this one', () => {
    expect(errorsOf('version: 2\nnewKey: 1')).toEqual([
      '1:10 This is a config of version 2; this earshot reads version 1. | Write version: 1, or use the earshot this config was written for.',
    ]);
  });

  test.each([
    ['a second document', 'version: 1\n---\nversion: 1', '2:1 A second document begins here.'],
    ['tabs', 'version: 1\nproduct:\n\tname: a', '3:1 Not YAML: Tabs are not allowed as indentation.'],
    ['an alias to nothing', 'version: 1\nredact: [*x]', '2:10 The alias has no anchor before it.'],
    ['an alias to itself', 'version: 1\nredact: &x [*x]', '2:13 The alias points to what contains it.'],
    ['a mapping as key', 'version: 1\n? { a: b }\n: c', '2:3 A key is not plain text.'],
    ['an unknown tag', 'version: 1\nredact: !php [x]', '2:9 Not YAML: Unresolved tag: !php.'],
  ])('%s', (_, text, message) => {
    expect(errorsOf(text)).toEqual([expect.stringContaining(`${message} | `)]);
  });
});

test('all mistakes at once, in the order of the file, with the lines as they stand', () => {
  const error = errorOf(
    [
      'version: 1',
      'prodct: { name: Acme }',
      'triage:',
      '  queue: nobody',
      '  minCustomers: many  # three?',
      'sources:',
      '  - name: a',
      '    path: a.csv',
      '  - name: a',
      '    path: b.csv',
      '    map: { txt: comment }',
      'redact: ["(?=x)"]',
    ].join('\r\n'),
  );
  expect(error.exitCode).toBe(2);
  expect(error.problems.map(({ at }) => at?.file)).toEqual(Array(6).fill('feedback.config.yml'));
  expect(error.problems.map(({ at, message, excerpt }) => [at?.line, at?.column, message, excerpt])).toEqual([
    [2, 1, 'Unknown key "prodct".', 'prodct: { name: Acme }'],
    [4, 10, 'Unknown team "nobody".', '  queue: nobody'],
    [5, 17, 'triage.minCustomers must be a number, not text.', '  minCustomers: many  # three?'],
    [9, 11, 'Two sources have the name "a".', '  - name: a'],
    [11, 12, 'Unknown key "txt".', '    map: { txt: comment }'],
    [12, 10, '"(?=x)" is not a pattern in RE2 syntax.', 'redact: ["(?=x)"]'],
  ]);
});

test('every problem says what to do', () => {
  const text = `
version: 1
version: 1
sources:
  - { name: A b, path: 3, format: xml }
  - { path: a, map: { rating: { nps: a, stars: b } }, timezone: Berlin }
  - { name: c, path: a, map: { rating: { ces: { column: a, min: 5, max: 5 } } } }
features: { 'a b': { words: [] } }
releases: [{ version: 2.4, at: 2026-02-30 }, { version: "3", at: 2026-03-01T09:00 }, { version: "3", at: 2026-03-02 }]
gate:
  alpha: 0
  window: { maxAge: 48, days: 1.5 }
  rules: [3, { rul: x }, '', { rule: x, where: { feature: gone } }]
notify: { digest: { to: [me], days: 0 } }
ledger:
`;
  const problems = errorsOf(text);
  expect(problems).toMatchInlineSnapshot(`
    [
      "3:1 Duplicate key "version". | Keep one of the two.",
      "5:13 sources[0].name is not a source name: a to z, 0 to 9 and "-". | Write, for example, name: reviews",
      "5:24 sources[0].path must be text or a list, not a number. | Write, for example, path: 'exports/reviews/*.csv'",
      "5:35 sources[0].format cannot be "xml". | Did you mean "eml"? Use one of: csv, tsv, json, ndjson, mbox, eml, app-store-connect, app-store-csv, app-store-rss, canny-csv, canny-posts, canny-votes, chatwoot-conversations, chatwoot-csat, cloudevents, delighted-csv, delighted-responses, discord, discourse-posts, discourse-topics and 50 more, see docs/config.md.",
      "6:5 sources[1].name is missing. | Write, for example, name: reviews",
      "6:31 sources[1].map.rating must name exactly one of stars, nps, csat, ces, thumbs. | Write, for example, rating: { nps: score }",
      "6:65 Unknown time zone "Berlin". | Use an IANA name such as Europe/Berlin, or UTC.",
      "7:47 sources[2].map.rating.ces has a scale whose min is not below its max. | Write, for example, ces: score",
      "8:13 "a b" is not a name: a to z, 0 to 9, "_", "-" and ".", not digits alone, at most 60 characters. | Give it another name.",
      "9:23 releases[0].version must be text, not a number. | Write, for example, version: '2.4.0'",
      "9:32 releases[0].at is not a time with its zone. | Write, for example, at: '2026-03-01T09:00:00Z'",
      "9:66 releases[1].at is not a time with its zone. | Write, for example, at: '2026-03-01T09:00:00Z'",
      "9:97 Two releases have the version "3". | Give each release its own.",
      "11:10 gate.alpha must be more than 0. | Write, for example, alpha: 0.05",
      "12:21 gate.window.maxAge must be text, not a number. | Write, for example, maxAge: '48h'",
      "12:31 gate.window.days must be a whole number or text, not a number. | Write, for example, days: 28",
      "13:11 gate.rules[0] must be text or a mapping, not a number. | Write, for example, rules: ['nps >= baseline - 20']",
      "13:14 gate.rules[1].rule is missing. | Write, for example, rule: 'share(crash) <= 2%'",
      "13:16 Unknown key "rul". | Did you mean "rule"? Use one of: rule, where, critical, trial.",
      "13:26 gate.rules[2] is empty. | Write, for example, rules: ['nps >= baseline - 20']",
      "13:59 Unknown feature "gone". | Use one of: a b.",
      "14:11 notify.digest needs notify.mail: a digest is mail. | Write, for example, mail: { from: 'Acme <hello@acme.example>' } under notify.",
      "14:26 notify.digest.to[0] is not an e-mail address. | Write, for example, to: [product@acme.example]",
      "14:37 notify.digest.days must be at least 1. | Write, for example, days: 7",
      "15:8 ledger has no value. | What belongs here: The memory of what was linked and who was told: keyed hashes, no addresses.",
    ]
  `);
});

describe('words of tags and features', () => {
  test('a bad pattern is shown where it stands', () => {
    const text = [
      'version: 1',
      'tags:',
      "  broken: [crash, '/(?<=x)y/', /ok/]",
      'features:',
      "  sync: { words: ['/(/'] }",
    ].join('\n');
    expect(errorsOf(text)).toEqual([
      '3:19 "/(?<=x)y/" is not a pattern in RE2 syntax. | Look for unclosed brackets; look-around and back references are not in RE2.',
      '5:19 "/(/" is not a pattern in RE2 syntax. | Look for unclosed brackets; look-around and back references are not in RE2.',
    ]);
  });

  test('signs alone are no words: a pattern finds them', () => {
    const text = [
      'version: 1',
      'tags:',
      "  loud: [crash, '!!', '//', '/!!/', c++]",
      'features:',
      "  mood: { words: ['🙂'] }",
    ];
    expect(errorsOf(text.join('\n'))).toEqual([
      `3:17 "!!" holds no letter and no digit: as words it is never found. | Write it as a pattern, between slashes: '/!!/'.`,
      `3:23 "//" holds no letter and no digit: as words it is never found. | Write it as a pattern, between slashes: '////'.`,
      `5:19 "🙂" holds no letter and no digit: as words it is never found. | Write it as a pattern, between slashes: '/🙂/'.`,
    ]);
  });

  test('synonyms are groups of two and more, by language', () => {
    expect(load('version: 1\nsynonyms: { en: [[cart, basket]], any: [[a, b]] }').analysis.synonyms).toEqual({
      en: [['cart', 'basket']],
      any: [['a', 'b']],
    });
    expect(errorsOf('version: 1\nsynonyms: { english: [[cart, basket]], de: [[korb]] }')).toEqual([
      '2:13 "english" is no language: two letters such as en, or any. | Give it another name.',
      '2:45 synonyms.de[0] must be at least 2. | Write, for example, de: [[basket, cart]]',
    ]);
  });
});

describe('rules', () => {
  const text = `
version: 1
tags: { slow: [slow] }
features: { login: { words: [login] } }
gate:
  rules:
    - nsp >= 3
    - rule: 'share(slow) <= \${LIMIT}'
`;

  test('are checked by those who know the grammar, with the names the config defines', () => {
    const seen: unknown[] = [];
    loadConfig(text, 'f', { LIMIT: '2%' }, { rule: (rule, names) => void seen.push([rule, names]) });
    const names = { tags: ['slow'], features: ['login'] };
    expect(seen).toEqual([
      ['nsp >= 3', names],
      ['share(slow) <= 2%', names],
    ]);
  });

  test('are pointed at where they are wrong; what the environment filled in is not shown', () => {
    const check = (rule: string) => ({ message: `Bad rule ${rule}.`, fix: `Not ${rule}.`, offset: 4 });
    expect(errorsOf(text, { LIMIT: 'hunter2' }, { rule: check })).toEqual([
      '7:11 Bad rule nsp >= 3. | Not nsp >= 3.',
      '8:13 Bad rule share(slow) <= ***. | Not share(slow) <= ***.',
    ]);
  });

  test('in quotes, the quote is not counted', () => {
    const check = () => ({ message: 'Bad.', fix: 'Better.', offset: 2 });
    expect(errorsOf("version: 1\ngate: { rules: ['nps'] }", {}, { rule: check })).toEqual(['2:20 Bad. | Better.']);
  });
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { parseRule } from '../../src/decisions/gate/parse-rule.ts';
import { suggestConfig } from '../../src/config/suggest-config.ts';
import { autoMap } from '../../src/sources/formats/auto-map.ts';

const load = (input: Parameters<typeof suggestConfig>[0]) => loadConfig(suggestConfig(input), 'f', {});

test('one source per export, each with a name of its own', () => {
  const paths = ['in/Reviews 2026.csv', 'old/reviews-2026.csv.gz', 'Ü.tsv', 'dump', '-'];
  const { sources, product } = load({
    productName: 'Acme: the "app" #1',
    exports: paths.map((path) => ({ paths: [path], map: { text: 'text' } })),
  });
  expect(product.name).toBe('Acme: the "app" #1');
  expect(sources.map(({ name, paths: found, format }) => [name, found[0], format])).toEqual([
    ['in-reviews-2026', 'in/Reviews 2026.csv', undefined],
    ['old-reviews-2026', 'old/reviews-2026.csv.gz', undefined],
    ['feedback', 'Ü.tsv', undefined],
    ['dump', 'dump', 'csv'],
    ['feedback-2', './-', 'csv'],
  ]);
});

test('rules are on trial until the team trusts them', () => {
  const { gate } = load({ productName: 'Acme', exports: [{ paths: ['a.csv'], map: autoMap(['nps', 'comment']) }] });
  expect(gate.rules.map(({ rule, trial }) => [rule, trial])).toEqual([
    ['sentiment >= -0.2', true],
    ['share(crash) <= 5%', true],
    ['nps >= baseline - 20', true],
  ]);
  expect(gate.policy.noData).toBe('fail');
  for (const { rule } of gate.rules)
    expect(parseRule(rule, { tags: ['crash'], features: [] })).toHaveProperty('metric');
});

test('whatever the names are, the config loads and the names come back', { timeout: 30_000 }, () => {
  const header = fc.constantFrom('text', 'comment', 'score', 'Date', 'e-mail', 'id', 'stars', 'version', 'tags');
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('${A}', '$${', ': #', '\n- x', '"', '\\', '\u2028', '\ufeff'),
  );
  const found = fc
    .record({
      paths: fc.array(anything, { minLength: 1, maxLength: 3 }),
      headers: fc.array(fc.oneof(header, anything)),
    })
    .map(({ paths, headers }) => ({ paths, headers, map: autoMap(headers) }));
  fc.assert(
    fc.property(anything, fc.array(found, { maxLength: 4 }), (productName, exports) => {
      const { product, sources } = load({ productName, exports });
      expect([productName, 'the product']).toContain(product.name);
      const usable = exports.filter(({ paths }) => paths.every((path) => path.trim() !== ''));
      expect(sources.map(({ paths }) => paths.map((path) => (path === './-' ? '-' : path)))).toEqual(
        usable.map(({ paths }) => paths),
      );
      for (const [index, { map }] of sources.entries()) {
        const { headers = [] } = usable[index] ?? {};
        const { rating, ...columns } = map;
        for (const column of [...Object.values(columns), ...(rating ? [rating.column] : [])]) {
          expect(headers).toContain(column);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('what looks like a secret is left out', () => {
  const secret = 'ghp_abcdefghij0123456789';
  const text = suggestConfig({
    productName: secret,
    exports: [
      { paths: [`${secret}.csv`], map: { text: 'text' } },
      { paths: ['a.csv'], map: { text: 'text', title: secret } },
    ],
  });
  expect(text).not.toContain(secret);
  expect(loadConfig(text, 'f', {}).sources).toHaveLength(1);
});

test('reads well', () => {
  const map = autoMap(['id', 'comment', 'nps', 'created_at']);
  const exports = [
    { paths: ['exports/nps.csv'], map },
    { paths: ['exports/tickets.csv'], recognised: 'Zendesk ticket export (CSV)', map: {} },
  ];
  expect(suggestConfig({ productName: 'Acme', exports })).toMatchInlineSnapshot(`
    "# What earshot listens to, and what it does about it. Every key: docs/config.md.
    version: 1
    product: { name: "Acme" }

    sources:
      - name: nps
        path: "exports/nps.csv"
        # Target on the left, column on the right.
        map:
          id: "id"
          text: "comment"
          createdAt: "created_at"
          rating: { nps: "nps" }
      - name: tickets
        # Zendesk ticket export (CSV)
        path: "exports/tickets.csv"

    # What the product consists of, in customers' words.
    # features:
    #   checkout: { words: [checkout, payment], paths: ['src/checkout/**'], team: payments }
    # teams:
    #   payments: { assignees: [ana], labels: [team/payments] }

    tags:
      crash: [crash, crashes, crashed, freezes]
      slow: [slow, laggy, takes forever]

    # What gate --release may name; or let it be looked up: deployments: { host: github, releases: releases }
    # releases:
    #   - { version: 1.4.0, at: 2026-03-01T12:00:00Z }

    gate:
      # What too little data means for the pipeline: pass or fail. No data never passes unless you say so.
      policy: { inconclusive: pass, noData: fail, error: fail }
      rules:
        # trial: shown, not counted. Remove it when you trust the rule.
        - { rule: 'sentiment >= -0.2', trial: true }
        - { rule: 'share(crash) <= 5%', trial: true }
        - { rule: 'nps >= baseline - 20', trial: true }

    triage:
      # One Markdown file per issue. In a public place, private words are never quoted.
      tracker: files
      path: out/issues
      visibility: public
      minCustomers: 3

    # notify:
    #   mail: { outbox: out/mail, from: 'Acme <hello@acme.example>' }
    #   digest: { to: [product@acme.example] }
    "
  `);
});

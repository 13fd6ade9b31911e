import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Grouping } from '../../src/analysis/clusters.ts';
import { makeItem, stars } from './make-item.ts';

const FILE = `${process.env['EARSHOT_DATA'] ?? '../shared/data'}/exports/app-store/chatgpt-reviews.csv`;
const AS_OF = '2023-07-25T02:00:00.000Z';
const words = (...list: string[]) => ({ words: list, paths: [] });
const SETTINGS = {
  features: {
    account: words('login', 'log in', 'sign in', 'sign up', 'account', 'phone number', 'verification'),
    voice: words('voice', 'whisper', 'siri'),
  },
  tags: {
    crash: ['crash', 'freezes', 'frozen', 'black screen'],
    'locked-out': [
      'verification code',
      'phone verification',
      "can't log in",
      'unable to login',
      'phone number',
      'email missing',
    ],
    ipad: ['ipad'],
    heat: ['battery', 'overheat', 'hot', 'heats up', 'heating', '发烫'],
    'request-invalid': ['request is invalid', 'invalid request'],
  },
  redact: [],
};

describe.skipIf(!existsSync(FILE))(
  `2,292 store reviews (${existsSync(FILE) ? FILE : `SKIPPED: ${FILE} is absent, set EARSHOT_DATA`})`,
  () => {
    let result: Grouping;
    let took = 0;
    beforeAll(() => {
      const rows = parse<Record<string, string>>(readFileSync(FILE), { columns: true, bom: true });
      const items = rows.map((row, i) =>
        makeItem({
          id: `app-store:${i}`,
          createdAt: `${row['date']?.replace(' ', 'T') ?? ''}.000Z`,
          title: row['title'] ?? '',
          text: row['review'] ?? '',
          rating: stars(Number(row['rating'])),
        }),
      );
      const began = performance.now();
      result = analyze(items, SETTINGS, AS_OF);
      took = performance.now() - began;
    }, 60_000);
    const cluster = (id: string) => result.clusters.find((one) => one.id === id);

    test('every review is a finding, in seconds', () => {
      expect(result.findings).toHaveLength(2292);
      expect(took).toBeLessThan(20_000);
    });

    test('the wish for an iPad app is one issue, friendly and large', () => {
      expect(cluster('tag:ipad')?.customers).toBeGreaterThan(100);
      expect(cluster('tag:ipad')?.kind).toBe('feature-request');
      expect(cluster('tag:ipad')?.sentiment).toBeGreaterThan(0);
      expect(cluster('tag:ipad')?.name).toMatch(/ipad (?:version|support)/);
    });

    test('trouble with accounts and who is locked out are many and angry, and come first', () => {
      const first = result.clusters.slice(0, 2);
      expect(first.map(({ id }) => id).sort()).toEqual(['feature:account/bug', 'tag:locked-out/account']);
      for (const { customers, sentiment } of first) {
        expect(customers).toBeGreaterThan(60);
        expect(sentiment).toBeLessThan(-0.5);
      }
    });

    test('hot phones are a matter of performance, in any language', () => {
      expect(cluster('tag:heat')?.customers).toBeGreaterThan(60);
      expect(cluster('tag:heat')?.kind).toBe('performance');
      expect(cluster('tag:heat')?.findings.some(({ text, title }) => `${title ?? ''}${text}`.includes('发烫'))).toBe(
        true,
      );
    });

    test('the same words find each other without any tag', () => {
      const { clusters } = analyze(result.findings, { features: {}, tags: {}, redact: [] }, AS_OF);
      expect(clusters.find(({ name }) => name.includes('email missing'))?.customers).toBeGreaterThan(4);
    });

    test('praise makes no issue', () => {
      const praise = result.findings.filter(
        ({ kind, sentiment }) => kind === 'praise' && sentiment.label === 'positive',
      );
      expect(praise.length).toBeGreaterThan(800);
      expect(praise.every(({ cluster: id }) => id === undefined)).toBe(true);
    });

    test('every quote fits and comes from its cluster', () => {
      for (const { quotes, findings } of result.clusters) {
        for (const quote of quotes) {
          expect(quote.text.length).toBeLessThanOrEqual(280);
          expect(findings.map(({ id }) => id)).toContain(quote.item);
        }
      }
    });
  },
);

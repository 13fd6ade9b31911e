import { describe, expect, test } from 'vitest';
import { shortfall } from '../../../src/decisions/gate/estimate.ts';
import { isFarFromShown, spendingFor, takeLook } from '../../../src/decisions/gate/looks.ts';
import { boundsAt } from '../../../src/decisions/gate/looks.ts';
import { parsed } from './parsed.ts';

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
const chanceOf = (k: number, n: number, p: number) => choose(n, k) * p ** k * (1 - p) ** (n - k);

describe('an absolute rule about a share', () => {
  test.each([
    ['share(crash) <= 2%', 0.02],
    ['share(crash) <= 10%', 0.1],
    ['csat >= 85%', 0.85],
    ['csat >= 50%', 0.5],
  ] as const)('%s shows harm in no more harmless releases than allowed, however few answer', (text, p) => {
    for (const tail of [0.05, 0.02, 0.001]) {
      for (const n of [1, 2, 3, 5, 8, 13, 21, 60]) {
        let wrong = 0;
        for (let successes = 0; successes <= n; successes++) {
          const { interval } = shortfall(parsed(text), { family: 'proportion', successes, n });
          if (interval(1 - 2 * tail)[0] > 0) wrong += chanceOf(successes, n, p);
        }
        expect(wrong).toBeLessThanOrEqual(tail * (1 + 1e-9));
      }
    }
  });

  test('still finds harm that is there', () => {
    const { interval } = shortfall(parsed('share(crash) <= 2%'), { family: 'proportion', successes: 12, n: 100 });
    expect(interval(0.9)[0]).toBeGreaterThan(0);
  });
});

test('what is far from shown is not shown by the exact level either', () => {
  const past: Parameters<typeof takeLook>[1][number][] = [];
  let [near, far] = [0, 0];
  for (let day = 1; day <= 14; day++) {
    const sight = { at: '', fraction: day / 14, information: 10 * day, digest: String(day) };
    for (const critical of [true, false]) {
      const look = takeLook(sight, past, spendingFor(critical, 'nps'), 0.05);
      for (let z = 0; z < 6; z += 0.05) {
        const { interval } = shortfall(parsed('csat >= 85%'), {
          family: 'proportion',
          successes: Math.round(10 * day * Math.max(0, 0.85 - z / 8)),
          n: 10 * day,
        });
        const estimate = { value: 1, interval, sequence: interval };
        const shown = boundsAt(look, estimate, 0.05)[0] > 0;
        if (isFarFromShown(look, estimate, 0.05)) {
          far++;
          expect(shown).toBe(false);
        } else near++;
      }
      if (!critical && look.record) past.push({ ...look.record, state: 'inconclusive' });
    }
  }
  expect(near).toBeGreaterThan(100);
  expect(far).toBeGreaterThan(100);
});

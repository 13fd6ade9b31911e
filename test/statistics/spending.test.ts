import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaSpent } from '../../src/statistics/alpha-spending.ts';
import type { Spending } from '../../src/statistics/alpha-spending.ts';
import { normalUpperQuantile } from '../../src/statistics/distributions/normal.ts';
import { nextBound, spendingBounds, survive, UNSEEN } from '../../src/statistics/spending-bounds.ts';

const FAMILIES: readonly Spending[] = [
  { kind: 'obrien-fleming' },
  { kind: 'power', rho: 2 },
  { kind: 'hwang-shih-decani', gamma: -2 },
  { kind: 'hwang-shih-decani', gamma: 0 },
];

describe.each(FAMILIES)('%o', (spending) => {
  test('spends nothing at the start, all at the end, and more with time', () => {
    expect(alphaSpent(spending, 0.05, 0)).toBe(0);
    expect(alphaSpent(spending, 0.05, 1)).toBe(0.05);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.9, noNaN: true }), (t) => {
        expect(alphaSpent(spending, 0.05, t)).toBeLessThan(alphaSpent(spending, 0.05, t + 0.05));
      }),
    );
  });
  test('one look at the end is the plain test', () => {
    const { z } = spendingBounds({ fractions: [1], alpha: 0.05, sides: 'one', spending });
    expect(z[0]).toBeCloseTo(normalUpperQuantile(0.05), 9);
  });
  test('earlier bounds do not depend on later looks', () => {
    const bounds = (fractions: readonly number[]) =>
      spendingBounds({ fractions, alpha: 0.05, sides: 'one', spending }).z;
    expect(bounds([0.2, 0.5, 0.6, 1]).slice(0, 2)).toEqual(bounds([0.2, 0.5]));
  });
});

test('two looks, by integrating the normal pair with scipy; at so large an alpha both sides count', () => {
  const spending = { kind: 'power', rho: 1 } as const;
  const { z } = spendingBounds({ fractions: [0.5, 1], alpha: 0.5, sides: 'two', spending });
  expect(z[0]).toBeCloseTo(1.1503493803760079, 9);
  expect(z[1]).toBeCloseTo(0.806049670883423, 6);
});

test('two looks at an ordinary alpha', () => {
  const { z, spent } = spendingBounds({
    fractions: [0.5, 1],
    alpha: 0.05,
    sides: 'two',
    spending: { kind: 'power', rho: 1 },
  });
  expect(spent).toEqual([0.0125, 0.025]);
  expect(z[0]).toBeCloseTo(2.2414, 4);
  expect(z[1]).toBeCloseTo(2.125118789755581, 6);
});

test('looks close to each other and many looks stay finite and cheap', () => {
  const spending = FAMILIES[2] ?? { kind: 'obrien-fleming' };
  const { z } = spendingBounds({ fractions: [0.5, 0.501, 1], alpha: 0.05, sides: 'one', spending });
  expect(z.every((bound) => bound > 1.5 && bound < 5)).toBe(true);
});

test.each([
  ['falling fractions', [0.5, 0.4]],
  ['no new information', [0.5, 0.5]],
  ['beyond the end', [0.5, 1.1]],
  ['NaN', [NaN]],
])('%s throw RangeError', (_name, fractions) => {
  const plan = { fractions, alpha: 0.05, sides: 'one', spending: { kind: 'obrien-fleming' } } as const;
  expect(() => spendingBounds(plan)).toThrow(RangeError);
});

// By integrating the normal pair with scipy (quad, brentq) at 0.05 one-sided, 0.025 on each of two sides, spent with time.
test.each([
  ['one', [0.05, 1], 2.8070337683438042, 1.6655665439301568],
  ['one', [0.3, 0.35], 2.1700903775845606, 2.341542062503195],
  ['one', [0.9, 1], 1.6953977102721358, 1.8607484059635553],
  ['two', [0.05, 1], 3.0233414397391476, 1.9794830455548569],
  ['two', [0.3, 0.35], 2.4323790585844467, 2.6142125456949814],
  ['two', [0.9, 1], 2.004654461765096, 2.184465881431645],
] as const)('%s-sided looks at %j', (sides, fractions, first, second) => {
  const { z } = spendingBounds({ fractions, alpha: 0.05, sides, spending: { kind: 'power', rho: 1 } });
  expect(z[0]).toBeCloseTo(first, 9);
  expect(z[1]).toBeCloseTo(second, 4);
});

test('looks close to each other cost decimals, not more', () => {
  // As above, for 0.02 and 0.025 spent: information of 0.5, and then of 2 % and 0.1 % more.
  const second = (information: number) =>
    nextBound(survive(UNSEEN, nextBound(UNSEEN, 0.5, 0.02), 0.5, 'one'), information, 0.005);
  expect(second(0.6)).toBeCloseTo(2.1591873937982413, 4);
  expect(Math.abs(second(0.51) - 1.9857738875074327)).toBeLessThan(1e-4);
  expect(Math.abs(second(0.501) - 1.9602325952277568)).toBeLessThan(5e-3);
});

test('one side forgets nobody who was far better', () => {
  const { z } = spendingBounds({ fractions: [0.5, 1], alpha: 0.5, sides: 'one', spending: { kind: 'power', rho: 1 } });
  expect(z[1]).toBeCloseTo(0.09597572064328709, 6);
});

test('information counts in any unit', () => {
  const second = (unit: number) => {
    const first = nextBound(UNSEEN, 0.3 * unit, 0.02);
    return nextBound(survive(UNSEEN, first, 0.3 * unit, 'one'), 0.5 * unit, 0.01);
  };
  for (const unit of [1e-4, 400, 1e6]) expect(second(unit)).toBeCloseTo(second(1), 9);
});

test('where nothing is spent nothing is shown', () => {
  expect(nextBound(UNSEEN, 1, 0)).toBe(Infinity);
  expect(nextBound(UNSEEN, 1, -0.01)).toBe(Infinity);
  const plan = { fractions: [0.5, 1], spendAt: [0.5, 0.5 + 1e-300], alpha: 0.05, sides: 'one' } as const;
  expect(() => spendingBounds({ ...plan, spending: { kind: 'obrien-fleming' } })).toThrow(RangeError);
});

test('alpha may be spent by another clock than information', () => {
  const spending = { kind: 'power', rho: 1 } as const;
  const { spent, z } = spendingBounds({
    fractions: [0.5, 1],
    spendAt: [0.2, 0.6],
    alpha: 0.05,
    sides: 'one',
    spending,
  });
  expect(spent[0]).toBeCloseTo(0.01, 12);
  expect(spent[1]).toBeCloseTo(0.03, 12);
  expect(z[0]).toBeCloseTo(normalUpperQuantile(0.01), 9);
  expect(() => spendingBounds({ fractions: [0.5, 1], spendAt: [0.2], alpha: 0.05, sides: 'one', spending })).toThrow(
    RangeError,
  );
});

test('before the start nothing is spent, after the end all, and half-way what the formula says', () => {
  for (const spending of FAMILIES) {
    expect(alphaSpent(spending, 0.05, -1)).toBe(0);
    expect(alphaSpent(spending, 0.05, 2)).toBe(0.05);
  }
  // scipy: 2 · norm.sf(norm.isf(α/2) / √t); α·expm1(2t)/expm1(2).
  expect(alphaSpent({ kind: 'obrien-fleming' }, 0.05, 0.25)).toBeCloseTo(8.857543832140365e-5, 15);
  expect(alphaSpent({ kind: 'obrien-fleming' }, 0.025, 0.81)).toBeCloseTo(0.012758235217561831, 14);
  expect(alphaSpent({ kind: 'hwang-shih-decani', gamma: -2 }, 0.05, 0.3)).toBeCloseTo(0.006433804834865268, 15);
  expect(alphaSpent({ kind: 'hwang-shih-decani', gamma: 0 }, 0.05, 0.3)).toBeCloseTo(0.015, 15);
  expect(alphaSpent({ kind: 'power', rho: 3 }, 0.05, 0.5)).toBeCloseTo(0.00625, 15);
});

test.each([
  ['a fraction that is no number', { kind: 'obrien-fleming' }, 0.05, NaN],
  ['a gamma that is infinite', { kind: 'hwang-shih-decani', gamma: -Infinity }, 0.05, 0.5],
  ['a rho of 0', { kind: 'power', rho: 0 }, 0.05, 0.5],
  ['an alpha of 1', { kind: 'obrien-fleming' }, 1, 0.5],
] as const)('%s throws RangeError', (_name, spending, alpha, t) => {
  expect(() => alphaSpent(spending, alpha, t)).toThrow(RangeError);
});

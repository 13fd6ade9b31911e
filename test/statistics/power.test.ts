import { describe, expect, test } from 'vitest';
import { eventsForRateRatio, powerT, sampleSizeMeans, sampleSizeT } from '../../src/statistics/power-means.ts';
import { powerTwoProportions, sampleSizeTwoProportions } from '../../src/statistics/power-proportions.ts';

describe('power', () => {
  test('sample sizes are the inverse of power', () => {
    const t = { delta: 0.5, sd: 1, alpha: 0.05 };
    expect(powerT({ ...t, n: sampleSizeT({ ...t, power: 0.8 }) })).toBeCloseTo(0.8, 9);
    const p = { p1: 0.3, p2: 0.2, alpha: 0.05, alternative: 'two-sided' as const };
    expect(powerTwoProportions({ ...p, n: sampleSizeTwoProportions({ ...p, power: 0.8 }) })).toBeCloseTo(0.8, 12);
  });
  test('a score that falls by 10, 20 or 40 points at a spread of 0.66 needs 817, 205, 52 answers an arm', () => {
    const design = { sd: Math.sqrt(0.66), alpha: 0.05, power: 0.8, alternative: 'one-sided' as const };
    const needed = [0.1, 0.2, 0.4].map((delta) => Math.ceil(sampleSizeMeans({ ...design, delta })));
    expect(needed).toEqual([817, 205, 52]);
  });
  test('a share that falls from 85 % by 5, 10 or 20 points needs 714, 197, 57 answers an arm', () => {
    const needed = [0.8, 0.75, 0.65].map((p2) =>
      Math.ceil(sampleSizeTwoProportions({ p1: 0.85, p2, power: 0.8, alpha: 0.05, alternative: 'one-sided' })),
    );
    expect(needed).toEqual([714, 197, 57]);
  });
  test('a doubled rate needs 20 events before', () => {
    const events = eventsForRateRatio({ ratio: 2, power: 0.8, alpha: 0.05, alternative: 'one-sided' });
    expect(Math.ceil(events)).toBe(20);
  });
});

// scipy: nct.sf(t.isf(tail, 58), 58, √15 · 5/8), norm.isf.
test.each([
  ['two-sided', 0.6629096672017882, 40.18626423986734],
  ['one-sided', 0.7725790598699718, 31.654693027941228],
] as const)('a difference of 5 at a spread of 8, %s', (alternative, power, votes) => {
  const design = { delta: 5, sd: 8, alpha: 0.05, alternative };
  expect(powerT({ ...design, n: 30 })).toBeCloseTo(power, 9);
  expect(sampleSizeMeans({ ...design, power: 0.8 })).toBeCloseTo(votes, 9);
});

test('events for a ratio, on one side and on both', () => {
  expect(eventsForRateRatio({ ratio: 2, power: 0.8, alpha: 0.05, alternative: 'one-sided' })).toBeCloseTo(19.30227426902676, 9); // prettier-ignore
  expect(eventsForRateRatio({ ratio: 1.5, power: 0.9, alpha: 0.05 })).toBeCloseTo(106.52167662464583, 9);
});

test('a sample that is large enough at once is still two', () => {
  expect(sampleSizeT({ delta: 100, sd: 1, alpha: 0.05, power: 0.5 })).toBe(2);
});

const mean = { delta: 1, sd: 1, alpha: 0.05, power: 0.8 };
const shares = { p1: 0.3, p2: 0.2, alpha: 0.05, power: 0.8, alternative: 'two-sided' } as const;
test.each([
  ['one value an arm', () => powerT({ ...mean, n: 1.9 })],
  ['no number of values', () => powerT({ ...mean, n: NaN })],
  ['no difference', () => sampleSizeMeans({ ...mean, delta: 0 })],
  ['no spread', () => sampleSizeMeans({ ...mean, sd: 0 })],
  ['a power of 1', () => sampleSizeT({ ...mean, power: 1 })],
  ['a ratio of 1', () => eventsForRateRatio({ ...mean, ratio: 1 })],
  ['a ratio of 0', () => eventsForRateRatio({ ...mean, ratio: 0 })],
  ['equal shares', () => sampleSizeTwoProportions({ ...shares, p2: 0.3 })],
  ['a share of 0', () => sampleSizeTwoProportions({ ...shares, p1: 0 })],
  ['no answers', () => powerTwoProportions({ ...shares, n: 0 })],
])('%s throws RangeError', (_name, call) => expect(call).toThrow(RangeError));

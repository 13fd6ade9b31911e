import { describe, expect, test } from 'vitest';
import { holding, opposite, shift, within } from '../../../src/decisions/gate/bounds.ts';
import { staleness } from '../../../src/decisions/gate/freshness.ts';
import { impossibleValues, isImpossible } from '../../../src/decisions/gate/impossible-values.ts';
import { OPEN } from '../../../src/decisions/gate/looks.ts';
import { informationOf, measureSamples } from '../../../src/decisions/gate/measure-samples.ts';
import { ruleKey } from '../../../src/decisions/gate/rule-key.ts';
import type { Sample } from '../../../src/decisions/gate/sample.ts';
import { normalSequence, rateRatioSequence, shareSequence } from '../../../src/decisions/gate/sequences.ts';
import { asymptoticConfidenceSequence } from '../../../src/statistics/confidence-sequences/asymptotic.ts';
import { bernoulliConfidenceSequence } from '../../../src/statistics/confidence-sequences/bernoulli.ts';
import { finding, nps, stars } from './make-finding.ts';
import { parsed } from './parsed.ts';

const HOUR = 3_600_000;

test('too old is older than the window allows', () => {
  expect(staleness(0, 48 * HOUR, 48)).toBeUndefined();
  expect(staleness(0, 48.6 * HOUR, 48)).toBe('The newest item is 49 hours old; gate.window.maxAge is 48 hours.');
  expect(staleness(5 * HOUR, 48.6 * HOUR, 48)).toBeUndefined();
});

describe('values that cannot be', () => {
  const of = (extra: object, rule = 'nps >= 0', at = 0) => isImpossible(parsed(rule).metric, finding(1, extra), at);
  const felt = (score: number) => ({ sentiment: { score, label: 'neutral', confidence: 1 } });
  test('are off their scale, its ends included', () => {
    expect([0, 10, -0.1, 10.1, NaN].map((value) => of(nps(value)))).toEqual([false, false, true, true, true]);
    expect(of({ rating: { kind: 'stars', value: 3, min: 3, max: 3 } })).toBe(true);
    expect(of({ rating: { kind: 'stars', value: 3, min: 5, max: 1 } })).toBe(true);
    expect(of({})).toBe(false);
  });
  test('are feelings beyond −1 to 1', () => {
    expect([-1, 1, -1.01, 1.01, NaN].map((score) => of(felt(score)))).toEqual([false, false, true, true, true]);
  });
  test('are times that are none; for events only these', () => {
    expect(of(stars(4), 'nps >= 0', NaN)).toBe(true);
    expect(of(nps(99), 'tickets <= 0.9')).toBe(false);
    expect(of(nps(9), 'tickets <= 0.9', NaN)).toBe(true);
  });
  test('are counted in words', () => {
    const rest = 'that cannot be (a time that is none, a rating off its scale, a sentiment beyond −1 to 1): the source or its mapping has changed.'; // prettier-ignore
    expect(impossibleValues(0)).toBeUndefined();
    expect(impossibleValues(1)).toBe(`One answer has a value ${rest}`);
    expect(impossibleValues(2)).toBe(`2 answers have values ${rest}`);
  });
});

test('a rule is known by its text and its where, in one order', () => {
  expect(ruleKey({ rule: ' nps  >=\n 30 ', where: {} })).toBe('nps >= 30');
  const key = 'nps >= 30 where channel=survey, tag=a';
  expect(ruleKey({ rule: 'nps >= 30', where: { tag: 'a', channel: 'survey' } })).toBe(key);
  expect(ruleKey({ rule: 'nps >= 30', where: { channel: 'survey', tag: 'a' } })).toBe(key);
});

describe('bounds', () => {
  const estimate = {
    value: 5,
    interval: (confidence: number) => [1, confidence] as const,
    sequence: (confidence: number) => [7, 9 + confidence] as const,
  };
  test('within a scale', () => {
    expect(within([-3, 3], -1, 1)).toEqual([-1, 1]);
    expect(within([-3, -2], -1, 1)).toEqual([-1, -1]);
    expect(within([2, 3], -1, 1)).toEqual([1, 1]);
    expect(within([-0.5, 0.5], -1, 1)).toEqual([-0.5, 0.5]);
  });
  test('moved, turned, and wide enough for their own estimate', () => {
    expect(shift([1, 2], 0.5)).toEqual([1.5, 2.5]);
    const other = opposite(estimate);
    expect([other.value, other.interval(3), other.sequence(3)]).toEqual([-5, [-3, -1], [-12, -7]]);
    const held = holding(estimate);
    expect([held.value, held.interval(3), held.interval(8), held.sequence(3)]).toEqual([5, [1, 5], [1, 8], [5, 12]]);
  });
});

describe('counts', () => {
  const share = (n: number) => ({ family: 'proportion', successes: 0, n }) as const;
  const events = (exposure?: number) => ({ family: 'events', count: 7, exposure }) as const;
  test('carry information: the votes of one side, or what both carry together', () => {
    expect(informationOf(share(30), undefined)).toBe(30);
    expect(informationOf(share(30), share(60))).toBe(20);
    expect(informationOf(share(0), share(0))).toBe(0);
    expect(informationOf(events(300), events(600))).toBe(200);
    expect([informationOf(events(300), undefined), informationOf(events(), undefined)]).toEqual([300, 0]);
  });
  test('are read with their exposure where they have one, and are too few where either side is', () => {
    const measure = (rule: string, now: Sample, before?: Sample) =>
      measureSamples({
        rule: { rule, where: {}, critical: false, trial: false },
        parsed: parsed(rule),
        now,
        ...(before && { before }),
        daily: 1,
        look: OPEN,
        alarms: [],
      });
    expect(measure('tickets <= 0.9', events(10)).reading).toStrictEqual({
      metric: 'tickets',
      value: 0.7,
      n: 7,
      exposure: 10,
    });
    expect(measure('tickets <= 0.9', events()).reading).not.toHaveProperty('exposure');
    expect(measure('csat >= 80%', share(4)).reading).toStrictEqual({ metric: 'csat', value: 0, n: 4 });
    expect(measure('csat >= baseline', share(10), share(10))).toMatchObject({ tooSmall: false, findings: [] });
    expect(measure('csat >= baseline', share(10), share(9)).tooSmall).toBe(true);
    expect(measure('csat >= baseline', share(9), share(10)).tooSmall).toBe(true);
    expect(measure('csat >= baseline', share(10), share(10)).reference).toMatchObject({ n: 10 });
    expect(measure('csat >= 80%', share(9))).not.toHaveProperty('reference');
  });
});

describe('sequences', () => {
  test('are tightest at 100 answers, at 200 of two sides', () => {
    expect(shareSequence(20, 100, 0.1)).toEqual(
      bernoulliConfidenceSequence({ successes: 20, n: 100, alpha: 0.1, tOpt: 100 }),
    );
    for (const sides of [1, 2] as const) {
      expect(normalSequence({ value: 3, se: 2, n: 50, sides }, 0.1)).toEqual(
        asymptoticConfidenceSequence({ estimate: 3, standardError: 2, n: 50, alpha: 0.1, tuning: 100 * sides }),
      );
    }
  });
  test('of rates: as many events on both sides are not none', () => {
    expect(rateRatioSequence({ x1: 30, t1: 1, x2: 30, t2: 1 }, 0.1)[0]).toBeGreaterThan(0.3);
  });
  test('of rates: no events say nothing, exposure is taken into account', () => {
    expect(rateRatioSequence({ x1: 0, t1: 1, x2: 0, t2: 1 }, 0.1)).toEqual([0, Infinity]);
    const [low, high] = rateRatioSequence({ x1: 90, t1: 3, x2: 30, t2: 1 }, 0.1);
    expect(low * high).toBeGreaterThan(0.8);
    expect(low * high).toBeLessThan(1.25);
    const [few] = rateRatioSequence({ x1: 90, t1: 1, x2: 30, t2: 1 }, 0.1);
    expect(few / low).toBeCloseTo(3, 6);
  });
});

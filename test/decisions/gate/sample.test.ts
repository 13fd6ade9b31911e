import { describe, expect, test } from 'vitest';
import { judgeGate } from '../../../src/decisions/gate/judge-gate.ts';
import { METRICS, type Metric, metricLabel, type MetricName } from '../../../src/decisions/gate/metrics.ts';
import {
  isSuccess,
  sizeOf,
  speaksTo,
  takeSample,
  valueOf,
  type Votes,
  votes,
} from '../../../src/decisions/gate/sample.ts';
import { toStream } from '../../../src/decisions/gate/stream.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { finding, gateOf, inputOf, nps, stars } from './make-finding.ts';

const metric = (name: MetricName, argument?: string): Metric => {
  const { family, better } = METRICS[name];
  return { name, family, better, ...(argument !== undefined && { argument }) };
};
const rating = (kind: 'nps' | 'csat' | 'thumbs' | 'ces', value: number, min: number, max: number) => ({
  rating: { kind, value, min, max } as const,
});
const said = (score: number, label: 'negative' | 'neutral' = 'neutral') => ({
  sentiment: { score, label, confidence: 1 } as const,
});
const by = (id: string) => ({ customer: { id } });

/** A side on which all of them vote. */
const votesOf = (of: Metric, voting: readonly Finding[]): Votes => {
  const { times, voices, ballot } = toStream(voting);
  const values = voting.map((each) => valueOf(of, each));
  return { voting, values, times: [...times], voices: [...voices], ballot };
};

describe('who votes', () => {
  const findings = {
    nps: finding(1, nps(9)),
    csat: finding(1, rating('csat', 4, 1, 5)),
    thumbs: finding(1, rating('thumbs', 1, 0, 1)),
    stars: finding(1, stars(4)),
    ces: finding(1, rating('ces', 5, 1, 7)),
    ticket: finding(1, { channel: 'ticket' }),
    bug: finding(1, { kind: 'bug' }),
    crash: finding(1, { kind: 'crash' }),
    tagged: finding(1, { tags: ['slow', 'login'] }),
    feature: finding(1, { feature: 'login' }),
    aspect: finding(1, { aspects: [{ feature: 'export', sentiment: 0 }, { feature: 'login', sentiment: -1 }] }), // prettier-ignore
  };
  const voters = (of: Metric) => Object.entries(findings).flatMap(([name, each]) => (votes(of, each) ? [name] : []));

  test.each(['nps', 'csat', 'thumbs', 'stars', 'ces'] as const)('%s: ratings of that kind', (name) => {
    expect(voters(metric(name))).toEqual([name]);
  });
  test('events: what they count', () => {
    expect(voters(metric('tickets'))).toEqual(['ticket']);
    expect(voters(metric('bugs'))).toEqual(['bug', 'crash']);
    expect(voters(metric('count', 'login'))).toEqual(['tagged', 'feature', 'aspect']);
    expect(voters(metric('count', 'crash'))).toEqual(['crash']);
    expect(voters(metric('adoption', 'login'))).toEqual(['tagged', 'feature', 'aspect']);
    expect(voters(metric('count'))).toEqual([]);
  });
  test.each(['sentiment', 'negative-share', 'share'] as const)('%s: everybody', (name) => {
    expect(voters(metric(name, 'login'))).toEqual(Object.keys(findings));
  });
  test('everything said shows that bugs or a tag would have been heard; tickets only show in tickets', () => {
    expect(speaksTo(metric('bugs'), findings.nps)).toBe(true);
    expect(speaksTo(metric('count', 'login'), findings.nps)).toBe(true);
    expect(speaksTo(metric('tickets'), findings.nps)).toBe(false);
    expect(speaksTo(metric('tickets'), findings.ticket)).toBe(true);
    expect(speaksTo(metric('nps'), findings.csat)).toBe(false);
    expect(speaksTo(metric('adoption', 'login'), findings.nps)).toBe(false);
  });
});

describe('what is counted', () => {
  const take = (of: Metric, findings: readonly Finding[]) =>
    takeSample(of, votesOf(of, findings), { exposure: 700, users: 10.4 });

  test('promoters from 9, detractors up to 6, on any scale', () => {
    const scores = [0, 6, 7, 8, 9, 10].map((value) => finding(1, nps(value)));
    expect(take(metric('nps'), scores)).toEqual({
      family: 'nps',
      counts: { promoters: 2, passives: 2, detractors: 2 },
    });
    // 1..11 is 0..10 moved by one; 0..100 is ten times as fine.
    const others = [rating('nps', 10, 1, 11), rating('nps', 7, 1, 11), rating('nps', 61, 0, 100)];
    const counts = { promoters: 1, passives: 1, detractors: 1 };
    expect(
      take(
        metric('nps'),
        others.map((each) => finding(1, each)),
      ),
    ).toEqual({ family: 'nps', counts });
  });
  test('satisfied are the two upper boxes of five, and a thumb up', () => {
    const answers = [1, 2, 3, 4, 5].map((value) => finding(1, rating('csat', value, 1, 5)));
    expect(answers.map((each) => isSuccess(metric('csat'), each))).toEqual([false, false, false, true, true]);
    const thumbs = [0, 1].map((value) => isSuccess(metric('thumbs'), finding(1, rating('thumbs', value, 0, 1))));
    expect(thumbs).toEqual([false, true]);
    expect(isSuccess(metric('csat'), finding(1))).toBe(false);
    expect(take(metric('csat'), answers)).toEqual({ family: 'proportion', successes: 2, n: 5 });
  });
  test('shares count what they are about', () => {
    const findings = [finding(1, said(-1, 'negative')), finding(1, { tags: ['slow'] }), finding(1)];
    expect(take(metric('negative-share'), findings)).toEqual({ family: 'proportion', successes: 1, n: 3 });
    expect(take(metric('share', 'slow'), findings)).toEqual({ family: 'proportion', successes: 1, n: 3 });
  });
  test('ratings in order of size, sentiment in order of arrival and with three decimals', () => {
    expect(take(metric('stars'), [finding(1, stars(10)), finding(2, stars(9)), finding(3, stars(1))])).toEqual({
      family: 'ordinal',
      values: [1, 9, 10],
    });
    const later = [finding(1, said(0.12345)), finding(3, said(-1)), finding(2, said(0.5))];
    expect(take(metric('sentiment'), later)).toEqual({ family: 'mean', values: [-1, 0.5, 0.123] });
  });
  test('events count each time, and carry their exposure', () => {
    const twice = [finding(1, by('a')), finding(1, by('a'))];
    expect(take(metric('tickets'), twice)).toEqual({ family: 'events', count: 2, exposure: 700 });
  });
  test('adoption counts customers among users, never more than there are', () => {
    const findings = [finding(1, by('a')), finding(2, by('a')), finding(1, by('b'))];
    expect(take(metric('adoption', 'x'), findings)).toEqual({ family: 'proportion', successes: 2, n: 10 });
    const adoption = metric('adoption', 'x');
    expect(takeSample(adoption, votesOf(adoption, findings), {})).toEqual({ family: 'proportion', successes: 2, n: 2 });
  });
});

describe('one vote per customer, the latest', () => {
  const older = finding(5, { ...by('a'), ...stars(1) });
  const newer = finding(1, { ...by('a'), ...stars(5) });
  const tied = { ...newer, id: 's:999999', ...stars(3) };
  const other = finding(3, { ...by('b'), ...stars(2) });
  // Two hundred others who rate nothing: their voices come first.
  const crowd = Array.from({ length: 200 }, () => finding(6.9));
  test.each([
    ['the newer', [older, newer, other], [2, 5]],
    ['whatever the order', [newer, other, older], [2, 5]],
    ['of two at once the greater id', [tied, other, newer], [2, 3]],
    ['of two at once the greater id, in any order', [newer, tied, older], [3]],
    ['of somebody who speaks alone', [other], [2]],
  ])('%s', (_name, findings, values) => {
    expect(takeSample(metric('stars'), votesOf(metric('stars'), findings), {})).toEqual({ family: 'ordinal', values });
    // In a gate, where voices are numbered: of few, and of many who speak of something else.
    for (const before of [[], crowd]) {
      const [judgement] = judgeGate(
        inputOf([...before, ...findings], gateOf('stars >= 3', { window: { maxAgeHours: 999, days: 28 } })),
      ).judgements;
      expect(judgement?.evidence?.current).toEqual({ family: 'ordinal', levels: values.map((value) => [value, 1]) });
    }
  });
  test('nobody is heard where nobody spoke', () => {
    expect(takeSample(metric('stars'), votesOf(metric('stars'), []), {})).toEqual({ family: 'ordinal', values: [] });
  });
});

test('one side is counted part by part, as often as one likes', () => {
  const spoken = ['a', 'b', 'a', 'b', 'a'].map((who, index) => finding(5 - index, { ...by(who), ...stars(index + 1) }));
  const side = votesOf(metric('stars'), spoken);
  const values = (places?: readonly number[]) => takeSample(metric('stars'), side, {}, places);
  for (let times = 0; times < 2; times++) {
    expect(values([0, 1])).toEqual({ family: 'ordinal', values: [1, 2] });
    expect(values([2, 0, 1])).toEqual({ family: 'ordinal', values: [2, 3] });
    expect(values([])).toEqual({ family: 'ordinal', values: [] });
    expect(values()).toEqual({ family: 'ordinal', values: [4, 5] });
  }
});

test('a sample is as large as its votes', () => {
  expect(sizeOf({ family: 'nps', counts: { promoters: 1, passives: 2, detractors: 4 } })).toBe(7);
  expect(sizeOf({ family: 'proportion', successes: 3, n: 8 })).toBe(8);
  expect(sizeOf({ family: 'ordinal', values: [1, 2] })).toBe(2);
  expect(sizeOf({ family: 'events', count: 5, exposure: 9 })).toBe(5);
});

test('a metric is called as a rule writes it', () => {
  expect(metricLabel(metric('nps'))).toBe('nps');
  expect(metricLabel(metric('share', 'crash'))).toBe('share(crash)');
});

import { expect, test } from 'vitest';
import { changeFailureRate } from '../../src/statistics/dora/change-failure-rate.ts';
import { countedDeployments, type Deployment } from '../../src/statistics/dora/deployment.ts';
import { deploymentFrequencyBucket } from '../../src/statistics/dora/deployment-frequency.ts';
import { incidentToDeployment } from '../../src/statistics/dora/incident-to-deployment.ts';
import { prLeadTime } from '../../src/statistics/dora/lead-time.ts';
import { timeToRestore } from '../../src/statistics/dora/time-to-restore.ts';

const deployment = (finishedAt: number, rest: Partial<Deployment> = {}): Deployment => ({
  id: `d${finishedAt}`,
  finishedAt,
  succeeded: true,
  production: true,
  ...rest,
});

test('an empty denominator is no data, never 0', () => {
  expect(changeFailureRate([], [5])).toEqual({
    deployments: 0,
    failedDeployments: 0,
    failedShare: undefined,
    incidentsPerDeployment: undefined,
  });
  expect(timeToRestore([{ createdAt: 1 }], [])).toEqual({
    resolved: 0,
    sinceDeployment: undefined,
    sinceIncident: undefined,
  });
  expect(deploymentFrequencyBucket([])).toBeUndefined();
});

test('failed, staging and simultaneous deployments take no blame', () => {
  const deployments = [
    deployment(30, { succeeded: false }),
    deployment(20, { production: false }),
    deployment(40),
    deployment(10),
  ];
  expect(incidentToDeployment([40, 41, 5], deployments).map((cause) => cause?.finishedAt)).toEqual([10, 40, undefined]);
});

test('the two change failure rates differ when one deployment breaks twice', () => {
  const rate = changeFailureRate([deployment(10), deployment(20)], [11, 12, 13]);
  expect(rate).toMatchObject({ failedDeployments: 1, failedShare: 0.5, incidentsPerDeployment: 1.5 });
});

test('time to restore under both names', () => {
  const incidents = [
    { createdAt: 15, resolvedAt: 25 },
    { createdAt: 22, resolvedAt: 24 },
    { createdAt: 26 },
    { createdAt: 5, resolvedAt: 9 },
  ];
  expect(timeToRestore(incidents, [deployment(10), deployment(20)])).toEqual({
    resolved: 3,
    sinceDeployment: 9.5,
    sinceIncident: 4,
  });
});

test('stages that have not happened are absent', () => {
  expect(prLeadTime({ firstCommitAuthored: 0, created: 60_001 })).toEqual({
    codingMinutes: 2,
    pickupMinutes: undefined,
    reviewMinutes: undefined,
    deployMinutes: undefined,
    cycleMinutes: undefined,
  });
});

test('of two at one time the greater id is the later', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => deployment(10, { id }));
  for (const order of [
    [a, b, c],
    [c, b, a],
    [b, c, a],
  ]) {
    const deployments = order.filter((each) => each !== undefined);
    expect(countedDeployments(deployments).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(incidentToDeployment([11], deployments)).toEqual([c]);
  }
  const [same, other] = [deployment(10, { id: 'a' }), deployment(10, { id: 'a', production: true })];
  expect(countedDeployments([same, other])[0]).toBe(same);
});

test('each stage of a change, in minutes', () => {
  const minute = 60_000;
  const times = {
    firstCommitAuthored: 0,
    created: 10 * minute,
    firstReviewByOther: 25 * minute,
    merged: 70 * minute,
    deployed: 100 * minute,
  };
  expect(prLeadTime(times)).toEqual({
    codingMinutes: 10,
    pickupMinutes: 15,
    reviewMinutes: 45,
    deployMinutes: 30,
    cycleMinutes: 100,
  });
  // Nobody reviewed, and a rebase put the first commit after creation.
  const { firstReviewByOther: _review, ...unreviewed } = { ...times, firstCommitAuthored: 12 * minute };
  expect(prLeadTime(unreviewed)).toEqual({
    codingMinutes: undefined,
    pickupMinutes: undefined,
    reviewMinutes: 60,
    deployMinutes: 30,
    cycleMinutes: 90,
  });
  expect(prLeadTime({ created: 5, deployed: 5 })).toMatchObject({ cycleMinutes: 0, deployMinutes: undefined });
  expect(() => prLeadTime({ created: 5, deployed: NaN })).toThrow(RangeError);
  expect(prLeadTime({ created: 5, deployed: undefined })).toMatchObject({
    cycleMinutes: undefined,
  });
});

test.each([[[8]], [[-1]], [[1.5]], [[NaN]]])('%j days a week throws RangeError', (weeks) => {
  expect(() => deploymentFrequencyBucket(weeks)).toThrow(RangeError);
});

test.each([
  [[7, 7], 'Daily'],
  [[3, 3, 3], 'Daily'],
  [[2, 2, 2], 'Weekly'],
  [[0, 0, 0, 1], 'Monthly'],
  [[0, 0, 1], 'Yearly'],
  [[0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1], 'Monthly'],
  [[3, 4, 5, 0], 'Daily'],
  [[1, 0, 1], 'Weekly'],
  [[0, 1, 0, 0, 0, 0, 0, 2], 'Monthly'],
  [[0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0], 'Yearly'],
])('%j days a week is %s', (weeks, bucket) => expect(deploymentFrequencyBucket(weeks)).toBe(bucket));

import { expect, test } from 'vitest';
import { alongPrincipalAxes } from '../../scripts/train/principal-axes.ts';
import { stem } from '../../src/analysis/stem.ts';
import { ownTopicSpace } from '../../src/analysis/topic-space.ts';

const senseOf = (word: string) => ownTopicSpace().senses.get(stem(word))?.key;

test.each([
  ['charged', 'billed'],
  ['tracking', 'tracked'],
  ['arrive', 'receive'],
  ['login', 'sign'],
])('%s and %s mean the same', (one, other) => {
  expect(senseOf(one)).toBeDefined();
  expect(senseOf(one)).toBe(senseOf(other));
});

test.each([
  ['charged', 'charger'],
  ['tracking', 'song'],
  ['added', 'create'],
  ['stolen', 'lost'],
  ['rate', 'score'],
])('%s and %s do not', (one, other) => {
  expect(senseOf(one)).not.toBe(senseOf(other));
});

test('rows that lie on a plane keep their products along two axes; the longest axis is enough for rows along it', () => {
  const rows = Float32Array.of(3, 0, 3, 0, 2, 0, -1.5, 1, -1.5);
  const dot = (all: Float32Array, width: number, a: number, b: number) =>
    Array.from({ length: width }, (_, i) => all[a * width + i]! * all[b * width + i]!).reduce(
      (sum, each) => sum + each,
    );
  const plane = alongPrincipalAxes(rows, 3, 2);
  for (const [a, b] of [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 2],
    [2, 2],
  ] as const)
    expect(dot(plane, 2, a, b)).toBeCloseTo(dot(rows, 3, a, b), 4);
  expect(Math.abs(alongPrincipalAxes(Float32Array.of(3, 4, 6, 8), 2, 1)[1]!)).toBeCloseTo(10, 4);
});

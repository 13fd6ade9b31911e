import { expect, test } from 'vitest';
import { firstSuccesses } from '../../../src/sinks/deployments/first-successes.ts';

const [one, two] = ['a'.repeat(40), 'b'.repeat(40)];
const at = (day: number): string => `2026-03-0${day}T12:00:00.000Z`;

test('a tag that was deployed twice is one release, since the first time', () => {
  const twice = [3, 1, 2].map((day) => ({ ref: 'v1.0.0', commit: one, at: at(day) }));
  expect(firstSuccesses(twice)).toEqual([{ version: 'v1.0.0', at: at(1), commit: one }]);
});

test('each commit of a branch is a release of its own: yesterday is not what was deployed today', () => {
  const main = [
    { ref: 'main', commit: two, at: at(4) },
    { ref: 'main', commit: one, at: at(1) },
    { ref: 'v1.0.0', commit: one, at: at(2) },
  ];
  expect(firstSuccesses(main)).toEqual([
    { version: 'b'.repeat(12), at: at(4), commit: two },
    { version: 'a'.repeat(12), at: at(1), commit: one },
    { version: 'v1.0.0', at: at(2), commit: one },
  ]);
});

import { expect, test } from 'vitest';
import { FAULTS } from './once-calls.ts';
import { beginning, type EndState, play, type Schedule, scheduleOf } from './once-model.ts';

/** `npm run test:once` plays a hundred thousand. */
const SCHEDULES = Number(process.env['EARSHOT_SCHEDULES'] ?? 300);
const FIRST = Number(process.env['EARSHOT_FIRST_SCHEDULE'] ?? 1);

const start = await beginning();
const peace = await play(start, { seed: 0, groups: [], staleness: 0 });

function expectPeace(end: EndState, schedule: Schedule): void {
  const told = JSON.stringify(schedule);
  expect(end.twice, told).toEqual([]);
  expect(end.issues, told).toEqual(peace.issues);
  expect(end.restless, told).toBe(0);
}

test('undisturbed: one opened, one updated with a comment, one reopened with its reason', () => {
  const said = peace.issues.map((issue) => issue as { title: string; state: string; comments: string[] });
  expect(said.map(({ title, state, comments }) => [title, state, comments.length])).toEqual([
    ['Words of a person', 'open', 0],
    ['comes-back on pay', 'open', 1],
    ['grows on pay', 'open', 2],
    ['new on pay', 'open', 0],
  ]);
  expect(peace).toMatchObject({ twice: [], restless: 0 });
});

test.each(FAULTS)(
  '%s at every call of one run: the next ends as if nothing had happened',
  async (kind) => {
    for (let call = 0; call < 34; call++) {
      const schedule = { seed: call, groups: [[[{ call, kind }]]], staleness: 0 };
      expectPeace(await play(start, schedule), schedule);
    }
  },
  60_000,
);

test('two runs at a time, in fifty orders', async () => {
  for (let seed = 0; seed < 50; seed++) {
    const schedule = { seed, groups: [[[], []]], staleness: 0 };
    expectPeace(await play(start, schedule), schedule);
  }
}, 60_000);

test(
  `${SCHEDULES} schedules of kills, losses, refusals, limits, stale lists and runs at a time`,
  async () => {
    for (let seed = FIRST; seed < FIRST + SCHEDULES; seed++) {
      const schedule = scheduleOf(seed);
      expectPeace(await play(start, schedule), schedule);
    }
  },
  // Also on a machine that has much else to do.
  SCHEDULES * 600 + 60_000,
);

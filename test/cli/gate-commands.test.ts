import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NOW, happy, angry, quiet, RULE, PLANNED, folderWith, ledgerOf, verdictIn } from './nps-folder.ts';
import { runProgram } from './run-program.ts';

describe('looks are remembered', () => {
  test('with a plan, once for what is new', async () => {
    const folder = await folderWith(happy, PLANNED);
    const first = await runProgram(folder, 'gate --json');
    expect(verdictIn(first.stdout).judgements[0]).toMatchObject({ look: 1 });
    const again = await runProgram(folder, 'gate --json');
    expect(again.stdout).toBe(first.stdout);
    expect((await ledgerOf(folder)).map(({ kind }) => kind)).toEqual(['gate', 'arrivals']);
  });

  test.each([
    ['without a plan', RULE, 'gate'],
    ['with --no-record', PLANNED, 'gate --no-record'],
    ['with --as-of', PLANNED, 'gate --as-of 2026-03-20T12:00:00Z'],
  ])('not %s', async (_name, gate, line) => {
    const folder = await folderWith(happy, gate);
    await runProgram(folder, line);
    expect(await ledgerOf(folder)).toEqual([]);
  });

  test('a ledger that cannot be written is told, with exit code 7', async () => {
    const folder = await folderWith(happy, PLANNED);
    await mkdir(join(folder, 'ledger.ndjson'), { recursive: true });
    const ran = await runProgram(folder, 'gate');
    expect(ran.code).not.toBe(0);
  });
});

test('replay gives the same bytes; a changed number does not', async () => {
  const folder = await folderWith(angry, PLANNED);
  const { stdout } = await runProgram(folder, 'gate --json');
  await writeFile(join(folder, 'verdict.json'), stdout);
  const again = await runProgram(folder, 'gate replay verdict.json');
  expect(again).toEqual({ code: 1, stdout, stderr: '' });
  await writeFile(join(folder, 'verdict.json'), stdout.replace('"detractors": 80', '"detractors": 2'));
  const forged = await runProgram(folder, 'gate replay verdict.json');
  expect(forged.code).toBe(6);
  expect(forged.stderr).toContain('differs: \'nps >= baseline - 20\', state was "fail", is "');
  await writeFile(join(folder, 'verdict.json'), stdout.replace(/"n": \d+/, '"n": 7'));
  expect((await runProgram(folder, 'gate replay verdict.json')).stderr).toContain('reading.n was 7, is ');
  await writeFile(join(folder, 'verdict.json'), stdout.replace('"earshot": 1', '"earshot": 9'));
  expect((await runProgram(folder, 'gate replay verdict.json')).stderr).toContain('This is no verdict, at earshot.');
});

test('--explain says enough to recompute the judgement', async () => {
  const folder = await folderWith(angry, PLANNED);
  const { stdout } = await runProgram(folder, 'gate --explain --no-record');
  const text = stdout.replaceAll(/\s+/g, ' ');
  const counts = (side: string) =>
    new RegExp(`${side}: (\\d+) promoters, (\\d+) passives, (\\d+) detractors`).exec(text)?.slice(1).map(Number) ?? [];
  const [level = Number.NaN] = /level: ([\d.e-]+) one-sided/.exec(text)?.slice(1).map(Number) ?? [];
  const [value, low, high] = /effect: ([\d.-]+) in ([\d.-]+) to ([\d.-]+)/.exec(text)?.slice(1).map(Number) ?? [];
  // By hand: adjusted Wald, ¾ + 1½ + ¾ answers more on each side; z by bisection of the normal integral.
  const side = ([p = 0, , d = 0]: readonly number[], n: number) => {
    const [share, spread] = [(p + 0.75 - d - 0.75) / (n + 3), (p + d + 1.5) / (n + 3)];
    return { nps: 100 * share, variance: (10_000 * (spread - share ** 2)) / (n + 3) };
  };
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const [now, before] = [counts('current'), counts('reference')];
  const [a, b] = [side(now, sum(now)), side(before, sum(before))];
  const upper = (z: number) => {
    let total = 0;
    for (let x = z; x < 12; x += 0.0005) total += Math.exp(-((x + 0.00025) ** 2) / 2) * 0.0005;
    return total / Math.sqrt(2 * Math.PI);
  };
  let [from, to] = [0, 10];
  for (let i = 0; i < 40; i++) {
    const middle = (from + to) / 2;
    if (upper(middle) > level) from = middle;
    else to = middle;
  }
  const half = from * Math.sqrt(a.variance + b.variance);
  expect(low).toBeCloseTo(b.nps - a.nps - half, 2);
  expect(high).toBeCloseTo(Math.min(200, Math.max(b.nps - a.nps + half, value ?? 0)), 2);
  expect(text).toContain('Rocks 2016');
});

describe('--wait', () => {
  test('looks again until it is decided', async () => {
    const folder = await folderWith(quiet, RULE);
    let [now, slept] = [NOW, 0];
    const ran = await runProgram(folder, 'gate --wait 2h --interval 10m', {
      now: () => new Date(now),
      sleep: async (ms) => {
        [now, slept] = [now + ms, slept + 1];
        if (slept === 3) await writeFile(join(folder, 'nps.csv'), happy);
      },
    });
    expect({ code: ran.code, slept }).toEqual({ code: 0, slept: 3 });
    expect(ran.stdout).toContain('pass');
    expect(ran.stderr).toContain('looking again in 10 min');
  });

  test('ends when the time is over, with what there is', async () => {
    const folder = await folderWith(quiet, `policy: { inconclusive: fail }\n${RULE}`);
    let now = NOW;
    const ran = await runProgram(folder, 'gate --wait 25m --interval 10m --quiet', {
      now: () => new Date(now),
      sleep: async (ms) => {
        now += ms;
      },
    });
    expect({ code: ran.code, minutes: (now - NOW) / 60_000, stderr: ran.stderr }).toEqual({
      code: 3,
      minutes: 25,
      stderr: '',
    });
  });

  test('alone has an interval', async () => {
    const folder = await folderWith(quiet, RULE);
    const ran = await runProgram(folder, 'gate --interval 10m');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('--interval is the time between two looks of --wait, and there is no --wait.');
    expect(ran.stdout).toBe('');
  });

  test('looks every ten minutes where nobody says how often', async () => {
    const folder = await folderWith(quiet, RULE);
    let now = NOW;
    const ran = await runProgram(folder, 'gate --wait 20m', {
      now: () => new Date(now),
      sleep: async (ms) => {
        now += ms;
      },
    });
    expect(ran.stderr.match(/looking again in \d+ min/g)).toEqual(Array(2).fill('looking again in 10 min'));
  });

  test('needs the real clock', async () => {
    const folder = await folderWith(quiet, RULE);
    expect((await runProgram(folder, 'gate --wait 1h --as-of 2026-03-20')).code).toBe(2);
  });
});

test('plan says what can be found and when', async () => {
  const folder = await folderWith(happy, RULE);
  const ran = await runProgram(folder, 'gate plan --days 30 --json');
  const { rules } = JSON.parse(ran.stdout) as {
    rules: { daily: number; worsenings: { by: number; votes: number; days: number }[] }[];
  };
  expect(rules[0]?.worsenings.map(({ by }) => by)).toEqual([10, 20, 40]);
  for (const { votes, days } of rules[0]?.worsenings ?? [])
    expect(days).toBe(Math.ceil(votes / (rules[0]?.daily ?? 0)));
  const { stdout } = await runProgram(folder, 'gate plan');
  expect(stdout).toMatch(/\n {2}20 points worse +needs +\d+ answers: \d+ days, /);
  expect(stdout).toContain('Without gate.plan the gate may look at any time');
});

test('backtest says what would have been blocked and when, beside the naive gate', async () => {
  const folder = await folderWith(angry, RULE);
  const ran = await runProgram(folder, 'gate backtest --json');
  expect(JSON.parse(ran.stdout)).toMatchObject({
    releases: [
      { version: '2.3.0', bad: false },
      { version: '2.4.0', bad: true, blockedOn: 4, naiveBlockedOn: 4 },
    ],
    gate: { blocked: 1, precision: 1, recall: 1 },
  });
  expect((await runProgram(folder, 'gate backtest')).stdout).toContain('blocked on day 4');
});

describe('which release', () => {
  test.each([
    [{ GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v2.3.0' }, '2.3.0'],
    [{ CI_COMMIT_TAG: '2.3.0' }, '2.3.0'],
    [{ GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: '2.3.0' }, '2.4.0'],
  ])('%o', async (env, release) => {
    const folder = await folderWith(happy, RULE);
    expect(verdictIn((await runProgram(folder, 'gate --json', { env })).stdout).release).toBe(release);
  });

  test('one that the config does not list, with its time', async () => {
    const folder = await folderWith(happy, RULE);
    const ran = await runProgram(folder, 'gate --json --release 2.5.0 --released-at 2026-03-18T12:00:00Z');
    expect(verdictIn(ran.stdout).release).toBe('2.5.0');
  });
});

import { expect, test } from 'vitest';
import { tryCase } from '../../../bench/gate/never-green-case.ts';
import { silentlyGreen } from '../../../bench/gate/silently-green.ts';
import { seeded } from '../../../bench/statistics/seeded.ts';
import type { Verdict } from '../../../src/model/verdict.ts';

/** Fewer where the tests run thousands of times, as mutation testing does. */
const GATES = Number(process.env['EARSHOT_GATES'] ?? 20_000);

test(`${GATES} made-up gates, most of them with something wrong: none is silently green`, { timeout: 120_000 }, () => {
  const codes = new Set<number>();
  for (let seed = 0; seed < GATES; seed++) {
    const { fault, settings, verdicts } = tryCase(seeded(seed));
    for (const verdict of verdicts) {
      codes.add(verdict.exitCode);
      const why = silentlyGreen(verdict, settings);
      if (why !== undefined) expect.fail(`seed ${seed}, ${fault}: ${why}`);
    }
  }
  expect([...codes].sort((a, b) => a - b)).toEqual([0, 1, 3, 4, 5, 6]);
});

const verdict = (state: string, because: string, extra: object = {}): Verdict =>
  ({
    exitCode: 0,
    because,
    judgements: [{ rule: 'nps >= 0', state, trial: false, critical: true, ...extra }],
  }) as unknown as Verdict;
const lenient = { policy: { inconclusive: 'pass', noData: 'pass', error: 'pass' } } as const;
const strict = { policy: { inconclusive: 'fail', error: 'fail' } } as const;

test.each([
  ['silence that no policy lets through', verdict('no-data', ''), strict],
  ['silence without the name of the key', verdict('stale', 'No harm shown.'), lenient],
  ['invalid data', verdict('invalid', 'gate.policy.error is pass'), lenient],
  ['harm', verdict('fail', ''), lenient],
  ['one person for a critical rule', verdict('fail', 'Ana', { override: { by: 'Ana', second: 'ana' } }), lenient],
  ['an override that is not named', verdict('fail', '', { override: { by: 'Ana', second: 'Ben' } }), lenient],
] as const)('the watchdog sees %s', (_name, forged, settings) => {
  expect(silentlyGreen(forged, settings)).toBeDefined();
});

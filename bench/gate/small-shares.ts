/**
 * How often an absolute rule about a share blocks a release that is exactly as good as the rule allows, with few answers a
 * day: `node bench/run.mjs gate/small-shares [--runs=4000]`. One critical rule, alpha 5 %, a look a day for 14 days; beside
 * it what Wilson's bound alone would have done.
 */
import type { LookRecord } from '../../src/model/verdict.ts';
import { boundsAt, spendingFor, takeLook } from '../../src/decisions/gate/looks.ts';
import { measureSamples } from '../../src/decisions/gate/measure-samples.ts';
import { isRuleProblem, parseRule } from '../../src/decisions/gate/parse-rule.ts';
import { proportionCI } from '../../src/statistics/proportions.ts';
import { seeded } from '../statistics/seeded.ts';

const runs = Number(process.argv.find((each) => each.startsWith('--runs='))?.slice(7) ?? 4000);
const ALPHA = 0.05;
const DAYS = 14;

function blocked(text: string, p: number, daily: number, random: () => number): { exact: boolean; wilson: boolean } {
  const parsed = parseRule(text, { tags: ['crash'], features: [] });
  if (isRuleProblem(parsed)) throw new Error(parsed.message);
  const rule = { rule: text, where: {}, critical: true, trial: false };
  const past: LookRecord[] = [];
  let [successes, n, wilson] = [0, 0, false];
  for (let day = 1; day <= DAYS; day++) {
    for (let answer = 0; answer < daily; answer++) if (random() < p) successes++;
    n += daily;
    const now = { family: 'proportion', successes, n } as const;
    const sight = { at: '', fraction: day / DAYS, information: n, digest: String(day) };
    const look = takeLook(sight, past, spendingFor(true, 'proportion'), ALPHA);
    const { effect } = measureSamples({ rule, parsed, now, daily, look, alarms: [] });
    const confidenceOf = {
      value: 0,
      interval: (confidence: number) => [confidence, 0] as const,
      sequence: () => [0, 0] as const,
    };
    const [confidence] = boundsAt(look, confidenceOf, ALPHA);
    const [low, high] = proportionCI({ successes, n, confidence });
    wilson ||= parsed.metric.better === 'lower' ? low > (parsed.threshold ?? 0) : high < (parsed.threshold ?? 0);
    if (boundsAt(look, effect, ALPHA)[0] > 0) return { exact: true, wilson: true };
    if (look.record) past.push({ ...look.record, state: 'inconclusive' });
  }
  return { exact: false, wilson };
}

console.log(`one critical rule, 14 daily looks, alpha 5 %, ${runs} harmless releases each\n`);
for (const [text, p] of [
  ['share(crash) <= 2%', 0.02],
  ['csat >= 85%', 0.85],
  ['csat >= 95%', 0.95],
] as const) {
  for (const daily of [1, 3, 10, 40]) {
    const random = seeded(1);
    const outcomes = Array.from({ length: runs }, () => blocked(text, p, daily, random));
    const share = (name: 'exact' | 'wilson') =>
      `${name} ${((100 * outcomes.filter((each) => each[name]).length) / runs).toFixed(1)} %`;
    console.log(`${text.padEnd(22)}${String(daily).padStart(3)} answers a day  ${share('exact')}  ${share('wilson')}`);
  }
}

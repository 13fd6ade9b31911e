/**
 * How often an absolute rule about NPS, stars or sentiment blocks a release that is exactly as good as the rule allows,
 * with few answers a day: `node bench/run.mjs gate/small-scores [--runs=2000]`. One critical rule, alpha 5 %, a look a day
 * for 14 days.
 */
import { spendingFor, takeLook } from '../../src/decisions/gate/looks.ts';
import { measureSamples } from '../../src/decisions/gate/measure-samples.ts';
import { isRuleProblem, parseRule } from '../../src/decisions/gate/parse-rule.ts';
import type { Sample } from '../../src/decisions/gate/sample.ts';
import { harmShown } from '../../src/decisions/gate/weigh-rules.ts';
import type { LookRecord } from '../../src/model/verdict.ts';
import { seeded } from '../statistics/seeded.ts';

const runs = Number(process.argv.find((each) => each.startsWith('--runs='))?.slice(7) ?? 2000);
const ALPHA = 0.05;
const DAYS = 14;

interface World {
  readonly rule: string;
  /** Values an answer has, and how likely each is: in the mean exactly the rule's threshold. */
  readonly values: readonly number[];
  readonly shares: readonly number[];
}

const WORLDS: readonly World[] = [
  { rule: 'nps >= 25', values: [-1, 0, 1], shares: [0.25, 0.25, 0.5] },
  { rule: 'nps >= 60', values: [-1, 0, 1], shares: [0.1, 0.2, 0.7] },
  { rule: 'nps >= 80', values: [-1, 0, 1], shares: [0.05, 0.1, 0.85] },
  { rule: 'nps >= -50', values: [-1, 0, 1], shares: [0.65, 0.2, 0.15] },
  { rule: 'stars >= 3', values: [1, 2, 3, 4, 5], shares: [0.25, 0.2, 0.1, 0.2, 0.25] },
  { rule: 'stars >= 4.5', values: [1, 2, 3, 4, 5], shares: [0.05, 0.02, 0.05, 0.14, 0.74] },
  { rule: 'stars >= 4.8', values: [1, 2, 3, 4, 5], shares: [0.02, 0.01, 0.02, 0.05, 0.9] },
  { rule: 'sentiment >= 0.5', values: [-0.5, 0.25, 0.75], shares: [0.1, 0.25, 0.65] },
];

function isBlocked({ rule: text, values, shares }: World, daily: number, random: () => number): boolean {
  const parsed = parseRule(text, { tags: [], features: [] });
  if (isRuleProblem(parsed)) throw new Error(parsed.message);
  const { family } = parsed.metric;
  const rule = { rule: text, where: {}, critical: true, trial: false };
  const past: LookRecord[] = [];
  const said: number[] = [];
  for (let day = 1; day <= DAYS; day++) {
    for (let answer = 0; answer < daily; answer++) said.push(draw(values, shares, random));
    const now = sampleOf(family, said);
    const sight = { at: '', fraction: day / DAYS, information: said.length, digest: String(day) };
    const look = takeLook(sight, past, spendingFor(true, family), ALPHA);
    const measured = measureSamples({ rule, parsed, now, daily, look, alarms: [] });
    if (harmShown([{ ...measured, findings: [] }], ALPHA).size > 0) return true;
    if (look.record) past.push({ ...look.record, state: 'inconclusive' });
  }
  return false;
}

function draw(values: readonly number[], shares: readonly number[], random: () => number): number {
  let left = random();
  for (const [index, share] of shares.entries()) {
    left -= share;
    if (left < 0) return values[index] ?? 0;
  }
  return values.at(-1) ?? 0;
}

function sampleOf(family: Sample['family'], said: readonly number[]): Sample {
  if (family === 'nps') {
    const [promoters, detractors] = [1, -1].map((value) => said.filter((each) => each === value).length);
    const counts = { promoters: promoters ?? 0, detractors: detractors ?? 0 };
    return { family, counts: { ...counts, passives: said.length - counts.promoters - counts.detractors } };
  }
  const values = family === 'ordinal' ? said.toSorted((a, b) => a - b) : said;
  return { family: family === 'ordinal' ? 'ordinal' : 'mean', values };
}

console.log(`one critical rule, 14 daily looks, alpha 5 %, ${runs} harmless releases each\n`);
for (const world of WORLDS) {
  const row = [1, 3, 10, 40].map((daily) => {
    const random = seeded(1);
    const blocked = Array.from({ length: runs }, () => isBlocked(world, daily, random)).filter(Boolean).length;
    return `${daily} a day ${((100 * blocked) / runs).toFixed(1)} %`;
  });
  console.log(`${world.rule.padEnd(18)}${row.join('   ')}`);
}

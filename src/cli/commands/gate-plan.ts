import { planGate, type GatePlan, type RulePlan } from '../../decisions/gate/plan-gate.ts';
import { EXIT } from '../../model/exit-codes.ts';
import { printableLine } from '../../reporters/printable.ts';
import { pad } from '../../reporters/wrap.ts';
import { asOf } from '../clock.ts';
import { readGateWorld } from '../gate-input.ts';
import type { Host } from '../host.ts';
import type { SharedOptions } from '../options.ts';
import { printResult, readDays } from '../print-result.ts';

/** Prints what the rules can find with as many answers as there are, and when. */
export async function gatePlan(host: Host, options: SharedOptions & { readonly days: string }): Promise<number> {
  const days = readDays(options.days);
  const { input } = await readGateWorld(host, options, asOf(host, options));
  const plan = planGate(input, days);
  await printResult(host, options, plan, () => describe(plan));
  return EXIT.ok;
}

function describe(plan: GatePlan): string {
  const head = `With 80 % power, for a release now; a watch of ${plan.days} days. Answers are those each side needs.`;
  const open = plan.planned
    ? []
    : ['Without gate.plan the gate may look at any time, and needs more answers than these.'];
  return [head, ...open, ...plan.rules.flatMap(describeRule)].join('\n');
}

function describeRule({ rule, daily, alpha, worsenings, family, because }: RulePlan): readonly string[] {
  const title = printableLine(rule);
  if (because !== undefined || family === undefined) {
    return ['', title, `  nothing to plan with: ${printableLine(because ?? '')}`];
  }
  const what = family === 'events' ? 'events' : 'answers';
  const rows = worsenings.map(({ by, votes, days, on, inTime }) => {
    const when = days === undefined ? 'never at this rate' : `${days} days, ${on?.slice(0, 10) ?? 'far away'}`;
    const verdict = inTime === true ? '' : '  (too late)';
    return `  ${pad(describeWorsening(family, by), 20)} needs ${pad(String(votes), 7, 'left')} ${what}: ${when}${verdict}`;
  });
  const rate = `${daily.toFixed(1)} ${what} a day`;
  return ['', `${title}: ${rate}, tested at ${(100 * alpha).toPrecision(2)} %`, ...rows];
}

function describeWorsening(family: NonNullable<RulePlan['family']>, by: number): string {
  switch (family) {
    case 'events':
      return `${by} times as many`;
    case 'proportion':
      return `${100 * by} % points worse`;
    case 'nps':
      return `${by} points worse`;
    case 'ordinal':
    case 'mean':
      return `${by} worse`;
  }
}

import { applyPlan } from '../apply/apply-plan.ts';
import { exitCodeFor } from '../apply/exit-code.ts';
import type { Config } from '../config/config.ts';
import { readPlan, writePlan } from '../interchange/plan-file.ts';
import { EXIT } from '../model/exit-codes.ts';
import type { ActingCommand, Plan } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import type { Host } from './host.ts';
import { openSinks, trackerPlace } from './open-sinks.ts';
import type { ActingOptions } from './options.ts';
import { problemsOf } from './problems-of.ts';
import { tellProblems } from './tell-problems.ts';
import { writeReports } from './write-reports.ts';

/** A plan made by a command, or read from the file `--from-plan` names. */
export async function obtainPlan(
  command: ActingCommand,
  host: Host,
  options: ActingOptions,
  config: Config,
  make: () => Promise<Plan>,
): Promise<Plan> {
  if (options.fromPlan === undefined) return make();
  if ((await host.files.kindOf(options.fromPlan)) !== 'file') {
    throw new UserError({ message: `There is no plan ${options.fromPlan}.`, fix: 'Make one with --plan-out.' });
  }
  const plan = readPlan(new TextDecoder().decode(await host.files.read(options.fromPlan)), options.fromPlan);
  if (plan.command !== command) {
    const fix = `Apply it with earshot ${plan.command} --from-plan ${options.fromPlan}.`;
    throw new UserError({ message: `This is a plan of earshot ${plan.command}, not of ${command}.`, fix });
  }
  const here = trackerPlace(config, host);
  if (plan.place !== undefined && plan.place !== here) {
    const fix = 'Apply it with the config it was made with, or make a new plan.';
    throw new UserError({ message: `This plan is for ${plan.place}; the tracker is ${here} now.`, fix });
  }
  return plan;
}

/** Saves the plan where asked, shows it, and with `--apply` does exactly what it says. Returns the exit code. */
export async function carryOut(plan: Plan, host: Host, options: ActingOptions, config: Config): Promise<number> {
  if (options.planOut !== undefined) await host.files.write(options.planOut, writePlan(plan), { secret: true });
  if (!options.apply) {
    await writeReports({ kind: 'plan', plan }, host, options);
    return EXIT.ok;
  }
  const { now, run } = host;
  const receipts = await applyPlan(plan, await openSinks(config, host, options.asOf && plan.asOf), {
    now,
    run,
    resendUnknown: options.resendUnknown ?? false,
  });
  try {
    await writeReports({ kind: 'plan', plan, receipts }, host, options);
  } catch (error) {
    // What was done is done: only its report is missing.
    const problems = problemsOf(error);
    if (problems === undefined) throw error;
    await tellProblems(problems, host);
    return EXIT.partlyApplied;
  }
  return exitCodeFor(receipts);
}

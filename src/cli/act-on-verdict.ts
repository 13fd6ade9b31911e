import { applyPlan } from '../apply/apply-plan.ts';
import { exitCodeFor } from '../apply/exit-code.ts';
import type { Config } from '../config/config.ts';
import { type DeploymentContext, planDeployments } from '../decisions/deployments/plan-deployments.ts';
import { planRollout } from '../decisions/rollout/plan-rollout.ts';
import { writePlan } from '../interchange/plan-file.ts';
import { EXIT } from '../model/exit-codes.ts';
import type { LedgerEvent } from '../model/ledger-event.ts';
import type { Plan } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import type { Receipt } from '../model/receipt.ts';
import type { Verdict } from '../model/verdict.ts';
import { cutSummary } from '../reporters/github/cut-summary.ts';
import { REPORTERS } from '../reporters/registry.ts';
import type { DeploymentHost } from '../sinks/deployments/deployment-host.ts';
import type { FlagProvider } from '../sinks/flags/flag-provider.ts';
import { carryOut, obtainPlan } from './carry-out.ts';
import { readDeploymentContext } from './deployment-context.ts';
import type { Host } from './host.ts';
import { openFlag } from './open-flag.ts';
import { openDeployments, openLedger, trackerPlace } from './open-sinks.ts';
import type { GateOptions } from './options.ts';
import { readConfig } from './read-config.ts';
import { readSecret } from './secret.ts';
import { tellProblems } from './tell-problems.ts';

/** GitHub takes summaries of check runs up to 65,535 characters; in bytes one is on the safe side. */
const LONGEST_SUMMARY = 65_535;

interface Part {
  readonly plan: Pick<Plan, 'actions' | 'unchanged' | 'notes'>;
  readonly sinks: { readonly flag?: FlagProvider; readonly deployments?: DeploymentHost };
}

/** What a verdict means for the flag and the host of the code: shown, and with `--apply` done. The exit code of doing it. */
export async function actOnVerdict(
  host: Host,
  options: GateOptions,
  config: Config,
  verdict: Verdict,
  events: readonly LedgerEvent[],
): Promise<number> {
  const troubles: UserError[] = [];
  // One that cannot be reached must not keep the other from acting: a flag is taken back although GitHub is down.
  const attempt = async (make: () => Promise<Part>): Promise<readonly Part[]> => {
    try {
      return [await make()];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      troubles.push(error);
      return [];
    }
  };
  const parts = [
    ...(config.rollout === undefined ? [] : await attempt(() => rolloutPart(host, config, verdict, events))),
    ...(config.deployments === undefined ? [] : await attempt(() => deploymentPart(host, options, config, verdict))),
  ];
  const code = parts.length === 0 ? EXIT.ok : await carryOutParts(host, options, config, verdict, parts);
  await tellProblems(
    troubles.flatMap(({ problems }) => problems),
    host,
  );
  return troubles[0]?.exitCode ?? code;
}

async function rolloutPart(
  host: Host,
  config: Config,
  verdict: Verdict,
  events: readonly LedgerEvent[],
): Promise<Part> {
  const { rollout } = config;
  const flag = await openFlag(config, host);
  const state = await flag.read();
  if (rollout === undefined) throw new Error('openFlag let a config without a rollout through');
  return { plan: planRollout({ verdict, flag: flag.place, state, settings: rollout, events }), sinks: { flag } };
}

async function deploymentPart(host: Host, options: GateOptions, config: Config, verdict: Verdict): Promise<Part> {
  const deployments = await openDeployments(config, host);
  if (config.deployments === undefined || deployments === undefined) throw new Error('there is no host to open');
  const { environment } = config.deployments;
  const known = await contextOf(host, options, deployments);
  const asks = environment !== undefined && known.commit !== undefined && known.waitingRun === undefined;
  const deployment = asks ? await deployments.deploymentOf(known.commit, environment) : undefined;
  // Who sees the tracker is configured; who sees another place is not known.
  const isTracker = deployments.place === trackerPlace(config, host);
  const markdown = REPORTERS.markdown({ kind: 'verdict', verdict: isTracker ? verdict : inPublicWords(verdict) });
  const { actions, notes } = planDeployments({
    verdict,
    summary: cutSummary(markdown, LONGEST_SUMMARY),
    place: deployments.place,
    // Only the App that wrote a check run can change it, so a known key forges nothing here.
    secret: readSecret(host),
    settings: config.deployments,
    context: { ...known, ...(deployment !== undefined && { deployment }) },
  });
  return { plan: { actions, unchanged: 0, notes }, sinks: { deployments } };
}

/** The commit of a run that waits, where none is named: this pipeline is another one, and builds another commit. */
async function contextOf(host: Host, options: GateOptions, deployments: DeploymentHost): Promise<DeploymentContext> {
  const known = await readDeploymentContext(host, options);
  if (known.waitingRun === undefined || options.commit !== undefined) return known;
  const { commit: _ours, ...rest } = known;
  const commit = await deployments.commitOf(known.waitingRun);
  return { ...rest, ...(commit !== undefined && { commit }) };
}

function inPublicWords(verdict: Verdict): Verdict {
  const judgements = verdict.judgements.map((judgement) => {
    const quotes = judgement.quotes?.filter(({ visibility }) => visibility === 'public');
    return quotes === undefined ? judgement : { ...judgement, quotes };
  });
  return { ...verdict, judgements };
}

async function carryOutParts(
  host: Host,
  options: GateOptions,
  config: Config,
  verdict: Verdict,
  parts: readonly Part[],
): Promise<number> {
  const plan: Plan = {
    earshot: 1,
    kind: 'plan',
    command: 'gate',
    asOf: verdict.asOf,
    actions: parts.flatMap((part) => part.plan.actions),
    unchanged: parts.reduce((sum, part) => sum + part.plan.unchanged, 0),
    notes: parts.flatMap((part) => part.plan.notes),
  };
  if (options.planOut !== undefined) await host.files.write(options.planOut, writePlan(plan), { secret: true });
  if (options.apply !== true) {
    await show(host, options, plan);
    return EXIT.ok;
  }
  const ledger = await openLedger(config, host);
  const sinks = Object.assign({ ledger }, ...parts.map((part) => part.sinks)) as Parameters<typeof applyPlan>[1];
  // A step is remembered at the time the verdict went by, or a cool-down by another clock would never be seen.
  const now = options.asOf === undefined ? host.now : () => new Date(verdict.asOf);
  const receipts = await applyPlan(plan, sinks, { now });
  await show(host, options, plan, receipts);
  return exitCodeFor(receipts);
}

/** Carries out a plan that `--plan-out` saved, for instance once it was approved. */
export async function applySaved(host: Host, options: GateOptions): Promise<number> {
  const { config } = await readConfig(host, options);
  const plan = await obtainPlan('gate', host, options, config, () => Promise.reject(new Error('--from-plan is set')));
  return carryOut(plan, host, options, config);
}

/** The verdict is what stdout is for; where it is a document, the plan goes to stderr. */
async function show(host: Host, options: GateOptions, plan: Plan, receipts?: readonly Receipt[]): Promise<void> {
  const isDocument = options.json === true || (options.reporter ?? []).some((name) => !name.includes('='));
  const output = isDocument ? host.stderr : host.stdout;
  const text = REPORTERS.text({ kind: 'plan', plan, ...(receipts && { receipts }) }, { color: false, width: 100 });
  await output.write(text);
}

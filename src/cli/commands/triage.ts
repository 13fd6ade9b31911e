import { evaluateLinking } from '../../decisions/triage/evaluate-linking.ts';
import { explainCluster } from '../../decisions/triage/explain-cluster.ts';
import { planTriage, type TriageInput } from '../../decisions/triage/plan-triage.ts';
import { EXIT } from '../../model/exit-codes.ts';
import { UserError } from '../../model/problem.ts';
import { printableLines } from '../../reporters/printable.ts';
import { evaluationText } from '../../reporters/text/evaluation-text.ts';
import type { Config } from '../../config/config.ts';
import type { TrackerFacts } from '../../sinks/trackers/tracker.ts';
import { carryOut, obtainPlan } from '../carry-out.ts';
import { asOf } from '../clock.ts';
import type { Host } from '../host.ts';
import { openLedger, openTracker, trackerPlace } from '../open-sinks.ts';
import type { ActingOptions } from '../options.ts';
import { readCodeOwners } from '../read-code-owners.ts';
import { readConfig } from '../read-config.ts';
import { about, grouped, readFeedback, requireComplete } from '../read-feedback.ts';
import { requireSecret } from '../secret.ts';
import { chooseTargets } from '../write-reports.ts';

export interface TriageOptions extends ActingOptions {
  /** Say how precise linking would have been on the tracker's own history. */
  readonly evaluate?: boolean;
  /** Say why a cluster is what it is and goes where it goes. */
  readonly explain?: string;
}

/** Turns clusters into issues: opens, updates, reopens, comments. */
export async function triage(host: Host, options: TriageOptions): Promise<number> {
  chooseTargets(options);
  const { config } = await readConfig(host, options);
  if (options.evaluate) return evaluate(host, config, options);
  const look = async (): Promise<TriageInput> => {
    const now = asOf(host, options);
    const feedback = about(await readFeedback(host, config, options, now), options.release);
    requireComplete(feedback);
    const { clusters } = await grouped(feedback, config.analysis, lastWord(feedback, now));
    const tracker = await openTracker(config, host, now);
    return {
      clusters,
      issues: await tracker.list(),
      events: await (await openLedger(config, host)).read(),
      settings: {
        ...config.triage,
        visibility: strictest(config, await tracker.look()),
        releases: config.releases.length > 0 ? config.releases : await tracker.releases(),
        ownerRules: await readCodeOwners(host, config),
      },
      place: trackerPlace(config, host),
      secret: requireSecret(host, config),
      asOf: now,
    };
  };
  if (options.explain !== undefined) return explain(options.explain, host, await look());
  const plan = await obtainPlan('triage', host, options, config, async () => planTriage(await look()));
  return carryOut(plan, host, options, config);
}

async function evaluate(host: Host, config: Config, options: TriageOptions): Promise<number> {
  const found = evaluateLinking(await (await openTracker(config, host)).list());
  await host.stdout.write(options.json ? `${JSON.stringify(found, undefined, 2)}\n` : evaluationText(found));
  return EXIT.ok;
}

async function explain(which: string, host: Host, input: TriageInput): Promise<number> {
  const lines = explainCluster(which, input);
  if (lines === undefined) {
    const names = input.clusters.slice(0, 5).map(({ id }) => id);
    const fix =
      names.length === 0 ? 'Collect some feedback first.' : `Name one of these, for example: ${names.join(', ')}.`;
    throw new UserError({ message: `There is no cluster ${JSON.stringify(which)}.`, fix });
  }
  await host.stdout.write(`${printableLines(lines.join('\n')).join('\n')}\n`);
  return EXIT.ok;
}

/** A tracker that says it is public is public; what nobody knows counts as public. */
function strictest({ triage: { visibility } }: Config, said: TrackerFacts): 'public' | 'private' {
  return said.visibility === 'public' ? 'public' : (visibility ?? said.visibility ?? 'public');
}

/**
 * Urgency is as of the last word heard, not as of today: time alone must not edit an issue.
 */
function lastWord({ items }: { readonly items: readonly { readonly createdAt: string }[] }, now: string): string {
  let last = '';
  for (const { createdAt } of items) if (createdAt > last && createdAt <= now) last = createdAt;
  return last === '' ? now : last;
}

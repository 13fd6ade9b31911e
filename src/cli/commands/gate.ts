import type { Config } from '../../config/config.ts';
import { hoursIn } from '../../config/duration.ts';
import { countArrivals } from '../../decisions/gate/arrivals.ts';
import { type GateInput, judgeGate } from '../../decisions/gate/judge-gate.ts';
import { newLooks } from '../../decisions/gate/new-looks.ts';
import { toStream } from '../../decisions/gate/stream.ts';
import { EXIT } from '../../model/exit-codes.ts';
import type { LedgerEvent } from '../../model/ledger-event.ts';
import { type Problem, UserError } from '../../model/problem.ts';
import type { State, Verdict } from '../../model/verdict.ts';
import { actOnVerdict, applySaved } from '../act-on-verdict.ts';
import { asOf } from '../clock.ts';
import { readGateWorld, remember } from '../gate-input.ts';
import type { Host } from '../host.ts';
import type { GateOptions } from '../options.ts';
import { tellProblems } from '../tell-problems.ts';
import { chooseTargets, writeReports } from '../write-reports.ts';

const HOUR = 3_600_000;

/** Judges the rules on what customers said; the exit code is the verdict's. */
export async function gate(host: Host, options: GateOptions): Promise<number> {
  chooseTargets(options);
  if (options.fromPlan !== undefined) return applySaved(host, options);
  const patience = readPatience(host, options);
  for (;;) {
    const looked = await lookOnce(host, options);
    const left = patience.until - host.now().getTime();
    if (isDecided(looked.verdict.state) || left <= 0) return finish(host, options, looked);
    if (options.quiet !== true) {
      const minutes = Math.round(Math.min(patience.interval, left) / 60_000);
      await host.stderr.write(`${looked.verdict.state}: looking again in ${minutes} min.\n`);
    }
    await host.sleep(Math.min(patience.interval, left));
  }
}

interface Looked {
  readonly config: Config;
  readonly input: GateInput;
  readonly verdict: Verdict;
  /** Why the look could not be remembered. */
  readonly trouble?: Problem;
}

async function lookOnce(host: Host, options: GateOptions): Promise<Looked> {
  const { config, input } = await readGateWorld(host, options, asOf(host, options));
  const verdict = judgeGate(input);
  const records = options.record ?? (config.gate.plan !== undefined && options.asOf === undefined);
  const trouble = records ? await record(host, config, newEvents(input, verdict)) : undefined;
  return { config, input, verdict, ...(trouble && { trouble }) };
}

/** The ledger is our own memory: what a look has cost is written down even though nothing outside is changed. */
async function record(host: Host, config: Config, events: readonly LedgerEvent[]): Promise<Problem | undefined> {
  try {
    for (const event of events) await remember(host, config, event);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) throw error;
    return {
      message: `This look could not be written to the ledger, so the next one would not know of it: ${(error as Error).message}`,
      fix: 'Make ledger.file writable, or look with --no-record and believe only the last look.',
    };
  }
}

/** What this look cost, and once a day what had come in by then. A source that failed would look like late answers. */
function newEvents({ findings, events, failedSources }: GateInput, verdict: Verdict): readonly LedgerEvent[] {
  const looks = newLooks(verdict, events);
  const arrivals = failedSources.length > 0 ? undefined : countArrivals(toStream(findings), verdict.asOf, events);
  return [
    ...(looks.length === 0 ? [] : [{ kind: 'gate', at: verdict.asOf, release: verdict.release ?? '', looks } as const]),
    ...(arrivals === undefined ? [] : [arrivals]),
  ];
}

async function finish(host: Host, options: GateOptions, { config, input, verdict, trouble }: Looked): Promise<number> {
  await writeReports({ kind: 'verdict', verdict }, host, options);
  const acted = await actOnVerdict(host, options, config, verdict, input.events);
  if (trouble !== undefined) await tellProblems([trouble], host);
  const codes = [verdict.exitCode, acted, trouble === undefined ? EXIT.ok : EXIT.partlyApplied];
  return codes.find((code) => code !== EXIT.ok) ?? EXIT.ok;
}

/** Waiting brings more answers; it does not mend what is shown or what cannot be trusted. */
function isDecided(state: State): boolean {
  return state === 'pass' || state === 'fail' || state === 'invalid';
}

function readPatience(host: Host, { wait, interval, asOf: clock }: GateOptions) {
  if (wait === undefined) {
    if (interval === undefined) return { until: 0, interval: 0 };
    throw new UserError({
      message: '--interval is the time between two looks of --wait, and there is no --wait.',
      fix: 'Add --wait 2h, or leave --interval out to look once.',
    });
  }
  if (clock !== undefined) {
    throw new UserError({
      message: '--wait needs the real clock, and --as-of stops it.',
      fix: 'Leave one of them out.',
    });
  }
  const until = host.now().getTime() + readDuration('--wait', wait);
  return { until, interval: readDuration('--interval', interval ?? '10m') };
}

function readDuration(option: string, value: string): number {
  const hours = hoursIn(value);
  if (hours === undefined) {
    throw new UserError({ message: `${option} ${value} is not a time.`, fix: `Write ${option} 30m, 2h or 1d.` });
  }
  return hours * HOUR;
}

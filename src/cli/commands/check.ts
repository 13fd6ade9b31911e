import type { Config } from '../../config/config.ts';
import { EXIT } from '../../model/exit-codes.ts';
import type { FeedbackItem } from '../../model/item.ts';
import { UserError } from '../../model/problem.ts';
import type { Check } from '../../reporters/report.ts';
import type { Right, TrackerFacts } from '../../sinks/trackers/tracker.ts';
import { collectAll } from '../../sources/collect-all.ts';
import { asOf } from '../clock.ts';
import { findIdleConfig } from '../find-idle-config.ts';
import type { Host } from '../host.ts';
import { knownReleases } from '../known-releases.ts';
import { openFlag } from '../open-flag.ts';
import { openDeployments, openLedger, openTracker, trackerPlace } from '../open-sinks.ts';
import { openSources } from '../open-sources.ts';
import type { SharedOptions } from '../options.ts';
import { readConfig } from '../read-config.ts';
import { readExposure } from '../read-exposure.ts';
import { chooseTargets, writeReports } from '../write-reports.ts';

/** Validates the config, reads every file, asks every service, tracker, flag and ledger once, and names config that has no effect. */
export async function check(host: Host, options: SharedOptions): Promise<number> {
  chooseTargets(options);
  const { config } = await readConfig(host, options);
  const read = await checkSources(config, host, options);
  const sinks = [
    ...(await checkTracker(config, host)),
    ...(await checkDeployments(config, host)),
    ...(await checkGate(config, host)),
    await probe('ledger', async () => {
      const events = await (await openLedger(config, host)).read();
      return `${events.length} events in ${config.ledger.file}`;
    }),
    checkSecret(host),
  ];
  const checks = [
    { name: options.config, state: 'ok', detail: 'valid' } as const,
    ...read.checks,
    ...sinks,
    // Words nobody says are only known when everything was read.
    ...(read.isWhole ? findIdleConfig(config, read.items) : []),
  ];
  await writeReports({ kind: 'check', checks, problems: read.problems }, host, options);
  if (read.problems.length > 0 || read.checks.some(({ state }) => state === 'fail')) return EXIT.sourceFailed;
  return checks.some(({ state }) => state === 'fail') ? EXIT.usage : EXIT.ok;
}

async function checkSources(config: Config, host: Host, options: SharedOptions) {
  const items: FeedbackItem[] = [];
  const context = { ...host, now: new Date(asOf(host, options)), clock: host.now };
  const sources = await openSources(config, host, options.config);
  const probed: Check[] = [];
  // A service is asked once, reading only; a file is read whole.
  for (const source of sources.filter(({ probe: ask }) => ask !== undefined)) {
    probed.push(await probe(source.name, async () => (await source.probe?.(context)) ?? ''));
  }
  const collection = collectAll(
    sources.filter(({ probe: ask }) => ask === undefined),
    context,
  );
  for await (const batch of collection) items.push(...batch.items);
  const checks = collection.accounts.map((account): Check => {
    const skipped = account.rows - account.items;
    const detail = `${account.items} items from ${account.rows} rows${skipped > 0 ? `, ${skipped} skipped (earshot collect says why)` : ''}`;
    return { name: `${account.source}: ${account.from}`, state: account.items > 0 ? 'ok' : 'warn', detail };
  });
  const failed = collection.failedSources.map((name): Check => ({
    name,
    state: 'fail',
    detail: 'cannot be read to its end',
  }));
  return {
    items,
    checks: [...checks, ...probed, ...failed],
    problems: collection.problems,
    isWhole: probed.length === 0,
  };
}

/** Reads the tracker once, and asks it what the token may do. */
async function checkTracker(config: Config, host: Host): Promise<readonly Check[]> {
  const name = `tracker ${config.triage.tracker}`;
  let facts: TrackerFacts = { rights: [] };
  const listed = await probe(name, async () => {
    const tracker = await openTracker(config, host);
    const issues = await tracker.list();
    facts = await tracker.look();
    const seen = facts.visibility === undefined ? '' : `, ${facts.visibility}`;
    return `${issues.length} issues in ${trackerPlace(config, host).replace(/^\w+:/, '')}${seen}`;
  });
  return [listed, ...facts.rights.map((right) => checkRight(name, 'triage', right))];
}

function checkRight(place: string, command: string, { name, state }: Right): Check {
  switch (state) {
    case 'ok':
      return { name: `${place}: ${name}`, state: 'ok', detail: 'the token has it' };
    case 'missing':
      return { name: `${place}: ${name}`, state: 'fail', detail: `the token lacks it: ${command} --apply would fail` };
    case 'excess':
      return { name: `${place}: ${name}`, state: 'warn', detail: `the token has it and ${command} never needs it` };
  }
}

/** Asks the host of the code what the token may do, and for its releases where they are wanted. */
async function checkDeployments(config: Config, host: Host): Promise<readonly Check[]> {
  const { deployments } = config;
  if (deployments === undefined) return [];
  const name = `deployments ${deployments.host}`;
  const { checkRun, environment, statusCheck } = deployments;
  const needs = {
    checkRun: checkRun !== undefined,
    environment: environment !== undefined,
    statusCheck: statusCheck !== undefined,
  };
  let rights: readonly Right[] = [];
  const probed = await probe(name, async () => {
    const opened = await openDeployments(config, host);
    rights = (await opened?.look(needs)) ?? [];
    const seen = deployments.releases === undefined ? undefined : await knownReleases(host, config);
    return `${opened?.place}${seen === undefined ? '' : `, ${seen.length} releases known`}`;
  });
  return [probed, ...rights.map((right) => checkRight(name, 'gate', right))];
}

/** Reads the flag of the rollout and the daily counts of exposed users, which the gate would miss only when it is too late. */
async function checkGate(config: Config, host: Host): Promise<readonly Check[]> {
  const { rollout, exposure, gate } = config;
  const checks: Check[] = [];
  if (rollout !== undefined) {
    const { provider } = rollout.flag;
    const look = async () => {
      const flag = await openFlag(config, host);
      const { percent, refusal } = await flag.read();
      return `${flag.place.replace(/^\w+:/, '')} is at ${percent} %${refusal === undefined ? '' : `; ${refusal}`}`;
    };
    checks.push(await probe(`flag ${provider}`, look));
  }
  if (exposure !== undefined) {
    const look = async () => {
      const days = (await readExposure(host, exposure, gate.cohorts)).map(({ day }) => day).sort();
      return `${days.length} daily counts${days.length === 0 ? '' : `, ${days[0]} to ${days.at(-1)}`}`;
    };
    checks.push(await probe('gate.exposure', look));
  }
  return checks;
}

async function probe(name: string, look: () => Promise<string>): Promise<Check> {
  try {
    return { name, state: 'ok', detail: await look() };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { name, state: 'fail', detail: error.message };
  }
}

function checkSecret({ env }: Host): Check {
  if ((env['EARSHOT_SECRET'] ?? '') !== '')
    return { name: 'EARSHOT_SECRET', state: 'ok', detail: 'set: markers and pseudonyms are keyed' };
  const detail = 'not set: markers and pseudonyms use a known key, which is fine for local files only';
  return { name: 'EARSHOT_SECRET', state: 'warn', detail };
}

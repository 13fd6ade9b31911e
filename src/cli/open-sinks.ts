import { relative } from 'node:path';
import type { Sinks } from '../apply/apply-plan.ts';
import type { Config } from '../config/config.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { LEDGERS } from '../ledger/registry.ts';
import type { DeploymentHost } from '../sinks/deployments/deployment-host.ts';
import { DEPLOYMENTS } from '../sinks/deployments/registry.ts';
import { MAILERS } from '../sinks/mail/registry.ts';
import type { Mailer } from '../sinks/mail/mailer.ts';
import { TRACKERS } from '../sinks/trackers/registry.ts';
import type { Tracker } from '../sinks/trackers/tracker.ts';
import type { Host } from './host.ts';
import { openFlag } from './open-flag.ts';

/**
 * The tracker the config names. Nothing is read or written yet. What `files` dates goes by the clock of the run, so that
 * the same run writes the same bytes; the others date by themselves, and wait by the host's clock.
 */
export function openTracker(config: Config, host: Host, asOf?: string): Promise<Tracker> {
  const { tracker } = config.triage;
  const now = tracker === 'files' && asOf !== undefined ? () => new Date(asOf) : host.now;
  return TRACKERS[tracker](config.triage, { ...host, now });
}

/**
 * What markers are bound to: the same folder however its path is spelled, the same repository in any spelling its server
 * takes for the same.
 */
export function trackerPlace({ triage }: Config, { cwd, files }: Host): string {
  const { tracker, path, repository = '', project = '', url } = triage;
  if (tracker === 'files') {
    const folder = relative(cwd, files.resolve(path)).replaceAll('\\', '/');
    return `files:${folder === '' ? '.' : folder}`;
  }
  const host = url === undefined ? '' : `${new URL(url).host}/`;
  return `${tracker}:${host}${tracker === 'jira' ? project : repository}`.toLowerCase();
}

/** The ledger the config names. */
export function openLedger(config: Config, host: Host): Promise<Ledger> {
  return LEDGERS.file(config.ledger, host);
}

/** The mailer the config names; `undefined` when it names none. */
async function openMailer({ notify: { mail } }: Config, host: Host): Promise<Mailer | undefined> {
  return mail === undefined ? undefined : MAILERS.outbox({ path: mail.outbox }, host);
}

/** The host of the code the config names; `undefined` when it names none. Nothing is read or written yet. */
export async function openDeployments({ deployments }: Config, host: Host): Promise<DeploymentHost | undefined> {
  return deployments && DEPLOYMENTS[deployments.host](deployments, host);
}

/** Everything a plan may need. */
export async function openSinks(config: Config, host: Host, asOf?: string): Promise<Sinks> {
  const mailer = await openMailer(config, host);
  const flag = config.rollout && (await openFlag(config, host));
  const deployments = await openDeployments(config, host);
  const [tracker, ledger] = [await openTracker(config, host, asOf), await openLedger(config, host)];
  return { tracker, ledger, ...(mailer && { mailer }), ...(flag && { flag }), ...(deployments && { deployments }) };
}

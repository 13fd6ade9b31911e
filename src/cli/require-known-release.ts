import type { Config } from '../config/config.ts';
import type { LedgerEvent } from '../model/ledger-event.ts';
import { nearestName } from '../model/nearest-name.ts';
import { isSameVersion } from '../model/plain-version.ts';
import { UserError } from '../model/problem.ts';
import type { Host } from './host.ts';
import { knownReleases } from './known-releases.ts';
import type { SharedOptions } from './options.ts';
import { readReleaseContext } from './release-context.ts';

/** Newest releases that are named; older ones help nobody. */
const MOST_NAMED = 5;

/**
 * Throws a `UserError` when `--release` names a release that no gate would judge, most likely a slip of the hand: what is
 * decided for it would help nobody, without a word. Known are those of the config, those the ledger has seen, what the
 * host of the code or the tags of the checkout name, and one that `--released-at` gives a time. The host is asked last:
 * a decision must not wait for it.
 */
export async function requireKnownRelease(
  host: Host,
  config: Config,
  options: Pick<SharedOptions, 'release' | 'releasedAt'>,
  events: readonly LedgerEvent[],
): Promise<void> {
  const { release } = options;
  if (release === undefined) return;
  const near = [
    ...readReleaseContext(host, options, config.releases).releases.map(({ version }) => version),
    ...judged(events),
  ];
  if (isAmong(release, near)) return;
  const far = (await knownReleases(host, config, release)).map(({ version }) => version);
  if (isAmong(release, far)) return;
  throw unknown(release, [...new Set([...near, ...far])]);
}

function judged(events: readonly LedgerEvent[]): readonly string[] {
  return events.flatMap((event) => (event.kind === 'gate' && event.release !== '' ? [event.release] : []));
}

function isAmong(release: string, known: readonly string[]): boolean {
  return known.some((version) => isSameVersion(version, release));
}

function unknown(release: string, known: readonly string[]): UserError {
  const near = nearestName(release, known);
  const named = known.slice(-MOST_NAMED).join(', ');
  const hint = near !== undefined ? `Did you mean ${near}? ` : named === '' ? '' : `Known are ${named}. `;
  return new UserError({
    message: `Release ${release.slice(0, 100)} is not known, so no gate would go by this.`,
    fix: `${hint}For one that is listed nowhere add --released-at with its time; for whatever is judged leave --release out.`,
  });
}

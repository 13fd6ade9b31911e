import { plainVersion } from '../../model/plain-version.ts';
import type { Release } from '../../model/release.ts';
import type { TriageSettings } from '../../model/settings.ts';
import type { KnownIssue } from './known-issues.ts';
import type { Subject } from './subject.ts';
import { compareReleases } from './version-order.ts';

/**
 * The newest version on which a fixed thing was reported again: a version that exists, not older than the fix. Reports
 * from older versions never count, nor do versions nobody released. `undefined` when there is none, when nobody knows
 * what fixed it, and when it was not fixed but declined or a duplicate.
 */
export function regressedIn(subject: Subject, known: KnownIssue, settings: TriageSettings): Release | undefined {
  const { resolution } = known.issue;
  if (resolution === 'declined' || resolution === 'duplicate') return undefined;
  const fix = releaseOfFix(known, settings.releases);
  if (fix === undefined) return undefined;
  // What was said before it was resolved was known to whoever resolved it, however late it is collected.
  const since = known.issue.closedAt?.slice(0, 10) ?? '';
  const reported = subject.fresh.flatMap(({ release, day }) => (day >= since ? (release ?? []) : []));
  const newer = existing(reported, settings.releases).filter(
    (release) => compareReleases(release, fix, settings.versions) >= 0,
  );
  return newest(newer, settings);
}

/** The version that fixed it: the one the tracker names, else the first that was released after it was resolved. */
export function releaseOfFix({ issue }: KnownIssue, releases: readonly Release[]): Release | undefined {
  const [named] = called(issue.fixedIn ?? '', releases);
  if (named !== undefined) return named;
  const { closedAt } = issue;
  if (closedAt === undefined) return undefined;
  return releases.filter(({ at }) => at >= closedAt).toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
}

/** The newest version, that exists, in which anybody ever reported it. */
export function newestReported({ tally }: Subject, settings: TriageSettings): Release | undefined {
  const reported = tally.versions.map(([version]) => version);
  return newest(existing(reported, settings.releases), settings);
}

function existing(reported: readonly string[], releases: readonly Release[]): readonly Release[] {
  const found = new Set([...new Set(reported)].flatMap((version) => called(version, releases)));
  return releases.filter((release) => found.has(release));
}

/** Releases of that name, to the letter if there is one: `4.1 (1200)` and `4.1 (1201)` may be two. */
function called(name: string, releases: readonly Release[]): readonly Release[] {
  const exact = releases.filter(({ version }) => version === name);
  return exact.length > 0 ? exact : releases.filter(({ version }) => plainVersion(version) === plainVersion(name));
}

function newest(releases: readonly Release[], { versions }: TriageSettings): Release | undefined {
  return releases.toSorted((a, b) => compareReleases(b, a, versions))[0];
}

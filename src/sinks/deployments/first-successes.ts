import type { Release } from '../../model/release.ts';

/** One success of a deployment. */
export interface Success {
  /** Tag or branch that was deployed. */
  readonly ref: string;
  readonly commit: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * What was deployed as releases, each since its first success. A release is called what was deployed, and where one
 * name led to several commits, as a branch does, by the first twelve digits of its own commit.
 */
export function firstSuccesses(successes: readonly Success[]): readonly Release[] {
  const first = new Map<string, Success>();
  for (const success of successes) {
    const key = `${success.ref}\n${success.commit}`;
    const known = first.get(key);
    if (known === undefined || success.at < known.at) first.set(key, success);
  }
  const releases = [...first.values()];
  const moves = ({ ref }: Success): boolean => releases.filter((each) => each.ref === ref).length > 1;
  return releases.map((each) => {
    const { ref, commit, at } = each;
    return { version: moves(each) ? commit.slice(0, 12) : ref, at, commit };
  });
}

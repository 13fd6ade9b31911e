import type { ReleaseRange } from '../model/release.ts';

/** One line about what a release brought, without its link; `undefined` when no commit is known. */
export function describeRange({ at, previous, from, to }: ReleaseRange): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  const commits =
    from === undefined || to === undefined
      ? `commit ${short(to ?? from ?? '')}`
      : `commits ${short(from)}..${short(to)}`;
  return `Out since ${at}: ${commits}${previous === undefined ? '' : ` (after ${previous})`}`;
}

const short = (commit: string): string => (/^[0-9a-f]{13,}$/.test(commit) ? commit.slice(0, 12) : commit);

import type { ReleaseRange } from '../../model/release.ts';
import type { Candidate } from './windows.ts';

interface Hand {
  readonly range?: Pick<ReleaseRange, 'from' | 'to'>;
  readonly compare?: (from: string, to: string) => string;
}

/** What the judged release brought; what was named by hand counts. `undefined` when no release is judged. */
export function rangeOf({ release, previous }: Candidate, { range, compare }: Hand): ReleaseRange | undefined {
  if (release === undefined) return undefined;
  const { from = previous?.commit, to = release.commit } = range ?? {};
  const link = from === undefined || to === undefined || from === to ? undefined : compare?.(from, to);
  return {
    at: release.at,
    ...(previous && { previous: previous.version }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(link !== undefined && { link }),
  };
}

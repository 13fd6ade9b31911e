const FEWEST = 4;
/** More groups of two digits no phone number has, `06 12 34 56 78`; a sixth may be a number of its own. */
const MOST_PAIRS = 5;

/**
 * Index behind the numbers in a row that begin at `start`, such as sizes, scores or lottery numbers: groups of at most two
 * digits, a space between them, too many or too even to be one number. `start` where there are none. Groups are at even
 * places, what separates them at odd ones.
 */
export function listEnd(parts: readonly string[], start: number): number {
  let at = start;
  while (/^\d{1,2}$/.test(parts[at] ?? '') && (at === start || parts[at - 1] === ' ')) at += 2;
  const groups = parts.slice(start, at).filter((_, index) => index % 2 === 0);
  return isList(groups) ? Math.min(at, parts.length) : start;
}

function isList(groups: readonly string[]): boolean {
  if (groups.length < FEWEST) return false;
  if (/^0[1-9]/.test(groups[0] ?? '')) return groups.length === MOST_PAIRS + 1;
  return groups.length >= MOST_PAIRS || hasOneStep(groups);
}

/** 36 38 40 42 */
function hasOneStep(groups: readonly string[]): boolean {
  const steps = groups.slice(1).map((group, at) => Number(group) - Number(groups[at]));
  return steps.every((step) => step === steps[0]);
}

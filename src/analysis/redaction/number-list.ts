const FEWEST = 4;
/** More groups of two digits no phone number has: `06 12 34 56 78`. */
const MOST_PAIRS = 5;

/** Whether groups (at even places, separators between) are numbers in a row rather than one: sizes, scores, lottery numbers. */
export function isNumberList(parts: readonly string[]): boolean {
  const groups = parts.filter((_, at) => at % 2 === 0);
  if (groups.length < FEWEST || groups.some((group) => !/^\d{1,2}$/.test(group))) return false;
  return groups.length > MOST_PAIRS || hasOneStep(groups) || (groups.length === MOST_PAIRS && !/^0/.test(groups[0] ?? ''));
}

/** 36 38 40 42 */
function hasOneStep(groups: readonly string[]): boolean {
  const steps = groups.slice(1).map((group, at) => Number(group) - Number(groups[at]));
  return steps.every((step) => step === steps[0]);
}

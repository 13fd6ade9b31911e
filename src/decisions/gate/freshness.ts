const HOUR = 3_600_000;

/** Says how old the newest word is when that is too old to judge by. */
export function staleness(newest: number, asOf: number, maxAgeHours: number): string | undefined {
  const hours = (asOf - newest) / HOUR;
  if (hours <= maxAgeHours) return undefined;
  // A minute too old is no "48 hours, where 48 are allowed".
  const age = Math.round(hours) > maxAgeHours ? Math.round(hours) : `more than ${maxAgeHours}`;
  return `The newest item is ${age} hours old; gate.window.maxAge is ${maxAgeHours} hours.`;
}

const EPSILON = Number.EPSILON;

/**
 * Where a continuous monotone function crosses 0 between `low` and `high`, by Brent's method (Brent 1973, Algorithms for
 * Minimization without Derivatives, ch. 4), to within a few neighbouring doubles.
 * `f` may fall or rise. When the ends have the same sign, the end nearer to 0 in value is returned, `low` of two alike.
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa > 0 === fb > 0) return Math.abs(fa) <= Math.abs(fb) ? a : b;
  let [c, fc] = [a, fa];
  let step = b - a;
  let before = step;
  for (let round = 0; round < 200; round++) {
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = before = b - a;
    }
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const enough = 2 * EPSILON * Math.abs(b);
    const half = (c - b) / 2;
    if (Math.abs(half) <= enough || fb === 0) return b;
    // From points too close or too far from 0 it is too long, or no number, and does not fit.
    const jump = interpolate(a, b, c, fa, fb, fc);
    const fits =
      Math.abs(jump) < Math.min(Math.abs(1.5 * half) - Math.abs(enough / 2), Math.abs(before / 2)) &&
      jump > 0 === half > 0;
    [before, step] = fits ? [step, jump] : [half, half];
    [a, fa] = [b, fb];
    b += Math.abs(step) > enough ? step : Math.sign(half) * Math.max(enough, Number.MIN_VALUE);
    fb = f(b);
  }
  return b;
}

/** Step from `b` by a secant where two points are at hand, else by inverse quadratic interpolation through three. */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((b - c) * s) / (1 - s);
  const q = fa / fc;
  const r = fb / fc;
  return (-s * ((c - b) * q * (q - r) - (b - a) * (r - 1))) / ((q - 1) * (r - 1) * (s - 1));
}

/** Doubles `start` until `isBeyond` holds: an upper end for `findRoot`. */
export function findUpperEnd(isBeyond: (x: number) => boolean, start: number): number {
  let end = start;
  while (!isBeyond(end) && end < Number.MAX_VALUE / 4) end *= 2;
  return end;
}

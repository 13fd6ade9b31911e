/**
 * The procedure `zero` of Brent (1973), Algorithms for Minimization without Derivatives, section 4.6, as printed there,
 * with its jumps as a loop: the points at which it calls `f`, the two ends first. `macheps` is
 * 2⁻⁵² as in Number.EPSILON, and no tolerance is added.
 */
export function brentPoints(f: (x: number) => number, from: number, to: number): readonly number[] {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  const points = [a, b];
  let [c, fc, d, e] = [a, fa, b - a, b - a];
  for (;;) {
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b;
      b = c;
      c = a;
      fa = fb;
      fb = fc;
      fc = fa;
    }
    const tol = 2 * Number.EPSILON * Math.abs(b);
    const m = 0.5 * (c - b);
    if (!(Math.abs(m) > tol && fb !== 0)) return points;
    if (Math.abs(e) < tol || Math.abs(fa) <= Math.abs(fb)) {
      d = e = m;
    } else {
      let [p, q, r] = [0, 0, 0];
      let s = fb / fa;
      if (a === c) {
        p = 2 * m * s;
        q = 1 - s;
      } else {
        q = fa / fc;
        r = fb / fc;
        p = s * (2 * m * q * (q - r) - (b - a) * (r - 1));
        q = (q - 1) * (r - 1) * (s - 1);
      }
      if (p > 0) q = -q;
      else p = -p;
      s = e;
      e = d;
      if (2 * p < 3 * m * q - Math.abs(tol * q) && p < Math.abs(0.5 * s * q)) d = p / q;
      else d = e = m;
    }
    a = b;
    fa = fb;
    b += Math.abs(d) > tol ? d : m > 0 ? tol : -tol;
    points.push(b);
    fb = f(b);
    if (fb > 0 === fc > 0) {
      c = a;
      fc = fa;
      d = e = b - a;
    }
  }
}

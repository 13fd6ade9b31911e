const STEPS = 60;

/**
 * Turns rows of `width` numbers into rows of `kept`: their places along the axes on which they differ most from zero
 * (principal components, not centred, so that sums of rows stay sums). What is lost is mostly the noise of training. By
 * orthogonal iteration from a fixed start: the same rows give the same numbers.
 */
export function alongPrincipalAxes(rows: Float32Array, width: number, kept: number): Float32Array {
  const moments = secondMoments(rows, width);
  let axes = orthonormal(Array.from({ length: kept }, (_, axis) => wave(axis + 1, width)));
  for (let step = 0; step < STEPS; step++) {
    axes = orthonormal(axes.map((axis) => Float64Array.from(moments, (row) => product(row, axis, 0))));
  }
  return Float32Array.from({ length: (rows.length / width) * kept }, (_, i) =>
    product(axes[i % kept]!, rows, Math.floor(i / kept) * width),
  );
}

/** Something of every direction to begin with. */
function wave(pace: number, width: number): Float64Array {
  return Float64Array.from({ length: width }, (_, i) => Math.sin(pace * (i + 1)));
}

function secondMoments(rows: Float32Array, width: number): readonly Float64Array[] {
  const moments = Array.from({ length: width }, () => new Float64Array(width));
  for (let from = 0; from < rows.length; from += width) {
    for (let a = 0; a < width; a++) {
      const value = rows[from + a]!;
      const moment = moments[a]!;
      for (let b = 0; b < width; b++) moment[b]! += value * rows[from + b]!;
    }
  }
  return moments;
}

/** Gram and Schmidt's way, each axis in turn. */
function orthonormal(axes: readonly Float64Array[]): readonly Float64Array[] {
  for (const [at, axis] of axes.entries()) {
    for (const before of axes.slice(0, at)) {
      const shared = product(before, axis, 0);
      for (let i = 0; i < axis.length; i++) axis[i]! -= shared * before[i]!;
    }
    const length = Math.sqrt(product(axis, axis, 0));
    for (let i = 0; i < axis.length; i++) axis[i]! /= length;
  }
  return axes;
}

/** Scalar product of `a` with as many numbers of `b`, from the given one on. */
function product(a: Float64Array, b: Float64Array | Float32Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[from + i]!;
  return sum;
}

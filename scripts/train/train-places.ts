import { seededRandom, shuffledIndices } from './random.ts';

/** A text as the numbers of its distinct senses, and the number of what it is about. */
export interface PlacedExample {
  readonly senses: Int32Array;
  readonly target: number;
}

export interface PlaceSettings {
  readonly senses: number;
  readonly targets: number;
  readonly dimensions: number;
  readonly epochs: number;
  readonly rate: number;
  /** Slope of the softmax over cosines, and what the right target must be ahead by. */
  readonly sharpness: number;
  readonly margin: number;
  /** Share of words that are left out of a text each time it is read. */
  readonly dropped: number;
  readonly seed: number;
}

const SHRINK = 1e-3;
const FIRST_SLOPE = 1e-3;

/**
 * Learns where senses lie so that the sums of texts about one thing point the same way: softmax over the cosines to a
 * direction for each target, with a margin (CosFace, Wang 2018), by AdaGrad. Row by row, `dimensions` numbers each. The
 * same examples and settings give the same numbers.
 */
export function trainPlaces(examples: readonly PlacedExample[], settings: PlaceSettings): Float32Array {
  const { dimensions: width, targets, epochs, dropped } = settings;
  const random = seededRandom(settings.seed);
  const places = start(settings.senses * width, 0.7 / Math.sqrt(width), random);
  const aims = start(targets * width, 1 / Math.sqrt(width), random);
  const step = createStep(settings, places, aims);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = settings.rate * (1 - (0.9 * epoch) / epochs);
    for (const i of shuffledIndices(examples.length, random)) {
      const { senses, target } = examples[i]!;
      const kept = senses.filter(() => random() >= dropped);
      if (kept.length > 0) step(kept, target, pace);
    }
  }
  return places;
}

function start(size: number, spread: number, random: () => number): Float32Array {
  const gauss = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Float32Array.from({ length: size }, () => gauss() * spread);
}

function createStep(
  { dimensions: width, targets, sharpness, margin }: PlaceSettings,
  places: Float32Array,
  aims: Float32Array,
): (senses: Int32Array, target: number, pace: number) => void {
  const slopesOfPlaces = new Float32Array(places.length).fill(FIRST_SLOPE);
  const slopesOfAims = new Float32Array(aims.length).fill(FIRST_SLOPE);
  const cosines = new Float64Array(targets);
  const lengths = new Float64Array(targets);
  return (senses, target, pace) => {
    const sum = new Float64Array(width);
    for (const sense of senses) for (let i = 0; i < width; i++) sum[i]! += places[sense * width + i]!;
    const length = Math.sqrt(sum.reduce((square, value) => square + value * value, 0)) + 1e-6;
    const unit = sum.map((value) => value / length);
    for (let aim = 0; aim < targets; aim++) [cosines[aim], lengths[aim]] = cosine(aims, aim * width, unit);
    const errors = softmaxErrors(cosines, target, sharpness, margin);
    const slope = new Float64Array(width);
    for (let aim = 0; aim < targets; aim++) {
      const error = sharpness * errors[aim]!;
      if (Math.abs(error) < sharpness * 1e-4) continue;
      for (let i = 0; i < width; i++) {
        const at = aim * width + i;
        const direction = aims[at]! / lengths[aim]!;
        slope[i]! += error * direction;
        descend(aims, slopesOfAims, at, (error * (unit[i]! - cosines[aim]! * direction)) / lengths[aim]!, pace);
      }
    }
    const along = slope.reduce((all, value, i) => all + value * unit[i]!, 0);
    for (const sense of senses) {
      for (let i = 0; i < width; i++) {
        const at = sense * width + i;
        descend(places, slopesOfPlaces, at, (slope[i]! - along * unit[i]!) / length + SHRINK * places[at]!, pace);
      }
    }
  };
}

function cosine(aims: Float32Array, from: number, unit: Float64Array): [cosine: number, length: number] {
  let [dot, square] = [0, 0];
  for (let i = 0; i < unit.length; i++) {
    const value = aims[from + i]!;
    dot += value * unit[i]!;
    square += value * value;
  }
  const length = Math.sqrt(square) + 1e-6;
  return [dot / length, length];
}

/** Probability of each target, less one for the right one. */
function softmaxErrors(cosines: Float64Array, target: number, sharpness: number, margin: number): Float64Array {
  const powers = cosines.map((value, aim) => Math.exp(sharpness * (value - (aim === target ? margin : 0) - 1)));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power, aim) => power / all - (aim === target ? 1 : 0));
}

function descend(values: Float32Array, slopes: Float32Array, at: number, slope: number, pace: number): void {
  slopes[at]! += slope * slope;
  values[at]! -= (pace * slope) / Math.sqrt(slopes[at]!);
}

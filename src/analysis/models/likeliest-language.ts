/** Below this probability the language is unknown. */
const SURE = 0.6;
/** Written so alike that a few words do not tell them apart: sure of the pair is sure enough of the likelier. */
const TWINS: Readonly<Record<string, string>> = { no: 'da', da: 'no', es: 'ca', ca: 'es' };
/** A language that is not among those we know. */
const OTHER = 'other';

/** How likely classes are beside the likeliest, which has 1; divided by `all`, their sum, they are probabilities. */
export interface Powers {
  readonly each: Float64Array;
  all: number;
}

/** Room for the powers of so many classes. */
export function roomForPowers(classes: number): Powers {
  return { each: new Float64Array(classes), all: 0 };
}

/** Fills `powers` with e to the logits, the greatest being 1; what is hardly above 0 is 0. */
export function fillPowers(powers: Powers, logits: Float64Array): Powers {
  let top = -Infinity;
  for (let i = 0; i < logits.length; i++) if (logits[i]! > top) top = logits[i]!;
  powers.all = 0;
  for (let i = 0; i < logits.length; i++) {
    const power = logits[i]! - top < -20 ? 0 : Math.exp(logits[i]! - top);
    powers.each[i] = power;
    powers.all += power;
  }
  return powers;
}

/** The likeliest class if it is likely enough, undefined for "other" or where none is. */
export function likeliest(classes: readonly string[], { each, all }: Powers): string | undefined {
  const language = classes[each.indexOf(1)] ?? OTHER;
  if (language === OTHER) return undefined;
  const twin = TWINS[language];
  const pair = 1 + (twin === undefined ? 0 : (each[classes.indexOf(twin)] ?? 0));
  return pair / all >= SURE ? language : undefined;
}

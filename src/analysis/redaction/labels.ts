/** What takes the place of personal data. */
const LABELS = [
  'email',
  'phone',
  'name',
  'address',
  'birthdate',
  'card',
  'iban',
  'id',
  'ip',
  'secret',
  'token',
  'handle',
  'ssn',
  'redacted',
] as const;

/** The source of a pattern that finds a label. */
export const LABEL = `\\[(?:${LABELS.join('|')})\\]`;
export const LABEL_PATTERN = new RegExp(LABEL, 'g');

/** A layer of the redaction: a text without one sort of personal data. Labels of other layers come through unchanged. */
export type Layer = (text: string) => string;

/**
 * A layer that hands each match of `pattern` to `replace` and never looks into a label. `before` is the text that leads
 * up to the match, `after` what follows it, both at most 40 characters.
 */
export function layer(pattern: RegExp, replace: (match: string, before: string, after: string) => string): Layer {
  const either = new RegExp(`(${LABEL})|${pattern.source}`, `g${pattern.flags.replace('g', '')}`);
  return (text) =>
    text.replace(either, (match: string, label: string | undefined, ...rest: readonly unknown[]) => {
      if (label !== undefined) return label;
      const at = rest.find((value): value is number => typeof value === 'number') ?? 0;
      return replace(
        match,
        text.slice(Math.max(0, at - 40), at),
        text.slice(at + match.length, at + match.length + 40),
      );
    });
}

/** Letters whose accents or spelling a pattern of a name looks through, and the marks that carry them. */
const ACCENTED = /[\u00C0-\u024F\u0370-\u045F\u1E00-\u1EFF]|[\u0300-\u036F]/;
const ASCII = /^[\0-\x7F]*$/;

/**
 * A layer that can only match around one of `needles`, in capitals or not: `make` is asked for it when a text first has
 * one, or letters that may stand for others. To compile the pattern of an author costs more than all other layers.
 */
export function around(needles: readonly string[], make: () => Layer): Layer {
  let made: Layer | undefined;
  const looked = needles.map((needle) => needle.toLowerCase());
  const isPlain = looked.every((needle) => ASCII.test(needle));
  return (text) => {
    if (isPlain && !ACCENTED.test(text)) {
      const lower = text.toLowerCase();
      if (!looked.some((needle) => lower.includes(needle))) return text;
    }
    made ??= make();
    return made(text);
  };
}

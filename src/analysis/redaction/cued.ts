import { cuePattern } from './cue.ts';
import { cueKeys, keysSaid } from './cue-keys.ts';
import { LABEL, type Layer } from './labels.ts';
import { withRanges } from './letter-ranges.ts';

/** What stands around a value that a cue announces. */
export interface Announced {
  readonly cue: string;
  readonly link: string;
  readonly before: string;
  readonly after: string;
}

/** A layer for what is personal because of the words before it, and the keys without which it has nothing to do. */
export interface Cued {
  readonly keys: readonly number[];
  readonly redact: Layer;
}

/**
 * Hands what follows one of the `cues` (as in {@link cuePattern}) to `replace`, which returns what takes its place, or
 * undefined to leave it. `link` is the source of what may stand between them, `value` of what follows. `before` and `after`
 * are at most 40 characters. Never looks into a label. A text without what it `needs` is passed over.
 */
export function cued(
  cues: string,
  link: string,
  value: string,
  replace: (value: string, around: Announced) => string | undefined,
  needs = /./su,
): Cued {
  let pattern: RegExp | undefined;
  return {
    keys: cueKeys(cues),
    redact: (text) => {
      if (!needs.test(text)) return text;
      pattern ??= new RegExp(
        withRanges(`(?<label>${LABEL})|(?<cue>${cuePattern(cues)})(?<link>${link})(?<value>${value})`),
        'gu',
      );
      return text.replace(pattern, (match: string, ...rest: readonly unknown[]) => {
        const { cue, link: between = '', value: said = '' } = rest.at(-1) as Record<string, string | undefined>;
        if (cue === undefined) return match;
        const start = rest.at(-3) as number;
        const end = start + match.length;
        const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
        const instead = replace(said, { cue, link: between, before, after });
        return instead === undefined ? match : cue + between + instead;
      });
    },
  };
}

/** One layer of several: a text is read once for the keys of all, and those whose cues it cannot have are passed over. */
export function cuedLayers(layers: readonly Cued[]): Layer {
  const known = new Map<number, number>();
  for (const [at, { keys }] of layers.entries()) {
    for (const key of keys) known.set(key, (known.get(key) ?? 0) | (1 << at));
  }
  return (text) => {
    const said = keysSaid(text, known);
    if (said === 0) return text;
    return layers.reduce((words, { redact }, at) => ((said & (1 << at)) === 0 ? words : redact(words)), text);
  };
}

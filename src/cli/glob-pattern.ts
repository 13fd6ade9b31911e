/** One step of a glob: a plain name, any number of folders, or a pattern for one name. */
export type GlobStep =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'folders' }
  | { readonly kind: 'pattern'; readonly pattern: string };

/**
 * Reads a glob of `*`, `**`, `?`, `[a-z]`, `[!a-z]` and `{a,b}` (which may nest) into the lists of steps it stands for, one
 * list for each way through its braces. Every other character, and a bracket without its partner, stands for itself.
 * Wildcards leave out names that begin with a dot, as shells do.
 */
export function parseGlob(pattern: string): readonly (readonly GlobStep[])[] {
  return expandBraces(pattern).map((plain) => {
    const parts = plain.split('/').filter((part, index) => part !== '.' && (part !== '' || index === 0));
    // A second `**` in a row adds nothing; one at the end means every file below.
    const steps = parts.filter((part, index) => part !== '**' || parts[index - 1] !== '**');
    return (steps.at(-1) === '**' ? [...steps, '*'] : steps).map(toStep);
  });
}

function toStep(part: string): GlobStep {
  if (part === '**') return { kind: 'folders' };
  return /[*?]|\[[^]+\]/.test(part) ? { kind: 'pattern', pattern: part } : { kind: 'name', name: part };
}

/** One letter of a pattern, or several for `*`. */
type Token = '*' | ((letter: string) => boolean);

/**
 * Whether a name fits a pattern of `*`, `?` and `[a-z]`; it also fits a pattern that is the very name, brackets and all.
 * When a letter does not fit, only the last `*` is tried one longer, which suffices and keeps the time at most the product
 * of both lengths: no pattern is slow, as regular expressions can be.
 */
export function fitsName(pattern: string, name: string): boolean {
  if (name === pattern) return true;
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  const [wanted, letters] = [tokensOf(pattern), Array.from(name)];
  let [at, star, resume] = [0, -1, 0];
  for (let letter = 0; letter < letters.length;) {
    const token = wanted[at];
    if (token === '*') {
      star = at++;
      resume = letter;
    } else if (token?.(letters[letter] ?? '') === true) {
      at++;
      letter++;
    } else if (star !== -1) {
      at = star + 1;
      letter = ++resume;
    } else {
      return false;
    }
  }
  return wanted.slice(at).every((rest) => rest === '*');
}

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  const letters = Array.from(pattern);
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    // The first letter of a class may be its closing bracket: `[]]`.
    const first = at + (letters[at + 1] === '!' || letters[at + 1] === '^' ? 2 : 1);
    const end = letter === '[' ? letters.indexOf(']', first + 1) : -1;
    if (letter === '*') tokens.push('*');
    else if (letter === '?') tokens.push(() => true);
    else if (end === -1) tokens.push((other) => other === letter);
    else {
      tokens.push(classOf(letters.slice(first, end), first - at === 2));
      at = end;
    }
  }
  return tokens;
}

/** A class by its letters and ranges, in the order of code points. A dash at its beginning or end is one of them. */
function classOf(letters: readonly string[], isNegated: boolean): (letter: string) => boolean {
  const ranges: (readonly [from: number, to: number])[] = [];
  const code = (at: number): number => letters[at]?.codePointAt(0) ?? 0;
  for (let at = 0; at < letters.length; at++) {
    const isRange = letters[at + 1] === '-' && at + 2 < letters.length;
    ranges.push([code(at), code(isRange ? at + 2 : at)]);
    if (isRange) at += 2;
  }
  return (letter) => {
    const asked = letter.codePointAt(0) ?? 0;
    return ranges.some(([from, to]) => asked >= from && asked <= to) !== isNegated;
  };
}

/** `a{b,c}` → `ab`, `ac`. A brace without its partner or without a comma stands for itself. */
function expandBraces(pattern: string): readonly string[] {
  for (let open = pattern.indexOf('{'); open !== -1; open = pattern.indexOf('{', open + 1)) {
    const group = readGroup(pattern, open);
    if (group === undefined || group.choices.length < 2) continue;
    const rests = expandBraces(pattern.slice(group.end));
    const heads = group.choices.flatMap((choice) => expandBraces(choice));
    return heads.flatMap((head) => rests.map((rest) => pattern.slice(0, open) + head + rest));
  }
  return [pattern];
}

function readGroup(pattern: string, open: number): { choices: readonly string[]; end: number } | undefined {
  const choices: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '{') depth++;
    if (char === ',' && depth === 1) {
      choices.push(pattern.slice(start, at));
      start = at + 1;
    }
    if (char === '}' && --depth === 0) return { choices: [...choices, pattern.slice(start, at)], end: at + 1 };
  }
  return undefined;
}

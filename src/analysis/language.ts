import { isPlainlyEnglish } from './models/english-words.ts';
import { guessLatinLanguage, type LanguageGuess } from './models/language-model.ts';
import { scan } from './models/scan.ts';
import { TOKEN, type Tokens } from './models/token-columns.ts';
import { normalise } from './tokens.ts';

const PLAINLY_ENGLISH: LanguageGuess = { language: 'en', english: 1, shareOf: 0 };
const NONE: ReadonlySet<string> = new Set();
/** Words looked at to find the script. */
const MOST_WORDS = 60;
/** Scripts that are one language's own, for feedback: first code unit, last, language. Those of several are undefined. */
const SCRIPTS: readonly (readonly [number, number, string | undefined])[] = [
  [0x0370, 0x03ff, 'el'],
  [0x0400, 0x052f, 'cyrillic'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0600, 0x06ff, 'arabic'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0e00, 0x0e7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1f00, 0x1fff, 'el'],
  [0x3040, 0x30ff, 'ja'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'ko'],
];
/** Letters that one language of a shared script has and the others have not. */
const OWN_LETTERS: readonly (readonly [string, RegExp, string])[] = [
  ['cyrillic', /[іїєґ]/i, 'uk'],
  ['cyrillic', /[ыэё]/i, 'ru'],
  ['arabic', /[پچژگٹڈڑںھے]/, 'unknown'],
  ['arabic', /[\u0621-\u064a]/, 'ar'],
  ['han', /[\u3040-\u30ff]/, 'ja'],
  ['han', /[\u4e00-\u9fff]/, 'zh'],
];

/**
 * The language of a text as a BCP 47 tag, or undefined where it cannot be told: too short, without words, in a
 * language we do not know, or half and half. Knows da, de, en, es, fi, fr, hu, id, it, nl, no, pl, pt, ro, sv, tr, vi,
 * ca, cs by words and letters and others by their script.
 */
export function detectLanguage(text: string): string | undefined {
  const plain = normalise(text);
  return guessLanguage(plain, scan(plain), NONE).language;
}

/** As `detectLanguage`, for normalised text that is scanned already; says too how likely it is one of `languages`. */
export function guessLanguage(text: string, tokens: Tokens, languages: ReadonlySet<string>): LanguageGuess {
  if (isPlainlyEnglish(tokens)) return PLAINLY_ENGLISH;
  const script = scriptOf(text, tokens);
  if (script === 'latin') return guessLatinLanguage(text, tokens, languages);
  const language = languageOfScript(script, text);
  return { language, english: 0, shareOf: language !== undefined && languages.has(language) ? 1 : 0 };
}

function languageOfScript(script: string | undefined, text: string): string | undefined {
  const own = OWN_LETTERS.filter(([shared]) => shared === script);
  if (own.length === 0) return script;
  const language = own.find(([, letters]) => letters.test(text.slice(0, 2_000)))?.[2];
  return language === 'unknown' ? undefined : language;
}

/** The script most words begin in; undefined without words or where no script has more than half. */
function scriptOf(text: string, { kind, start, count }: Tokens): string | undefined {
  let words = 0;
  let latin = 0;
  let others: Map<string, number> | undefined;
  for (let at = 0; at < count && words < MOST_WORDS; at++) {
    if (kind[at] !== TOKEN.word) continue;
    words++;
    const unit = text.charCodeAt(start[at]!);
    if (unit < 0x250) {
      latin++;
      continue;
    }
    const script = SCRIPTS.find(([first, last]) => unit >= first && unit <= last)?.[2];
    if (script === undefined) continue;
    others ??= new Map();
    others.set(script, (others.get(script) ?? 0) + 1);
  }
  if (latin * 2 > words) return 'latin';
  for (const [script, found] of others ?? []) if (found * 2 > words) return script;
  return undefined;
}

/** Languages whose names are known, in English and in themselves: those feedback comes in most. */
const NAMED =
  'ar bg bn ca cs da de el en es et eu fa fi fil fr ga gl he hi hr hu id it ja ko lt lv ms nb nl no pl pt ro ru sk sl sr sv ta th tr uk ur vi zh';
/** Said of a text whose language nobody knows, or that has none: by people, by ISO 639 and by the services. */
const UNKNOWN =
  /^(?:[^\p{L}\p{N}]*|unknown|undefined|undetermined|none|null|n\/?a|other|auto|und|mul|mis|zxx|q[a-t][a-z])$/iu;
/** Different spellings kept; beyond these they are looked up anew. */
const MOST_KEPT = 1000;

const kept = new Map<string, string | undefined>();
let names: ReadonlyMap<string, string> | undefined;

/**
 * The language a source names, as its ISO 639 code without region or script: `de`, of `DE`, `deu`, `de-DE`, `de_DE.UTF-8`,
 * `German`, `Deutsch` and `German (Austria)`. Undefined where that is no language.
 */
export function languageCode(given: string): string | undefined {
  if (kept.has(given)) return kept.get(given);
  const code = UNKNOWN.test(given.trim()) ? undefined : (ofTag(given) ?? ofName(given));
  if (kept.size < MOST_KEPT) kept.set(given, code);
  return code;
}

/** Does the source say itself that it does not know the language? */
export function saysNoLanguage(given: string): boolean {
  return UNKNOWN.test(given.trim());
}

function ofTag(given: string): string | undefined {
  const [tag = ''] = given.trim().replaceAll('_', '-').split(/[.@]/);
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag);
    const [code = ''] = canonical.split('-');
    return englishNames().of(code) === undefined ? undefined : code;
  } catch {
    return undefined;
  }
}

let english: Intl.DisplayNames | undefined;

function englishNames(): Intl.DisplayNames {
  return (english ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }));
}

function ofName(given: string): string | undefined {
  names ??= new Map(NAMED.split(' ').flatMap((code) => namesOf(code).map((name) => [plain(name), code] as const)));
  return names.get(plain(given.replace(/\s*[(-][^]*$/, '')));
}

function namesOf(code: string): readonly string[] {
  const own = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' });
  return [englishNames().of(code), own.of(code)].filter((name) => name !== undefined);
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}

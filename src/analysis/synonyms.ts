import type { Synonyms } from '../model/settings.ts';

/** Holds in every language. */
const ANY_LANGUAGE = 'any';

/** Spellings of one word in product speech, and words nobody tells apart. */
const BUILT_IN: Synonyms = {
  en: [
    ['log in', 'login', 'log on', 'logon', 'sign in', 'signin'],
    ['log out', 'logout', 'log off', 'logoff', 'sign out', 'signout'],
    ['sign up', 'signup'],
    ['set up', 'setup'],
    ['check out', 'checkout'],
    ['back up', 'backup'],
    ['sync', 'synchronise', 'synchronize', 'synchronisation', 'synchronization'],
    ['dark mode', 'dark theme', 'night mode', 'night theme'],
    ['wifi', 'wi fi', 'wlan'],
    ['email', 'e mail'],
  ],
  de: [
    ['anmelden', 'einloggen', 'anmeldung', 'login'],
    ['abmelden', 'ausloggen', 'abmeldung', 'logout'],
    ['absturz', 'abgestürzt', 'stürzt ab', 'abstürzen'],
    ['dunkler modus', 'dunkelmodus', 'nachtmodus', 'dark mode'],
  ],
};

/** The groups of words that stand for each other in a language: the team's, those of any language, and our own. */
export function synonymsIn(language: string, own: Synonyms): readonly (readonly string[])[] {
  return [own, BUILT_IN].flatMap((groups) => [...(groups[language] ?? []), ...(groups[ANY_LANGUAGE] ?? [])]);
}

/**
 * A phrase, and what it becomes when one part of it is said in other words of its group: `login error` → `sign in
 * error`. All are lists of stems.
 */
export function withSynonyms(
  phrase: readonly string[],
  groups: readonly (readonly (readonly string[])[])[],
): readonly (readonly string[])[] {
  const others = groups.flatMap((group) =>
    group.flatMap((member) =>
      placesOf(member, phrase).flatMap((at) =>
        group.map((other) => [...phrase.slice(0, at), ...other, ...phrase.slice(at + member.length)]),
      ),
    ),
  );
  return [phrase, ...others];
}

function placesOf(member: readonly string[], phrase: readonly string[]): readonly number[] {
  if (member.length === 0) return [];
  return phrase.flatMap((_, at) => (member.every((word, i) => phrase[at + i] === word) ? [at] : []));
}

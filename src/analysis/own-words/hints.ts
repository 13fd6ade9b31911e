import { hasHash, hashSetOf, type HashSet } from '../models/hash-set.ts';
import { scan } from '../models/scan.ts';
import { TOKEN, type Tokens } from '../models/token-columns.ts';
import { AUTO_REPLY_WORDS } from './auto-reply.ts';
import { NEAR } from './courtesy-line.ts';
import { COURTESY_WORDS, type CourtesyWords } from './courtesy-words.ts';

/** What a text may hold besides its writer's words. */
export interface Hints {
  courtesy: boolean;
  device: boolean;
  autoReply: boolean;
}

/** Words of "Sent from my iPhone". */
const DEVICES =
  'iphone ipad android samsung galaxy huawei blackberry phone mobile handy smartphone mobil mobiltelefon téléphone móvil celular telemóvel telefono telefoon telefon';
/** Of the last tokens of a line so many hold a word that tells its closing. */
const LONGEST_CLOSING = 20;

const NONE: Readonly<Hints> = { courtesy: false, device: false, autoReply: false };

type Sets = Readonly<
  Record<'any' | 'closings' | 'firsts' | 'seconds' | 'beforeNames' | 'greetings' | 'devices' | 'automatic', HashSet>
>;
let sets: Sets | undefined;

/** One look at each word of a normalised text, which spares most texts the rest. */
export function hintsIn(text: string): Readonly<Hints> {
  sets ??= compile();
  const tokens = scan(text);
  const { hash, count } = tokens;
  const { any } = sets;
  let hints: Hints | undefined;
  for (let at = 0; at < count; at++) {
    if (!hasHash(any, hash[at]!)) continue;
    hints ??= { ...NONE };
    note(hints, sets, tokens, at);
  }
  return hints ?? NONE;
}

function note(
  hints: Hints,
  { closings, firsts, seconds, beforeNames, greetings, devices, automatic }: Sets,
  tokens: Tokens,
  at: number,
): void {
  const { hash, kind, count } = tokens;
  const word = hash[at]!;
  const begins = at < 2 || kind[at - 1] === TOKEN.stop || kind[at - 1] === TOKEN.pause;
  hints.courtesy ||=
    (begins && hasHash(greetings, word)) ||
    (hasHash(closings, word) && endsSoon(tokens, at)) ||
    (hasHash(seconds, word) && endsSoon(tokens, at) && follows(firsts, tokens, at)) ||
    (hasHash(beforeNames, word) && (at + 1 === count || kind[at + 1] !== TOKEN.word));
  hints.device ||= count - at <= LONGEST_CLOSING && hasHash(devices, word);
  hints.autoReply ||= hasHash(automatic, word);
}

/** Does the word follow one of these closely, as "day" does "nice"? */
function follows(firsts: HashSet, { hash }: Tokens, at: number): boolean {
  for (let before = Math.max(0, at - NEAR); before < at; before++) if (hasHash(firsts, hash[before]!)) return true;
  return false;
}

/** Does the text or the line end within the length of a closing? */
function endsSoon({ hash, kind, count }: Tokens, at: number): boolean {
  if (count - at <= LONGEST_CLOSING) return true;
  for (let next = at + 1; next < at + LONGEST_CLOSING; next++)
    if (kind[next] === TOKEN.stop && hash[next] === 10) return true;
  return false;
}

function compile(): Sets {
  const listOf = (pick: (words: CourtesyWords) => readonly string[]): string =>
    Object.values(COURTESY_WORDS).flatMap(pick).join(' ');
  const lists = {
    closings: listOf(({ thanks, closings }) => [thanks, closings]),
    seconds: listOf(({ pairs }) => pairs.map(([, second]) => second)),
    beforeNames: listOf(({ beforeNames }) => [beforeNames]),
    greetings: listOf(({ greetings, daytimes }) => [greetings, daytimes[1]]),
    devices: DEVICES,
    automatic: AUTO_REPLY_WORDS,
  };
  const firsts = listOf(({ pairs }) => pairs.map(([first]) => first));
  const toSet = (list: string): HashSet => hashSetOf([...new Set(list.split(' '))].join(' '));
  return {
    any: toSet(Object.values(lists).join(' ')),
    closings: toSet(lists.closings),
    firsts: toSet(firsts),
    seconds: toSet(lists.seconds),
    beforeNames: toSet(lists.beforeNames),
    greetings: toSet(lists.greetings),
    devices: toSet(lists.devices),
    automatic: toSet(lists.automatic),
  };
}

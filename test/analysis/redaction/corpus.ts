import type { Author } from '../../../src/analysis/redact.ts';

import {
  HOSTS,
  CARDS,
  TOKENS,
  IBAN_SHAPES,
  VERSIONS,
  ORDERS,
  STACKS,
  DATES,
  PRICES,
  LANGUAGES,
  type Language,
} from './corpus-words.ts';
import { ANNOUNCERS, type Announced } from './corpus-announced.ts';
import { ANNOTATIONS, CUES, LISTS, MENTIONS } from './corpus-cues.ts';
import { dice, fill, pick, type Dice } from './corpus-dice.ts';

export type Sort =
  | Announced
  | 'email'
  | 'phone'
  | 'card'
  | 'iban'
  | 'ip'
  | 'token'
  | 'ssn'
  | 'url'
  | 'name'
  | 'version'
  | 'order'
  | 'stack'
  | 'date'
  | 'price'
  | 'list'
  | 'annotation'
  | 'mention';
export const PERSONAL = [
  'email',
  'phone',
  'card',
  'iban',
  'ip',
  'token',
  'ssn',
  'url',
  'secret',
  'code',
  'mistyped card',
  'mistyped iban',
  'birthdate',
  'address',
  'stranger',
  'id',
  'folder',
  'spoken email',
] as const satisfies readonly Sort[];
export const HARMLESS = [
  'version',
  'order',
  'stack',
  'date',
  'price',
  'list',
  'annotation',
  'mention',
] as const satisfies readonly Sort[];

/** One made-up record: what stands in its text, by sort, and who wrote it. `secret` is what must be gone (or must stay). */
export interface Sample {
  readonly text: string;
  readonly author: Author;
  readonly parts: readonly { readonly sort: Sort; readonly text: string }[];
}

type Made = Exclude<Sort, 'name'>;
type Plain = Exclude<Made, Announced>;
/** `count` records in twelve languages with personal data at known places, and with what only looks like it. */
export function corpus(count: number, seed = 20260301): readonly Sample[] {
  const roll = dice(seed);
  return Array.from({ length: count }, () => sample(roll));
}

function sample(roll: Dice): Sample {
  const at = roll(LANGUAGES.length);
  const [language, cues] = [LANGUAGES[at]!, CUES[at]!];
  const name = pick(roll, language.names);
  const parts: { sort: Sort; text: string }[] = [];
  const sentences: string[] = [language.filler];
  const sorts = [...PERSONAL, ...HARMLESS];
  for (const sort of [pick(roll, sorts), pick(roll, sorts), pick(roll, HARMLESS)]) {
    const { text, sentence } = isAnnounced(sort) ? ANNOUNCERS[sort](roll, cues) : unannounced(roll, sort, language);
    parts.push({ sort, text });
    sentences.push(sentence);
  }
  for (const spoken of spellings(roll, name)) parts.push({ sort: 'name', text: spoken });
  sentences.push(`${language.signed}${parts.at(-1)?.text ?? ''}${language.genitive}`);
  return { text: sentences.join(pick(roll, [' ', '\n'])), author: { name }, parts };
}

function isAnnounced(sort: Made): sort is Announced {
  return sort in ANNOUNCERS;
}

function unannounced(roll: Dice, sort: Plain, language: Language) {
  const text = MAKERS[sort](roll, language);
  return { text, sentence: introduce(roll, sort, text, language) };
}

function introduce(roll: Dice, sort: Plain, text: string, language: Language): string {
  if (sort === 'email') return language.write + text + pick(roll, ['.', '', ' !', ', ok?']);
  if (sort === 'phone')
    return (
      (/^\d{10}$/.test(text) && !text.startsWith('0') ? language.call : pick(roll, [language.call, '(', '→ '])) +
      text +
      pick(roll, ['.', '', ' 👍'])
    );
  if (sort === 'version') return language.version + text + pick(roll, ['.', ',', '']);
  if (sort === 'order' && /^\d/.test(text)) return language.order + text;
  return pick(roll, ['', '- ', 'FYI: ']) + text + pick(roll, ['', ' ok', '\n']);
}

const MAKERS: Readonly<Record<Plain, (roll: Dice, language: Language) => string>> = {
  email: (roll) =>
    `${pick(roll, ['kim', 'a.b', 'jo+shop', 'max_99', 'info', 'e-mail'])}${roll(100)}@${pick(roll, HOSTS)}`,
  phone: (roll, language) => fill(roll, pick(roll, language.phones)),
  card: (roll) => grouped(roll, luhn(fill(roll, pick(roll, CARDS)))),
  iban: (roll) => ibanOf(roll),
  ip: (roll) =>
    roll(2) === 0
      ? `${20 + roll(200)}.${roll(256)}.${roll(256)}.${1 + roll(254)}`
      : `2001:db8:${hex(roll)}:${hex(roll)}::${hex(roll)}`,
  token: (roll) => fill(roll, pick(roll, TOKENS)),
  ssn: (roll) => fill(roll, `${pick(roll, ['1', '2', '5', '7'])}##-${pick(roll, ['1', '4', '9'])}#-#${1 + roll(9)}##`),
  url: (roll) =>
    `https://${pick(roll, ['', 'ana:secret@'])}shop.example.com/${pick(roll, ['', 'reset', 'a/b.html'])}?mail=${fill(roll, '******')}`,
  version: (roll) => fill(roll, pick(roll, VERSIONS)),
  order: (roll) => fill(roll, pick(roll, ORDERS).replace(/^#/, '\u0000')).replace('\u0000', '#'),
  stack: (roll) =>
    fill(roll, pick(roll, STACKS).replace('Item#total', 'Item\u0000total')).replace('\u0000', '#').trim(),
  date: (roll) => fill(roll, pick(roll, DATES)),
  price: (roll) => fill(roll, pick(roll, PRICES)),
  list: (roll) => fill(roll, pick(roll, LISTS)),
  annotation: (roll) => fill(roll, pick(roll, ANNOTATIONS)),
  mention: (roll) => fill(roll, pick(roll, MENTIONS)),
};

/** How the author's name comes up: in full, in part, in capitals, without its accents. The last one is put into the text. */
function spellings(roll: Dice, name: string): readonly string[] {
  const [first = '', last = ''] = name.split(' ');
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
  return [
    pick(roll, [
      name,
      first,
      last,
      name.toUpperCase(),
      plain(name),
      name.toLowerCase(),
      `${last}, ${first}`,
      name.replace(' ', '  '),
      name.normalize('NFD'),
    ]),
  ];
}

function luhn(digits: string): string {
  for (let last = 0; last < 10; last += 1) {
    const candidate = digits.slice(0, -1) + String(last);
    let sum = 0;
    candidate
      .split('')
      .reverse()
      .forEach((digit, index) => {
        const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
        sum += doubled > 9 ? doubled - 9 : doubled;
      });
    if (sum % 10 === 0) return candidate;
  }
  return digits;
}

function grouped(roll: Dice, digits: string): string {
  return pick(roll, [digits, digits.replace(/(\d{4})(?=\d)/g, '$1 '), digits.replace(/(\d{4})(?=\d)/g, '$1-')]);
}

function ibanOf(roll: Dice): string {
  const shape = fill(roll, pick(roll, IBAN_SHAPES));
  const rearranged = `${shape.slice(4)}${shape.slice(0, 2)}00`.replace(/[A-Z]/g, (letter) =>
    String(Number.parseInt(letter, 36)),
  );
  const check = String(98n - (BigInt(rearranged) % 97n)).padStart(2, '0');
  const iban = shape.slice(0, 2) + check + shape.slice(4);
  return pick(roll, [iban, iban.replace(/(.{4})(?=.)/g, '$1 '), iban.toLowerCase()]);
}

function hex(roll: Dice): string {
  return (1 + roll(0xfffe)).toString(16);
}

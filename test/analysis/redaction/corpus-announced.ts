import { FOLDERS, PASSWORDS, type Cues } from './corpus-cues.ts';
import { fill, pick, type Dice } from './corpus-dice.ts';

/** What is personal because of the words before it. */
export type Announced =
  | 'secret'
  | 'code'
  | 'mistyped card'
  | 'mistyped iban'
  | 'birthdate'
  | 'address'
  | 'stranger'
  | 'id'
  | 'folder'
  | 'spoken email';

interface Said {
  /** What must be gone, */
  readonly text: string;
  /** and the sentence it stands in. */
  readonly sentence: string;
}

/** Makers of sentences, by what they give away. */
export const ANNOUNCERS: Readonly<Record<Announced, (roll: Dice, cues: Cues) => Said>> = {
  secret: (roll, { signed, plain }) => {
    const isSigned = roll(2) === 0;
    const words = PASSWORDS.filter((word) => isSigned || /\d/.test(word));
    return said(pick(roll, isSigned ? signed : plain), pick(roll, words), roll);
  },
  code: (roll, { code }) => {
    const cue = pick(roll, code);
    return said(
      cue,
      fill(roll, /cvv|cvc|crypto|セキュ/i.test(cue) ? '1##' : pick(roll, ['4###', '4#####', '### ###'])),
      roll,
    );
  },
  'mistyped card': (roll, { card }) => said(pick(roll, card), pick(roll, MISTYPED_CARDS), roll),
  'mistyped iban': (roll) =>
    said(pick(roll, ['IBAN: ', 'IBAN ', 'iban is ']), fill(roll, pick(roll, MISTYPED_IBANS)), roll),
  birthdate: (roll, { born }) => {
    const template = pick(roll, born);
    const [day, month, year] = [`${10 + roll(19)}`, `0${1 + roll(9)}`, `19${50 + roll(50)}`];
    const dated = (text: string) => text.replace('%1', day).replace('%2', month).replace('%3', year);
    return { text: dated(/(?:March |%)[^%]*(?:%[^%]*)*%\d/.exec(template)?.[0] ?? ''), sentence: dated(template) };
  },
  address: (roll, { address }) => said(pick(roll, ['', '→ ', 'FYI: ']), fill(roll, pick(roll, address)), roll),
  stranger: (roll, { name, strangers }) => {
    const cue = pick(roll, name);
    const ends = /は$|은 $/.test(cue) ? (cue.endsWith('は') ? 'です' : '입니다') : pick(roll, ['.', '', ', ok']);
    const text = pick(roll, strangers);
    return { text, sentence: cue + text + ends };
  },
  id: (roll, { id }) => {
    const [cue = '', text = ''] = fill(roll, pick(roll, id)).split('|');
    return said(cue, text, roll);
  },
  folder: (roll) => {
    const folder = pick(roll, FOLDERS);
    const text = folder.startsWith('C') ? pick(roll, ['Hedda Gabler', 'hgabler']) : pick(roll, ['hgabler', 'hedda.g']);
    return { text, sentence: folder.replace('WHO', text) };
  },
  'spoken email': (roll, { at }) => said('', `${pick(roll, ['kim', 'kim.doe', 'max_99'])}${at}`, roll),
};

const MISTYPED_CARDS = [
  '4111 1111 1111 1112',
  '4111-1111-1111-1113',
  '5500000000000005',
  '378282246310006',
  '3782 822463 10006',
];
const MISTYPED_IBANS = [
  'DE12 3456 7890 1234 5678 9#',
  'DE1234567890123456789',
  'GB82 WEST 1234 5698 7654 3#',
  'FR76 3000 6000 0112 3456 7890 18#',
];

function said(cue: string, text: string, roll: Dice): Said {
  return { text, sentence: cue + text + pick(roll, ['', '.', ',', '\n']) };
}

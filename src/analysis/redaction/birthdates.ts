import { cued, type Cued } from './cued.ts';
import { DIGIT, LINK } from './cued-link.ts';
import { layer } from './labels.ts';
import { cueKeys } from './cue-keys.ts';

const BORN = [
  'born|dob|d.o.b.|date of birth|birth date|birthdate|birthday|bday|geboren|geb.|geburtsdatum|geburtstag',
  'né|née|date de naissance|naissance|nacido|nacida|nací|fecha de nacimiento|nacimiento|cumpleaños',
  'nato|nata|data di nascita|nascita|nascido|nascida|nasci|data de nascimento|nascimento|geboortedatum',
  'født|fødselsdato|fødselsdag|född|födelsedatum|urodzony|urodzona|urodziłem się|urodziłam się|ur.|data urodzenia',
  'родился|родилась|дата рождения|рождения|doğum tarihi*|doğum günü*|生年月日|誕生日|出生日期|出生年月|出生于|生日|생년월일|생일|เกิด',
].join('|');
/** What follows the date in some languages. */
const AFTERWARDS = 'doğumlu*|生まれ|生まれです|출생|생입니다';
const DATE = [
  '\\d{1,2}[./-][ \\u00A0]?\\d{1,2}[./-][ \\u00A0]?\\d{2,4}',
  '\\d{4}[./-][ \\u00A0]?\\d{1,2}[./-][ \\u00A0]?\\d{1,2}',
  '\\d{1,2} \\d{1,2} \\d{4}',
  "\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?[ \\u00A0](?:of |de |d')?\\p{L}{3,12}\\.?,?[ \\u00A0](?:de |del |the )?\\d{4}",
  '\\p{L}{3,12}\\.?[ \\u00A0]\\d{1,2}(?:st|nd|rd|th)?,?[ \\u00A0]\\d{4}',
  '\\d{4} ?[年년] ?\\d{1,2} ?[月월] ?\\d{1,2} ?[日일]?',
  '\\d{8}',
].join('|');
const WHOLE = `(?:${DATE})(?![\\p{N}])`;

/** Dates of birth, by the words before or after them → `[birthdate]`. */
export const BIRTHDATES: readonly Cued[] = [
  cued(BORN, `(?: ?\\([^()\\n]{2,12}\\))?${LINK}`, WHOLE, () => '[birthdate]', DIGIT),
  {
    keys: cueKeys(AFTERWARDS),
    redact: layer(new RegExp(`${WHOLE}(?= ?(?:doğumlu|生まれ|출생|생입니다))`, 'u'), () => '[birthdate]'),
  },
];

import { cued, type Cued } from './cued.ts';
import { cueKeys } from './cue-keys.ts';
import { layer } from './labels.ts';
import { isNoValue } from './no-values.ts';

const INTRODUCTIONS = [
  "my name is|my name's|my full name is|my real name is|name is|i am called|ich heiße|ich heisse|mein name ist|mein name lautet",
  "je m'appelle|mon nom est|me llamo|mi nombre es|mi chiamo|il mio nome è|meu nome é|me chamo|chamo me|o meu nome é|ik heet",
  'mijn naam is|jeg heter|mitt navn er|navnet mitt er|jag heter|mitt namn är|jeg hedder|mit navn er|nazywam się|mam na imię',
  'moje imię to|меня зовут|моё имя|мое имя|моя фамилия|benim adım|adım|ismim',
].join('|');
/** Who somebody is to the one who writes: names follow in capitals. */
const PEOPLE = [
  'my wife|my husband|my partner|my son|my daughter|my mother|my father|my mom|my mum|my dad|my brother|my sister|my friend|my boss|my colleague',
  'your agent|the agent|your colleague|your employee|your representative|your technician|your driver|your manager|an agent called|agent called',
  'meine frau|mein mann|mein sohn|meine tochter|ihr mitarbeiter|ihre mitarbeiterin|ihr kollege|ihre kollegin|mein kollege|meine kollegin',
  'ma femme|mon mari|mon fils|ma fille|votre agent|votre collègue|mi esposa|mi esposo|mi mujer|mi marido|mi hijo|mi hija|su agente',
  'mia moglie|mio marito|mio figlio|mia figlia|minha esposa|meu marido|meu filho|minha filha|mijn vrouw|mijn man|mijn zoon|mijn dochter',
  'min kone|min mann|min sønn|min datter|min fru|min man|moja żona|mój mąż|моя жена|мой муж|мой сын|моя дочь|eşim|oğlum|kızım',
].join('|');
/** These very letters: `Ms`, not `MS`. */
const TITLES =
  '=Mr|=Mrs|=Ms|=Herr|=Herrn|=Frau|=Señor|=Señora|=Monsieur|=Madame|=Mme|=Signor|=Signora|=Dhr|=Mevrouw|=Pani|=Г-н';
const CLOSINGS = [
  'regards|kind regards|best regards|best wishes|sincerely|yours truly|cheers|thanks|many thanks|thank you|grüße|grüßen|gruß|gruss|grüsse',
  'cordialement|bien à vous|merci|saludos|un saludo|atentamente|gracias|saluti|cordiali saluti|distinti saluti|grazie|atenciosamente',
  'cumprimentos|obrigado|obrigada|abraços|hilsen|hälsningar|hilsner|groet|groeten|pozdrawiam|уважением|спасибо|saygılarımla|teşekkürler',
].join('|');

const BLANK = '[ \\u00A0]{1,2}';
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’]{0,30}(?:-\\p{L}[\\p{L}\\p{M}'’]{0,30}){0,2}(?![\\p{L}\\p{M}]|-?\\p{N})";
const PARTICLE = '(?:van der|van den|van de|van|von der|von|de la|de|del|della|da|do|dos|di|du|zu|ten|bin|al|el)';
/** `Anna`, `Anna-Lena von der Heide`, `J. R. Ewing`. */
const NAME = `${WORD}\\.?(?:${BLANK}(?:${PARTICLE}${BLANK})?${WORD}){0,3}`;
const SMALL = "\\p{Ll}[\\p{L}\\p{M}'’-]{1,30}";

/** Names that nobody knew, by the words before them → `[name]`. */
export const SAID_NAMES: readonly Cued[] = [
  cued(INTRODUCTIONS, `[,:]?${BLANK}["'“„«]?`, `(?:${NAME}|${SMALL}(?:${BLANK}${SMALL})?)`, nameIn),
  cued(PEOPLE, `,?${BLANK}`, NAME, nameIn),
  cued(TITLES, `\\.?${BLANK}`, NAME, nameIn),
  cued(
    'this is',
    BLANK,
    `${NAME}(?=,? (?:from|here|speaking|calling|writing)(?!\\p{L}))`,
    nameIn,
    /[Tt]his is \p{Lu}/u,
  ),
  cued(
    CLOSINGS,
    '[,.!–-]{0,3}(?:[ \\u00A0]?\\r?\\n){1,2}[–— -]{0,3}',
    `${NAME}(?=[.!]?[ \\u00A0]*(?:\\r?\\n|$))`,
    nameIn,
    /\n/,
  ),
  cued(
    '我叫|我的名字是|我的名字叫|姓名：|姓名:',
    '\\s?',
    '\\p{Script=Han}{2,4}(?=[，,。.！!；;\\s]|$)',
    () => '[name]',
  ),
  cued(
    '名前は|氏名：|氏名:',
    '、?\\s?',
    '[\\p{Script=Han}\\p{Script=Katakana} 　]{2,10}(?=です|と申|といい|だ)',
    () => '[name]',
  ),
  cued('이름은|성함은', '\\s?', '\\p{Script=Hangul}{2,4}?(?=입니다|이에요|예요|이고|이라고|라고)', () => '[name]'),
  {
    keys: cueKeys('と申します'),
    redact: layer(/[\p{Script=Han}\p{Script=Katakana}]{2,8}(?=と申します|といいます)/u, () => '[name]'),
  },
];

/** The words up to the first that is no name; none where that is the first, but for such as `Will Turner`. */
function nameIn(value: string): string | undefined {
  const words = value.split(/(?=[ \u00A0])/u);
  const isSmall = /^\p{Ll}/u.test(value);
  const areNone = words.map((word) => isNone(word.trim(), isSmall));
  const from = !isSmall && areNone[1] === false ? 1 : 0;
  const end = areNone.indexOf(true, from);
  if (end === 0) return undefined;
  return `[name]${end < 0 ? '' : words.slice(end).join('')}`;
}

/** In a name with capitals, small words are particles, and some particles have capitals. */
function isNone(word: string, isSmall: boolean): boolean {
  if (isSmall) return isNoValue(word) || /(?:ed|ing|ly|[ai]ble)$/.test(word);
  return (
    /^\p{Lu}/u.test(word) &&
    !/^(?:D[aeiou]l?|Dell[aeo]|Dos|Das|V[ao]n|Den|Der|L[aeo]|Ten|El|Al|Mac)$/.test(word) &&
    isNoValue(word)
  );
}

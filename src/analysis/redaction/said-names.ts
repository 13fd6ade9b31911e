import { cued, type Announced, type Cued } from './cued.ts';
import { cueKeys } from './cue-keys.ts';
import { layer } from './labels.ts';
import { isNoValue } from './no-values.ts';

const INTRODUCTIONS = [
  "my name is|my name's|my full name is|my real name is|name is|i am called|ich heiße|ich heisse|mein name ist|mein name lautet|der name ist",
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
  '=Mr|=Mrs|=Ms|=Herr|=Herrn|=Frau|=Señor|=Señora|=señor|=señora|=Sra|=doña|=Monsieur|=Madame|=monsieur|=madame|=Mme|=Signor|=Signora|=signor|=signora|=Dhr|=Mevrouw|=Pani|=Г-н|=пани|=pani|=pana|=госпожа|=господин';
const REGARDS = [
  'regards|kind regards|best regards|warm regards|best wishes|sincerely|sincerely yours|yours truly|yours sincerely|yours faithfully',
  'grüße|grüßen|gruß|gruss|grüsse|grüssen|=LG|=VG|=MfG|=mfg|=Mfg|cordialement|bien à vous|cdlt|saludos|un saludo|atentamente',
  'saluti|cordiali saluti|distinti saluti|atenciosamente|cumprimentos|abraços|hilsen|mvh|=Mvh|hälsningar|hilsner|groet|groeten',
  'pozdrawiam|уважением|saygılarımla',
].join('|');
const THANKS =
  'cheers|thanks|many thanks|thank you|danke|merci|gracias|grazie|obrigado|obrigada|takk|tak|tack|bedankt|dziękuję|спасибо|teşekkürler';
/** Also followed by words that are no names: only first and last name together count. */
const PERHAPS = [
  "i'm|i am|i m|soy|je suis|sono|sou|ik ben|jeg er|jag är|jestem|aqui é|aqui é o|aqui é a|moi c'est|hier ist|hier schreibt|ich bin die",
  'ich bin der|spoke to|spoke with|spoken to|spoken with|talked to|talked with|talk to|chatted with|helped by|agent named|employee named',
].join('|');
const HELLO =
  'hi this is|hello this is|hey this is|hier spricht|hallo hier ist|hallo hier spricht|hola soy|bonjour je suis|buongiorno sono|salve sono|hej jeg er';
/** Fields of a form. */
const FIELDS =
  'name|full name|customer name|first name|last name|vorname|nachname|nombre|nombre completo|nom|prénom|nome|cognome|naam|navn|namn|imię|nazwisko|фио|имя';

const BLANK = '[ \\u00A0]{1,2}';
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’]{0,30}(?:-\\p{L}[\\p{L}\\p{M}'’]{0,30}){0,2}(?![\\p{L}\\p{M}]|-?\\p{N})";
const PARTICLE = '(?:van der|van den|van de|van|von der|von|de la|de|del|della|da|do|dos|di|du|zu|ten|bin|al|el)';
/** `Anna`, `Anna-Lena von der Heide`, `J. R. Ewing`. */
const NAME = `${WORD}\\.?(?:${BLANK}(?:${PARTICLE}${BLANK})?${WORD}){0,3}`;
const FULL_NAME = `${WORD}(?:${BLANK}(?:${PARTICLE}${BLANK})?${WORD}){1,3}`;
/** What a text with first and last name has. */
const TWO_CAPITALS = /\p{Lu}[\p{L}'’-]+ (?:\p{L}{2,6} ){0,2}\p{Lu}/u;
const LINE_END = '(?=[.!]?[ \\u00A0]*(?:\\r?\\n|$))';
const NEXT_LINE = '[,.!–-]{0,3}(?:[ \\u00A0]*\\r?\\n){1,3}[–— -]{0,3}';
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
  cued(HELLO, BLANK, NAME, nameIn),
  cued(
    PERHAPS,
    BLANK,
    `${FULL_NAME}(?=[,.!\\n]|$| (?:from|and|here|aus|und|de|y|et|e|fra|och|from)(?!\\p{L}))`,
    fullNameIn,
    TWO_CAPITALS,
  ),
  cued('hi|hello|hey|hallo', `,?${BLANK}`, `${FULL_NAME}(?=,? (?:here|hier)(?!\\p{L}))`, fullNameIn, / (?:here|hier)/),
  cued(FIELDS, '[ \\u00A0]?[:：][ \\u00A0]{0,2}', `${FULL_NAME}(?=[ \\u00A0]*(?:[,;.\\n]|$))`, fieldIn, TWO_CAPITALS),
  cued(REGARDS, `(?:${NEXT_LINE}|[,.!–-]{0,3}${BLANK})`, `${NAME}${LINE_END}`, (value, { cue, before }) =>
    /^[LV]G$/.test(cue) && !/(?:^|[.!?,\n])\s*$/.test(before) ? undefined : nameIn(value),
  ),
  cued(THANKS, NEXT_LINE, `${NAME}${LINE_END}`, nameIn, /\n/),
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

/** First and last name, neither a word that is no name. */
function fullNameIn(value: string): string | undefined {
  const words = value.split(/[ \u00A0]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.some((word) => isNone(word, false)) ? undefined : '[name]';
}

/** On a line of its own: not `App name: Samsung Galaxy`. */
function fieldIn(value: string, { before }: Announced): string | undefined {
  return /(?:^|\n|[,;] ?)[ \t>*-]*$/.test(before) ? fullNameIn(value) : undefined;
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

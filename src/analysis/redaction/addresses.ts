import { BEHIND, BLANK, CALLED, CAPITAL, CAPITALS, FLAT, NUMBER } from './address-parts.ts';
import { cued, type Cued } from './cued.ts';
import { layer, type Layer } from './labels.ts';
import { withRanges } from './letter-ranges.ts';

const SURE_ENGLISH = 'Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Ln|Terrace|Crescent|Mews';
const ENGLISH = 'Drive|Dr|Way|Court|Ct|Place|Pl|Square|Sq|Close|Row|Gardens|Grove|Hill|Park|Highway|Parkway';
const SURE_ENDING =
  eitherCase('straße|strasse|str\\.|gasse|allee|allé|chaussee') +
  '|straat|laan|gracht|kade|gata|gatan|gaten|veien|vegen|vägen';
const ENDING =
  eitherCase('weg|platz|damm|ufer|ring|markt') + '|plein|singel|dijk|gate|vei|veg|vej|gade|torg|torv|plass|plads';
const FRENCH = eitherCase('rue|avenue|av\\.|boulevard|bd|chemin|allée|impasse|quai|route');
const SURE_FIRST = eitherCase(
  'c/|calle|avda|avenida|paseo|rua|travessa|alameda|estrada|viale|piazza|vicolo|ul\\.|ulica|ulicy|aleja|' +
    'ул\\.|улица|улице|улицы|проспект|проспекте|переулок|шоссе',
);
const FIRST = eitherCase('via|corso|largo|plaza|praça|plac|place|os\\.|al\\.');
const TURKISH = 'Cad\\.|Caddesi|Sok\\.|Sokak|Sokağı|Bulvarı|Mah\\.|Mahallesi';
const WORD = '\\p{Lu}[\\p{L}-]{1,30}';
/** These have numbers themselves. */
const ROAD = '(?:Bundes|Landes|Land|Kreis|Staats|Reichs)stra(?:ß|ss)e|Stra(?:ß|ss)e';
const START = '(?<![\\p{L}\\p{N}])';
const BEFORE_NUMBER = '[ \\u00A0]{1,2}\\d';
const EASTERN_SIGNS = '〒|都|道|府|県|路|街|巷|弄|로|길';
const EASTERN = '\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー';

/** Each with what a text must have for it. Where a thing may be called like a street, only one with its town's code is meant. */
const SHAPES: readonly (readonly [RegExp, Layer])[] = [
  // 12 Baker Street London NW1 6XE; 5 Elm Drive, Springfield, IL 62704
  shape(
    SURE_ENGLISH,
    `\\d{1,5}[A-Za-z]?,?${BLANK}(?:${CAPITAL}${BLANK}){1,4}(?:${SURE_ENGLISH})\\.?(?: [NS]?[EWNS]\\.?)?(?!\\p{L})${FLAT}?${BEHIND}?`,
  ),
  shape(
    ENGLISH,
    `\\d{1,5}[A-Za-z]?,?${BLANK}(?:${CAPITAL}${BLANK}){1,4}(?:${ENGLISH})\\.?(?: [NS]?[EWNS]\\.?)?(?!\\p{L})${FLAT}?${BEHIND}`,
  ),
  // Hauptstraße 5, Berliner Str. 12a; Lindenweg 3, 10115 Berlin
  shape(
    SURE_ENDING,
    `(?!${ROAD})(?:${WORD}${BLANK}){0,2}(?:${WORD})?(?:${SURE_ENDING})${BLANK}${NUMBER}${FLAT}?${BEHIND}?`,
    START,
    BEFORE_NUMBER,
  ),
  shape(
    ENDING,
    `(?:${WORD}${BLANK}){0,2}(?:${WORD})?(?:${ENDING})${BLANK}${NUMBER}${FLAT}?${BEHIND}`,
    START,
    BEFORE_NUMBER,
  ),
  // 12 bis, rue de la Paix, 75002 Paris
  shape(FRENCH, `\\d{1,4}(?:${BLANK}?(?:bis|ter))?,?${BLANK}(?:${FRENCH})\\.?${BLANK}${CALLED}${FLAT}?${BEHIND}?`),
  // Calle de Alcalá 5, Rua Augusta, 1500, ul. Długa 5/7, ул. Ленина, д. 5; Via Roma 12, 00184 Roma
  shape(
    SURE_FIRST,
    `(?:${SURE_FIRST})\\.?${BLANK}?${CALLED},?${BLANK}(?:n[º°.]|nº|д\\.|дом|№)?${BLANK}?${NUMBER}${FLAT}?${FLAT}?${BEHIND}?`,
  ),
  shape(FIRST, `(?:${FIRST})${BLANK}${CALLED},?${BLANK}(?:n[º°.])?${BLANK}?${NUMBER}${FLAT}?${BEHIND}`),
  // Atatürk Caddesi No: 5
  shape(
    TURKISH,
    `${CAPITALS}${BLANK}(?:${TURKISH})(?:${BLANK}${CAPITALS}${BLANK}(?:${TURKISH}))?,?${BLANK}(?:[Nn]o[.:]{0,2}${BLANK}?)?${NUMBER}${FLAT}?${BEHIND}?`,
  ),
  // 〒100-0001 東京都千代田区千代田1-1; 北京市朝阳区建国路88号; 서울시 강남구 테헤란로 123
  shape('〒', `〒\\d{3}-?\\d{4}[ 　]?[${EASTERN}]{0,30}[\\d丁目番地号−-]{0,15}`, ''),
  shape(
    '都|道|府|県',
    `(?:東京都|北海道|京都府|大阪府|\\p{Script=Han}{2,3}県)[${EASTERN}]{2,30}\\d{1,4}[\\d丁目番地号−-]{0,15}`,
    '',
  ),
  shape('路|街|道|巷|弄', '\\p{Script=Han}{2,20}(?:路|街|大道|巷|弄)\\d{1,5}号[\\p{Script=Han}\\d]{0,12}', ''),
  shape(
    '[로길]',
    '(?:\\p{Script=Hangul}{1,8}(?:특별시|광역시|시|도|군|구) ){1,3}\\p{Script=Hangul}{1,10}(?:로|길) ?\\d{1,4}(?:-\\d{1,4})?',
    '',
  ),
];
const ANY = new RegExp(
  [SURE_ENGLISH, ENGLISH, SURE_ENDING, ENDING, FRENCH, SURE_FIRST, FIRST, TURKISH, EASTERN_SIGNS].join('|'),
);

/** Streets with the number of the house, and the town behind them → `[address]`. */
export const redactAddresses: Layer = (text) => {
  if (!/\d/.test(text) || !ANY.test(text)) return text;
  return SHAPES.reduce((words, [needed, redact]) => (needed.test(words) ? redact(words) : words), text);
};

const LIVE = [
  'live at|lives at|living at|address is|address|deliver it to|deliver to|delivered to|ship to|shipped to',
  'wohne in der|wohne im|wohne am|wohne|adresse|anschrift|lieferadresse|vivo en|vivo en la|dirección|direccion|domicilio',
  "j'habite|j'habite au|habite|adresse|abito in|abito a|indirizzo|moro na|moro no|endereço|woon op|woon aan de|adres|bor i|bor på",
  'mieszkam przy|mieszkam na|adresem|живу на|живу по адресу|адрес|adresim|oturuyorum',
].join('|');
const SMALL_STREET =
  "\\d{1,5}[a-z]? (?:[\\p{L}.'’]{1,30} ){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|way|court|close|place|blvd|crescent|terrace)";

/** What is said to be an address may look less like one: `I live at 12 baker street`, `Adresse: Am Markt 3`. */
export const SAID_ADDRESSES: Cued = cued(
  LIVE,
  `(?: is| ist| est| es| è| é| er| to)?[ :]{1,3}(?:(?:der|dem|den|la|el|in|au|na|at|calle|rue|via|rua)${BLANK})?`,
  `(?:${SMALL_STREET}(?!\\p{L})|${CALLED},?${BLANK}(?:д\\.|дом|No:?)?${BLANK}?${NUMBER}|\\d{1,4},? ${CALLED})${FLAT}?${BEHIND}?`,
  () => '[address]',
  /\d/,
);

function shape(needed: string, source: string, start = START, behind = '(?![a-z])'): readonly [RegExp, Layer] {
  let redact: Layer | undefined;
  const build = (): Layer => layer(new RegExp(withRanges(start + source), 'u'), () => '[address]');
  return [new RegExp(`(?:${needed})${behind}`), (text) => (redact ??= build())(text)];
}

/** Words as they are and with a capital. Plain words, no classes of letters: an engine finds any of so many at once. */
function eitherCase(words: string): string {
  const all = words.split('|');
  return [...all, ...all.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('|');
}

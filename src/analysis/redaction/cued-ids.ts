import { cued, type Cued } from './cued.ts';
import { DIGIT, LINK } from './cued-link.ts';
import { ibanEnd } from './ibans.ts';

const CARDS = [
  'card|credit card|debit card|visa|mastercard|amex|maestro|karte|kreditkarte|kreditkartennummer|kartennummer|kartennr|debitkarte|girocard',
  'tarjeta|tarjeta de crédito|carte|carte bancaire|carte bleue|carte de crédit|carta|carta di credito|cartão|cartão de crédito',
  'kaart|kaartnummer|creditcard|kort|kortnummer|kredittkort|kreditkort|karta|karty|kartę|kart|kartım|kart numaram|kredi kartı*',
  'карта|карты|карту|картой|カード|卡号|卡號|信用卡|银行卡|카드|บัตรเครดิต',
].join('|');
const CARD = '(?:\\d{4}(?:[ -]?\\d{4}){2}[ -]?\\d{1,7}|\\d{4}[ -]\\d{6}[ -]\\d{4,5}|\\d{12,19})(?![\\p{N}A-Za-z])';

const IDS = [
  'imei|account number|bank account|sort code|routing number|passport|passport no|driving licence|driving license|driver license|' +
    "driver's license|drivers license|=NHS|nhs number|national insurance number|national insurance|ni number|=NINO|tax id|" +
    'tax number|taxpayer id|=TIN|=ITIN|national id|national id number|identity card|id card|aadhaar|medicare number',
  'steuer id|steuerid|idnr|steueridentifikationsnummer|identifikationsnummer|steuernummer|sozialversicherungsnummer|' +
    'rentenversicherungsnummer|versichertennummer|versicherungsnummer|personalausweis|personalausweisnummer|ausweisnr|sozialversicherungsnr|kontonr|passnr|steuernr|ausweisnummer|' +
    'ausweis|reisepass|reisepassnummer|passnummer|führerschein|führerscheinnummer|kontonummer|ahv nummer',
  "=NIR|numéro de sécurité sociale|sécurité sociale|sécu|numéro fiscal|passeport|carte d'identité|permis de conduire",
  'dni|=NIE|nif|seguridad social|pasaporte|cédula|curp|cuil|cuit|=RUT|número de cuenta',
  "codice fiscale|partita iva|passaporto|carta d'identità|tessera sanitaria|patente di guida",
  'cpf|cnpj|=RG|contribuinte|passaporte|cartão de cidadão|bilhete de identidade|número de utente',
  'bsn|burgerservicenummer|sofinummer|paspoort|paspoortnummer|rijbewijs|identiteitskaart',
  'personnummer|personnr|fødselsnummer|fnr|førerkort|cpr|cpr nummer|cprnummer|samordningsnummer|körkort',
  'pesel|=NIP|dowód|dowód osobisty|dowodu|dowodu osobistego|paszport|paszportu|prawo jazdy',
  'инн|снилс|паспорт|паспорта|kimlik no|kimlik numarası|kimlik numaram|tc kimlik|tckn|t c kimlik|pasaport|pasaport no|vergi numarası|ehliyet',
  'マイナンバー|個人番号|パスポート|旅券|免許証|口座番号|身份证|身份證|护照|護照|주민등록번호|주민번호|여권번호|운전면허|계좌번호|บัตรประชาชน',
].join('|');
const SOCIAL_SECURITY = 'ssn|social security|social security number|social security no';
const SEPARATOR = '[ \\u00A0./‑–-]';
const ID = `[A-Za-z0-9](?:${SEPARATOR}?[A-Za-z0-9]){3,40}(?![A-Za-z0-9]|[.,:]\\d)`;
/** A group so long is a whole number; what stands behind it is another. */
const WHOLE = 7;

/** Numbers of cards, accounts and papers after a word for them, right or mistyped → `[card]`, `[iban]`, `[ssn]`, `[id]`. */
export const CUED_IDS: readonly Cued[] = [
  cued(CARDS, LINK, CARD, () => '[card]', DIGIT),
  cued('iban', LINK, ID, (value) => upTo(ibanEnd(value) ?? endOf(value, 8, 34), '[iban]', value), DIGIT),
  cued(SOCIAL_SECURITY, LINK, ID, (value) => upTo(endOf(value, 8, 10), '[ssn]', value), DIGIT),
  cued(IDS, LINK, ID, (value) => upTo(endOf(value, 5, 20), '[id]', value), /\d{2}/),
];

function upTo(end: number | undefined, label: string, value: string): string | undefined {
  return end === undefined ? undefined : label + value.slice(end);
}

/** Index behind the groups with digits that make a number of so many, with the few capitals among them: `QQ 12 34 56 C`. */
function endOf(value: string, fewest: number, most: number): number | undefined {
  const groups = [...value.matchAll(/[A-Za-z0-9]+/g)];
  let [digits, end] = [0, 0];
  for (const [at, { 0: group, index }] of groups.entries()) {
    const own = group.replace(/\D/g, '').length;
    if (digits + own > most || (own === 0 && !isAmong(value, groups, at))) break;
    digits += own;
    if (digits > 0) end = index + group.length;
    const isLast = group.length >= WHOLE || (own === 0 && digits > 0);
    if (isLast && value.charAt(end) === ' ') break;
  }
  return digits >= fewest ? end : undefined;
}

/** Capitals before digits, `GB82 WEST 1234`, or a letter that ends the number: `12.345.678-X`, `QQ 12 34 56 C`. */
function isAmong(value: string, groups: readonly RegExpExecArray[], at: number): boolean {
  const { 0: group, index } = groups[at]!;
  if (!/^[A-Z]{1,4}$/.test(group)) return false;
  if (/^\d/.test(groups[at + 1]?.[0] ?? '')) return true;
  return group.length === 1 && (/^[A-Z]{2} /.test(value) || value.charAt(index - 1) !== ' ');
}

import { layer, type Layer } from './labels.ts';

const RUN = /(?<![\p{L}\p{N}_.-])\d{4,19}(?:[ \u00A0-]\d{1,19}){0,40}(?![\p{L}\p{N}_])/u;
/**
 * First digits and lengths of the networks: Visa; Mastercard; American Express; Diners; JCB; Maestro, Discover, UnionPay.
 * Fifteen digits that begin otherwise are an IMEI.
 */
const NETWORK =
  /^(?:4(?:\d{15}|\d{18})|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3[0689]\d{12}|35\d{14}|(?:5[06-8]|6)\d{11,18})$/;

/** Card numbers that pass the check of Luhn, with or without spaces and dashes → `[card]`. */
export const redactCards: Layer = layer(RUN, redactRun);

function redactRun(run: string): string {
  const parts = run.split(/([ \u00A0-])/);
  let result = '';
  for (let at = 0; at < parts.length;) {
    const end = cardEnd(parts, at);
    result += end === undefined ? parts.slice(at, at + 2).join('') : `[card]${parts[end] ?? ''}`;
    at = end === undefined ? at + 2 : end + 1;
  }
  return result;
}

/** Index behind the groups that make a card number from `start` on; groups are at even places, separators between. */
function cardEnd(parts: readonly string[], start: number): number | undefined {
  let digits = '';
  let found: number | undefined;
  for (let at = start; at < parts.length; at += 2) {
    const group = parts[at] ?? '';
    if (at > start && !mayGoOn(parts, start, at)) break;
    digits += group;
    if (digits.length > 19) break;
    if (digits.length >= 13 && NETWORK.test(digits) && passesLuhn(digits)) found = at + 1;
  }
  return found;
}

/** Cards are grouped 4-4-4-4, 4-4-4-4-3, 4-4-4-2 or 4-6-5, with one separator throughout; dates and the like are not. */
function mayGoOn(parts: readonly string[], start: number, at: number): boolean {
  const isSame = parts[at - 1] === parts[start + 1];
  return isSame && /^\d{4}$/.test(parts[start] ?? '') && /^(?:\d{4}|\d{6})$/.test(parts[at - 2] ?? '');
}

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

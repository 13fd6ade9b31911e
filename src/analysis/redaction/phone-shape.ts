const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d|[./-]\d)/;
const S = '[ \\u00A0\\u2009\\u202F.‑–-]';
/** National forms that nothing else looks like; every one has a separator. */
const NATIONAL: readonly RegExp[] = [
  // North America: (415) 555-2671, 1-415-555-2671
  `(?:1${S})?\\(?[2-9]\\d{2}\\)?${S}{0,2}[2-9]\\d{2}${S}\\d{4}`,
  // Russia: 8 (912) 345-67-89
  `8${S}?\\(?[3-9]\\d{2}\\)?${S}{1,2}\\d{3}${S}?\\d{2}${S}?\\d{2}`,
  // An area code in brackets: (11) 91234-5678, (030) 1234567
  `\\(\\d{2,5}\\)${S}?\\d{2,8}(?:${S}?\\d{2,5}){0,3}`,
  // Spain, Portugal, Poland: 612 345 678, 612 34 56 78, 91 123 45 67
  `[4-9]\\d{2}[ \\u00A0-]\\d{3}[ \\u00A0-]\\d{3}`,
  `[6-9]\\d{2}${S}\\d{2}${S}\\d{2}${S}\\d{2}`,
  `9\\d${S}\\d{3}${S}\\d{2}${S}\\d{2}`,
  // Italy: 333 1234567, 347 123 4567
  `3\\d{2}${S}(?:\\d{6,7}|\\d{3}${S}\\d{3,4})`,
  // China: 138 1234 5678; India: 98765 43210; Norway: 412 34 567
  `1[3-9]\\d${S}\\d{4}${S}\\d{4}`,
  `[6-9]\\d{4}${S}\\d{5}`,
  `[49]\\d{2} \\d{2} \\d{3}`,
  // Norway, Denmark: 22 34 56 78; Brazil: 11 98765-4321
  `[2-9]\\d(?:[ \\u00A0]\\d{2}){3}`,
  `[1-9]\\d[ \\u00A0]9\\d{4}[ \\u00A0-]\\d{4}`,
].map((source) => new RegExp(`^(?:${source})$`));

/** What was said before a number. */
export type NumberContext = 'phone' | 'id' | 'none';

/** Whether digits with their separators are a phone number, given what was said before them. */
export function isPhone(candidate: string, context: NumberContext): boolean {
  const count = candidate.replace('(0)', '').replace(/\D/g, '').length;
  if (candidate.split('(').length !== candidate.split(')').length) return false;
  if (/^\(?\+\(?[1-9]/.test(candidate)) return count >= 8 && count <= 15;
  if (DATE.test(candidate)) return false;
  if (context === 'phone') return count >= 6 && count <= 15;
  if (context === 'id') return false;
  if (/^00[1-9]/.test(candidate)) return count >= 11 && count <= 17;
  if (/^0[1-9]/.test(candidate)) return isTrunk(candidate, count);
  return NATIONAL.some((shape) => shape.test(candidate));
}

/** Countries with a trunk 0: 030 1234567, 0170/1234567, 01 23 45 67 89, 01701234567. */
function isTrunk(candidate: string, count: number): boolean {
  return /^\d+$/.test(candidate) ? count >= 10 && count <= 12 : count >= 9 && count <= 12;
}

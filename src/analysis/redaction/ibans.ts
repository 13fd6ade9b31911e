import { layer, type Layer } from './labels.ts';

const CANDIDATE = /(?<![\p{L}\p{N}_])[A-Z]{2}\d{2}(?:[ \u00A0-]?[A-Z0-9]){11,30}/iu;
/** Length by country, from the SWIFT registry of IBANs. */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'NO15 BE16 DK18 FI18 FO18 GL18 NL18 SD18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 MN20 CH21 HR21 LI21 LV21 ' +
    'BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 IQ23 OM23 SO23 TL23 AD24 CZ24 ES24 MD24 PK24 ' +
    'RO24 SA24 SE24 SK24 TN24 VG24 LY25 PT25 ST25 IS26 TR26 BI27 DJ27 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 BY28 ' +
    'CY28 DO28 GT28 HU28 LB28 NI28 PL28 SV28 BR29 EG29 PS29 QA29 UA29 JO30 KW30 MU30 YE30 MT31 SC32 LC32 RU33'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** International bank account numbers that pass the check of ISO 7064 mod 97-10 → `[iban]`. */
export const redactIbans: Layer = layer(CANDIDATE, (candidate) => {
  const end = ibanEnd(candidate);
  return end !== undefined && passesCheck(candidate.slice(0, end)) ? `[iban]${candidate.slice(end)}` : candidate;
});

/** Index behind as many letters and digits as an IBAN of its country has, when a word ends there. */
export function ibanEnd(candidate: string): number | undefined {
  const length = LENGTHS[candidate.slice(0, 2).toUpperCase()];
  let seen = 0;
  for (let index = 0; index < candidate.length; index += 1) {
    if (/[A-Z0-9]/i.test(candidate[index] ?? '')) seen += 1;
    if (seen === length) return /^[A-Z0-9]/i.test(candidate.slice(index + 1)) ? undefined : index + 1;
  }
  return undefined;
}

function passesCheck(iban: string): boolean {
  const compact = iban.replace(/[^A-Z0-9]/gi, '').toUpperCase();
  let remainder = 0;
  for (const character of (compact.slice(4) + compact.slice(0, 4)).split('')) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

import { layer, type Layer } from './labels.ts';

/** As the Social Security Administration writes them: no area 000, 666 or 9xx, no group 00, no serial 0000. */
const NUMBER = '(?!000|666|9)\\d{3}SIGN(?!00)\\d{2}SIGN(?!0000)\\d{4}';
const AFTER = '(?![\\p{L}\\p{N}_]|[-/.,]\\d)';
const WITH_DASHES = new RegExp(`(?<![\\p{L}\\p{N}_#.,+/-]|\\p{N}:)${NUMBER.replaceAll('SIGN', '-')}${AFTER}`, 'u');
/** After a word for it a sign may stand right before the number: `SSN:123456789`, `SSN #123-45-6789`. */
const WRITTEN_OTHERWISE = new RegExp(
  `(?<![\\p{L}\\p{N}_,+/-]|\\p{N}[:.#])${NUMBER.replaceAll('SIGN', '[ .\\u2010-\\u2013-]?')}${AFTER}`,
  'u',
);
/** What says that the number is one, when it is not written with dashes. */
const SPOKEN = /\b(?:ssn|social security)\b[^\d]{0,20}$/i;

const withDashes = layer(WITH_DASHES, () => '[ssn]');
const spoken = layer(WRITTEN_OTHERWISE, (match, before) => (SPOKEN.test(before) ? '[ssn]' : match));

/** Social security numbers of the United States → `[ssn]`. */
export const redactSsns: Layer = (text) => spoken(withDashes(text));

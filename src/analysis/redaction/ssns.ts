import { layer, type Layer } from './labels.ts';

/** As the Social Security Administration writes them: no area 000, 666 or 9xx, no group 00, no serial 0000. */
const NUMBER = '(?!000|666|9)\\d{3}SIGN(?!00)\\d{2}SIGN(?!0000)\\d{4}';
const ALONE = '(?<![\\p{L}\\p{N}_#.,:+/-])NUMBER(?![\\p{L}\\p{N}_]|[-/.,]\\d)';
const WITH_DASHES = new RegExp(ALONE.replace('NUMBER', NUMBER.replaceAll('SIGN', '-')), 'u');
const WRITTEN_OTHERWISE = new RegExp(ALONE.replace('NUMBER', NUMBER.replaceAll('SIGN', '[ .]?')), 'u');
/** What says that the number is one, when it is not written with dashes. */
const SPOKEN = /\b(?:ssn|social security)\b[^\d]{0,20}$/i;

const withDashes = layer(WITH_DASHES, () => '[ssn]');
const spoken = layer(WRITTEN_OTHERWISE, (match, before) => (SPOKEN.test(before) ? '[ssn]' : match));

/** Social security numbers of the United States → `[ssn]`. */
export const redactSsns: Layer = (text) => spoken(withDashes(text));

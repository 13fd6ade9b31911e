import { layer, type Layer } from './labels.ts';

/** As the Social Security Administration writes them: no area 000, 666 or 9xx, no group 00, no serial 0000. */
const WITH_DASHES =
  /(?<![\p{L}\p{N}_#.,+/-]|\p{N}:)(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\p{N}_]|[-/.,]\d)/u;

/** Social security numbers of the United States, written with dashes → `[ssn]`. */
export const redactSsns: Layer = layer(WITH_DASHES, () => '[ssn]');

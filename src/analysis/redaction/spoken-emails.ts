import { cueKeys } from './cue-keys.ts';
import type { Cued } from './cued.ts';
import { layer } from './labels.ts';
import { withRanges } from './letter-ranges.ts';

/** The sign and the stop as they are said, by language. */
const SPELLINGS = [
  ['at|AT|At', 'dot|DOT|Dot'],
  ['at|AT|ät|bei|klammeraffe', 'punkt|Punkt|PUNKT'],
  ['arroba|ARROBA', 'punto|PUNTO|ponto|PONTO'],
  ['arobase|AROBASE|chez', 'point|POINT'],
  ['chiocciola', 'punto|PUNTO'],
  ['apenstaartje|at', 'punt|PUNT'],
  ['krøllalfa|snabel-a|snabela|alfakrøll', 'punktum|punkt|prikk|dot'],
  ['małpa', 'kropka'],
  ['собака', 'точка'],
  ['et|kuyruklu', 'nokta'],
] as const;
/** `looking at example dot com` */
const NO_LOCAL =
  '(?:looks?|looking|looked|bought|buy|ordered|order|shopping|shop|signed|sign|logged|log|up|in|is|was|are|it|me|us|them|you|here|' +
  'found|find|available|login|support|and|or|but|only|even|not)';
const WORD = '[\\p{L}\\p{N}-]{1,63}';
const EITHER = SPELLINGS.map(([at, dot]) => `(?:${at}) ${WORD}(?: (?:${dot}) ${WORD}){1,4}`).join('|');
const SPOKEN = new RegExp(
  withRanges(`(?<![\\p{L}\\p{N}._+-])(?!${NO_LOCAL} )[\\p{L}\\p{N}._+-]{1,64} (?:${EITHER})(?![\\p{L}\\p{N}])`),
  'u',
);

/** E-mail addresses spelled out without brackets, `anna AT example DOT com` → `[email]`. */
export const SPOKEN_EMAILS: Cued = {
  keys: SPELLINGS.flatMap(([, dot]) => cueKeys(dot)),
  redact: layer(SPOKEN, () => '[email]'),
};

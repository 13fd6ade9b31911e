import { cueKeys } from './cue-keys.ts';
import type { Cued } from './cued.ts';
import { layer } from './labels.ts';

const DOTS = 'dot|punkt|punto|point|ponto|punt|kropka|nokta|prikk|точка';
const NO_LOCAL =
  '(?:looks?|looking|looked|bought|buy|order|ordered|shop|shopping|sign|signed|log|logged|up|in|is|was|are|it|me|us|them|you|here|found|find|available|login|support|and|or|but|only|even|not)';
/** `anna AT example DOT com`, `anna.k at mail dot example dot com`; not `looking at example dot com`. */
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\p{N}._+-])(?!${NO_LOCAL} )[\\p{L}\\p{N}._+-]{1,64} (?:at|AT|At|arroba|ARROBA|chez|ät|małpa|chiocciola|собака|krøllalfa|snabel-a) [\\p{L}\\p{N}-]{1,63}(?: (?:${DOTS}|${DOTS.toUpperCase()}|Dot) [\\p{L}\\p{N}-]{2,24}){1,4}(?![\\p{L}\\p{N}])`,
  'u',
);

/** E-mail addresses spelled out without brackets → `[email]`. */
export const SPOKEN_EMAILS: Cued = { keys: cueKeys(DOTS), redact: layer(SPOKEN, () => '[email]') };

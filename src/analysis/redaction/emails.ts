import { layer, type Layer } from './labels.ts';

const LOCAL = "[\\p{L}\\p{N}._+'&-]";
const HOST = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?';
/** `core@7.24.0`, `icon@2x.png` and `beans@1a2b` are no addresses. */
const NO_VERSION = '(?!v?\\d+\\.\\d|[1-4]x\\.)';
const PLAIN = new RegExp(
  `(?<!${LOCAL})${LOCAL}{1,64}(?:@|＠|%40)${NO_VERSION}(?:[\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}{2,24}`,
  'iu',
);
/** `ana (at) example (dot) com` */
const SPOKEN = new RegExp(
  `(?<!${LOCAL})${LOCAL}{1,64} ?[[({](?:at|@|arroba|ät)[\\])}] ?${HOST.replace(/\*/g, '{0,61}')}(?:(?:\\.| ?[[({](?:dot|\\.|punkt|punto|point|ponto)[\\])}] ?)[\\p{L}\\p{N}-]{2,63}){1,4}`,
  'iu',
);
const LEADING = /^['.&-]{0,64}/;

const byShape = layer(PLAIN, (match) => `${LEADING.exec(match)?.[0] ?? ''}[email]`);
const bySpelling = layer(SPOKEN, () => '[email]');

/** E-mail addresses, also spelled out → `[email]`. */
export const redactEmails: Layer = (text) => {
  const shaped = /[@＠]|%40/.test(text) ? byShape(text) : text;
  return /[[({](?:at|@|arroba|ät)[\])}]/i.test(shaped) ? bySpelling(shaped) : shaped;
};

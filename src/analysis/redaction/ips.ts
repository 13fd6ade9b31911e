import { layer, type Layer } from './labels.ts';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const IPV4 = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${OCTET}\\.){3}${OCTET}(?![\\p{L}\\p{N}_]|\\.\\d)`, 'u');
const IPV6 = /(?<![\p{L}\p{N}_:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\p{L}\p{N}_:])/iu;
/** A version has four parts at times: what stands before it tells. */
const VERSION_BEFORE =
  /(?:\bv|\b(?:ver|vers|versions?|versión|versione|versão|rel|release[ds]?|build|updated?|aktualisiert|upgraded?|firmware|app|android|i?os|windows|chrome|firefox|safari|edge|driver|sdk|assembly)(?: to| is| auf| von| from)?)[\s:=/(-]{0,3}$|[=<>~^]=\s?$|(?:^|[\s("])[A-Za-z]+\/$/i;

const byV4 = layer(IPV4, (address, before, after) =>
  isVersion(address, before, after) || isLocal(address) ? address : '[ip]',
);
const byV6 = layer(IPV6, (address) => (isIpv6(address) ? '[ip]' : address));

/** IPv4 and IPv6 addresses → `[ip]`; versions, clock times, `a::b` and the machine's own address stay. */
export const redactIps: Layer = (text) => {
  const rest = byV4(text);
  return /:[\da-f:]/i.test(rest) ? byV6(rest) : rest;
};

function isVersion(address: string, before: string, after: string): boolean {
  if (VERSION_BEFORE.test(before) && !/\blocalhost\/$/i.test(before)) return true;
  if (/^[+-][a-z]/i.test(after)) return true;
  const parts = address.split('.').map(Number);
  const [first = 0] = parts;
  return first < 20 && first !== 10 && parts.filter((part) => part < 20).length >= 3;
}

function isLocal(address: string): boolean {
  return /^(?:127\.0\.|0\.0\.0\.0$|255\.255\.255\.)/.test(address);
}

function isIpv6(address: string): boolean {
  const halves = address.split('::');
  const groups = address.split(':').filter((group) => group !== '');
  if (halves.length === 1) return groups.length === 8;
  if (halves.length > 2 || groups.length > 7 || /(?:^:(?!:))|(?:(?<!:):$)/.test(address)) return false;
  return /\d/.test(address) && (groups.length >= 3 || /^(?:[23][0-9a-f]{3}|f[cde][0-9a-f]{2}):/i.test(address));
}

import { plainVersion } from '../../model/plain-version.ts';
import type { Release } from '../../model/release.ts';

/** Numbers with dots, a known word for what comes before a release, a build number in brackets. */
const VERSION =
  /^\d{1,4}(?:\.\d{1,8}){1,3}(?:[-.+]?(?:alpha|beta|rc|pre|preview|dev|nightly|hotfix|build)[.-]?\d{0,6})?$/i;
const BUILD = /^\d{1,6}$/;
/** Phone numbers and days written with dots: `555.123.4567`, `0171.5551234`, `12.05.1984`. */
const OTHERS = /^(?:\d{3}\.\d{3}\.\d{4}|0\d+\.[\d.]+|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2})$/;
const ADDRESS = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|$)){4}$/;

/** Whether a version may be shown. */
export type IsShown = (version: string) => boolean;

/**
 * Which versions may be shown. A release column holds whatever an export put there: in a public place only versions of
 * `releases` and what is nothing but a version are shown, and no phone number, day, name or IPv4 address.
 */
export function shownVersions(visibility: 'public' | 'private', releases: readonly Release[]): IsShown {
  if (visibility === 'private') return () => true;
  const known = new Set(releases.map(({ version }) => plainVersion(version)));
  return (version) => {
    const plain = plainVersion(version);
    return (
      known.has(plain) || BUILD.test(plain) || (VERSION.test(plain) && !ADDRESS.test(plain) && !OTHERS.test(plain))
    );
  };
}

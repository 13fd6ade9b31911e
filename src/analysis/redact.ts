import type { Author } from './redaction/author.ts';
import { redactAuthorFacts } from './redaction/author-facts.ts';
import { BIRTHDATES } from './redaction/birthdates.ts';
import { redactAddresses, SAID_ADDRESSES } from './redaction/addresses.ts';
import { redactCards } from './redaction/cards.ts';
import { cuedLayers } from './redaction/cued.ts';
import { CUED_CODES } from './redaction/cued-codes.ts';
import { CUED_IDS } from './redaction/cued-ids.ts';
import { inPlainDigits } from './redaction/plain-digits.ts';
import { redactEmails } from './redaction/emails.ts';
import { redactHandles } from './redaction/handles.ts';
import { redactHomeFolders } from './redaction/home-folders.ts';
import { redactIbans } from './redaction/ibans.ts';
import { redactIps } from './redaction/ips.ts';
import type { Layer } from './redaction/labels.ts';
import { redactNames } from './redaction/names.ts';
import { redactPhones } from './redaction/phones.ts';
import { SAID_NAMES } from './redaction/said-names.ts';
import { SECRETS } from './redaction/secrets.ts';
import { SPOKEN_EMAILS } from './redaction/spoken-emails.ts';
import { redactSsns } from './redaction/ssns.ts';
import { redactTeamPatterns } from './redaction/team-patterns.ts';
import { redactTokens } from './redaction/tokens.ts';
import { redactUrls } from './redaction/urls.ts';

export type { Author } from './redaction/author.ts';
export { shorten } from './redaction/shorten.ts';

/** A redaction with the team's patterns compiled: text and its author → text without personal data. */
export type Redactor = (text: string, author?: Author) => string;

/** What one layer puts in place may free what another looks for; more rounds than this only a made-up text needs. */
const MOST_ROUNDS = 5;
/** What words before it say is personal, before a layer takes out half of it. */
const SAID = cuedLayers([
  ...SECRETS,
  SPOKEN_EMAILS,
  ...BIRTHDATES,
  ...CUED_CODES,
  ...CUED_IDS,
  SAID_ADDRESSES,
  ...SAID_NAMES,
]);
/** Long shapes before the short ones they contain. */
const WORDED: readonly Layer[] = [redactUrls, redactTokens, redactEmails, redactHandles];
const NUMBERED: readonly Layer[] = [redactIbans, redactCards, redactIps, redactSsns, redactPhones];

/**
 * Replaces personal data by labels (`[email]`, `[phone]`, `[name]`, `[card]`, `[iban]`, `[ip]`, `[token]`, `[handle]`, `[ssn]`,
 * `[secret]`, `[id]`, `[birthdate]`, `[address]`, `[redacted]`): what the record says about its author; what words before it
 * say it is (passwords, codes, papers, names); checksummed numbers, addresses, tokens, queries of URLs; and the team's own
 * `patterns` in RE2 syntax. Versions, order numbers and stack traces stay. Linear in the length of the text;
 * redacting twice changes nothing more. Throws a `UserError` with every pattern that is not valid.
 */
export function createRedactor(patterns: readonly string[] = []): Redactor {
  const team = redactTeamPatterns(patterns);
  return (text, author = {}) => {
    // Names late, for addresses and handles are made of them.
    const layers = [
      redactHomeFolders,
      redactAddresses,
      SAID,
      ...redactAuthorFacts(author),
      ...WORDED,
      redactNumbers,
      redactNames(author),
      team,
    ];
    const result = untilStable(text, layers);
    const plain = inPlainDigits(text);
    if (plain === text) return result;
    // Digits of other scripts stay as they are, unless they hide something.
    const plainResult = untilStable(plain, layers);
    return plainResult === inPlainDigits(result) ? result : plainResult;
  };
}

function untilStable(text: string, layers: readonly Layer[]): string {
  let result = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = result;
    result = layers.reduce((words, layer) => layer(words), before);
    if (result === before) break;
  }
  return result;
}

function redactNumbers(text: string): string {
  return /\d|::/.test(text) ? NUMBERED.reduce((words, redactOne) => redactOne(words), text) : text;
}

/** {@link createRedactor} for a single text. */
export function redact(
  text: string,
  options: { readonly author?: Author; readonly patterns?: readonly string[] } = {},
): string {
  return createRedactor(options.patterns)(text, options.author);
}

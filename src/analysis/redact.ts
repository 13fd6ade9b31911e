import type { Author } from './redaction/author.ts';
import { redactAuthorFacts } from './redaction/author-facts.ts';
import { redactCards } from './redaction/cards.ts';
import { redactEmails } from './redaction/emails.ts';
import { redactHandles } from './redaction/handles.ts';
import { redactIbans } from './redaction/ibans.ts';
import { redactIps } from './redaction/ips.ts';
import type { Layer } from './redaction/labels.ts';
import { redactNames } from './redaction/names.ts';
import { redactPhones } from './redaction/phones.ts';
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
/**
 * Long shapes before the short ones they contain; names late, for addresses and handles are made of them. Each after the
 * signs without which it finds nothing: most texts have none of them.
 */
const SHAPES: readonly Layer[] = [
  where(/[?@]/, redactUrls),
  where(/[-_/\d]|A[KS]IA|AIza|SG\.|eyJ|bearer/i, redactTokens),
  where(/[@＠%([{]/, redactEmails),
  where(/@/, redactHandles),
  where(/\d/, redactIbans),
  where(/\d/, redactCards),
  where(/[\d:]/, redactIps),
  where(/\d/, redactSsns),
  where(/\d/, redactPhones),
];

/**
 * Replaces personal data by labels (`[email]`, `[phone]`, `[name]`, `[card]`, `[iban]`, `[ip]`, `[token]`, `[handle]`, `[ssn]`,
 * `[redacted]`): what the record says about its author, checksummed numbers, addresses, tokens, queries of URLs, and the
 * team's own `patterns` in RE2 syntax. Versions, order numbers and stack traces stay. Linear in the length of the text;
 * redacting twice changes nothing more. Throws a `UserError` with every pattern that is not valid.
 */
export function createRedactor(patterns: readonly string[] = []): Redactor {
  const team = redactTeamPatterns(patterns);
  const forAll = [...SHAPES, team];
  return (text, author) => {
    const layers = author === undefined ? forAll : [...redactAuthorFacts(author), ...SHAPES, redactNames(author), team];
    let result = text;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = result;
      result = layers.reduce((words, layer) => layer(words), before);
      if (result === before) break;
    }
    return result;
  };
}

function where(sign: RegExp, layer: Layer): Layer {
  return (text) => (sign.test(text) ? layer(text) : text);
}

/** {@link createRedactor} for a single text. */
export function redact(
  text: string,
  options: { readonly author?: Author; readonly patterns?: readonly string[] } = {},
): string {
  return createRedactor(options.patterns)(text, options.author);
}

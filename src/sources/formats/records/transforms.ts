import type { FieldValue } from '../../../model/item.ts';
import { htmlToText } from '../html-to-text.ts';
import { stripReply } from '../../../model/strip-reply.ts';
import { countryCode } from './country-code.ts';
import { decodeEntities } from './decode-entities.ts';
import { slackText } from './slack-text.ts';

/** What is done to a text on its way into an item. Values that are no text stay as they are. */
const TRANSFORMS = {
  /** HTML to text; quoted mails and signatures go. */
  html: (text) => stripReply(htmlToText(text)),
  /** A mail's plain text without what it quotes and without its signature. */
  reply: stripReply,
  /** HTML entities in plain text. */
  entities: decodeEntities,
  /** Markdown without the hidden comments of issue templates. */
  markdown: (text) => text.replaceAll(/<!--[^]{0,20000}?-->/g, '').trim(),
  slack: slackText,
  country: countryCode,
  /** `title⇥body`, as one store joins them. */
  'before-tab': (text) => (text.includes('\t') ? text.slice(0, text.indexOf('\t')).trim() : ''),
  'after-tab': (text) => text.slice(text.indexOf('\t') + 1).trim(),
  /** A date before all dates, as one service writes none, is none. */
  date: (text) => (text.startsWith('0001-') ? '' : text),
  /** A path on reddit.com as an address. */
  reddit: (text) => (text.startsWith('/') ? `https://www.reddit.com${text}` : text),
  /** A name that is an address, as impostors use it, is no name. */
  name: (text) => (text.includes('@') ? '' : text),
} as const satisfies Record<string, (text: string) => string>;

export type Transform = keyof typeof TRANSFORMS;

/** Applies a transform by its name. */
export function transform(value: FieldValue, as: Transform): FieldValue {
  return typeof value === 'string' ? TRANSFORMS[as](value) : value;
}

import type { FeedbackItem } from '../../model/item.ts';
import type { SourceDefaults } from '../source.ts';
import type { Channel, Message, User } from './schema.ts';

/** A message of a channel as an item; private unless the config says otherwise. */
export function toItem(
  message: Message,
  author: User | undefined,
  place: Channel,
  settings: SourceDefaults,
): FeedbackItem {
  const { name, channel, visibility, contact } = settings;
  const { real_name, display_name, email } = author?.profile ?? {};
  const called = display_name || real_name || author?.name;
  return {
    id: `${name}:${place.id}/${message.ts}`,
    source: name,
    channel: channel ?? 'social',
    createdAt: new Date(Math.floor(Number(message.ts) * 1000)).toISOString(),
    text: plainText(message.text),
    customer: { ...(message.user && { id: message.user }), ...(email && { email }), ...(called && { name: called }) },
    tags: [],
    fields: { channel: place.name || place.id },
    visibility: visibility ?? 'private',
    contact: contact ?? 'unknown',
  };
}

/**
 * Slack's markup as words: `<url|label>` and `<#C1|name>` as their label, `<url>` as the address, mentions of people and
 * groups left out, `&lt;` `&gt;` `&amp;` as the characters.
 */
export function plainText(text: string): string {
  return text
    .replaceAll(
      /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g,
      (_all, sign: string, target: string, label: string | undefined) => {
        if (sign === '@' || sign === '!') return '';
        return sign === '#' ? `#${label || target}` : (label ?? target);
      },
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

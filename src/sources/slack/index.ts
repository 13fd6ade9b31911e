import type * as z from 'zod';
import type { ServiceSettings } from '../../model/service-settings.ts';
import { UserError } from '../../model/problem.ts';
import { listOf, startOf, textOf, toSkip } from '../service-values.ts';
import type { Collected, Source, SourceContext } from '../source.ts';
import { readCursor, writeCursor } from '../source-cursor.ts';
import { StreamProgress, type StreamState } from '../stream-progress.ts';
import {
  type Channel,
  channelSchema,
  envelope,
  historySchema,
  isWords,
  type Message,
  type User,
  usersSchema,
} from './schema.ts';
import { plainText, toItem } from './to-item.ts';
import { byVoice } from './voices.ts';

const ADDRESS = 'https://slack.com';
const RIGHTS =
  'The bot needs channels:history, channels:read, users:read (groups:… for private channels), and to be in the channel.';

/** Reads what people write in channels, newest first. Never direct messages. */
export function createSlackSource(settings: ServiceSettings): Source {
  return {
    name: settings.name,
    read: (context) => readChannels(settings, context),
    async probe(context) {
      const names: string[] = [];
      for (const id of listOf(settings.values, 'channels'))
        names.push(`#${(await openChannel(id, settings, context)).name}`);
      return `Slack answers; may read ${names.join(', ')}`;
    },
  };
}

async function* readChannels(settings: ServiceSettings, context: SourceContext): AsyncGenerator<readonly Collected[]> {
  const users = new Map<string, User>();
  for await (const { members } of pages('users.list', { limit: '200' }, usersSchema, settings, context))
    for (const user of members) users.set(user.id, user);
  const before = readCursor(context.bookmark?.start, 'slack');
  const states = new Map<string, StreamState>(Object.entries(before));
  for (const id of listOf(settings.values, 'channels')) {
    const place = await openChannel(id, settings, context);
    const progress = new StreamProgress(before[id] ?? {}, context.bookmark?.digest ?? String);
    const keep = (): void => {
      states.set(id, progress.state(false));
      context.bookmark?.keep(writeCursor('slack', states));
    };
    const oldest = progress.lowerBound ?? startOf(settings, context);
    const query = { channel: id, limit: '200', ...(oldest !== undefined && { oldest: (oldest / 1000).toFixed(6) }) };
    for await (const { messages } of pages('conversations.history', query, historySchema, settings, context)) {
      const batch: Collected[] = [];
      for (const message of messages) {
        const made = collect(message, place, users, settings, progress);
        const isThread = made.kind === 'item' && message.reply_count > 0;
        const replies = isThread ? await repliesTo(message, id, settings, context) : [];
        const { own, others } = byVoice(message, replies);
        batch.push(withReplies(made, own), ...others.map((each) => collect(each, place, users, settings, progress)));
      }
      yield batch;
      keep();
    }
    progress.finished();
    keep();
  }
}

async function repliesTo(
  { ts }: Message,
  channel: string,
  settings: ServiceSettings,
  context: SourceContext,
): Promise<readonly Message[]> {
  const replies: Message[] = [];
  const query = { channel, ts, limit: '200' };
  for await (const { messages } of pages('conversations.replies', query, historySchema, settings, context))
    // The message that opened the thread comes first; what was also sent to the channel is in the channel's own list.
    replies.push(...messages.filter((reply) => reply.ts !== ts && reply.subtype !== 'thread_broadcast'));
  return replies;
}

function collect(
  message: Message,
  place: Channel,
  users: ReadonlyMap<string, User>,
  settings: ServiceSettings,
  progress: StreamProgress,
): Collected {
  const from = `slack #${place.name || place.id}`;
  const author = message.user === undefined ? undefined : users.get(message.user);
  const changed = Math.floor(Number(message.ts) * 1000);
  if (!Number.isFinite(changed)) return toSkip(settings.name, from, 'bad-date', 'the timestamp is no number');
  const known = progress.claim(message.ts, changed);
  if (known !== undefined) return toSkip(settings.name, from, 'duplicate', known);
  if (message.bot_id !== undefined || author?.is_bot === true)
    return toSkip(settings.name, from, 'not-customer', 'a bot wrote it');
  if (!isWords(message))
    return toSkip(settings.name, from, 'not-customer', `Slack itself wrote it (${message.subtype})`);
  const item = toItem(message, author, place, settings);
  return item.text === '' ? toSkip(settings.name, from, 'empty', 'no words') : { kind: 'item', item, from };
}

/** The item with what its writer said below it. */
function withReplies(made: Collected, own: readonly Message[]): Collected {
  if (made.kind === 'skip' || own.length === 0) return made;
  const said = own.map(({ text }) => plainText(text)).filter((text) => text !== '');
  return { ...made, item: { ...made.item, text: [made.item.text, ...said].join('\n\n') } };
}

/** The channel, when it is one: what was said to one person stays with them. */
async function openChannel(id: string, settings: ServiceSettings, context: SourceContext): Promise<Channel> {
  const { channel } = await call('conversations.info', { channel: id }, channelSchema, settings, context);
  if (!channel.is_im && !channel.is_mpim) return channel;
  const fix = 'Name channels only; their ids begin with C or G.';
  throw new UserError({ message: `Source "${settings.name}": ${id} is a direct message.`, fix }, 5);
}

async function* pages<Page extends { readonly response_metadata?: { readonly next_cursor: string } | undefined }>(
  method: string,
  query: Readonly<Record<string, string>>,
  schema: z.ZodType<Page>,
  settings: ServiceSettings,
  context: SourceContext,
): AsyncGenerator<Page> {
  let cursor = '';
  do {
    const page: Page = await call(method, { ...query, ...(cursor !== '' && { cursor }) }, schema, settings, context);
    yield page;
    const next = page.response_metadata?.next_cursor ?? '';
    cursor = next === cursor ? '' : next;
  } while (cursor !== '');
}

/** Calls a method of the Web API: the answer is 200 also when it is no. */
async function call<Answer>(
  method: string,
  query: Readonly<Record<string, string>>,
  schema: z.ZodType<Answer>,
  { name, values, address }: ServiceSettings,
  { fetch }: SourceContext,
): Promise<Answer> {
  const response = await fetch(new URL(`/api/${method}`, address ?? ADDRESS), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${textOf(values, 'token')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(query).toString(),
  });
  const body: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
  const answer = schema.safeParse(body);
  const { ok = false, error = `HTTP ${response.status}`, needed } = envelope.safeParse(body).data ?? {};
  if (ok && answer.success) return answer.data;
  const what = ok ? 'answers in another shape' : `says ${error}${needed === undefined ? '' : `, needs ${needed}`}`;
  throw new UserError({ message: `Source "${name}": Slack's ${method} ${what}.`, fix: RIGHTS }, 5);
}

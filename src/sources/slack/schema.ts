import * as z from 'zod';

/** What every answer of the Web API has: `ok`, or why not. */
export const envelope = z.object({ ok: z.boolean(), error: z.string().optional(), needed: z.string().optional() });

const cursor = z.object({ next_cursor: z.string().default('') }).optional();

const message = z.object({
  type: z.string(),
  ts: z.string(),
  text: z.string().default(''),
  user: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  /** Replies below it, where it opens a thread. */
  reply_count: z.number().default(0),
});

/** Whether a message is somebody's words: those have no subtype, or come with a file or back from a thread. */
export function isWords({ subtype, bot_id }: Message): boolean {
  return bot_id === undefined && ['file_share', 'thread_broadcast', 'me_message'].includes(subtype ?? 'file_share');
}

/** The answer to `conversations.history` and `conversations.replies`. */
export const historySchema = z.object({ messages: z.array(message), response_metadata: cursor });
export type Message = z.output<typeof message>;

const user = z.object({
  id: z.string(),
  name: z.string().default(''),
  is_bot: z.boolean().default(false),
  profile: z
    .object({ real_name: z.string().optional(), display_name: z.string().optional(), email: z.string().optional() })
    .default({}),
});

/** The answer to `users.list`. */
export const usersSchema = z.object({ members: z.array(user), response_metadata: cursor });
export type User = z.output<typeof user>;

/** The answer to `conversations.info`. */
export const channelSchema = z.object({
  channel: z.object({
    id: z.string(),
    name: z.string().default(''),
    is_im: z.boolean().default(false),
    is_mpim: z.boolean().default(false),
  }),
});
export type Channel = z.output<typeof channelSchema>['channel'];

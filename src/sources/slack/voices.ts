import { isWords, type Message } from './schema.ts';

/** What is said below a message: by whoever opened the thread, and one message for each of the others. */
export interface Voices {
  readonly own: readonly Message[];
  /** What one of the others says in a thread is one row, as in an export; bots and events are rows of their own. */
  readonly others: readonly Message[];
}

/** Sorts replies, oldest first, by who says them. */
export function byVoice({ user }: Message, replies: readonly Message[]): Voices {
  const own: Message[] = [];
  const others = new Map<string, Message>();
  for (const reply of replies) {
    if (!isWords(reply)) others.set(reply.ts, reply);
    else if (reply.user === user) own.push(reply);
    else {
      const key = reply.user ?? reply.ts;
      const before = others.get(key);
      others.set(key, before === undefined ? reply : { ...before, text: `${before.text}\n\n${reply.text}` });
    }
  }
  return { own, others: [...others.values()] };
}

import * as z from 'zod';
import { UserError } from '../model/problem.ts';
import { type TagModel, tagModelSum } from '../model/tag-model.ts';
import type { Host } from './host.ts';

const tagModel = z.object({
  earshot: z.literal(1),
  kind: z.literal('tag-model'),
  tags: z.array(z.string()),
  documents: z.number(),
  bits: z.int().min(8).max(20),
  unit: z.number(),
  bias: z.array(z.number()),
  table: z.base64(),
  sum: z.string(),
});

/** Reads what `earshot train-tags` wrote; throws a `UserError` (6) when it is something else, or was changed. */
export async function readTagModel({ files }: Host, file: string): Promise<TagModel> {
  const fix = 'Write it with earshot train-tags, or take tagModel out of the config.';
  if ((await files.kindOf(file)) !== 'file') {
    throw new UserError({ message: `There is no tag model ${file}.`, at: { file }, fix }, 6);
  }
  const { success, data } = tagModel.safeParse(parse(new TextDecoder().decode(await files.read(file))));
  const refuse = (why: string): UserError => new UserError({ message: `${file} ${why}.`, at: { file }, fix }, 6);
  if (!success || data.bias.length !== data.tags.length || !fits(data)) {
    throw refuse('is no tag model, not a whole one, or one of another version');
  }
  if (data.sum !== tagModelSum(data)) throw refuse('is no longer what earshot train-tags wrote: its sum is another');
  return data;
}

function fits({ table, tags, bits }: Pick<TagModel, 'table' | 'tags' | 'bits'>): boolean {
  return Buffer.byteLength(table, 'base64') === tags.length << bits;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import type { FeedbackItem, FieldValue } from '../../model/item.ts';
import type { SkipReason } from '../../model/skip.ts';
import { transform } from '../formats/records/transforms.ts';
import { stripReply } from '../../model/strip-reply.ts';
import { cellText } from '../formats/cell.ts';
import { type FieldMap, type RatingColumn, TARGETS } from '../formats/field-map.ts';
import { compileMapping, type ItemSettings } from '../formats/mapping.ts';
import type { ApiValues, JsonRecord, RecordShape } from './api-preset.ts';
import { fillTemplate } from './fill-template.ts';
import { fitsRule } from './fits-rule.ts';
import { readObjects, readPath } from './read-path.ts';

export type MadeItem =
  | {
      readonly kind: 'item';
      readonly item: FeedbackItem;
      /** Messages of its thread that are not the customer's, by reason. */
      readonly leftOut?: Readonly<Partial<Record<SkipReason, number>>>;
    }
  | { readonly kind: 'skip'; readonly reason: SkipReason; readonly detail: string };

/** Targets stand in the flat record under names that no service uses. */
const slot = (target: string): string => `item.${target}`;

/** Makes the pure function from an API's record to an item or the reason why it is none. */
export function itemMaker(
  shape: RecordShape,
  settings: ItemSettings,
  address: string,
): (record: JsonRecord) => MadeItem {
  const columns = shape.ratings ?? [];
  // What reaches a help desk by mail quotes and signs as mails do.
  const isMail = settings.channel === 'ticket' || settings.channel === 'email';
  const mappings = [...columns, undefined].map((rating) => compileMapping(slotMap(shape, rating), undefined, settings));
  return (record) => {
    const out = whyLeftOut(shape, record);
    if (out !== undefined) return out;
    const { said, others } = messagesOf(shape, record);
    if (shape.thread !== undefined && shape.map.text === undefined && said.length === 0)
      return { kind: 'skip', reason: 'not-customer', detail: 'no public message of the customer' };
    const rated = columns.findIndex(({ column }) => cellText(readPath(record, column)) !== undefined);
    const mapping = mappings.at(rated);
    const value = flatten(shape, record, { said, isMail, rating: columns[rated]?.column, address });
    const made = mapping?.({ kind: 'object', line: 0, lastLine: 0, value });
    if (made === undefined || made.kind === 'skip') return made ?? NOTHING;
    if (made.hashed) return { kind: 'skip', reason: 'bad-row', detail: `no id at ${shape.map.id}` };
    const isPrivate = shape.privateWhen?.some((rule) => fitsRule(rule, record, record)) ?? false;
    const item: FeedbackItem = isPrivate ? { ...made.item, visibility: 'private' } : made.item;
    return { kind: 'item', item, ...(others > 0 && { leftOut: { 'not-customer': others } }) };
  };
}

/** The skip of a record that a rule leaves out; `undefined` for what stays. */
export function whyLeftOut(
  { leaveOut }: RecordShape,
  record: JsonRecord,
): Extract<MadeItem, { kind: 'skip' }> | undefined {
  const rule = leaveOut?.find((each) => fitsRule(each, record, record));
  return rule && { kind: 'skip', reason: rule.reason, detail: rule.detail };
}

const NOTHING = { kind: 'skip', reason: 'empty', detail: 'no text, title or rating' } as const;

function slotMap({ map, link }: RecordShape, rating: RatingColumn | undefined): FieldMap {
  const slots = TARGETS.filter(
    (target) => target === 'text' || map[target] !== undefined || (target === 'url' && link !== undefined),
  );
  return {
    ...Object.fromEntries(slots.map((target) => [target, slot(target)])),
    ...(rating && { rating: { ...rating, column: slot('rating') } }),
  };
}

/** What goes into an item besides its record. */
interface Around {
  readonly said: readonly string[];
  readonly isMail: boolean;
  /** Path of the rating that counts. */
  readonly rating: string | undefined;
  readonly address: string;
}

function flatten(
  { map, keep = [], html = false, link }: RecordShape,
  record: JsonRecord,
  { said, isMail, rating, address }: Around,
): JsonRecord {
  const flat: Record<string, FieldValue> = {};
  for (const kept of keep) {
    const [path = '', name = path.slice(path.lastIndexOf('.') + 1)] = kept.split(' as ');
    const value = readPath(record, path);
    if (value !== undefined && value !== null && value !== '') flat[name] = value;
  }
  for (const target of TARGETS) {
    const path = map[target];
    const value = path === undefined ? undefined : readPath(record, path);
    const isWords = target === 'text' || target === 'title';
    if (value !== undefined) flat[slot(target)] = html && isWords ? transform(value, 'html') : value;
  }
  if (rating !== undefined) flat[slot('rating')] = readPath(record, rating) ?? null;
  const url = link === undefined ? undefined : fillTemplate(link, { ...scalarsOf(record), address });
  if (url !== undefined) flat[slot('url')] = url;
  const own = cellText(flat[slot('text')]) ?? '';
  const words = [isMail ? stripReply(own) : own, ...said].filter((part) => part !== '');
  flat[slot('text')] = words.join('\n\n');
  return flat;
}

function scalarsOf(record: JsonRecord): ApiValues {
  const scalars = Object.entries(record).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return Object.fromEntries(scalars) as ApiValues;
}

/** What the customer said in further messages, in their order, and how many messages are others'. */
function messagesOf(
  { thread }: RecordShape,
  record: JsonRecord,
): { readonly said: readonly string[]; readonly others: number } {
  if (thread === undefined) return { said: [], others: 0 };
  const parts = readObjects(record, thread.parts);
  const own = parts.filter((part) => thread.take.every((rule) => fitsRule(rule, part, record)));
  const said = own
    .map((part) => readPath(part, thread.text) ?? '')
    .flatMap((text) => cellText(transform(text, thread.html === true ? 'html' : 'reply')) ?? []);
  return { said, others: parts.length - own.length };
}

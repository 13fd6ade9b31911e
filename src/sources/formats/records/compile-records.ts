import type { FieldValue } from '../../../model/item.ts';
import type { SkipReason } from '../../../model/skip.ts';
import { cellText } from '../cell.ts';
import { type FieldMap, type RatingColumn, type Target, TARGETS } from '../field-map.ts';
import { compileMapping, type ItemSettings, type Mapped, type Mapping } from '../mapping.ts';
import type { ObjectRow } from '../row.ts';
import { holds } from './holds.ts';
import { pickValue } from './pick-value.ts';
import { findRating, type FoundRating, readAnswers } from './read-answers.ts';
import { holdsSomething } from './read-path.ts';
import { readThread } from './read-thread.ts';
import type { RecordShape, Value } from './record-shape.ts';

const NO_WORDS = { kind: 'skip', reason: 'not-customer', detail: 'none of its messages is the customer’s' } as const;
/** Where the rating is put, and the mapping finds it. */
const RATING = 'rating.value';

interface Prepared {
  readonly row: ObjectRow;
  readonly rating?: RatingColumn;
  readonly leftOut: Readonly<Partial<Record<SkipReason, number>>>;
}

/**
 * The pure function from a record of a known format to an item, or the reason why it is none. `override` replaces what
 * the preset maps, target by target. Only what the preset names gets into an item.
 */
export function compileRecords(shape: RecordShape, override: FieldMap, settings: ItemSettings): Mapping {
  const values: Partial<Record<Target, Value>> = { ...shape.map };
  for (const target of TARGETS) {
    const path = override[target];
    if (path !== undefined) values[target] = path;
  }
  const identity: FieldMap = Object.fromEntries(
    TARGETS.filter((target) => target in values).map((target) => [target, target]),
  );
  const mappings = new Map<string, Mapping>();
  const mappingFor = (rating: RatingColumn | undefined): Mapping => {
    const key = rating === undefined ? '' : `${rating.kind} ${rating.min} ${rating.max}`;
    let mapping = mappings.get(key);
    if (mapping === undefined) {
      mapping = compileMapping({ ...identity, text: 'text', ...(rating && { rating }) }, undefined, settings);
      mappings.set(key, mapping);
    }
    return mapping;
  };
  return (row) => {
    if (row.kind !== 'object') return { kind: 'skip', reason: 'bad-row', detail: 'not a JSON object' };
    const prepared = prepare(shape, values, override.rating, row);
    if ('kind' in prepared) return prepared;
    const mapped = mappingFor(prepared.rating)(prepared.row);
    if (mapped.kind === 'skip' || Object.keys(prepared.leftOut).length === 0) return mapped;
    return { ...mapped, leftOut: prepared.leftOut };
  };
}

function prepare(
  shape: RecordShape,
  values: Readonly<Partial<Record<Target, Value>>>,
  column: RatingColumn | undefined,
  row: ObjectRow,
): Prepared | Extract<Mapped, { kind: 'skip' }> {
  const record = row.value;
  const out = shape.leaveOut?.find(({ when }) => holds(when, record));
  if (out !== undefined) return { kind: 'skip', reason: out.reason, detail: out.detail };
  const thread = shape.thread && readThread(shape.thread, record);
  const answers = shape.answers && readAnswers(shape.answers, record);
  const value: Record<string, FieldValue> = fieldsOf(shape.fields ?? {}, record);
  for (const target of TARGETS) {
    const from = values[target];
    const found = from === undefined ? undefined : pickValue(from, record);
    if (found !== undefined) value[target] = found;
  }
  const rating = ratingOf(shape, column, record) ?? answers?.rating;
  if (rating !== undefined) value[RATING] = rating.value;
  if (answers !== undefined && holdsSomething(answers.facts)) value['answers'] = answers.facts;
  const hasMessages = thread !== undefined && thread.messages > 0;
  const remark = shape.remark === undefined ? undefined : cellText(pickValue(shape.remark, record));
  const ownsTitle = shape.ownsTitle === undefined || holds(shape.ownsTitle, record);
  if (!ownsTitle || (hasMessages && !thread.isOpenedByCustomer)) delete value['title'];
  const hasTitle = cellText(value['title']) !== undefined;
  if (hasMessages && thread.text === '' && !hasTitle && rating === undefined && remark === undefined) return NO_WORDS;
  const own = values.text === shape.map.text;
  const words = [hasMessages && own ? thread.text : cellText(value['text']), own ? answers?.text : undefined, remark];
  value['text'] = words.filter((part) => part !== undefined && part !== '').join('\n\n');
  return {
    row: { ...row, value },
    leftOut: thread?.leftOut ?? {},
    ...(rating && { rating: { ...rating.shape, column: RATING } }),
  };
}

function fieldsOf(fields: Readonly<Record<string, Value>>, record: ObjectRow['value']): Record<string, FieldValue> {
  const found: Record<string, FieldValue> = {};
  for (const [name, from] of Object.entries(fields)) {
    const value = pickValue(from, record);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

/** The column a team names goes before what the preset knows. */
function ratingOf(
  shape: RecordShape,
  column: RatingColumn | undefined,
  record: ObjectRow['value'],
): FoundRating | undefined {
  const shapes = column === undefined ? (shape.ratings ?? []) : [{ ...column, at: column.column }];
  return findRating(shapes, record, record);
}

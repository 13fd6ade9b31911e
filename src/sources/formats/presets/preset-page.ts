import { SCALES, TARGETS } from '../field-map.ts';
import { mappedPaths } from '../records/mapped-paths.ts';
import type { LeaveOut } from '../records/record-shape.ts';
import type { Provenance, RecordPreset } from './preset.ts';
import type { ColumnName, PresetRating, RowRule, TableMap, TablePreset } from './table-preset.ts';

const SURE: Readonly<Record<Provenance, string>> = {
  R: 'a real file was read',
  V: "the vendor's own documents or code, or code that reads its files, was read",
  U: 'general knowledge, not confirmed by a file: look at `earshot collect --explain`, and map what differs',
};

/** The page about a vendor's exports, in Markdown. Throws when there is none. */
export function presetPage(presets: readonly (TablePreset | RecordPreset)[]): string {
  const [first] = presets;
  if (first === undefined) throw new Error('a page needs a preset');
  const vendor = presets.length === 1 ? first.title : sharedStart(presets.map(({ title }) => title));
  const parts = presets.map((preset) => section(preset));
  return [
    `# ${vendor}`,
    '',
    'Name the file under `path`; what is in it tells what it is. `earshot collect --explain` says why, and what became of each column or path. Every target can be mapped anew under `map`, and `format: <name>` picks an export by hand.',
    '',
    '<!-- `npm run presets` writes this page. -->',
    '',
    ...parts,
  ].join('\n');
}

function section(preset: TablePreset | RecordPreset): string {
  const { name, title, provenance, source, channel, visibility, contact, leavesOut } = preset;
  return [
    `## ${title}`,
    '',
    `    sources:\n      - name: ${name.split('-', 1)[0]}\n        path: exports/*\n        format: ${name}        # may be left out: it is recognised`,
    '',
    `How sure this is: ${SURE[provenance]} (${source}).`,
    '',
    `Channel \`${channel}\`, visibility \`${visibility}\`, contact \`${contact}\`.`,
    '',
    ...(preset.kind === 'table' ? tableParts(preset) : recordParts(preset)),
    describeLeftOut(preset.kind === 'table' ? codes(leavesOut) : leavesOut.join(', ')),
    '',
  ].join('\n');
}

function tableParts(preset: TablePreset): readonly string[] {
  const { map, signs, rules = [], questions, moreHeaders = [], footers, emptyCells = [], utc, dateOrder } = preset;
  return [
    `Recognised by: ${signs.required.map(oneOf).join(', ')}${signs.any === undefined ? '' : `, and one of ${codes(signs.any)}`}.`,
    '',
    '| becomes | from |',
    '|---|---|',
    ...rows(map, questions !== undefined).map(([target, from]) => `| ${target} | ${from} |`),
    '',
    ...(questions === undefined
      ? []
      : [
          "Questions whose answers are in customers' own words become the text, joined by an empty line; the first question that measures recommendation, satisfaction, effort or stars becomes the rating; the others become fields.",
          '',
        ]),
    ...(moreHeaders.length === 0 ? [] : [`Up to ${moreHeaders.length + 1} header rows.`, '']),
    ...rules.map((rule) => `- Left out (\`${rule.reason}\`): ${describeRule(rule)}.`),
    ...(footers === undefined ? [] : ['- Lines below (or above) the rows are left out (`footer`).']),
    ...(emptyCells.length === 0 ? [] : [`- A cell with ${codes(emptyCells)} is empty.`]),
    ...(utc === true
      ? ['- Dates without a zone are in UTC.']
      : ["- Dates without a zone are in the source's `timezone`."]),
    ...(dateOrder === undefined
      ? []
      : [
          `- Dates in numbers are ${dateOrder === 'day-first' ? 'day' : 'month'} first, unless a column shows otherwise.`,
        ]),
    '',
  ];
}

function recordParts(preset: RecordPreset): readonly string[] {
  const { recognise, records, leaveOut = [], thread, fields = {}, knownBy } = preset;
  const { has, around = [] } = recognise;
  const places = records.map((path) => (path === '' ? 'the top, or each line' : `\`${path}\``)).join(' or ');
  return [
    knownBy === undefined
      ? `Recognised by: ${codes([...around, ...has])}. Records are at ${places}.`
      : `Recognised by: ${knownBy.join(', ').replaceAll('<', '&lt;')}.`,
    '',
    '| becomes | from |',
    '|---|---|',
    ...mappedPaths(preset).map(({ target, column }) => `| \`${target}\` | \`${column}\` |`),
    '',
    ...(thread === undefined
      ? []
      : ["A thread is one item with the customer's messages in order; the other messages are counted.", '']),
    ...[...leaveOut, ...(thread?.leaveOut ?? [])].map(leftOutRule),
    Object.keys(fields).length === 0 ? '- No fields are kept.' : `- Kept as fields: ${codes(Object.keys(fields))}.`,
    '',
  ];
}

function leftOutRule({ reason, detail }: LeaveOut): string {
  return `- Left out (\`${reason}\`): ${detail}.`;
}

function describeLeftOut(what: string): string {
  return what === '' ? 'Nothing else is private.' : `Never taken over: ${what}.`;
}

function rows(map: TableMap, asks: boolean): readonly (readonly [string, string])[] {
  const targets = TARGETS.flatMap((target) => {
    const column = map[target];
    return column === undefined ? [] : [[`\`${target}\``, oneOf(column)] as const];
  });
  const texts = map.texts === undefined ? [] : [['`text`', codes(map.texts)] as const];
  const ratings = (map.ratings ?? []).map((rating) => ['`rating`', describeRating(rating)] as const);
  const found = asks ? [['`text`, `rating`', 'the questions'] as const] : [];
  return [...targets, ...texts, ...ratings, ...found];
}

function describeRating({ column, kind, min = SCALES[kind].min, max = SCALES[kind].max, by }: PresetRating): string {
  const scale = by === undefined ? `${kind}, ${min} to ${max}` : `scale by ${oneOf(by.column)}, else ${kind}`;
  return `${oneOf(column)} (${scale})`;
}

function describeRule({ column, is, not, detail }: RowRule): string {
  const values = is === undefined ? `is none of ${codes(not ?? [])}` : `is ${codes(is)}`;
  return `${oneOf(column)} ${values}: ${detail}`;
}

function oneOf(name: ColumnName): string {
  return typeof name === 'string' ? codes([name]) : name.map((each) => codes([each])).join(' or ');
}

function codes(names: readonly string[]): string {
  return names.map((name) => (name === '' ? 'a column without a name' : `\`${name}\``)).join(', ');
}

/** `Zendesk` of `Zendesk ticket export (CSV)` and `Zendesk satisfaction ratings (CSV)`. */
function sharedStart(titles: readonly string[]): string {
  const [first = [], ...others] = titles.map((title) => title.split(' '));
  const end = first.findIndex((word, index) => others.some((words) => words[index] !== word));
  return first.slice(0, Math.max(1, end)).join(' ');
}

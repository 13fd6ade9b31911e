import { compileRecords } from '../formats/records/compile-records.ts';
import type { Mapped } from '../formats/mapping.ts';
import type { RecordPreset } from '../formats/presets/preset.ts';
import type { ObjectRow } from '../formats/row.ts';
import { UTC } from '../formats/time-zone.ts';
import type { SourceDefaults } from '../source.ts';
import type { Discussion, Issue } from './schema.ts';

/** An issue with the comments below it. */
export type IssueThread = Issue & { readonly thread: readonly unknown[] };

/** The pure function from an issue or a discussion to an item, the same as for an export of them. */
export function mapperOf(
  preset: RecordPreset,
  { name, channel, visibility, contact }: SourceDefaults,
): (record: IssueThread | Discussion) => Mapped {
  const map = compileRecords(
    preset,
    {},
    {
      source: name,
      channel: channel ?? preset.channel,
      visibility: visibility ?? 'private',
      contact: contact ?? preset.contact,
      zone: UTC,
    },
  );
  // What the schemas let through is JSON.
  return (record) => map({ kind: 'object', line: 1, lastLine: 1, value: record as unknown as ObjectRow['value'] });
}

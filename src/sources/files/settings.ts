import type { DateOrder } from '../../model/date-order.ts';
import type { FieldMap } from '../formats/field-map.ts';
import type { SourceDefaults } from '../source.ts';

/** What the config says about a source of files; what is absent is found out from the data. */
export interface FilesSettings extends SourceDefaults {
  /** Files, globs or Maildirs; `-` is stdin. */
  readonly paths: readonly string[];
  /**
   * `csv`, `tsv`, `json`, `ndjson` (by the extension when absent, also under `.gz`, else by the first character), `mbox`,
   * `eml`, or the name of a preset to read by. With a format of text and a map, no preset is looked for.
   */
  readonly format?: string;
  /** Of dates such as `01/02/2026`; found out column by column when absent. */
  readonly dateOrder?: DateOrder;
  /** One character; sniffed when absent. */
  readonly delimiter?: string;
  /** Detected when absent. */
  readonly encoding?: string;
  /** Dotted path to the array of a JSON file: then no preset is looked for. */
  readonly records?: string;
  /** Wins over what a preset or the common names of columns say, target by target. */
  readonly map?: FieldMap;
}

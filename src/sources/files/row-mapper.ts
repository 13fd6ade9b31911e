import type { FeedbackItem } from '../../model/item.ts';
import type { Skip } from '../../model/skip.ts';
import { isEmailColumn } from '../formats/auto-map.ts';
import type { FieldMap } from '../formats/field-map.ts';
import type { Layout } from '../formats/layout.ts';
import { compileMapping, type ItemSettings, type Mapping } from '../formats/mapping.ts';
import type { PresetFacts, RecordPreset } from '../formats/presets/preset.ts';
import { type RowCheck, rowCheck } from '../formats/presets/row-rules.ts';
import { compileRecords } from '../formats/records/compile-records.ts';
import { resolveMap } from '../formats/resolve-map.ts';
import type { CellsRow, ObjectRow, Row, RowBatch } from '../formats/row.ts';
import { occurrenceCounter } from '../formats/row-id.ts';
import { type TimeZone, UTC } from '../formats/time-zone.ts';
import type { Collected } from '../source.ts';
import { channelOf, contactOf, visibilityOf } from './defaults.ts';
import type { DateOrders } from './date-orders.ts';
import type { Newest } from './newest.ts';
import type { OwnIds } from './own-ids.ts';
import type { FilesSettings } from './settings.ts';

/** Records of JSON may differ in their keys: so many shapes are kept compiled. */
const SHAPES = 500;

/** How the rows of a file, or the first of them, are mapped. */
export interface MappedShape {
  readonly columns: readonly string[];
  /** Absent for JSON. */
  readonly layout: Layout | undefined;
  readonly map: FieldMap;
}

type Tell = (shape: MappedShape) => void;

/** Which of the rows with one id become items, and under which id. */
interface Identities {
  readonly newest: Newest;
  readonly ownIds: OwnIds;
}

/** What takes more than one row, or file, to know. */
export interface Knowledge extends Identities {
  readonly dates: DateOrders;
}

/** Turns the rows of all files of one source into items and skips; ids are unique across them. */
export class RowMapper {
  readonly #settings: FilesSettings;
  readonly #zone: TimeZone;
  readonly #knowledge: Knowledge;
  readonly #presets = new Map<RecordPreset, Mapping>();
  readonly #numbered = occurrenceCounter();

  constructor(settings: FilesSettings, zone: TimeZone, knowledge: Knowledge) {
    this.#settings = settings;
    this.#zone = zone;
    this.#knowledge = knowledge;
  }

  /** The mapping of batches of records in a known format; `file` is named in the accounting. */
  forRecords(file: string, preset: RecordPreset): (batch: RowBatch) => readonly Collected[] {
    return ({ rows, preset: own = preset }) => {
      const mapping = this.#known(own);
      return rows.map((row) => this.#take(file, row, () => mapping, preset.name));
    };
  }

  /**
   * The mapping of one file's batches; `tell` hears of the first shape.
   * Throws a `UserError` when its columns do not fit the map.
   */
  forFile(file: string, tell: Tell): (batch: RowBatch) => readonly Collected[] {
    const mappingOf = this.#byShape(file, tell);
    let check: RowCheck | undefined;
    return ({ layout, rows }) => {
      const table = layout === undefined ? undefined : mappingOf(layout.columns, layout);
      const preset = layout?.recognised?.preset;
      check ??= rowCheck(preset?.rules ?? [], layout?.columns ?? []);
      return rows.map((row) => {
        const left = row.kind === 'cells' ? check?.(row) : undefined;
        if (left !== undefined) return this.#skip(file, row, left);
        const mapping = (): Mapping =>
          table ?? mappingOf(row.kind === 'object' ? Object.keys(row.value) : [], undefined);
        return this.#take(file, row, mapping, preset?.name ?? '');
      });
    };
  }

  /** Whether more rows of a file may say what its dates mean. */
  isOpen(file: string): boolean {
    return this.#knowledge.dates.isOpen(file);
  }

  #byShape(file: string, told: Tell): (columns: readonly string[], layout: Layout | undefined) => Mapping {
    const shapes = new Map<string, Mapping>();
    let tell: Tell | undefined = told;
    let last: { readonly columns: readonly string[]; readonly mapping: Mapping } | undefined;
    return (columns, layout) => {
      // Most records have the shape of the one before.
      if (last !== undefined && areSame(last.columns, columns)) return last.mapping;
      const shape = layout === undefined ? columns.join('\n') : '';
      let mapping = shapes.get(shape);
      if (mapping === undefined) {
        if (shapes.size >= SHAPES) shapes.clear();
        const map = this.#mapOf(columns, file, layout, tell);
        mapping = this.#compile(file, map, layout);
        shapes.set(shape, mapping);
        tell?.({ columns, layout, map });
        tell = undefined;
      }
      last = { columns, mapping };
      return mapping;
    };
  }

  #known(preset: RecordPreset): Mapping {
    let mapping = this.#presets.get(preset);
    if (mapping === undefined) {
      const { map = {} } = this.#settings;
      mapping = compileRecords(preset, map, this.#itemSettings(preset, preset.channel, this.#zone));
      this.#presets.set(preset, mapping);
    }
    return mapping;
  }

  /** A table that cannot be mapped is told of too: that is when people ask how it was understood. */
  #mapOf(columns: readonly string[], file: string, layout: Layout | undefined, tell: Tell | undefined): FieldMap {
    const { map: configured } = this.#settings;
    try {
      return resolveMap({ configured, recognised: layout?.map ?? {} }, columns, file, layout !== undefined);
    } catch (error) {
      tell?.({ columns, layout, map: layout?.map ?? {} });
      throw error;
    }
  }

  #compile(file: string, map: FieldMap, layout: Layout | undefined): Mapping {
    const preset = layout?.recognised?.preset;
    const hasEmail = map['customer.email'] !== undefined || layout?.columns.some(isEmailColumn) === true;
    const usual = channelOf(map.rating?.kind, hasEmail);
    return compileMapping(map, layout?.columns, {
      ...this.#itemSettings(preset, usual, preset?.utc === true ? UTC : this.#zone),
      orderOf: (column) => this.#knowledge.dates.of(file, column, preset?.dateOrder),
      isPrivate: (column) => layout?.leftOut.has(column) === true,
    });
  }

  /** What a format says of itself holds until the team says something else; another channel has other habits. */
  #itemSettings(preset: PresetFacts | undefined, usual: ItemSettings['channel'], zone: TimeZone): ItemSettings {
    const { name, channel = preset?.channel ?? usual, visibility, contact } = this.#settings;
    const facts = channel === preset?.channel ? preset : undefined;
    return {
      source: name,
      channel,
      visibility: visibility ?? facts?.visibility ?? visibilityOf(channel),
      contact: contact ?? facts?.contact ?? contactOf(channel),
      zone,
    };
  }

  #take(file: string, row: Row, mapping: () => Mapping, preset: string): Collected {
    return row.kind === 'broken' ? this.#skip(file, row, row) : this.#collect(file, row, mapping(), preset);
  }

  #collect(file: string, row: CellsRow | ObjectRow, mapping: Mapping, preset: string): Collected {
    const mapped = mapping(row);
    if (mapped.kind === 'skip') return this.#skip(file, row, mapped);
    const item: FeedbackItem = mapped.item;
    if (mapped.hashed) mapped.item.id = this.#numbered(item.id);
    else {
      const { newest, ownIds } = this.#knowledge;
      // Rows of two exports are never versions of each other.
      const superseded = newest.take(`${preset}\n${item.id}`, mapped.updatedAt);
      if (superseded !== undefined) return this.#skip(file, row, { reason: 'duplicate', detail: superseded });
      mapped.item.id = ownIds.own(item.id, preset);
    }
    return { kind: 'item', item, from: file, ...(mapped.leftOut && { leftOut: mapped.leftOut }) };
  }

  #skip(file: string, { line }: Row, { reason, detail }: Pick<Skip, 'reason' | 'detail'>): Collected {
    return { kind: 'skip', skip: { source: this.#settings.name, file, line, reason, detail } };
  }
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name, at) => name === others[at]);
}

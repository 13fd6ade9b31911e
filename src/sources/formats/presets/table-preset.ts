import type { RatingKind } from '../../../model/item.ts';
import type { DateOrder } from '../../../model/date-order.ts';
import type { SkipReason } from '../../../model/skip.ts';
import type { Target } from '../field-map.ts';
import type { PresetFacts } from './preset.ts';

/**
 * The name of a column, or a list of names of which the first that is there counts. Case and repeated spaces do not
 * matter; `*` stands for any characters.
 */
export type ColumnName = string | readonly string[];

/** An export with rows and columns, as CSV, TSV, XLSX or Parquet. */
export interface TablePreset extends PresetFacts {
  readonly kind: 'table';
  readonly signs: Signs;
  /** Rows below the first that are headers too, in their order; each is optional in the file. */
  readonly moreHeaders?: readonly MoreHeader[];
  readonly map: TableMap;
  /** Where columns are questions: what is a question, so that texts and ratings can be told among them. */
  readonly questions?: Questions;
  /** Rows that are left out, first match wins. */
  readonly rules?: readonly RowRule[];
  /** Beginnings of the lone cells that exports write below (or above) their rows. */
  readonly footers?: readonly RegExp[];
  /** Cells that stand for nothing, such as `-`. */
  readonly emptyCells?: readonly string[];
  /** The vendor puts `'` before cells that a spreadsheet would take for a formula. */
  readonly defanged?: boolean;
  /** Dates without a zone are in UTC. */
  readonly utc?: boolean;
  /** Where day and month stand in dates that are numbers; absent when that depends on who exports. */
  readonly dateOrder?: DateOrder;
}

/** What tells a format apart. A file fits when everything required is there and nothing of `never`. */
export interface Signs {
  readonly required: readonly ColumnName[];
  /** One of these at least. */
  readonly any?: readonly string[];
  /** What may be there; each speaks for the format. */
  readonly optional?: readonly string[];
  readonly never?: readonly string[];
  /** No column but the named ones. */
  readonly only?: boolean;
  /** The first column has exactly one of these names, letter case included. */
  readonly first?: readonly string[];
  /** Some column is a whole question: it ends with a question mark or has four words. */
  readonly asks?: boolean;
  readonly cells?: readonly CellSign[];
}

/** All sampled cells of a column that are not empty look like this, and there is one. */
interface CellSign {
  readonly column: ColumnName;
  readonly pattern: RegExp;
  /** What it says, for people: `is always 1`. */
  readonly means: string;
}

/**
 * `answer-labels`: the choice or kind of answer below each question; questions stand once above their answers
 * (SurveyMonkey). `question-texts`: the whole question below its code. `import-ids`: JSON objects (Qualtrics).
 */
export type MoreHeader = 'answer-labels' | 'question-texts' | 'import-ids';

/** Target → column. */
export type TableMap = Readonly<Partial<Record<Target, ColumnName>>> & {
  /** Columns that are all customers' words; they are joined by an empty line. Goes before `text`. */
  readonly texts?: readonly string[];
  /** The id is this pattern's first group in the cell, percent-decoded; the cell itself names no id when it is not found. */
  readonly idPattern?: RegExp;
  /** Tags stand apart by spaces, not by commas. */
  readonly spacedTags?: boolean;
  /** The first whose column is there. */
  readonly ratings?: readonly PresetRating[];
};

export interface RatingScale {
  readonly kind: RatingKind;
  readonly min?: number;
  readonly max?: number;
}

/** A rating's column; its scale is the usual one of its kind when absent. */
export interface PresetRating extends RatingScale {
  readonly column: ColumnName;
  /** What words mean, in lower case; `undefined` is no rating. */
  readonly words?: Readonly<Record<string, number | undefined>>;
  /** Another column that says what kind it is, row by row: its word in lower case → scale. */
  readonly by?: { readonly column: ColumnName; readonly kinds: Readonly<Record<string, RatingScale>> };
}

interface Questions {
  /** Columns that are no questions. */
  readonly meta: readonly string[];
}

/** Leaves a row out. Values are compared without case; an empty cell never matches. */
export interface RowRule {
  readonly column: ColumnName;
  /** The cell is one of these … */
  readonly is?: readonly string[];
  /** … or none of these. */
  readonly not?: readonly string[];
  readonly reason: SkipReason;
  /** Why, without customers' words. */
  readonly detail: string;
}

import { nearestName } from '../../model/nearest-name.ts';
import type { Problem } from '../../model/problem.ts';
import { UserError } from '../../model/problem.ts';
import type { Skip } from '../../model/skip.ts';
import { autoMap } from './auto-map.ts';
import { type FieldMap, mappedColumns, TARGETS } from './field-map.ts';

/** A table whose columns hold no feedback, as far as anybody can tell. */
export class UnfitTable extends UserError {
  /** Why none of its rows can become an item. */
  readonly lacks: Pick<Skip, 'reason' | 'detail'>;

  constructor(problems: readonly Problem[], lacks: UnfitTable['lacks']) {
    super(problems, 5);
    this.lacks = lacks;
  }
}

const NO_DATE = { reason: 'no-date', detail: 'no column is known to hold the date' } as const;
const NO_WORDS = { reason: 'empty', detail: 'no column is known to hold what customers say' } as const;

/** What a map is made of, the strongest first. */
export interface MapParts {
  /** From the config: wins target by target. */
  readonly configured?: FieldMap | undefined;
  /** From the preset; empty when there is none. */
  readonly recognised: FieldMap;
}

/**
 * The map to read a file by. What the config maps stands as it is, then what the preset knows; an id and a date that
 * neither names are looked for among common names, and so is what customers say where nothing of it is named. With neither map nor preset, everything is. Throws a `UserError` (5)
 * for a column the file does not have, and an `UnfitTable` for a table without a date, or with neither text, title nor
 * rating.
 */
export function resolveMap(
  { configured = {}, recognised }: MapParts,
  columns: readonly string[],
  file: string,
  isTable: boolean,
): FieldMap {
  const found = autoMap(columns);
  const known = merged(configured, recognised);
  const map = Object.keys(known).length === 0 ? found : withIdentity(known, found, Object.keys(recognised).length > 0);
  const missing = isTable ? missingColumns(map, columns, file) : [];
  if (missing.length > 0) throw new UserError(missing, 5);
  const unfit = isTable ? missingTargets(map, columns, file) : [];
  if (unfit.length > 0) throw new UnfitTable(unfit, map.createdAt === undefined ? NO_DATE : NO_WORDS);
  return map;
}

/** A column that the config takes for one target serves the preset for no other. */
function merged(configured: FieldMap, recognised: FieldMap): FieldMap {
  const taken = mappedColumns(configured);
  const targets = TARGETS.flatMap((target) => {
    const column = recognised[target];
    return column === undefined || taken.has(column) ? [] : [[target, column] as const];
  });
  const texts = configured.text === undefined ? recognised.texts?.filter((column) => !taken.has(column)) : undefined;
  const { rating, idPattern, spacedTags } = recognised;
  return {
    ...Object.fromEntries(targets),
    ...(texts !== undefined && texts.length > 0 && { texts }),
    ...(rating !== undefined && !taken.has(rating.column) && { rating }),
    ...(idPattern !== undefined && configured.id === undefined && { idPattern }),
    ...(spacedTags !== undefined && configured.tags === undefined && { spacedTags }),
    ...configured,
  };
}

/** A preset that knows no id knows why: Hotjar numbers the answers of each survey from 1. */
function withIdentity(given: FieldMap, found: FieldMap, isRecognised: boolean): FieldMap {
  const { id, createdAt } = found;
  const taken = mappedColumns(given);
  return {
    ...(!isRecognised && saysNothing(given) && wordsOf(found, taken)),
    ...(id !== undefined && !isRecognised && !taken.has(id) && { id }),
    ...(createdAt !== undefined && !taken.has(createdAt) && { createdAt }),
    ...given,
  };
}

function saysNothing({ text, texts, title, rating }: FieldMap): boolean {
  return text === undefined && texts === undefined && title === undefined && rating === undefined;
}

function wordsOf({ text, title, rating }: FieldMap, taken: ReadonlySet<string>): FieldMap {
  return {
    ...(text !== undefined && !taken.has(text) && { text }),
    ...(title !== undefined && !taken.has(title) && { title }),
    ...(rating !== undefined && !taken.has(rating.column) && { rating }),
  };
}

function missingColumns(map: FieldMap, columns: readonly string[], file: string): readonly Problem[] {
  const wanted = [
    ...TARGETS.map((target) => [target, map[target]] as const),
    [`rating.${map.rating?.kind}`, map.rating?.column] as const,
  ];
  return wanted.flatMap(([target, column]) => {
    if (column === undefined || columns.includes(column)) return [];
    const near = nearestName(column, columns);
    const fix = near === undefined ? `Use one of: ${listed(columns)}.` : `Did you mean "${near}"?`;
    return { message: `"${file}" has no column "${column}" to map to ${target}.`, at: { file, line: 1 }, fix };
  });
}

function missingTargets(map: FieldMap, columns: readonly string[], file: string): readonly Problem[] {
  const problems: Problem[] = [];
  const at = { file, line: 1 };
  const choice = `one of: ${listed(columns)}.`;
  if (map.createdAt === undefined) {
    problems.push({
      message: `No column of "${file}" is known to hold the date.`,
      at,
      fix: `Map createdAt to ${choice}`,
    });
  }
  if (saysNothing(map)) {
    const message = `No column of "${file}" is known to hold what customers say.`;
    problems.push({ message, at, fix: `Map text, title or rating to ${choice}` });
  }
  return problems;
}

/** Columns for people. Headers of surveys are whole questions: enough to recognise them is enough. */
export function listed(columns: readonly string[]): string {
  const shown = columns.slice(0, 12).map((column) => (column.length > 40 ? `${column.slice(0, 39)}…` : column));
  return shown.join(', ') + (columns.length > 12 ? ` and ${columns.length - 12} more` : '');
}

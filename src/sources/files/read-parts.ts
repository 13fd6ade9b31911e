import { UserError } from '../../model/problem.ts';
import { UnfitTable } from '../formats/resolve-map.ts';
import type { Collected } from '../source.ts';

/** A file of an archive, or a sheet of a workbook. */
export interface Part {
  /** The container's name and its own, for the accounting. */
  readonly name: string;
  readonly isEncrypted?: boolean;
  /** `isAlone`: no other part holds feedback, so that each of its rows is accounted for. */
  readonly read: (isAlone: boolean) => AsyncIterable<readonly Collected[]>;
}

/** What operating systems leave in archives. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i;
/** Kinds of files that hold no rows, whatever is in them. */
const NO_ROWS =
  /\.(?:pdf|html?|md|docx?|pptx?|png|jpe?g|gif|webp|svg|heic|mp[34]|m4a|mov|webm|wav|css|js|xml|rtf|log|db|exe)$/i;

/**
 * Reads the parts of a container. A part that holds no rows, or no feedback beside others that do, is a `not-data` skip;
 * a part that cannot be read spoils itself only. Where no part holds feedback each row is accounted for. Throws a `UserError` (5) with every problem in the end, and when no
 * part holds feedback.
 */
export async function* readParts(
  container: string,
  parts: readonly Part[],
  source: string,
): AsyncGenerator<readonly Collected[]> {
  const problems: UserError[] = [];
  const unfit: Part[] = [];
  const wanted = parts.filter(({ name }) => !isLitter(name.slice(container.length + 1)));
  let read = 0;
  for (const part of wanted) {
    if (NO_ROWS.test(part.name)) {
      yield [notData(part.name, source, 'a file of a kind that holds no rows')];
      continue;
    }
    if (part.isEncrypted === true) {
      problems.push(encrypted(part.name));
      continue;
    }
    try {
      yield* part.read(false);
      read++;
    } catch (error) {
      if (error instanceof UnfitTable) unfit.push(part);
      else problems.push(userError(error));
    }
  }
  for (const part of unfit) {
    if (read > 0) yield [notData(part.name, source, 'no column of it is known to hold feedback')];
    else yield* readUnfit(part, problems);
  }
  if (wanted.length === 0) problems.push(emptyContainer(container));
  if (problems.length > 0)
    throw new UserError(
      problems.flatMap(({ problems: each }) => each),
      5,
    );
}

/** Whether a file of an archive was left there by an operating system. */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

async function* readUnfit(part: Part, problems: UserError[]): AsyncGenerator<readonly Collected[]> {
  try {
    yield* part.read(true);
  } catch (error) {
    problems.push(userError(error));
  }
}

/** What a reader can fix. Anything else is our bug and goes on. */
function userError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}

/** The skip of a part of an archive that holds no feedback. */
export function notData(name: string, source: string, detail: string): Collected {
  return { kind: 'skip', skip: { source, file: name, reason: 'not-data', detail } };
}

/** The problem with a part that is locked. */
export function encrypted(name: string): UserError {
  const fix = 'Unpack it with its password and name the unpacked file.';
  return new UserError({ message: `"${name}" is encrypted.`, at: { file: name }, fix }, 5);
}

function emptyContainer(container: string): UserError {
  const message = `"${container}" holds no file with feedback.`;
  return new UserError({ message, at: { file: container }, fix: 'Export it again.' }, 5);
}

import type { Problem } from '../../model/problem.ts';
import { UserError } from '../../model/problem.ts';
import type { Recognition } from '../../model/recognition.ts';
import { timeZone } from '../formats/time-zone.ts';
import type { Collected, SourceContext } from '../source.ts';
import { DateOrders } from './date-orders.ts';
import { FileReader, type Hear } from './file-reader.ts';
import { findInputs, type Input } from './find-inputs.ts';
import { firstWins, type Newest, newestWins } from './newest.ts';
import { OwnIds } from './own-ids.ts';
import { Replay } from './replay.ts';
import { type Knowledge, RowMapper } from './row-mapper.ts';
import type { FilesSettings } from './settings.ts';

type Read = (input: Input, reader: FileReader) => AsyncIterable<readonly Collected[]>;
type ReaderOf = (knowledge: Knowledge, hear: Hear) => FileReader;

/** Reads the files of a source, in the order of its paths. Throws a `UserError` (5) at the end for those it could not. */
export async function* readFiles(
  settings: FilesSettings,
  context: SourceContext,
): AsyncGenerator<readonly Collected[]> {
  const zone = timeZone(settings.timezone);
  const readerOf: ReaderOf = (knowledge, hear) =>
    new FileReader(settings, new RowMapper(settings, zone, knowledge), hear);
  const inputs = await findInputs(settings.paths, context.files);
  const problems = [...inputs.problems];
  const stdin = new Replay(context.stdin);
  const read: Read = ({ file, format }, reader) => {
    const bytes = file === '-' ? stdin.read() : context.files.stream(file);
    return reader.read(nameOf(file), bytes, { isAlone: true, ...(format && { format }) });
  };
  const knowledge = await lookAhead(inputs.files, settings, read, readerOf);
  stdin.lastTime();
  const tell = tellOnce(inputs.files, context);
  const reader = readerOf(knowledge, (recognition) => {
    tell(recognition);
    return true;
  });
  for (const input of inputs.files) {
    const name = nameOf(input.file);
    let isEmpty = true;
    try {
      for await (const batch of read(input, reader)) {
        isEmpty &&= batch.length === 0;
        yield input.maildir === undefined ? batch : batch.map((row) => ({ ...row, from: input.maildir }));
        problems.push(...cutOff(batch, name));
      }
      if (isEmpty && input.maildir === undefined) context.onEmpty?.(name);
    } catch (error) {
      problems.push(...problemsOf(error, name));
    }
  }
  for (const doubt of knowledge.dates.doubts()) context.onWarning?.(doubt);
  if (problems.length > 0) throw new UserError(problems, 5);
}

/** The mails of a Maildir are all understood alike: it is told once, by its own name. */
function tellOnce(inputs: readonly Input[], { onRecognised }: SourceContext): (recognition: Recognition) => void {
  const maildirs = new Map(inputs.flatMap(({ file, maildir }) => (maildir === undefined ? [] : [[file, maildir]])));
  const told = new Set<string>();
  return (recognition) => {
    const file = maildirs.get(recognition.file) ?? recognition.file;
    if (file === recognition.file || !told.has(file)) onRecognised?.({ ...recognition, file });
    told.add(file);
  };
}

/**
 * Where the rows tell when they were changed, the newest of those with one id wins, in whichever file it is: they are read
 * once to find it. Elsewhere the first wins, and a look at the beginning of each file is all it takes to know. Where dates
 * there may be read in two ways, the look goes on until one of them tells, or to the end; where one tells too late, the
 * newest are looked for again.
 */
async function lookAhead(
  inputs: readonly Input[],
  { name: source, dateOrder }: FilesSettings,
  read: Read,
  readerOf: ReaderOf,
): Promise<Knowledge> {
  const dates = new DateOrders(dateOrder);
  const exports = new Set<string>();
  let needed = false;
  const look = async (newest: Newest): Promise<void> => {
    const reader = readerOf({ newest, ownIds: new OwnIds(source, false), dates }, ({ preset, mapped }) => {
      exports.add(preset?.name ?? '');
      const tells = mapped.some(({ target }) => target === 'updatedAt');
      needed ||= tells;
      return tells;
    });
    for (const input of inputs) await readOn(read(input, reader));
  };
  let wins = newestWins();
  await look(wins.note);
  dates.looked();
  if (needed && dates.isRevised) {
    // Which row is newest was noted by dates that mean other days.
    wins = newestWins();
    await look(wins.note);
  }
  return { newest: needed ? wins.take : firstWins(), ownIds: new OwnIds(source, exports.size > 1), dates };
}

/** Reads to the end, or to what is wrong: that is for the last reading to say. */
async function readOn(batches: AsyncIterable<readonly Collected[]>): Promise<void> {
  const rows = batches[Symbol.asyncIterator]();
  try {
    while ((await rows.next()).done !== true);
  } catch (error) {
    if (!isExpected(error)) throw error;
  }
}

const nameOf = (file: string): string => (file === '-' ? 'stdin' : file);

/** What a file that was cut off would have said is unknown, so the whole source is. */
function cutOff(batch: readonly Collected[], name: string): readonly Problem[] {
  return batch.flatMap((row) => {
    if (row.kind !== 'skip' || row.skip.reason !== 'truncated') return [];
    const { file = name } = row.skip;
    const message = `"${file}" is cut off: it ends in the middle of a row.`;
    return { message, at: { file }, fix: 'Export it again. The rows before the end were read.' };
  });
}

function isExpected(error: unknown): error is Error {
  return error instanceof UserError || (error instanceof Error && 'syscall' in error && 'code' in error);
}

/** What a reader can fix. Anything else is our bug and goes on. */
function problemsOf(error: unknown, file: string): readonly Problem[] {
  if (!isExpected(error)) throw error;
  if (error instanceof UserError) return error.problems;
  const code = 'code' in error ? String(error.code) : '';
  const fix = 'Check that the file is there and may be read.';
  return [{ message: `"${file}" cannot be read (${code}).`, at: { file }, fix }];
}

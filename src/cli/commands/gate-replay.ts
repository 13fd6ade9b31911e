import { replayVerdict } from '../../decisions/gate/replay.ts';
import { verdictSchema } from '../../interchange/verdict-schema.ts';
import { EXIT } from '../../model/exit-codes.ts';
import { UserError } from '../../model/problem.ts';
import type { Verdict } from '../../model/verdict.ts';
import { reportJson } from '../../reporters/json/report-json.ts';
import { printableLine } from '../../reporters/printable.ts';
import type { Host } from '../host.ts';

/** Makes a saved verdict again and prints it; the verdict's own exit code, or 6 when a byte differs. */
export async function gateReplay(host: Host, file: string): Promise<number> {
  const { text, verdict } = await readVerdict(host, file);
  const again = replayVerdict(verdict);
  if (again === undefined) {
    const fix = 'Replay verdicts that this version wrote with --json or --reporter json=….';
    throw new UserError({ message: 'This verdict does not hold the counts it rests on.', at: { file }, fix });
  }
  const document = reportJson({ kind: 'verdict', verdict: again });
  await host.stdout.write(document);
  if (document === text) return again.exitCode;
  await host.stderr.write(`${differences(verdict, again).join('\n')}\n`);
  return EXIT.invalidData;
}

async function readVerdict(host: Host, file: string): Promise<{ readonly text: string; readonly verdict: Verdict }> {
  if ((await host.files.kindOf(file)) !== 'file') {
    throw new UserError({ message: `There is no verdict ${file}.`, fix: 'Write one with earshot gate --json.' });
  }
  const text = new TextDecoder().decode(await host.files.read(file));
  const value = parseJson(text);
  const { error } = verdictSchema.safeParse(value);
  if (error !== undefined) {
    const [issue] = error.issues;
    const where = issue === undefined || issue.path.length === 0 ? '' : `, at ${issue.path.join('.')}`;
    const fix = 'Name a file that earshot gate --json of this version wrote.';
    throw new UserError({ message: `This is no verdict${where}.`, at: { file }, fix });
  }
  // Not what the schema gives back: its keys have the schema's order, and every byte counts.
  return { text, verdict: value as Verdict };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function differences(before: Verdict, after: Verdict): readonly string[] {
  const rules = after.judgements.flatMap((judgement, index) => {
    const found = difference(before.judgements[index], judgement, []);
    return found === undefined ? [] : [`differs: '${judgement.rule}', ${found}`];
  });
  if (rules.length > 0) return rules;
  return [`differs: ${difference(before, after, []) ?? 'in its layout only'}`];
}

/** The first place where two documents are not the same, with both values: `reading.n was 23, is 22`. */
function difference(before: unknown, after: unknown, path: readonly string[]): string | undefined {
  if (isTree(before) && isTree(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const found = difference(before[key], after[key], [...path, key]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const [was, is] = [before, after].map((value) => JSON.stringify(value) ?? 'not there');
  return was === is ? undefined : printableLine(`${path.join('.')} was ${was}, is ${is}`);
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

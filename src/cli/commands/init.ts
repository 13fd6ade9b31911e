import { suggestConfig } from '../../config/suggest-config.ts';
import { EXIT } from '../../model/exit-codes.ts';
import { UserError } from '../../model/problem.ts';
import { isPipelineHost, PIPELINES } from '../pipelines.ts';
import { findExports } from '../find-exports.ts';
import type { Host } from '../host.ts';

export interface InitOptions {
  readonly config: string;
  readonly ci?: string;
  readonly force?: boolean;
}

/** Writes a config from the exports it finds, and a pipeline file where asked. Writes over nothing without `--force`. */
export async function init(host: Host, exports: readonly string[], options: InitOptions): Promise<number> {
  const pipeline = choosePipeline(options.ci);
  const targets = [options.config, ...(pipeline === undefined ? [] : [pipeline.path])];
  await refuseOverwriting(targets, host, options);
  const { exports: found, passedOver, notLooked } = await findExports(host, exports);
  await host.files.write(options.config, suggestConfig({ productName: productName(host), exports: found }));
  if (pipeline !== undefined) await host.files.write(pipeline.path, pipeline.text);
  const known = found.filter(({ recognised }) => recognised !== undefined).length;
  const sources =
    found.length === 0
      ? 'no exports found; name yours under sources'
      : `${found.length} ${found.length === 1 ? 'export as a source' : 'exports as sources'}, ${known} in a format that is known`;
  await host.stdout.write(
    `Wrote ${targets.join(' and ')} (${sources}).\n${notTaken(passedOver, found.length === 0 || exports.length > 0)}${unseen(notLooked)}Next: earshot check, then earshot triage.\n`,
  );
  return EXIT.ok;
}

const MOST_NAMED = 5;

/** Repositories are full of JSON that is no export: it is named only where people wait for it. */
function notTaken(paths: readonly string[], namesJson: boolean): string {
  const worth = paths.filter((path) => namesJson || !/\.json(?:\.gz)?$/i.test(path));
  if (worth.length === 0) return '';
  const more = worth.length > MOST_NAMED ? ` and ${worth.length - MOST_NAMED} more` : '';
  return `Not taken, as nothing in them reads as feedback: ${worth.slice(0, MOST_NAMED).join(', ')}${more}.\n`;
}

function unseen(count: number): string {
  return count === 0 ? '' : `Not looked at: ${count} more files. Name the exports: earshot init 'exports/*.csv'.\n`;
}

async function refuseOverwriting(targets: readonly string[], host: Host, { force }: InitOptions): Promise<void> {
  const there: string[] = [];
  for (const target of targets) if ((await host.files.kindOf(target)) !== undefined) there.push(target);
  if (there.length === 0 || force === true) return;
  throw new UserError(
    there.map((path) => ({
      message: `${path} is there already.`,
      at: { file: path },
      fix: 'Add --force to write over it, or name another with --config.',
    })),
  );
}

function choosePipeline(ci: string | undefined): { readonly path: string; readonly text: string } | undefined {
  if (ci === undefined) return undefined;
  if (isPipelineHost(ci)) return PIPELINES[ci];
  throw new UserError({
    message: `No pipeline file for "${ci}".`,
    fix: `Use one of: ${Object.keys(PIPELINES).join(', ')}.`,
  });
}

/** The folder's name: the best guess there is. */
function productName({ cwd }: Host): string {
  return cwd.split(/[\\/]/).findLast((part) => part !== '') ?? 'Product';
}

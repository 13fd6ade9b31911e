import { EXIT } from '../../model/exit-codes.ts';
import type { Recognition } from '../../model/recognition.ts';
import { type Skip, SKIP_REASONS } from '../../model/skip.ts';
import { collectAll } from '../../sources/collect-all.ts';
import { UserError } from '../../model/problem.ts';
import { openBookmarks } from '../bookmarks.ts';
import { asOf, readWindow } from '../clock.ts';
import type { Host } from '../host.ts';
import { importSuppressions } from '../import-suppressions.ts';
import { openLedger } from '../open-sinks.ts';
import { openSources } from '../open-sources.ts';
import type { SharedOptions } from '../options.ts';
import { showProgress } from '../progress.ts';
import { requireOut } from '../require-out.ts';
import { readConfig } from '../read-config.ts';
import { readSecret } from '../secret.ts';
import { tellProblems } from '../tell-problems.ts';
import { openItems } from '../write-items.ts';
import { chooseTargets, writeReports } from '../write-reports.ts';
import { REPORTERS } from '../../reporters/registry.ts';
import { describeSkips } from '../../reporters/describe-skips.ts';

export interface CollectOptions extends SharedOptions {
  readonly out?: string;
  readonly strict?: boolean;
  readonly explain?: boolean;
  readonly sinceLast?: boolean;
}

/** Skips that are named one by one; beyond these they are only counted. */
const MOST_SKIPS = 10_000;

/** Reads every source into an items file and accounts for every row. */
export async function collect(host: Host, options: CollectOptions): Promise<number> {
  chooseTargets(options);
  requireOut(options);
  const { config } = await readConfig(host, options);
  const now = asOf(host, options);
  if (options.sinceLast === true && options.since !== undefined) {
    throw new UserError({
      message: '--since-last and --since say two different beginnings.',
      fix: 'Leave one of them out.',
    });
  }
  const window = readWindow(options, now);
  const sources = await openSources(config, host, options.config);
  const ledger = await openLedger(config, host);
  const bookmarks = options.sinceLast === true ? await openBookmarks(ledger, readSecret(host)) : undefined;
  const writer = await openItems(host, 'items', options.out);
  const progress = showProgress(host, options);
  const recognitions: Recognition[] = [];
  const onRecognised = (recognition: Recognition): void => void recognitions.push(recognition);
  const context = {
    ...host,
    now: new Date(now),
    clock: host.now,
    ...(options.explain === true && { onRecognised }),
  };
  const collection = collectAll(sources, context, window, bookmarks?.of);
  const skipped: Skip[] = [];
  let unexplained = 0;
  try {
    for await (const { items, skips } of collection) {
      await writer.add(items);
      progress.add(items.length + skips.length);
      for (const skip of skips) {
        const { explained } = SKIP_REASONS[skip.reason];
        if (!explained) unexplained++;
        if ((options.verbose || !explained) && skipped.length < MOST_SKIPS) skipped.push(skip);
      }
    }
    await writer.finish(collection.accounts, collection.failedSources);
    // Not before: what a crash leaves behind is read again, and nothing is lost.
    await bookmarks?.save(now);
  } catch (error) {
    await writer.discard();
    throw error;
  } finally {
    await progress.done();
  }
  const problems = await importSuppressions(sources, context, async () => ledger, readSecret(host));
  await tell(collection, { skipped, recognitions }, host, options);
  await tellProblems(problems, host);
  if (!options.quiet) await tellProblems(collection.warnings, host, 'warning');
  if (collection.problems.length > 0 || problems.length > 0) return EXIT.sourceFailed;
  return options.strict === true && unexplained + collection.warnings.length > 0 ? EXIT.invalidData : EXIT.ok;
}

/** The account goes to stdout when the items went to a file, else to stderr. */
async function tell(
  { accounts, problems, warnings }: ReturnType<typeof collectAll>,
  { skipped, recognitions }: { readonly skipped: readonly Skip[]; readonly recognitions: readonly Recognition[] },
  host: Host,
  options: CollectOptions,
): Promise<void> {
  if (!options.quiet) await host.stderr.write(describeSkips(skipped, options.verbose ? MOST_SKIPS : 10));
  const report = {
    kind: 'collection',
    accounts,
    problems,
    warnings,
    ...(options.explain === true && { recognitions }),
  } as const;
  await tellProblems(problems, host);
  if (options.out !== undefined) return writeReports(report, host, options);
  if (options.quiet) return;
  await host.stderr.write(REPORTERS.text(report, { color: false, width: 100 }));
}

import type { Grouping } from '../analysis/clusters.ts';
import type { Config } from '../config/config.ts';
import { readItemsFile } from '../interchange/items-file.ts';
import { type Account, unexplainedSkips } from '../model/accounting.ts';
import type { Finding } from '../model/finding.ts';
import type { FeedbackItem } from '../model/item.ts';
import { isSameVersion } from '../model/plain-version.ts';
import { type Problem, UserError } from '../model/problem.ts';
import type { AnalysisSettings } from '../model/settings.ts';
import { collectAll } from '../sources/collect-all.ts';
import { readWindow } from './clock.ts';
import type { Host } from './host.ts';
import { openSources } from './open-sources.ts';
import type { SharedOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { tellProblems } from './tell-problems.ts';

/** What customers said, from the sources or from files of an earlier step. */
export interface Feedback {
  /** Items, or findings when they were scored before. */
  readonly items: readonly (FeedbackItem | Finding)[];
  readonly accounts: readonly Account[];
  /** Why something could not be read; what was read is there. */
  readonly problems: readonly Problem[];
  /** Sources that failed, now or in the step that wrote the file. */
  readonly failedSources: readonly string[];
}

/** Reads the files of `--in`, or else every source, within the window of `--since` and `--until`. */
export async function readFeedback(host: Host, config: Config, options: SharedOptions, now: string): Promise<Feedback> {
  const feedback = await readAll(host, config, options, now);
  return { ...feedback, items: newestOfEach(feedback.items) };
}

/** One item of each id, the newest: files may be given twice, and an item may be in several. */
function newestOfEach(items: Feedback['items']): Feedback['items'] {
  const newest = new Map<string, FeedbackItem | Finding>();
  for (const item of items) {
    const known = newest.get(item.id);
    if (known === undefined || known.createdAt < item.createdAt) newest.set(item.id, item);
  }
  return newest.size === items.length ? items : [...newest.values()];
}

/** Leaves out what names another release; what names none stays. `v2.4.0` and `2.4.0` are the same. */
export function about(feedback: Feedback, release: string | undefined): Feedback {
  if (release === undefined) return feedback;
  const wanted = ({ release: named }: FeedbackItem) => named === undefined || isSameVersion(named, release);
  return { ...feedback, items: feedback.items.filter(wanted) };
}

async function readAll(host: Host, config: Config, options: SharedOptions, now: string): Promise<Feedback> {
  if (options.in !== undefined) return readItems(host, options.in, readWindow(options, now));
  const sources = await openSources(config, host, options.config);
  const items: FeedbackItem[] = [];
  const collection = collectAll(sources, { ...host, now: new Date(now), clock: host.now }, readWindow(options, now));
  for await (const batch of collection) for (const item of batch.items) items.push(item);
  const { accounts, problems, warnings, failedSources } = collection;
  if (!options.quiet) await tellProblems([...warnings, ...accounts.flatMap(unreadRows)], host, 'warning');
  return { items, accounts, problems, failedSources };
}

/** Commands that print no account of the rows still say which of them nobody could read. */
function unreadRows(account: Account): readonly Problem[] {
  const unread = unexplainedSkips(account);
  if (unread.length === 0) return [];
  const count = unread.reduce((sum, [, each]) => sum + each, 0);
  const why = unread.map(([reason, each]) => `${reason} ${each}`).join(', ');
  return [
    {
      message: `${count} of ${account.rows} rows of ${account.source} could not be read: ${why}.`,
      at: { file: account.from },
      fix: 'earshot collect names their lines; mend the export, or the map of the source.',
    },
  ];
}

async function readItems(
  host: Host,
  files: readonly string[],
  { since, until }: { readonly since?: string; readonly until?: string },
): Promise<Feedback> {
  const items: (FeedbackItem | Finding)[] = [];
  const accounts: Account[] = [];
  const failedSources: string[] = [];
  const wanted = ({ createdAt }: FeedbackItem) =>
    (since === undefined || createdAt >= since) && (until === undefined || createdAt < until);
  for (const file of files) {
    for await (const batch of readItemsFile(await open(host, file), file === '-' ? 'stdin' : file)) {
      if (batch.kind === 'trailer') {
        accounts.push(...batch.trailer.accounts);
        failedSources.push(...(batch.trailer.failed ?? []));
      } else
        for (const item of batch.kind === 'items' ? batch.items : batch.findings) if (wanted(item)) items.push(item);
    }
  }
  return { items, accounts, problems: [], failedSources };
}

async function open(host: Host, file: string): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') return host.stdin;
  const kind = await host.files.kindOf(file);
  if (kind === 'file') return host.files.stream(file);
  const message = kind === 'directory' ? `${file} is a folder.` : `There is no file ${file}.`;
  throw new UserError(
    { message, at: { file }, fix: 'Name an items or findings file that earshot collect or analyze wrote.' },
    5,
  );
}

/** A plan rests on everything that was to be read: throws a `UserError` (5) when something is missing. */
export function requireComplete({ problems, failedSources }: Feedback): void {
  if (problems.length > 0) throw new UserError(problems, 5);
  if (failedSources.length === 0) return;
  const message = `The items were collected while ${failedSources.join(', ')} could not be read.`;
  throw new UserError({ message, fix: 'Collect again when it can be read; nothing was done.' }, 5);
}

/** Findings: items are scored, findings stay as they are. */
export async function scored(
  { items }: Feedback,
  settings: AnalysisSettings,
  asOf: string,
  progress?: Progress,
): Promise<readonly Finding[]> {
  if (items.every(isFinding)) return items;
  const { createAnalyzer } = await import('../analysis/analyze.ts');
  const analyze = createAnalyzer(settings, asOf);
  return items.map((item) => {
    progress?.add(1);
    return isFinding(item) ? item : analyze(item);
  });
}

/** Findings that know their clusters, and the clusters. */
export async function grouped(
  feedback: Feedback,
  settings: AnalysisSettings,
  asOf: string,
  progress?: Progress,
): Promise<Grouping> {
  const findings = await scored(feedback, settings, asOf, progress);
  progress?.say(`grouping ${findings.length} findings`);
  const { groupFindings } = await import('../analysis/clusters.ts');
  return groupFindings(findings, settings, asOf);
}

function isFinding(item: FeedbackItem | Finding): item is Finding {
  return 'sentiment' in item;
}

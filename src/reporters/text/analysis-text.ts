import type { Cluster } from '../../model/cluster.ts';
import type { LoneFinding } from '../../model/lone-finding.ts';
import { describeMood, describeNumbers, describeTrend } from '../describe-cluster.ts';
import { formatCount } from '../format-value.ts';
import { printableLine } from '../printable.ts';
import type { Report, ReportOptions } from '../report.ts';
import { shortIds } from '../short-ids.ts';
import { sortClusters } from '../sort-clusters.ts';
import { clip, wrap } from '../wrap.ts';
import { choosePalette, type Palette } from './palette.ts';
import { alignColumns } from './table.ts';

/** Clusters that fit a screen; all of them with `verbose`. */
const SHOWN = 10;
/** Single findings shown without `verbose`. */
const SHOWN_ALONE = 5;
const LONGEST_NAME = 40;
const INDENT = ' '.repeat(10);

/**
 * Counts by sentiment, kind and language, then the clusters, most urgent first, each with its numbers where `verbose`;
 * then what single customers say of security, and texts that many sent alike.
 */
export function analysisText(report: Extract<Report, { kind: 'analysis' }>, options: ReportOptions): string {
  const { findings: counts, brigades } = report;
  const palette = choosePalette(options.color);
  const head = `${formatCount(counts.findings, 'finding')} from ${formatCount(counts.customers, 'customer')}`;
  const groups = alignColumns(
    [
      ['sentiment', listCounts(counts.sentiment)],
      ['kind', listCounts(counts.kinds)],
      ['language', listCounts(counts.languages)],
    ].filter(([, list]) => list !== ''),
    [],
  );
  const alike = brigades
    .slice(0, SHOWN)
    .map(({ because, items: [first = ''] }) => palette.unsure(`▲ ${because} The first is ${printableLine(first)}.`));
  const table = clusterTable(sortClusters(report.clusters), palette, options);
  const alone = aloneLines(report.security, palette, options);
  return `${[palette.bold(head), ...groups, '', ...table, ...alone, ...alike].join('\n')}\n`;
}

const HEAD = ['priority', 'cluster', 'id', 'kind', 'customers', 'mood'];

function clusterTable(sorted: readonly Cluster[], palette: Palette, options: ReportOptions): readonly string[] {
  if (sorted.length === 0) return ['No clusters.'];
  const shown = options.verbose ? sorted : sorted.slice(0, SHOWN);
  const ids = shortIds(sorted.map(({ id }) => id));
  const trends = shown.some((cluster) => describeTrend(cluster) !== '') ? ['trend'] : [];
  const rows = shown.map((cluster) => toRow(cluster, ids.get(cluster.id) ?? cluster.id));
  const [columns = '', ...lines] = alignColumns([[...HEAD, ...trends], ...rows], [0, 4, 5]);
  const hidden = sorted.length - shown.length;
  return [
    palette.dim(columns),
    ...lines.flatMap((line, at) => [line, ...(options.verbose ? numbers(shown[at]!, palette, options) : [])]),
    ...(hidden === 0 ? [] : [palette.dim(`… and ${hidden} more: add --verbose to see them.`)]),
  ];
}

function toRow(cluster: Cluster, id: string): readonly string[] {
  const name = clip(printableLine(cluster.name), LONGEST_NAME);
  return [
    String(Math.round(cluster.priority.score)),
    name,
    printableLine(id),
    cluster.kind,
    String(cluster.customers),
    describeMood(cluster),
    describeTrend(cluster),
  ];
}

function numbers(cluster: Cluster, palette: Palette, { width }: ReportOptions): readonly string[] {
  const said = describeNumbers(cluster);
  if (said === '') return [];
  return [palette.dim(INDENT + wrap(printableLine(said), width - INDENT.length, INDENT))];
}

function aloneLines(
  lone: readonly LoneFinding[],
  palette: Palette,
  { verbose, width }: ReportOptions,
): readonly string[] {
  if (lone.length === 0) return [];
  const shown = verbose ? lone : lone.slice(0, SHOWN_ALONE);
  const hidden = lone.length - shown.length;
  const rows = shown.map(({ item, priority, quote }) => [
    String(Math.round(priority)),
    printableLine(item),
    quote === undefined ? '' : `"${printableLine(quote)}"`,
  ]);
  return [
    '',
    palette.unsure('▲ security, said by single customers:'),
    ...alignColumns(rows, [0]).map((line) => clip(`  ${line}`, width)),
    ...(hidden === 0 ? [] : [palette.dim(`… and ${hidden} more: add --verbose to see them.`)]),
  ];
}

/** `bug 40, praise 12`, most first; what never happened is left out. */
function listCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => `${printableLine(name)} ${count}`)
    .join(', ');
}

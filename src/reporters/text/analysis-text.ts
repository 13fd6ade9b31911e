import type { Cluster } from '../../model/cluster.ts';
import { formatCount } from '../format-value.ts';
import { printableLine } from '../printable.ts';
import type { Report, ReportOptions } from '../report.ts';
import { sortClusters } from '../sort-clusters.ts';
import { clip } from '../wrap.ts';
import { choosePalette } from './palette.ts';
import { alignColumns } from './table.ts';

/** Clusters that fit a screen; all of them with `verbose`. */
const SHOWN = 10;
const LONGEST_NAME = 40;

/** Counts by sentiment, kind and language, then the clusters, most urgent first, then texts that many sent alike. */
export function analysisText(report: Extract<Report, { kind: 'analysis' }>, options: ReportOptions): string {
  const { findings: counts, clusters, brigades } = report;
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
  const sorted = sortClusters(clusters);
  const shown = options.verbose ? sorted : sorted.slice(0, SHOWN);
  const [columns = '', ...rows] = alignColumns([HEAD, ...shown.map(toRow)], [0, 3, 4]);
  const table = shown.length === 0 ? ['No clusters.'] : [palette.dim(columns), ...rows];
  const hidden = sorted.length - shown.length;
  const more = hidden === 0 ? [] : [palette.dim(`… and ${hidden} more: add --verbose to see them.`)];
  const alike = brigades
    .slice(0, SHOWN)
    .map(({ because, items: [first = ''] }) => palette.unsure(`▲ ${because} The first is ${printableLine(first)}.`));
  return `${[palette.bold(head), ...groups, '', ...table, ...more, ...alike].join('\n')}\n`;
}

const HEAD = ['priority', 'cluster', 'kind', 'customers', 'mood'];

function toRow(cluster: Cluster): readonly string[] {
  const name = clip(printableLine(cluster.name), LONGEST_NAME);
  const mood = cluster.sentiment.toFixed(2).replace('-0.00', '0.00');
  return [String(Math.round(cluster.priority.score)), name, cluster.kind, String(cluster.customers), mood];
}

/** `bug 40, praise 12`, most first; what never happened is left out. */
function listCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => `${printableLine(name)} ${count}`)
    .join(', ');
}

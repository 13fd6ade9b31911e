import type { LoneFinding } from '../../model/lone-finding.ts';
import { describeMood, describeNumbers, describeTrend } from '../describe-cluster.ts';
import { formatCount } from '../format-value.ts';
import type { Report } from '../report.ts';
import { shortIds } from '../short-ids.ts';
import { sortClusters } from '../sort-clusters.ts';
import { markdownLine, markdownTable } from './markdown-cell.ts';

type Analysis = Extract<Report, { kind: 'analysis' }>;

/** Single findings shown: a summary is read, not searched. */
const SHOWN_ALONE = 5;

/** Counts, a table of the clusters with their numbers, what single customers say of security, and texts sent alike. */
export function analysisMarkdown({ findings: counts, clusters, brigades, security }: Analysis): string {
  const { findings, customers, sentiment } = counts;
  const title = `earshot analyze: ${formatCount(findings, 'finding')} from ${formatCount(customers, 'customer')}`;
  const moods = `${sentiment.negative} negative, ${sentiment.neutral} neutral, ${sentiment.positive} positive, ${sentiment.mixed} mixed.`;
  const parts = [
    `## ${title}`,
    moods,
    ...clusterTable(clusters),
    ...aloneList(security),
    ...brigades.map(({ because, items: [first = ''] }) => `- ▲ ${because} The first is ${markdownLine(first)}.`),
  ];
  return `${parts.join('\n\n')}\n`;
}

const HEAD = ['priority', 'cluster', 'id', 'kind', 'customers', 'mood', 'trend', 'because'];

function clusterTable(clusters: Analysis['clusters']): readonly string[] {
  if (clusters.length === 0) return [];
  const ids = shortIds(clusters.map(({ id }) => id));
  const rows = sortClusters(clusters).map((cluster) => [
    String(Math.round(cluster.priority.score)),
    markdownLine(cluster.name),
    markdownLine(ids.get(cluster.id) ?? cluster.id),
    cluster.kind,
    String(cluster.customers),
    describeMood(cluster),
    describeTrend(cluster),
    markdownLine(describeNumbers(cluster)),
  ]);
  return [markdownTable(HEAD, rows)];
}

function aloneList(lone: readonly LoneFinding[]): readonly string[] {
  if (lone.length === 0) return [];
  const lines = lone.slice(0, SHOWN_ALONE).map(({ item, priority, quote }) => {
    const said = quote === undefined ? '' : `: ${markdownLine(quote)}`;
    return `- ${markdownLine(item)} (priority ${Math.round(priority)})${said}`;
  });
  const hidden = lone.length - lines.length;
  const more = hidden === 0 ? [] : [`- … and ${hidden} more`];
  return ['▲ Security, said by single customers:', [...lines, ...more].join('\n')];
}

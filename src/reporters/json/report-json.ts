import type { Cluster } from '../../model/cluster.ts';
import { maskPlan, maskReceipts } from '../mask-addresses.ts';
import type { Report } from '../report.ts';
import { sortClusters } from '../sort-clusters.ts';
import { sortAccounts } from '../sum-accounts.ts';
import { safeJson } from './safe-json.ts';

/**
 * One JSON document and a line break, keys in the order of the model. Recipients' addresses are masked and findings
 * (which hold customers' data) stay out. Letters that a terminal or a runner could take for a command are written as
 * `\u…`: parsed, the document is the same.
 */
export function reportJson(report: Report): string {
  return safeJson(toDocument(report));
}

function toDocument(report: Report): unknown {
  switch (report.kind) {
    case 'verdict':
      return report.verdict;
    case 'plan': {
      const receipts = report.receipts && maskReceipts(report.receipts, report.plan);
      return { ...maskPlan(report.plan), ...(receipts && { receipts }) };
    }
    case 'collection':
      return {
        earshot: 1,
        kind: 'collection',
        accounts: sortAccounts(report.accounts),
        problems: report.problems,
        ...(report.warnings && report.warnings.length > 0 && { warnings: report.warnings }),
        ...(report.recognitions && { recognitions: report.recognitions }),
      };
    case 'analysis':
      return {
        earshot: 1,
        kind: 'analysis',
        ...report.findings,
        clusters: sortClusters(report.clusters).map(toSummary),
        brigades: report.brigades,
        security: report.security,
      };
    case 'check':
      return { earshot: 1, kind: 'check', checks: report.checks, problems: report.problems };
  }
}

/** A cluster without its findings: their ids say which they were. Without private words: a pipeline's log may be read by everybody. The findings file has them. */
function toSummary(given: Cluster): unknown {
  const { findings, privateName: _, quotes, ...cluster } = given;
  const open = quotes.filter(({ visibility }) => visibility === 'public');
  return { ...cluster, quotes: open, items: findings.map(({ id }) => id) };
}

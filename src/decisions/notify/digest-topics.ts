import type { Cluster, Quote } from '../../model/cluster.ts';
import { voiceOf } from './digest-numbers.ts';

const QUOTES = 2;

/** Whether a day belongs to a stretch of days. */
export type InDays = (instant: string) => boolean;

/** What people talked about. */
export interface DigestTopic {
  /** Made of customers' words: not inert. */
  readonly name: string;
  readonly customers: number;
  /** Customers in the stretch of the same length before. */
  readonly before: number;
  /** One or two, redacted, spoken within the days; not inert. */
  readonly quotes: readonly Quote[];
}

/** The `limit` topics most customers spoke about within `now`, loudest first. */
export function chooseTopics(
  clusters: readonly Cluster[],
  now: InDays,
  before: InDays,
  limit: number,
): readonly DigestTopic[] {
  return clusters
    .map((cluster) => ({ cluster, topic: toTopic(cluster, now, before) }))
    .filter(({ topic }) => topic.customers > 0)
    .sort(
      (a, b) =>
        b.topic.customers - a.topic.customers ||
        b.cluster.priority.score - a.cluster.priority.score ||
        (a.cluster.id < b.cluster.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ topic }) => topic);
}

function toTopic(cluster: Cluster, now: InDays, before: InDays): DigestTopic {
  return {
    name: cluster.privateName,
    customers: countCustomers(cluster, now),
    before: countCustomers(cluster, before),
    quotes: cluster.quotes.filter((quote) => quote.text !== '' && now(quote.createdAt)).slice(0, QUOTES),
  };
}

function countCustomers(cluster: Cluster, days: InDays): number {
  return new Set(cluster.findings.filter((finding) => days(finding.createdAt)).map(voiceOf)).size;
}

import type { Cluster, Quote } from '../../../src/model/cluster.ts';
import type { Finding } from '../../../src/model/finding.ts';

/** A finding with what a test cares about; the rest is ordinary. */
export function finding(id: string, details: Partial<Finding> = {}): Finding {
  return {
    id: `reviews:${id}`,
    source: 'reviews',
    channel: 'ticket',
    createdAt: '2026-03-03T12:00:00.000Z',
    text: 'The pay button does nothing',
    tags: [],
    fields: {},
    visibility: 'private',
    contact: 'yes',
    sentiment: { score: -0.5, label: 'negative', confidence: 0.8 },
    kind: 'bug',
    aspects: [],
    priority: 50,
    ...details,
  };
}

/** A cluster of findings, quoting the first two. */
export function cluster(id: string, findings: readonly Finding[], details: Partial<Cluster> = {}): Cluster {
  return {
    id,
    name: 'pay button nothing',
    privateName: 'pay button nothing',
    kind: 'bug',
    findings,
    customers: findings.length,
    sentiment: -0.5,
    priority: { score: 60, because: '3 customers in a week' },
    quotes: findings.slice(0, 2).map(quote),
    ...details,
  };
}

function quote({ id: item, text, createdAt, visibility, rating, release }: Finding): Quote {
  return { item, text, createdAt, visibility, ...(rating && { rating }), ...(release !== undefined && { release }) };
}

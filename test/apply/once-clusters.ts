import type { Cluster } from '../../src/model/cluster.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { TriageSettings } from '../../src/model/settings.ts';

/** What the team of the model asked for. */
export const SETTINGS: TriageSettings = {
  minCustomers: 3,
  minPriority: 0,
  critical: [],
  maxNewIssues: 10,
  maxComments: 10,
  kinds: ['crash', 'bug'],
  visibility: 'public',
  labels: ['feedback'],
  teams: {},
  features: {},
  rules: [],
  similar: { link: 0.85, suggest: 0.7 },
  versions: 'auto',
  releases: [
    { version: '2.3.0', at: '2026-02-01T00:00:00.000Z' },
    { version: '2.4.0', at: '2026-03-03T00:00:00.000Z' },
    { version: '2.5.0', at: '2026-03-15T00:00:00.000Z' },
  ],
};
function voices(tag: string, from: number, to: number, release: string): readonly Finding[] {
  return Array.from({ length: to - from }, (_, index) => ({
    id: `s:${tag}-${from + index}`,
    source: 's',
    channel: 'review',
    createdAt: new Date(Date.parse('2026-03-01T00:00:00.000Z') + (from + index) * 3_600_000).toISOString(),
    text: `It fails (${from + index})`,
    tags: [tag],
    fields: {},
    visibility: 'public',
    contact: 'unknown',
    customer: { id: `${tag}-${from + index}` },
    release,
    sentiment: { score: -0.6, label: 'negative', confidence: 1 },
    kind: 'crash',
    aspects: [],
    priority: 0,
  }));
}

function cluster(tag: string, findings: readonly Finding[]): Cluster {
  const score = Math.min(100, findings.length * 5);
  return {
    id: `tag:${tag}`,
    name: `${tag} on pay`,
    privateName: `${tag} on pay`,
    kind: 'crash',
    tag,
    findings,
    customers: findings.length,
    sentiment: -0.6,
    priority: { score, because: `${findings.length} customers` },
    quotes: [],
  };
}

/** What customers had said when the first issues were opened, and what they say now. */
export const BEFORE = [
  cluster('grows', voices('grows', 0, 4, '2.3.0')),
  cluster('comes-back', voices('comes-back', 0, 5, '2.3.0')),
];
/** With more voices for one, a new version for another, and one that is new. */
export const NOW = [
  cluster('grows', [...voices('grows', 0, 4, '2.3.0'), ...voices('grows', 4, 12, '2.4.0')]),
  cluster('comes-back', [...voices('comes-back', 0, 5, '2.3.0'), ...voices('comes-back', 400, 402, '2.5.0')]),
  cluster('new', voices('new', 0, 6, '2.4.0')),
];

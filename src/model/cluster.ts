import type { Finding, Kind } from './finding.ts';

/** A customer's words after redaction, safe to quote in a place that may show `visibility`. Still not inert. */
export interface Quote {
  readonly item: string;
  readonly text: string;
  readonly createdAt: string;
  readonly visibility: Finding['visibility'];
  readonly rating?: Finding['rating'];
  readonly release?: string;
  /** Only for public items. */
  readonly url?: string;
}

export const TREND_STATES = ['rising', 'new', 'steady', 'falling'] as const;

/** Where a topic is going, against its own past and with the numbers. `steady` is also what nothing shows. */
export interface Trend {
  readonly state: (typeof TREND_STATES)[number];
  readonly because: string;
}

/** Findings about the same thing. */
export interface Cluster {
  /** Stable while its first finding stays: made from what the cluster is about, or from the id of its earliest finding. */
  readonly id: string;
  /**
   * A name for a place that everybody sees, of its own distinctive terms: only those that two customers or more say
   * in public. Made of customers' words: not inert.
   */
  readonly name: string;
  /** The same for a place that only the team sees: private words count, too. */
  readonly privateName: string;
  readonly kind: Kind;
  readonly feature?: string;
  /** The tag whose rule made this cluster; absent when similarity made it. */
  readonly tag?: string;
  /** Every finding, earliest first. */
  readonly findings: readonly Finding[];
  /** Distinct customers; an item without a customer counts as one. */
  readonly customers: number;
  /** Mean sentiment score, -1 to 1. */
  readonly sentiment: number;
  /** 0 to 100, with the sentence that explains it. */
  readonly priority: { readonly score: number; readonly because: string };
  /** Absent in a cluster that was not looked at beside others. */
  readonly trend?: Trend;
  /** Up to five representative quotes, most telling first. */
  readonly quotes: readonly Quote[];
}

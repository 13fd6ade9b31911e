import type { Account } from '../model/accounting.ts';
import type { Brigade } from '../model/brigade.ts';
import type { Cluster } from '../model/cluster.ts';
import type { LoneFinding } from '../model/lone-finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Receipt } from '../model/receipt.ts';
import type { Recognition } from '../model/recognition.ts';
import type { Verdict } from '../model/verdict.ts';
import type { FindingCounts } from './count-findings.ts';

/** One thing `check` looked at: a source, a sink, a key of the config. */
export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'fail';
  /** What was found, in one sentence. */
  readonly detail: string;
}

/** A finished result. Reporters turn it into text and decide nothing. */
export type Report =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  /** `receipts` are there once the plan was applied, also when it was empty. */
  | { readonly kind: 'plan'; readonly plan: Plan; readonly receipts?: readonly Receipt[] }
  | {
      readonly kind: 'collection';
      readonly accounts: readonly Account[];
      readonly problems: readonly Problem[];
      /** What was read and may mean something else. */
      readonly warnings?: readonly Problem[];
      /** How each file was understood, where somebody asked. */
      readonly recognitions?: readonly Recognition[];
    }
  | {
      readonly kind: 'analysis';
      readonly findings: FindingCounts;
      readonly clusters: readonly Cluster[];
      /** Texts that many customers sent alike; largest first. */
      readonly brigades: readonly Brigade[];
      /** Of kind security and in no cluster of that kind; highest priority first. */
      readonly security: readonly LoneFinding[];
    }
  | { readonly kind: 'check'; readonly checks: readonly Check[]; readonly problems: readonly Problem[] };

/** How the text is to look. */
export interface ReportOptions {
  /** Whether the reader's terminal shows colours. */
  readonly color: boolean;
  /** Columns to fit; lines are wrapped at words. */
  readonly width: number;
  /** Also the bodies of what a plan writes. */
  readonly verbose?: boolean;
  /** Also the formula and the numbers behind each rule, so that a reader can recompute it. */
  readonly explain?: boolean;
}

/** Same report and options, same text. */
export type Reporter = (report: Report, options: ReportOptions) => string;

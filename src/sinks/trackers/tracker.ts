import type { TrackerAction } from '../../model/action.ts';
import type { TrackedIssue } from '../../model/issue.ts';
import type { Receipt } from '../../model/receipt.ts';
import type { Release } from '../../model/release.ts';

/** A place where issues live. It hears nothing of dry runs: without `--apply` only `list` and `look` are called. */
export interface Tracker {
  readonly name: string;
  /** Every issue, open and resolved, oldest first, with full pagination. Reads only. */
  list(): Promise<readonly TrackedIssue[]>;
  /** Does one action, idempotently: what already carries the action's marker is `already-done`. */
  apply(action: TrackerAction): Promise<Receipt>;
  /** Versions that exist, as the tracker knows them; none where it knows none or does not tell. Reads only. */
  releases(): Promise<readonly Release[]>;
  /** Who sees it and what we may do there. Reads only. */
  look(): Promise<TrackerFacts>;
}

/** What a tracker says about itself. */
export interface TrackerFacts {
  /** Who can read it; absent where it does not say, which counts as public unless the config knows better. */
  readonly visibility?: 'public' | 'private';
  /** Rights that are missing, or that the token has and nothing needs. */
  readonly rights: readonly Right[];
}

/** One right: held and needed (`ok`), needed and missing (`missing`), held and never needed (`excess`). */
export interface Right {
  readonly name: string;
  readonly state: 'ok' | 'missing' | 'excess';
}

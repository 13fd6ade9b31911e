/** A version with a time. */
export interface Release {
  readonly version: string;
  /** When customers got it, ISO 8601 in UTC. */
  readonly at: string;
  /** Its commit in hex, when known. */
  readonly commit?: string;
  /** Users or sessions exposed to it each day, when known. */
  readonly exposure?: number;
  /** Known afterwards to have hurt customers (for backtests). */
  readonly bad?: boolean;
}

/** What a release brought: the commits after those of the release before it, up to its own. */
export interface ReleaseRange {
  /** When customers got the release, ISO 8601 in UTC. */
  readonly at: string;
  /** Version of the release before it. */
  readonly previous?: string;
  /** Commit of the release before it, or another name Git knows it by; not part of the range. */
  readonly from?: string;
  /** Commit of the release, or another name Git knows it by. */
  readonly to?: string;
  /** Page that shows the difference. */
  readonly link?: string;
}

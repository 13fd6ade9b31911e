/** One finding that deserves a look by itself, however few say so. */
export interface LoneFinding {
  readonly item: string;
  /** 0 to 100. */
  readonly priority: number;
  /** Redacted, and only where the words are public. Not inert. */
  readonly quote?: string;
}

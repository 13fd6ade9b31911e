/** Nearly the same words from different customers in a short time: a campaign, a brigade or a broken export. */
export interface Brigade {
  /** Ids of the findings, earliest first. */
  readonly items: readonly string[];
  /** Distinct customers. */
  readonly customers: number;
  /** ISO 8601 in UTC. */
  readonly from: string;
  readonly to: string;
  /** One sentence without anybody's words. */
  readonly because: string;
}

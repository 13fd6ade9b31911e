import type { TrackedIssue } from '../../model/issue.ts';
import { proportionCI } from '../../statistics/proportions.ts';
import { textsOf } from './similar-issues.ts';
import { cosine, createLikeness } from './text-likeness.ts';

/** How linking at one threshold would have done on the tracker's own history. */
export interface LinkingScore {
  /** 0 to 1. */
  readonly threshold: number;
  /** Issues that would have been taken for one opened before. */
  readonly linked: number;
  /** Of those, issues that people closed as duplicates. */
  readonly right: number;
}

/** What a tracker's history says about the thresholds of likeness. */
export interface Evaluation {
  /** Issues looked at: the younger half of those that people wrote. */
  readonly issues: number;
  /** Of those, closed by people as duplicates: the truth. */
  readonly duplicates: number;
  readonly scores: readonly LinkingScore[];
  /** Thresholds that would have been right often enough; absent where the history cannot tell. */
  readonly proposal: { readonly link?: number; readonly suggest?: number };
}

const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95] as const;
/** Every issue is compared with every older one. */
const MOST = 3000;
/** Shares of right links that are asked for, and how sure we want to be of them (two-sided). */
const ENOUGH = { link: 0.95, suggest: 0.5 } as const;
const CONFIDENCE = 0.8;

/**
 * Plays linking over the issues that people wrote: each of the younger half is compared with all before it, and counts as
 * right when people closed it as a duplicate. The younger half only, for near misses grow with the history, and what is
 * proposed is for what comes. A duplicate that nobody closed as one counts as wrong, so the truth is better. A threshold
 * is proposed when it and every higher one is right often enough by the lower end of Wilson's interval.
 */
export function evaluateLinking(all: readonly TrackedIssue[]): Evaluation {
  const issues = all.filter(({ ours }) => !ours).slice(-MOST);
  const best = bestLikenesses(issues).slice(Math.floor(issues.length / 2));
  const younger = issues.slice(Math.floor(issues.length / 2));
  const scores = THRESHOLDS.map((threshold): LinkingScore => {
    const linked = younger.filter((_, index) => (best[index] ?? 0) >= threshold);
    return { threshold, linked: linked.length, right: linked.filter(isDuplicate).length };
  });
  const [link, suggest] = [lowest(scores, ENOUGH.link), lowest(scores, ENOUGH.suggest)];
  return {
    issues: younger.length,
    duplicates: younger.filter(isDuplicate).length,
    scores,
    proposal: { ...(link !== undefined && { link }), ...(suggest !== undefined && { suggest }) },
  };
}

function isDuplicate({ resolution }: TrackedIssue): boolean {
  return resolution === 'duplicate';
}

/** The lowest threshold from which on links are right often enough; those above that link too little say nothing. */
function lowest(scores: readonly LinkingScore[], share: number): number | undefined {
  const sure = ({ linked, right }: LinkingScore): boolean =>
    linked > 0 && proportionCI({ successes: right, n: linked, confidence: CONFIDENCE })[0] >= share;
  const good = scores.findLastIndex(sure);
  const bad = scores.slice(0, good + 1).findLastIndex((score) => !sure(score));
  return good === -1 ? undefined : scores[bad + 1]?.threshold;
}

/** For each issue how much the most alike of the older ones is alike. */
function bestLikenesses(issues: readonly TrackedIssue[]): readonly number[] {
  const texts = textsOf(issues);
  const likeness = createLikeness(texts);
  const profiles = texts.map((text) => likeness.profile([text]));
  return profiles.map((profile, index) =>
    profiles.slice(0, index).reduce((most, older) => Math.max(most, cosine(profile, older)), 0),
  );
}

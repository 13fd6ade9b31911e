import type { WatchPlan } from '../../model/settings.ts';
import type { Interval, LookRecord } from '../../model/verdict.ts';
import { alphaSpent, type Spending } from '../../statistics/alpha-spending.ts';
import { normalUpper } from '../../statistics/distributions/normal.ts';
import { nextBound, survive, type Surviving, UNSEEN } from '../../statistics/spending-bounds.ts';
import type { Estimate } from './bounds.ts';
import type { MetricFamily } from './metrics.ts';

/** A plan has at most this many looks: one that comes sooner sees what the last one saw, and costs nothing. */
export const MOST_LOOKS = 32;

/** How a rule is looked at this time. */
export interface Look {
  /** No end is planned: every bound is good at any time. */
  readonly open: boolean;
  /** What the ledger remembers of it; absent when open. */
  readonly record?: Omit<LookRecord, 'state'>;
  /** Whether anything new was seen, so that alpha was spent. */
  readonly isNew: boolean;
  /** Earlier looks that still count, first one first. */
  readonly past: readonly LookRecord[];
  readonly spending?: Spending;
}

/** Looks without a planned end. */
export const OPEN: Look = { open: true, isNew: false, past: [] };

/** What a look sees. */
export interface Sight {
  readonly at: string;
  readonly fraction: number;
  readonly information: number;
  readonly digest: string;
}

/** Smallest one-sided level: a look that may spend nothing shows nothing. */
const NEXT_TO_NOTHING = 1e-12;
/** Hwang–Shih–DeCani with gamma −2 for what must be found early; the others keep nearly all for the end. */
const EAGER: Spending = { kind: 'hwang-shih-decani', gamma: -2 };
const PATIENT: Spending = { kind: 'obrien-fleming' };
/** Pocock type: events come by the dozen a day, so that twice as many are worth a look on the second day. */
const AT_ONCE: Spending = { kind: 'hwang-shih-decani', gamma: 1 };

/** How a rule spends its alpha: what is critical must be found early, and critical events at once. */
export function spendingFor(critical: boolean, family: MetricFamily): Spending {
  if (!critical) return PATIENT;
  return family === 'events' ? AT_ONCE : EAGER;
}

/**
 * The next look at a rule. What was seen before is seen again for nothing. A look after the last planned one takes its
 * place: answers that came in late correct it.
 */
export function takeLook(sight: Sight, past: readonly LookRecord[], spending: Spending, alpha: number): Look {
  const last = past.at(-1);
  const again = last !== undefined && last.digest === sight.digest;
  if (again) return { open: false, record: last, isNew: false, past: past.slice(0, -1), spending };
  const corrects = last !== undefined && sight.fraction <= last.fraction;
  const earlier = corrects ? past.slice(0, -1) : past;
  const look = corrects ? last.look : (last?.look ?? 0) + 1;
  const spent = alphaSpent(spending, alpha, sight.fraction);
  return { open: false, record: { ...sight, look, alphaSpent: spent }, isNew: true, past: earlier, spending };
}

/** One-sided level of this look's bounds when all looks together may err with probability `alpha`. */
export function levelAt({ open, record, past, spending }: Look, alpha: number): number {
  if (open || record === undefined || spending === undefined) return alpha;
  const series = rising([...past.filter((each) => each.look < record.look), record]);
  return nominal(series, alpha, spending);
}

/**
 * The interval whose every bound holds over all looks with an error of at most `alpha`, one-sided. `level` is that of this
 * look, for callers who know it.
 */
export function boundsAt(look: Look, estimate: Estimate, alpha: number, level = levelAt(look, alpha)): Interval {
  return look.open ? estimate.sequence(1 - 2 * alpha) : estimate.interval(1 - 2 * level);
}

/**
 * Whether harm cannot be shown at this look whatever the looks before saw: a look's level is at most all that was spent up to
 * it. Saves the integration behind the level, which most harmless releases never need.
 */
export function isFarFromShown(look: Look, estimate: Estimate, alpha: number): boolean {
  const { open, record, spending } = look;
  if (open || record === undefined || spending === undefined) return false;
  const spent = Math.max(alphaSpent(spending, alpha, record.fraction), NEXT_TO_NOTHING);
  // A little more than all: the integration rounds.
  return estimate.interval(1 - 2 * spent * 1.000001)[0] <= 0;
}

/** Whether the plan's last look was taken. */
export function isOver(past: readonly LookRecord[]): boolean {
  return (past.at(-1)?.fraction ?? 0) >= 1;
}

/** How far along the plan a rule is, 0..1. */
export function fractionOf(plan: WatchPlan, days: number, answers: number): number {
  const done = 'days' in plan ? days / plan.days : answers / plan.answers;
  return Math.min(1, Math.max(0, done));
}

/** Looks whose time and information both rise; one that was overtaken by a correction is left out. */
function rising<Each extends Sight>(looks: readonly Each[]): readonly Each[] {
  const kept: Each[] = [];
  let next: Each | undefined;
  for (const look of looks.toReversed()) {
    const before = next === undefined || (look.information < next.information && look.fraction < next.fraction);
    if (!before || look.information <= 0 || look.fraction <= 0) continue;
    kept.unshift(look);
    next = look;
  }
  return kept;
}

interface Reached {
  readonly level: number;
  readonly z: number;
  readonly before: Surviving;
}

// The integration behind a bound takes milliseconds; every look of a plan builds on the one before, and rules share them.
const remembered = new Map<string, Reached>();
const MOST_REMEMBERED = 2000;

function nominal(series: readonly Sight[], alpha: number, spending: Spending): number {
  let key = `${JSON.stringify(spending)} ${alpha}`;
  let reached: Reached | undefined;
  let [information, spent] = [0, 0];
  for (const look of series) {
    key += ` ${look.fraction} ${look.information}`;
    const now = alphaSpent(spending, alpha, look.fraction);
    reached = remembered.get(key) ?? reach(reached, information, look.information, now - spent);
    remember(key, reached);
    [information, spent] = [look.information, now];
  }
  return reached?.level ?? NEXT_TO_NOTHING;
}

function reach(last: Reached | undefined, lastInformation: number, information: number, spend: number): Reached {
  const before = last === undefined ? UNSEEN : survive(last.before, last.z, lastInformation, 'one');
  const z = nextBound(before, information, spend);
  return { level: Math.max(normalUpper(z), NEXT_TO_NOTHING), z, before };
}

function remember(key: string, reached: Reached): void {
  if (remembered.size >= MOST_REMEMBERED && !remembered.has(key)) remembered.clear();
  remembered.set(key, reached);
}

import type { Finding } from '../../model/finding.ts';
import type { LedgerEvent } from '../../model/ledger-event.ts';
import type { Release } from '../../model/release.ts';
import type { State, Verdict } from '../../model/verdict.ts';
import { type GateInput, judgeGate, weighGate } from './judge-gate.ts';
import type { Hearing, Side } from './hear.ts';
import { isAlarmedNaively } from './naive.ts';
import { newLooks, quietLooks } from './new-looks.ts';

const DAY = 86_400_000;

/** What the gate would have done to one release. */
export interface PastRelease {
  readonly version: string;
  readonly at: string;
  /** As labelled in the config; absent when it is not. */
  readonly bad?: boolean;
  /** State at the last look, or at the one that blocked. */
  readonly state: State;
  /** Looks taken. */
  readonly looks: number;
  /** Day after the release, from 1, on which harm was shown; absent when never. */
  readonly blockedOn?: number;
  readonly because: string;
  /** The same for a gate that tests each rule anew every day at 5 % and blocks on the first alarm. */
  readonly naiveBlockedOn?: number;
}

/** How well blocking fits the labels. Shares 0..1; absent when nothing is labelled so. */
export interface Score {
  readonly blocked: number;
  readonly precision?: number;
  readonly recall?: number;
}

/** The gate against the past, beside a naive one. */
export interface Backtest {
  readonly earshot: 1;
  readonly kind: 'backtest';
  readonly asOf: string;
  readonly days: number;
  readonly releases: readonly PastRelease[];
  readonly gate: Score;
  readonly naive: Score;
}

/** Judges every past release once a day for `days` days, or until harm is shown, knowing only what was known then. */
export function backtest(input: Omit<GateInput, 'release' | 'events'>, days: number): Backtest {
  const sorted = input.findings.toSorted((a, b) =>
    a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0,
  );
  const out = input.settings.releases.filter(({ at }) => Date.parse(at) + DAY <= Date.parse(input.asOf));
  const releases = out.map((release) => judgePast(release, { ...input, findings: sorted }, days));
  return {
    earshot: 1,
    kind: 'backtest',
    asOf: input.asOf,
    days,
    releases,
    gate: score(releases, ({ blockedOn }) => blockedOn !== undefined),
    naive: score(releases, ({ naiveBlockedOn }) => naiveBlockedOn !== undefined),
  };
}

function judgePast(release: Release, input: Omit<GateInput, 'release' | 'events'>, days: number): PastRelease {
  const released = Date.parse(release.at);
  const settings = { ...input.settings, plan: { days } };
  const findings = near(input.findings, release, input, days);
  const events: LedgerEvent[] = [];
  let last: { readonly day: number; readonly verdict: Verdict } | undefined;
  let blockedOn: number | undefined;
  let naiveBlockedOn: number | undefined;
  for (let day = 1; day <= days; day++) {
    const asOf = new Date(released + day * DAY).toISOString();
    if (asOf > input.asOf) break;
    const today: GateInput = { ...input, findings, settings, events, asOf, release: release.version, nameOf };
    const weighed = weighGate({ ...today, skipAlarms: true });
    const isLast = day === days || new Date(released + (day + 1) * DAY).toISOString() > input.asOf;
    // Nobody reads what was said on a day without harm before the last, so nobody writes it.
    const verdict = weighed.harmful.size > 0 || (isLast && blockedOn === undefined) ? judgeGate(today) : undefined;
    if (blockedOn === undefined && verdict !== undefined) last = { day, verdict };
    if (verdict?.state === 'fail') blockedOn ??= day;
    if (naiveBlockedOn === undefined && isAlarmedNaively(weighed.measured)) naiveBlockedOn = day;
    if (blockedOn !== undefined && naiveBlockedOn !== undefined) break;
    const looks = verdict === undefined ? quietLooks(weighed.measured) : newLooks(verdict, events);
    if (looks.length > 0) events.push({ kind: 'gate', at: asOf, release: release.version, looks });
  }
  return {
    version: release.version,
    at: release.at,
    ...(release.bad !== undefined && { bad: release.bad }),
    state: last?.verdict.state ?? 'no-data',
    looks: last?.day ?? 0,
    ...(blockedOn !== undefined && { blockedOn }),
    because: last?.verdict.because ?? 'The release is not a day old.',
    ...(naiveBlockedOn !== undefined && { naiveBlockedOn }),
  };
}

/** Within a backtest no item changes: who voted when says all, and costs less than a digest of what they said. */
function nameOf({ current, reference }: Hearing): string {
  return `${votersOf(current)} ${votersOf(reference)}`;
}

/** Count and two FNV-1a hashes: of voices, and of times. */
function votersOf({ times, voices }: Side): string {
  let [who, when] = [0x811c9dc5, 0x811c9dc5];
  for (let index = 0; index < times.length; index++) {
    who = Math.imul(who ^ (voices[index] ?? 0), 0x01000193);
    when = Math.imul(when ^ ((times[index] ?? 0) % 0x7fffffff), 0x01000193);
  }
  return `${times.length}:${who}:${when}`;
}

/** The findings a release can be judged by: from the release before it or twelve weeks back up to the end of its watch. */
function near(
  sorted: readonly Finding[],
  release: Release,
  { settings }: Pick<GateInput, 'settings'>,
  days: number,
): readonly Finding[] {
  const released = Date.parse(release.at);
  const back = Math.max(84, 2 * settings.window.days) * DAY;
  const previous = settings.releases.findLast(({ at }) => at < release.at);
  const from = Math.min(released - back, previous === undefined ? released : Date.parse(previous.at));
  const begin = firstFrom(sorted, new Date(from).toISOString());
  const end = firstFrom(sorted, new Date(released + (days + 1) * DAY).toISOString());
  return sorted.slice(begin, end);
}

/** Index of the first finding at or after `time`; findings are sorted by time. */
function firstFrom(sorted: readonly Finding[], time: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.createdAt ?? '') < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Precision over the labelled releases that were blocked, recall over those labelled bad. */
function score(releases: readonly PastRelease[], isBlocked: (release: PastRelease) => boolean): Score {
  const blocked = releases.filter(isBlocked);
  const labelled = blocked.filter(({ bad }) => bad !== undefined);
  const bad = releases.filter((release) => release.bad === true);
  const found = bad.filter(isBlocked).length;
  return {
    blocked: blocked.length,
    ...(labelled.length > 0 && { precision: found / labelled.length }),
    ...(bad.length > 0 && { recall: found / bad.length }),
  };
}

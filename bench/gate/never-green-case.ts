import { type GateInput, judgeGate } from '../../src/decisions/gate/judge-gate.ts';
import { newLooks } from '../../src/decisions/gate/new-looks.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { LedgerEvent } from '../../src/model/ledger-event.ts';
import type { GateSettings, Policy, RuleSettings } from '../../src/model/settings.ts';
import type { Verdict } from '../../src/model/verdict.ts';

const DAY = 86_400_000;
const AS_OF = Date.parse('2026-03-15T12:00:00.000Z');

/** What can go wrong with what customers said. */
export const FAULTS = [
  'none',
  'source down',
  'empty',
  'stale',
  'clock ahead',
  'clock behind',
  'not a number',
  'all the same',
  'one customer many times',
  'cut in the middle',
  'one text many times',
  'no exposure',
  'times that are none',
  'answers that come late',
  'rows that nobody can read',
] as const;
type Fault = (typeof FAULTS)[number];

const TEXTS = [
  'nps >= baseline - 20',
  'nps >= 0',
  'csat >= 80%',
  'csat >= control - 5%',
  'stars >= baseline - 10%',
  'stars >= trailing - 0.5',
  'stars >= 3',
  'sentiment >= -0.2',
  'sentiment >= baseline - 0.1',
  'share(crash) <= 5%',
  'negative-share <= baseline + 10%',
  'tickets <= baseline * 1.5',
  'tickets <= 0.1',
  'count(crash) <= trailing * 2',
  'adoption(checkout) >= 1%',
] as const;

type Random = () => number;
const pick = <Each>(random: Random, from: readonly Each[]): Each => from[Math.floor(random() * from.length)] as Each;
const maybe = (random: Random, share = 0.5): boolean => random() < share;

/** One made-up gate: its settings, what is wrong, and what it came to. */
export interface Case {
  readonly fault: Fault;
  readonly settings: GateSettings;
  readonly verdicts: readonly Verdict[];
}

/** Makes up a gate and lets it look once or twice. */
export function tryCase(random: Random): Case {
  const fault = pick(random, FAULTS);
  const settings = makeSettings(random, fault);
  const findings = spoil(random, fault, makeFindings(random));
  const failedSources = fault === 'source down' || fault === 'cut in the middle' ? ['reviews'] : [];
  const events: LedgerEvent[] = maybe(random, 0.1) ? [override(random, settings)] : [];
  if (fault === 'answers that come late') events.push(...lateAnswers(random));
  const unread = fault === 'rows that nobody can read' ? unreadRows(random, findings.length) : {};
  const looks = settings.plan === undefined || maybe(random, 0.7) ? [AS_OF] : [AS_OF - 3 * DAY, AS_OF];
  const verdicts = looks.map((at) => {
    const asOf = new Date(at).toISOString();
    const verdict = judgeGate({
      findings,
      settings,
      names: { tags: ['crash'], features: ['checkout'] },
      asOf,
      audience: 'private' as const,
      failedSources,
      ...unread,
      events,
      digests: { config: 'c', items: 'i' },
      quote: ({ id, text, createdAt, visibility }) => ({ item: id, text, createdAt, visibility }),
    });
    const fresh = newLooks(verdict, events);
    if (fresh.length > 0) events.push({ kind: 'gate', at: asOf, release: verdict.release ?? '', looks: fresh });
    return verdict;
  });
  return { fault, settings, verdicts };
}

function makeSettings(random: Random, fault: Fault): GateSettings {
  const policy = (): Policy => pick(random, ['pass', 'fail'] as const);
  const rules = Array.from({ length: 1 + Math.floor(random() * 4) }, (): RuleSettings => {
    const where: Record<string, string> = maybe(random, 0.15) ? { channel: pick(random, ['survey', 'review']) } : {};
    return { rule: pick(random, TEXTS), where, critical: maybe(random, 0.3), trial: maybe(random, 0.15) };
  });
  return {
    policy: { inconclusive: policy(), ...(maybe(random, 0.7) && { noData: policy() }), error: policy() },
    window: { maxAgeHours: pick(random, [24, 48, 1000]), days: pick(random, [7, 28]) },
    alpha: pick(random, [0.01, 0.05, 0.2]),
    rules,
    releases: pick(random, [
      [],
      [{ version: '2', at: new Date(AS_OF - 7 * DAY).toISOString() }],
      [
        { version: '1', at: new Date(AS_OF - 20 * DAY).toISOString() },
        { version: '2', at: new Date(AS_OF - 7 * DAY).toISOString() },
      ],
    ]),
    ...(fault !== 'no exposure' && maybe(random, 0.8) && { exposure: pick(random, [1, 1000, 1e9]) }),
    ...(maybe(random, 0.4) && { plan: pick(random, [{ days: 14 }, { days: 3 }, { answers: 20 }]) }),
    ...(maybe(random, 0.2) && { maturityHours: { survey: 24, review: 200 } }),
    ...(maybe(random, 0.2) && { cohorts: { canary: 0.5, control: 0.5 } }),
  };
}

const KINDS = ['nps', 'csat', 'stars'] as const;
const SCALES = { nps: [0, 10], csat: [1, 5], stars: [1, 5] } as const;

function makeFindings(random: Random): Finding[] {
  const n = Math.floor(random() ** 2 * 80);
  const bias = random();
  return Array.from({ length: n }, (_, index): Finding => {
    const kind = pick(random, KINDS);
    const [min, max] = SCALES[kind];
    const mood = Math.min(1, Math.max(0, bias + (random() - 0.5)));
    return {
      id: `s:${index}`,
      source: 's',
      channel: pick(random, ['survey', 'review', 'ticket'] as const),
      createdAt: new Date(AS_OF - Math.floor(random() * 28 * DAY)).toISOString(),
      text: `words ${index}`,
      rating: { kind, value: min + Math.round(mood * (max - min)), min, max },
      ...(maybe(random, 0.7) && { customer: { id: `u${Math.floor(random() * 60)}` } }),
      ...(maybe(random, 0.4) && { cohort: pick(random, ['canary', 'control']) }),
      ...(maybe(random, 0.3) && { release: pick(random, ['1', '2']) }),
      ...(maybe(random, 0.3) && { feature: 'checkout' }),
      tags: maybe(random, 0.1) ? ['crash'] : [],
      fields: {},
      visibility: 'public',
      contact: 'unknown',
      sentiment: { score: 2 * mood - 1, label: mood < 0.3 ? 'negative' : 'neutral', confidence: 1 },
      kind: maybe(random, 0.1) ? 'crash' : 'other',
      aspects: [],
      priority: 0,
    };
  });
}

function spoil(random: Random, fault: Fault, findings: Finding[]): Finding[] {
  const moved = (ms: number) =>
    findings.map((each) => ({ ...each, createdAt: new Date(Date.parse(each.createdAt) + ms).toISOString() }));
  switch (fault) {
    case 'empty':
      return [];
    case 'cut in the middle':
      return findings.slice(0, Math.floor(random() * findings.length));
    case 'stale':
      return moved(-(3 + Math.floor(random() * 30)) * DAY);
    case 'clock ahead':
      return moved(Math.floor(random() * 40) * DAY);
    case 'clock behind':
      return moved(-365 * DAY);
    case 'not a number':
      return findings.map(({ rating, sentiment, ...each }) => {
        if (!maybe(random, 0.3)) return { ...each, sentiment, ...(rating && { rating }) };
        const odd = pick(random, [Number.NaN, Infinity, -Infinity]);
        return {
          ...each,
          sentiment: { ...sentiment, score: odd },
          ...(rating && { rating: { ...rating, value: odd } }),
        };
      });
    case 'all the same':
      return findings.map((each) => {
        const same = { score: 0.5, label: 'positive', confidence: 1 } as const;
        return { ...each, sentiment: same, ...(each.rating && { rating: { ...each.rating, value: each.rating.max } }) };
      });
    case 'one customer many times':
      return findings.map((each) => ({ ...each, customer: { id: 'loud' } }));
    case 'one text many times':
      return findings.map((each) => ({ ...each, text: 'everybody give one star to this app at once' }));
    case 'times that are none':
      return findings.map((each) => (maybe(random, 0.5) ? { ...each, createdAt: 'yesterday' } : each));
    case 'none':
    case 'source down':
    case 'no exposure':
    case 'answers that come late':
    case 'rows that nobody can read':
      return findings;
  }
}

/** A share of the rows of the one source there is, and a config that knows, or does not, where that source is heard. */
function unreadRows(random: Random, items: number): Pick<GateInput, 'accounts' | 'facts'> {
  const unread = Math.floor(random() ** 2 * 100);
  const fact = {
    name: 's',
    ...(maybe(random, 0.3) && { channel: pick(random, ['survey', 'review', 'ticket'] as const) }),
    ...(maybe(random, 0.3) && { rating: pick(random, KINDS) }),
  };
  return {
    accounts: [{ source: 's', from: 's.csv', rows: items + unread, items, skips: { 'bad-rating': unread } }],
    facts: maybe(random) ? [fact] : [],
  };
}

/** What a month of runs wrote down where a share of each day's answers is missing at first. */
function lateAnswers(random: Random): LedgerEvent[] {
  const [channel, missing, days] = [pick(random, ['survey', 'review', 'ticket'] as const), random(), 1 + random() * 12];
  const counts = Array.from({ length: 28 }, (_, age) => Math.round(50 * (1 - missing * Math.exp(-age / days))));
  return Array.from({ length: 30 }, (_, ago) => ({
    kind: 'arrivals',
    at: new Date(AS_OF - (34 - ago) * DAY).toISOString(),
    days: { [channel]: counts },
  }));
}

function override(random: Random, settings: GateSettings): LedgerEvent {
  return {
    kind: 'override',
    at: new Date(AS_OF - 5 * DAY).toISOString(),
    rule: settings.rules[0]?.rule ?? '',
    by: 'Ana',
    ...(maybe(random) && { second: pick(random, ['Ben', 'ana']) }),
    why: 'known',
    until: new Date(AS_OF + (random() - 0.5) * 4 * DAY).toISOString(),
  };
}

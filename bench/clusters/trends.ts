/**
 * How early trends are found and how often they are false: `node bench/run.mjs clusters/trends [--runs=40] [--seed=1]`.
 * In each run a hundred topics are counted for nine quiet weeks and then looked at every day for two weeks. Ninety are
 * quiet throughout, of 0.5, 2 or 8 customers a week; their counts are Poisson, or (`uneven`) swing by half
 * from week to week. Ten change on the first of those days: ×2, ×3, or a new topic of 3 or of 7 customers a week.
 */
import { trendsOf } from '../../src/analysis/trends.ts';
import type { Finding } from '../../src/model/finding.ts';
import { poisson, seeded } from '../statistics/seeded.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const [QUIET_DAYS, WATCHED_DAYS, QUIET_TOPICS] = [63, 14, 90] as const;
const SHOWN_DAYS = [1, 2, 3, 4, 5, 7, 10, 14];
const USUAL = [0.5, 2, 8] as const;
const CHANGES = [
  { name: '2 a week, ×2', before: 2, after: 4 },
  { name: '2 a week, ×3', before: 2, after: 6 },
  { name: '8 a week, ×2', before: 8, after: 16 },
  { name: '8 a week, ×3', before: 8, after: 24 },
  { name: 'new, 3 a week', before: 0, after: 3 },
  { name: 'new, 7 a week', before: 0, after: 7 },
] as const;
const option = (name: string, fallback: number): number =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? fallback);
const runs = option('runs', 40);

let made = 0;
for (const uneven of [false, true]) report(uneven);

function report(uneven: boolean): void {
  const random = seeded(option('seed', 1));
  let [alarms, weeks] = [0, 0];
  const firstDays = new Map<string, number[]>(CHANGES.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    const changing = Array.from({ length: 10 }, (_, at) => CHANGES[(run + at) % CHANGES.length]!);
    const topics = [
      ...changing.map(({ before, after }) => topic(before, after, uneven, random)),
      ...Array.from({ length: QUIET_TOPICS }, (_, at) => topic(USUAL[at % 3]!, USUAL[at % 3]!, uneven, random)),
    ];
    const rose = firstAlarms(topics);
    for (const [at, { name }] of changing.entries()) firstDays.get(name)?.push(Math.min(...(rose[at] ?? [Infinity])));
    for (const days of rose.slice(changing.length)) {
      alarms += Number(days.some((day) => day <= 7)) + Number(days.some((day) => day > 7));
      weeks += 2;
    }
  }
  console.log(
    `${uneven ? 'uneven' : 'poisson'}: ${((100 * alarms) / weeks).toFixed(2)} false alarms in 100 quiet topic-weeks`,
  );
  for (const [name, days] of firstDays) {
    const found = SHOWN_DAYS.map(
      (day) => `day ${day} ${((100 * days.filter((at) => at <= day).length) / days.length).toFixed(0)} %`,
    );
    console.log(`  ${name.padEnd(14)} found by ${found.join(', ')}`);
  }
}

/** For each topic the days on which it is called rising or new. */
function firstAlarms(topics: readonly (readonly Finding[])[]): readonly number[][] {
  const rose = topics.map((): number[] => []);
  for (let day = 1; day <= WATCHED_DAYS; day += 1) {
    const now = START + (QUIET_DAYS + day) * DAY;
    const asOf = new Date(now).toISOString();
    const so = topics.map((findings) => findings.filter(({ createdAt }) => createdAt < asOf));
    for (const [at, { state }] of trendsOf(so, new Date(START).toISOString(), asOf).entries())
      if (state === 'rising' || state === 'new') rose[at]?.push(day);
  }
  return rose;
}

function topic(before: number, after: number, uneven: boolean, random: () => number): readonly Finding[] {
  let week = 1;
  return Array.from({ length: QUIET_DAYS + WATCHED_DAYS }, (_, day) => {
    // Each week is weak or strong, as chance has it.
    if (day % 7 === 0) week = uneven ? (random() < 0.5 ? 0.5 : 1.5) : 1;
    const count = poisson(random, (week * (day < QUIET_DAYS ? before : after)) / 7);
    return Array.from({ length: count }, () => finding(START + (day + random()) * DAY));
  }).flat();
}

function finding(at: number): Finding {
  made += 1;
  return {
    id: `bench:${made}`,
    source: 'bench',
    channel: 'review',
    createdAt: new Date(at).toISOString(),
    text: 'It fails',
    tags: [],
    fields: {},
    visibility: 'public',
    contact: 'unknown',
    sentiment: { score: -0.5, label: 'negative', confidence: 0.8 },
    kind: 'bug',
    aspects: [],
    priority: 0,
  };
}

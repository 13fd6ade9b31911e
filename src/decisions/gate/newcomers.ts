import type { Finding } from '../../model/finding.ts';
import type { RuleSettings } from '../../model/settings.ts';
import { chiSquareUpper } from '../../statistics/distributions/gamma.ts';
import { fits, type Side } from './hear.ts';
import type { ParsedRule } from './parse-rule.ts';
import { votes } from './sample.ts';
import { firstFrom, type Stream } from './stream.ts';

const DAY = 86_400_000;
/** Days before the window that say how many newcomers are usual. */
const HISTORY = 28 * DAY;
const FEWEST = 30;
/** So much larger must their share be: a launch brings some, too. */
const MOVED = 0.25;
const ALARM = 0.001;

/**
 * Says so when those who vote are to a larger part customers nobody heard before than in the four weeks before: accounts
 * made for the occasion, or a crowd that was called. Customers without a name count on neither side. `from`: where the
 * window begins, in milliseconds. Pearson's χ² of new and known customers against those before.
 */
export function newcomers(
  stream: Stream,
  { parsed, rule }: { readonly parsed: ParsedRule; readonly rule: RuleSettings },
  { voting, voices }: Pick<Side, 'voting' | 'voices'>,
  from: number,
): readonly string[] {
  const first = firstHeard(stream);
  const now = new Set(voices.filter((_, index) => isNamed(voting[index])));
  if (now.size < FEWEST) return [];
  const fresh = countNew(now, first, from);
  if (fresh < MOVED * now.size) return [];
  const before = votersBefore(stream, parsed, rule, from);
  if (before.size < FEWEST) return [];
  const usual = countNew(before, first, from - HISTORY);
  if (fresh / now.size - usual / before.size < MOVED) return [];
  if (pValue([fresh, now.size], [usual, before.size]) >= ALARM) return [];
  const percent = (count: number, all: number): string => `${((100 * count) / all).toFixed(0)} %`;
  return [
    `${fresh} of ${now.size} customers who answered were never heard before (${percent(fresh, now.size)}; ${percent(usual, before.size)} in the four weeks before): new accounts, or people called to answer.`,
  ];
}

const isNamed = (finding: Finding | undefined): boolean =>
  finding?.customer?.id !== undefined || finding?.customer?.email !== undefined;

function countNew(voices: ReadonlySet<number>, first: Float64Array, since: number): number {
  let count = 0;
  for (const voice of voices) if ((first[voice] ?? -Infinity) >= since) count++;
  return count;
}

function votersBefore(stream: Stream, { metric }: ParsedRule, { where }: RuleSettings, from: number): Set<number> {
  const { findings, times, voices, isSorted } = stream;
  const wanted = Object.entries(where);
  const found = new Set<number>();
  const end = isSorted ? firstFrom(stream, from) : findings.length;
  for (let index = isSorted ? firstFrom(stream, from - HISTORY) : 0; index < end; index++) {
    const [finding, at] = [findings[index] as Finding, times[index] ?? Number.NaN];
    if (!(at >= from - HISTORY && at < from) || !isNamed(finding)) continue;
    if (votes(metric, finding) && fits(finding, wanted)) found.add(voices[index] ?? -1);
  }
  return found;
}

// Every rule of a gate asks about the same stream.
const known = new WeakMap<Stream, Float64Array>();

/** When each voice was first heard, whatever about; milliseconds. */
function firstHeard(stream: Stream): Float64Array {
  const cached = known.get(stream);
  if (cached !== undefined) return cached;
  const { times, voices } = stream;
  const first = new Float64Array(times.length).fill(Infinity);
  for (let index = 0; index < times.length; index++) {
    const [voice, at] = [voices[index] ?? 0, times[index] ?? Number.NaN];
    if (at < (first[voice] ?? Infinity)) first[voice] = at;
  }
  known.set(stream, first);
  return first;
}

type Share = readonly [count: number, of: number];

function pValue([a, n]: Share, [b, m]: Share): number {
  const share = (a + b) / (n + m);
  if (share === 0 || share === 1) return 1;
  const statistic = (a / n - b / m) ** 2 / (share * (1 - share) * (1 / n + 1 / m));
  return chiSquareUpper(statistic, 1);
}

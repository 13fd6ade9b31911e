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
  { voices }: Pick<Side, 'voices'>,
  from: number,
): readonly string[] {
  const register = registerOf(stream);
  const now = register.count(voices, from);
  if (now.all < FEWEST || now.fresh < MOVED * now.all) return [];
  const before = register.count(votersBefore(stream, parsed, rule, from), from - HISTORY);
  if (before.all < FEWEST || now.fresh / now.all - before.fresh / before.all < MOVED) return [];
  if (pValue(now, before) >= ALARM) return [];
  const percent = ({ fresh, all }: Heads): string => `${((100 * fresh) / all).toFixed(0)} %`;
  return [
    `${now.fresh} of ${now.all} customers who answered were never heard before (${percent(now)}; ${percent(before)} in the four weeks before): new accounts, or people called to answer.`,
  ];
}

function votersBefore(stream: Stream, { metric }: ParsedRule, { where }: RuleSettings, from: number): number[] {
  const { findings, times, voices, isSorted } = stream;
  const wanted = Object.entries(where);
  const found: number[] = [];
  const end = isSorted ? firstFrom(stream, from) : findings.length;
  for (let index = isSorted ? firstFrom(stream, from - HISTORY) : 0; index < end; index++) {
    const at = times[index] ?? Number.NaN;
    if (!(at >= from - HISTORY && at < from)) continue;
    const finding = findings[index] as Finding;
    if (votes(metric, finding) && fits(finding, wanted)) found.push(voices[index] ?? 0);
  }
  return found;
}

/** Customers with a name, each once, and those of them nobody heard before. */
interface Heads {
  readonly all: number;
  readonly fresh: number;
}

interface Register {
  /** `since`: who was first heard from then on is new; milliseconds. */
  count(voices: readonly number[], since: number): Heads;
}

// Every rule of a gate, and every day of a backtest, asks about the same stream.
const known = new WeakMap<Stream, Register>();

function registerOf(stream: Stream): Register {
  const register = known.get(stream) ?? createRegister(stream);
  known.set(stream, register);
  return register;
}

function createRegister({ firstHeard }: Stream): Register {
  // Which count a voice was in last: a set would be most of the work.
  const counted = new Int32Array(firstHeard.length);
  let counts = 0;
  return {
    count: (asked, since) => {
      counts++;
      let [all, fresh] = [0, 0];
      for (const voice of asked) {
        const heard = firstHeard[voice] ?? Infinity;
        if (heard === Infinity || counted[voice] === counts) continue;
        counted[voice] = counts;
        all++;
        if (heard >= since) fresh++;
      }
      return { all, fresh };
    },
  };
}

/** Pearson's χ² for two shares, one degree of freedom. */
function pValue(now: Heads, before: Heads): number {
  const share = (now.fresh + before.fresh) / (now.all + before.all);
  if (share === 0 || share === 1) return 1;
  const difference = now.fresh / now.all - before.fresh / before.all;
  return chiSquareUpper(difference ** 2 / (share * (1 - share) * (1 / now.all + 1 / before.all)), 1);
}

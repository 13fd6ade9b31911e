import type { Finding } from '../../model/finding.ts';

/** Findings with their times and voices read once. */
export interface Stream {
  readonly findings: readonly Finding[];
  /** Milliseconds since 1970; NaN for a time that cannot be read, which belongs nowhere. */
  readonly times: Float64Array;
  /** Who spoke, numbered from 0; a finding without a customer is a voice of its own. */
  readonly voices: Int32Array;
  /** When each voice with a name was first heard, whatever about, in milliseconds; Infinity for one without a name. */
  readonly firstHeard: Float64Array;
  /** Whether the times never fall. */
  readonly isSorted: boolean;
  /** What each text is made of, as a number; 0 where nobody has asked yet. Written to by those who ask. */
  readonly textMarks: Int32Array;
  /** For who counts voices: -1 for each. Written to while a count goes on, and -1 again at its end. */
  readonly ballot: Int32Array;
}

// A backtest looks at the same findings every day.
const read = new WeakMap<readonly Finding[], Stream>();

/** Reads the times and voices of all findings. */
export function toStream(findings: readonly Finding[]): Stream {
  const known = read.get(findings);
  if (known !== undefined) return known;
  const stream = readStream(findings);
  read.set(findings, stream);
  return stream;
}

function readStream(findings: readonly Finding[]): Stream {
  const times = new Float64Array(findings.length);
  const voices = new Int32Array(findings.length);
  const firstHeard = new Float64Array(findings.length).fill(Infinity);
  const number = createNumbering();
  let isSorted = true;
  let before = -Infinity;
  for (let index = 0; index < findings.length; index++) {
    const finding = findings[index] as Finding;
    const time = timeOf(finding.createdAt);
    times[index] = time;
    // Also false for a time that is none.
    isSorted &&= time >= before;
    before = time;
    const voice = number(finding);
    voices[index] = voice;
    const { customer } = finding;
    const isNamed = customer?.id !== undefined || customer?.email !== undefined;
    if (isNamed && time < (firstHeard[voice] ?? 0)) firstHeard[voice] = time;
  }
  const [textMarks, ballot] = [new Int32Array(findings.length), new Int32Array(findings.length).fill(-1)];
  return { findings, times, voices, firstHeard, isSorted, textMarks, ballot };
}

/** Numbers voices from 0 as `customerKey` tells them apart, without making a key for each. */
function createNumbering(): (finding: Finding) => number {
  let next = 0;
  const known = { id: new Map<string, number>(), email: new Map<string, number>(), item: new Map<string, number>() };
  return ({ id, customer }) => {
    const kind = customer?.id !== undefined ? 'id' : customer?.email !== undefined ? 'email' : 'item';
    const key = customer?.id ?? customer?.email?.toLowerCase() ?? id;
    const voice = known[kind].get(key) ?? next;
    if (voice === next) known[kind].set(key, next++);
    return voice;
  };
}

/** Index of the first finding at or after `time`, in a stream whose times never fall. */
export function firstFrom({ times }: Stream, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

const EXACT = 'YYYY-MM-DDTHH:MM:SS.mmmZ'.length;

/** `Date.parse`, which is slow, for the one form all items have; any other form goes the long way. */
function timeOf(text: string): number {
  if (text.length !== EXACT || text.charCodeAt(10) !== 84 || text.charCodeAt(23) !== 90) return Date.parse(text);
  const digits = (at: number, count: number): number => {
    let value = 0;
    for (let i = at; i < at + count; i++) {
      const digit = text.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) return Number.NaN;
      value = 10 * value + digit;
    }
    return value;
  };
  const [month, day, hour, minute, second] = [digits(5, 2), digits(8, 2), digits(11, 2), digits(14, 2), digits(17, 2)];
  // What Date.UTC would carry over, Date.parse refuses or knows better.
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60 && second < 60)) {
    return Date.parse(text);
  }
  const time = Date.UTC(digits(0, 4), month - 1, day, hour, minute, second, digits(20, 3));
  return digits(0, 4) < 100 ? Date.parse(text) : time;
}

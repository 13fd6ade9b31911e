import { exactTime } from '../../model/exact-time.ts';
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
    const time = exactTime(finding.createdAt) ?? Date.parse(finding.createdAt);
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

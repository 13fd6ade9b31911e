import type { Finding } from '../../model/finding.ts';
import { firstFrom, type Stream } from './stream.ts';

const DAY = 86_400_000;
/** Days before the window in which a template of a form or a signature has been seen, too. */
const HISTORY = 28 * DAY;
/** Strangers say five words alike by chance, never twelve. */
const FEWEST_WORDS = 12;
const FEWEST = 10;
const FEWEST_VOICES = 5;
const SHARE = 0.3;
/** Share of pairs of words two texts have in common when one was made from the other. */
const ALIKE = 0.5;
/** Texts that are read to see whether there is anything to look for. */
const SAMPLE = 300;
/** Near copies in the sample that are worth reading all texts for; fewer than are asked for, as a sample is rough. */
const WORTH = 0.15;
/** Share of the texts before that makes the words a template of a form, a signature, and no campaign. */
const KNOWN = 0.05;

/**
 * Says so when nearly the same words from at least five customers make up 30 % of what was heard, and did not before: a
 * campaign or a brigade that varies its text. `from`: where the window begins, in milliseconds; `heard`: places in the
 * stream. Texts are alike when half of their pairs of words are the same (Jaccard; candidates by MinHash, Broder 1997).
 */
export function nearCopies(stream: Stream, heard: readonly number[], from: number): readonly string[] {
  if (heard.length < FEWEST) return [];
  const marks = marksOf(stream);
  const sample = sampleOf(marks, heard);
  const group = largestGroup(marks, sample);
  if (group.length < Math.max(3, WORTH * sample.length)) return [];
  const before = sampleOf(marks, placesBefore(stream, from));
  const known = before.filter((place) => marks.least(place) === marks.least(group[0] ?? -1)).length;
  if (known > 0 && known >= KNOWN * before.length) return [];
  const idOf = (place: number): string => (stream.findings[place] as Finding).id;
  const leader = pairsOf(
    stream,
    group.reduce((one, other) => (idOf(other) < idOf(one) ? other : one)),
  );
  const copies = heard.filter((place) => isAlike(leader, pairsOf(stream, place)));
  const voices = new Set(copies.map((place) => stream.voices[place]));
  if (copies.length < Math.max(FEWEST, SHARE * heard.length) || voices.size < FEWEST_VOICES) return [];
  return [
    `Nearly the same words make up ${copies.length} of ${heard.length} answers, from ${voices.size} customers: a campaign.`,
  ];
}

/** At most some 300 places, the same whatever the order of findings. */
function sampleOf(marks: Marks, places: readonly number[]): readonly number[] {
  const step = Math.ceil(places.length / SAMPLE);
  return step <= 1 ? places : places.filter((place) => marks.id(place) % step === 0);
}

function placesBefore(stream: Stream, from: number): readonly number[] {
  const { times, isSorted, findings } = stream;
  const places: number[] = [];
  const end = isSorted ? firstFrom(stream, from) : findings.length;
  for (let place = isSorted ? firstFrom(stream, from - HISTORY) : 0; place < end; place++) {
    const at = times[place] ?? Number.NaN;
    if (at >= from - HISTORY && at < from) places.push(place);
  }
  return places;
}

/** Texts with the same mark, many of which may have been made from one. */
function largestGroup(marks: Marks, sample: readonly number[]): readonly number[] {
  const groups = new Map<number, number[]>();
  for (const place of sample) {
    const least = marks.least(place);
    if (least === Infinity) continue;
    const group = groups.get(least);
    if (group === undefined) groups.set(least, [place]);
    else group.push(place);
  }
  const [largest] = [...groups].sort(([a, one], [b, other]) => other.length - one.length || a - b);
  return largest?.[1] ?? [];
}

interface Marks {
  readonly id: (place: number) => number;
  /** The smallest mark of a text's pairs of words: two texts have the same one as often as they have pairs in common. */
  readonly least: (place: number) => number;
}

// A backtest reads the same texts every day.
const read = new WeakMap<Stream, Marks>();

function marksOf(stream: Stream): Marks {
  const known = read.get(stream);
  if (known !== undefined) return known;
  const [ids, leasts] = [new Float64Array(stream.findings.length), new Float64Array(stream.findings.length)];
  ids.fill(-1);
  leasts.fill(-1);
  const marks: Marks = {
    id: (place) => {
      const made = ids[place] ?? -1;
      return made >= 0 ? made : (ids[place] = hashOf((stream.findings[place] as Finding).id));
    },
    least: (place) => {
      const made = leasts[place] ?? -1;
      return made >= 0 ? made : (leasts[place] = Math.min(...(pairsOf(stream, place) ?? [])));
    },
  };
  read.set(stream, marks);
  return marks;
}

type Pairs = ReadonlySet<number>;

function isAlike(leader: Pairs | undefined, pairs: Pairs | undefined): boolean {
  if (leader === undefined || pairs === undefined) return false;
  let common = 0;
  for (const pair of pairs) if (leader.has(pair)) common++;
  return common >= ALIKE * (leader.size + pairs.size - common);
}

/** Marks of each two words that follow each other; `undefined` for fewer than twelve words. */
function pairsOf({ findings }: Stream, place: number): Pairs | undefined {
  const words =
    (findings[place] as Finding).text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return undefined;
  return new Set(words.slice(1).map((word, index) => hashOf(`${words[index]} ${word}`)));
}

/** FNV-1a, stirred at the end so that its lowest values are anybody's; 0..2³² − 1. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

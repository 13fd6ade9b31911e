import { stemsOf } from '../../src/analysis/stems-of.ts';
import { pack, type TopicWords } from '../../src/analysis/topic-words.ts';
import { alongPrincipalAxes } from './principal-axes.ts';
import { trainPlaces } from './train-places.ts';
import { wordGroups } from './word-groups.ts';

/** A request and what it is about. */
export interface Request {
  readonly text: string;
  readonly label: string;
}

/** Numbers that are learned for a place, and so many of their principal components that are kept. */
const LEARNED = 160;
const DIMENSIONS = 40;
/** A sense that fewer requests hold has no place; one that fewer texts hold and no request is not kept at all. */
const FEWEST_REQUESTS = 2;
const FEWEST_TEXTS = 20;
/** A step of the four-bit numbers, in standard deviations. */
const STEP = 2.5 / 7;
const SETTINGS = { epochs: 10, rate: 0.05, sharpness: 12, margin: 0.3, dropped: 0.2, seed: 20260301 } as const;

/**
 * Learns senses: words of one of our own groups are one, every other stem is one of its own. `requests` say where they
 * lie in topic space; with `others`, texts of all kinds, they say how usual each is.
 */
export function learnTopicWords(requests: readonly Request[], others: readonly string[]): TopicWords {
  const groups = wordGroups();
  const keys = new Map(groups.flatMap((stems) => stems.map((each) => [each, stems[0]!] as const)));
  const sensesIn = (text: string): readonly string[] => [
    ...new Set(stemsOf(text).map((each) => keys.get(each) ?? each)),
  ];
  const asked = requests.map(({ text }) => sensesIn(text));
  const inRequests = count(asked);
  const inAll = count([...asked, ...others.map(sensesIn)]);
  const placed = [...inRequests]
    .filter(([, texts]) => texts >= FEWEST_REQUESTS)
    .map(([sense]) => sense)
    .sort();
  const grouped = new Set(groups.map(([first]) => first!));
  const listed = [...new Set([...inAll.keys(), ...grouped])]
    .filter((sense) => grouped.has(sense) || (inAll.get(sense) ?? 0) >= FEWEST_TEXTS)
    .sort();
  const senses = [...new Set([...placed, ...listed])];
  const total = requests.length + others.length;
  const shares = senses.map((sense) =>
    Math.min(255, Math.round(-10 * Math.log2(((inAll.get(sense) ?? 0) + 0.1) / total))),
  );
  const stemsOfSense = new Map(groups.map((stems) => [stems[0]!, stems]));
  return {
    senses: senses.map((sense) => stemsOfSense.get(sense)?.join(' ') ?? sense).join('\n'),
    dimensions: DIMENSIONS,
    places: Buffer.from(pack(places(requests, asked, placed))).toString('base64'),
    usual: Buffer.from(shares).toString('base64'),
  };
}

function places(
  requests: readonly Request[],
  asked: readonly (readonly string[])[],
  placed: readonly string[],
): number[] {
  const numbers = new Map(placed.map((sense, at) => [sense, at]));
  const labels = [...new Set(requests.map(({ label }) => label))].sort();
  const examples = asked.map((senses, at) => ({
    senses: Int32Array.from(senses.flatMap((sense) => numbers.get(sense) ?? [])),
    target: labels.indexOf(requests[at]!.label),
  }));
  const sizes = { senses: placed.length, targets: labels.length, dimensions: LEARNED };
  const learned = alongPrincipalAxes(trainPlaces(examples, { ...SETTINGS, ...sizes }), LEARNED, DIMENSIONS);
  const deviation = Math.sqrt(learned.reduce((sum, value) => sum + value * value, 0) / learned.length);
  return Array.from(learned, (value) => value / (STEP * deviation));
}

function count(texts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const senses of texts) for (const sense of senses) counts.set(sense, (counts.get(sense) ?? 0) + 1);
  return counts;
}

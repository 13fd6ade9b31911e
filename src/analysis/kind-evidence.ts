import { KINDS, type Kind } from '../model/finding.ts';
import { featuresOf, kindText, wordsRead, type KindContext } from './kind.ts';
import { effectsOnKind } from './models/kind-model.ts';
import { scan } from './models/scan.ts';

const MOST_SHOWN = 5;
/** Words with less than this share of the strongest word's effect are left out. */
const TELLING = 0.35;

/** The customer's words that speak most for a kind, the strongest first, in lower case; neighbours are shown together. */
export function kindEvidence(text: string, kind: Kind, { channel }: KindContext = {}): readonly string[] {
  if (kind === 'other') return [];
  const words = kindText(wordsRead(text, channel));
  const features = featuresOf(words, channel);
  const effects = effectsOnKind(features, KINDS.indexOf(kind));
  const { start, end, count } = scan(words);
  const perToken = new Float64Array(count);
  for (const [i, effect] of effects.entries()) {
    const [first, last] = [features.first[i]!, features.last[i]!];
    for (let at = first; at <= last; at++) perToken[at]! += effect / (last - first + 1);
  }
  const telling = TELLING * perToken.reduce((most, effect) => Math.max(most, effect), 0);
  return spansAbove(perToken, telling)
    .sort((a, b) => b.effect - a.effect || a.first - b.first)
    .slice(0, MOST_SHOWN)
    .map(({ first, last }) => words.slice(start[first], end[last]).toLowerCase());
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly effect: number;
}

function spansAbove(perToken: Float64Array, least: number): Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < perToken.length; first++) {
    if (least === 0 || perToken[first]! < least) continue;
    let last = first;
    let effect = perToken[first]!;
    while (last + 1 < perToken.length && perToken[last + 1]! >= least) effect += perToken[++last]!;
    spans.push({ first, last, effect });
    first = last;
  }
  return spans;
}

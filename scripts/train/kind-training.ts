import { featuresOf, kindText } from '../../src/analysis/kind.ts';
import type { ClassWeights } from '../../src/analysis/models/class-model.ts';
import { kindAmount } from '../../src/analysis/models/kind-features.ts';
import { KINDS } from '../../src/model/finding.ts';
import type { KindText } from './kind-texts.ts';
import { trainClasses, type ClassExample } from './train-classes.ts';

/** Chosen with half of the sets on kinds: docs/analysis.md. */
const SETTINGS = { classes: KINDS, bits: Number(process.env['BITS']??12), epochs: Number(process.env['EP']??6), rate: Number(process.env['RATE']??0.2), seed: 1 };
const ORIGIN_WORTH = { own: 1, issues: Number(process.env['WI']??1), whole: Number(process.env['WW']??1), grammar: Number(process.env['WG']??0.5), sets: 0.1 } as const;
/** The grid of the weights, in bytes of the trainer. */
const STEP = Number(process.env['STEP']??4);
/** A kind that is rare here weighs more, by the root: so many examples weigh 1. */
const COMMON = 300;

export let kept = new Set<number>();
/** A model of kinds learned from texts; the same texts give the same bytes. */
export function trainKinds(texts: readonly KindText[]): ClassWeights {
  const counts = new Map<string, number>();
  const group = ({ kind, origin }: KindText): string => `${origin} ${kind}`;
  for (const text of texts) counts.set(group(text), (counts.get(group(text)) ?? 0) + 1);
  const examples = texts.map((text) =>
    kindExample(text, ORIGIN_WORTH[text.origin] * Math.sqrt(COMMON / (counts.get(group(text)) ?? 1))),
  );
  const minc = Number(process.env['MINC'] ?? 1);
  const seen = new Map<number, number>();
  for (const { hash } of examples) for (const one of new Set(hash)) seen.set(one, (seen.get(one) ?? 0) + 1);
  kept = new Set([...seen].filter(([, n]) => n >= minc).map(([h]) => h));
  if (process.env['MINC']) console.log('F1 features', seen.size, kept.size);
  return coarser(trainClasses(examples.map((e) => ({ ...e, hash: e.hash.filter((h) => kept.has(h)) })), SETTINGS));
}

/** Fewer different bytes pack better, and cost nothing. */
function coarser(weights: ClassWeights): ClassWeights {
  const bytes = new Int8Array(Buffer.from(weights.table, 'base64')).map((byte) => Math.round(byte / STEP));
  const unit = Number((weights.unit * STEP).toPrecision(6));
  return { ...weights, unit, table: Buffer.from(bytes.buffer).toString('base64') };
}

/** A text as the trainer and the model read it. */
export function kindExample({ kind, text, issue }: KindText, weight: number): ClassExample {
  const { hash, count } = featuresOf(kindText(text), issue ? 'issue' : undefined);
  return { hash: hash.slice(0, count), amount: kindAmount(count), target: KINDS.indexOf(kind), weight };
}

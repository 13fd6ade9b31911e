import { featuresOf, kindText } from '../../src/analysis/kind.ts';
import { openClassModel, type ClassWeights } from '../../src/analysis/models/class-model.ts';
import { kindAmount } from '../../src/analysis/models/kind-features.ts';
import { KINDS } from '../../src/model/finding.ts';
import { grammarTexts } from './kind-grammar.ts';
import { ownTexts, textsOfSets, type KindText } from './kind-texts.ts';
import { macroF1 } from './measures.ts';
import { rulesDigest } from './rules-digest.ts';
import { seededRandom } from './random.ts';
import { trainClasses, type ClassExample } from './train-classes.ts';
import { writeWeights } from './write-weights.ts';

const FOLDS = 5;
/** Chosen with half of the sets on kinds: docs/analysis.md. */
const SETTINGS = { classes: KINDS, bits: 12, epochs: 6, rate: 0.2, seed: 1 };
const ORIGIN_WORTH = { own: 1, issues: 1, grammar: 0.5, sets: 0.1 } as const;
/** The grid of the weights, in bytes of the trainer. */
const STEP = 4;
/** A kind that is rare here weighs more, by the root: so many examples weigh 1. */
const COMMON = 300;
const GRAMMAR = { each: 300, seed: 5 };

const own = ownTexts();
const rest = [...grammarTexts(GRAMMAR.each, GRAMMAR.seed), ...textsOfSets()];
const random = seededRandom(3);
const folds = own.map(() => Math.floor(random() * FOLDS));

console.log(`Kinds: ${own.length} texts of our own, ${rest.length} made or borrowed`);
const said = Array.from({ length: FOLDS }, (_, fold) => judgeFold(fold)).flat();
console.log(
  `  macro-F1 of ten kinds on texts of our own held out: ${macroF1(
    said.map(([kind]) => kind),
    said.map(([, guess]) => guess),
  ).toFixed(3)}`,
);
writeWeights('kind-weights', 'KIND_WEIGHTS', 'KindWeights', 'kind-features', {
  ...train([...own, ...rest]),
  rules: rulesDigest(),
});

function train(texts: readonly KindText[]): ClassWeights {
  const counts = new Map<string, number>();
  const group = ({ kind, origin }: KindText): string => `${origin} ${kind}`;
  for (const text of texts) counts.set(group(text), (counts.get(group(text)) ?? 0) + 1);
  const examples = texts.map((text) =>
    toExample(text, ORIGIN_WORTH[text.origin] * Math.sqrt(COMMON / (counts.get(group(text)) ?? 1))),
  );
  return coarser(trainClasses(examples, SETTINGS));
}

/** Fewer different bytes pack better, and cost nothing. */
function coarser(weights: ClassWeights): ClassWeights {
  const bytes = new Int8Array(Buffer.from(weights.table, 'base64')).map((byte) => Math.round(byte / STEP));
  const unit = Number((weights.unit * STEP).toPrecision(6));
  return { ...weights, unit, table: Buffer.from(bytes.buffer).toString('base64') };
}

function toExample({ kind, text, issue }: KindText, weight: number): ClassExample {
  const { hash, count } = featuresOf(kindText(text), issue ? 'issue' : undefined);
  return { hash: hash.slice(0, count), amount: kindAmount(count), target: KINDS.indexOf(kind), weight };
}

/** What a model of the other folds calls the texts of one. */
function judgeFold(fold: number): readonly (readonly [string, string])[] {
  const model = openClassModel(train([...own.filter((_, i) => folds[i] !== fold), ...rest]));
  return own
    .filter((_, i) => folds[i] === fold)
    .map((text) => {
      const { hash, amount } = toExample(text, 1);
      const logits = [...model(hash, hash.length, amount)];
      return [text.kind, KINDS[logits.indexOf(Math.max(...logits))] ?? 'other'] as const;
    });
}

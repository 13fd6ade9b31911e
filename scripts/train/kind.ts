import { openKnownModel } from '../../src/analysis/models/known-features.ts';
import { KINDS } from '../../src/model/finding.ts';
import { grammarTexts } from './kind-grammar.ts';
import { ownTexts, textsOfSets } from './kind-texts.ts';
import { kindExample, trainKinds } from './kind-training.ts';
import { macroF1 } from './measures.ts';
import { seededRandom } from './random.ts';
import { rulesDigest } from './rules-digest.ts';
import { writeWeights } from './write-weights.ts';

const FOLDS = 5;
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
  ...trainKinds([...own, ...rest]),
  rules: rulesDigest(),
});

/** What a model of the other folds calls the texts of one. */
function judgeFold(fold: number): readonly (readonly [string, string])[] {
  const model = openKnownModel(trainKinds([...own.filter((_, i) => folds[i] !== fold), ...rest]));
  return own
    .filter((_, i) => folds[i] === fold)
    .map((text) => {
      const { hash, amount } = kindExample(text, 1);
      const logits = [...model(hash, hash.length, amount)];
      return [text.kind, KINDS[logits.indexOf(Math.max(...logits))] ?? 'other'] as const;
    });
}

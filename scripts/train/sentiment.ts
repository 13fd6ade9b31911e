import type { Lexicon } from '../../src/analysis/models/lexicon.ts';
import { buildLexicon, emojiValences, englishWords, worldWords, WRITTEN } from './lexicon-table.ts';
import { loadRows, type Row } from './labelled-text.ts';
import { macroF1, rocAuc } from './measures.ts';
import { ownSentences, ownWords } from './own-text.ts';
import { ownPhrases } from './own-words.ts';
import { PLAIN_OF_THE_WORLD, WORDS_OF_THE_WORLD } from './own-words-of-the-world.ts';
import { packSentiment } from './pack-sentiment.ts';
import { seededRandom } from './random.ts';
import { toExample, type Example } from './sentiment-examples.ts';
import { trainPolar, type PolarModel, type PolarSettings } from './train-polar.ts';
import { writeWeights } from './write-weights.ts';

/** A set with its weight in training; sets of one family are the same kind of text and are left out together. */
interface Source {
  readonly name: string;
  readonly weight: number;
  readonly family?: string;
  readonly rows: readonly Row[];
}

const CLASSES = ['neg', 'neu', 'pos'] as const;
const inEnglish = (row: Row): boolean => row.lang === 'english';

const ENGLISH: readonly Source[] = [
  { name: 'vader_tweets', weight: 1, rows: loadRows('vader_tweets') },
  { name: 'vader_movie', weight: 0.3, rows: loadRows('vader_movie') },
  { name: 'vader_nyt', weight: 0.6, rows: loadRows('vader_nyt') },
  { name: 'uci_imdb', weight: 1.5, rows: loadRows('uci_imdb') },
  { name: 'umsab_en', weight: 1, family: 'tweets', rows: loadRows('umsab_train').filter(inEnglish) },
  { name: 'tweeteval_val', weight: 1, family: 'tweets', rows: loadRows('tweeteval_val') },
  { name: 'womens_clothing', weight: 1.5, rows: loadRows('womens_clothing') },
];
/** Sets whose licence does not let a model made from them be given away: for measuring. */
const MEASURED: readonly Source[] = [
  { name: 's140_manual', weight: 1, rows: loadRows('s140_manual') },
  { name: 'ar_miner (each 6th)', weight: 1, rows: loadRows('ar_miner_train').filter((_, i) => i % 6 === 0) },
];
const WORLD: readonly Source[] = ['german', 'french', 'spanish', 'italian', 'portuguese', 'arabic'].map((lang) => ({
  name: lang,
  weight: 1,
  rows: loadRows('umsab_train').filter((row) => row.lang === lang),
}));
const MEASURED_WORLD: readonly Source[] = ['de', 'es', 'no'].map((lang) => ({
  name: `typology_${lang}`,
  weight: 1,
  rows: loadRows(`typology_${lang}_train`),
}));

/** How often our own words are shown in an epoch: there are few of them beside the rest. */
const TIMES = { phrases: 3, phrasesOfTheWorld: 2, sentences: 6 } as const;

const settingsFor = (sources: number, epochs: number, fast: boolean): PolarSettings => ({
  epochs,
  sources,
  seeds: fast ? [1] : [1, 2, 3, 4],
  leastExamples: 2,
  kept: 48_000,
});

interface Logits {
  readonly p: number;
  readonly n: number;
  readonly label: string;
}

trainEnglish();
trainWorld();

function trainEnglish(): void {
  const lexicon = buildLexicon(englishWords(), 14);
  const read = readerOf(lexicon, false);
  const written = [
    ...times(TIMES.phrases, phraseExamples(ownPhrases(), read, ENGLISH.length)),
    ...times(TIMES.phrases, phraseExamples(ownWords('en'), read, ENGLISH.length)),
    ...times(TIMES.sentences, ownSentences('en').map((row) => read(row, ENGLISH.length + 1, 1))),
  ];
  const examples = ENGLISH.map(({ rows, weight }, i) => rows.map((row) => read(row, i, weight)));
  const sources = ENGLISH.length + 2;
  console.log('English, each source judged by a model that has not seen it or its family');
  const held: Logits[][] = [];
  for (const [i, source] of ENGLISH.entries()) {
    const others = examples.filter(
      (_, j) => j !== i && (source.family === undefined || ENGLISH[j]!.family !== source.family),
    );
    const model = trainPolar([...others.flat(), ...written], settingsFor(sources, 3, true));
    held.push(logitsOf(model, examples[i]!, source.rows));
  }
  const model = trainPolar([...examples.flat(), ...written], settingsFor(sources, 3, false));
  const calibration = calibrate(
    held.filter((_, i) => ENGLISH[i]!.name !== 'vader_movie' && ENGLISH[i]!.name !== 'uci_imdb'),
  );
  for (const [i, { name }] of ENGLISH.entries()) report(name, held[i]!, calibration);
  for (const { name, rows } of MEASURED)
    report(
      name,
      logitsOf(
        model,
        rows.map((row) => read(row, 0, 1)),
        rows,
      ),
      calibration,
    );
  writeWeights(
    'english-weights',
    'ENGLISH_WEIGHTS',
    'SentimentWeights',
    'sentiment-model',
    packSentiment(model, lexicon, false, calibration),
  );
}

function trainWorld(): void {
  const lexicon = buildLexicon(worldWords(), 14);
  const read = readerOf(lexicon, true);
  const phrases = new Map<string, number>(emojiValences());
  for (const phrase of PLAIN_OF_THE_WORLD.split(',')) phrases.set(phrase.trim(), 0);
  for (const { praise, complaint } of Object.values(WORDS_OF_THE_WORLD)) {
    for (const phrase of praise.split(', ')) phrases.set(phrase, 2.6);
    for (const phrase of complaint.split(', ')) phrases.set(phrase, -2.6);
  }
  const written = [
    ...times(TIMES.phrasesOfTheWorld, phraseExamples(phrases, read, WORLD.length)),
    ...WRITTEN.flatMap((language) => [
      ...times(TIMES.phrasesOfTheWorld, phraseExamples(ownWords(language), read, WORLD.length)),
      ...times(TIMES.sentences, ownSentences(language).map((row) => read(row, WORLD.length + 1, 1))),
    ]),
  ];
  const examples = WORLD.map(({ rows, weight }, i) => rows.map((row) => read(row, i, weight)));
  const sources = WORLD.length + 2;
  console.log('Other languages, each quarter of a set judged by a model trained on the rest');
  const random = seededRandom(7);
  const quarters = WORLD.map(({ rows }) => rows.map(() => Math.floor(random() * 4)));
  const held: Logits[][] = WORLD.map(() => []);
  for (let quarter = 0; quarter < 4; quarter++) {
    const rest = examples.flatMap((all, i) => all.filter((_, j) => quarters[i]![j] !== quarter));
    const model = trainPolar([...rest, ...written], settingsFor(sources, 4, true));
    for (const [i, { rows }] of WORLD.entries()) {
      const mine = (_: unknown, j: number): boolean => quarters[i]![j] === quarter;
      held[i]!.push(...logitsOf(model, examples[i]!.filter(mine), rows.filter(mine)));
    }
  }
  const model = trainPolar([...examples.flat(), ...written], settingsFor(sources, 4, false));
  const calibration = calibrate(held);
  for (const [i, { name }] of WORLD.entries()) report(name, held[i]!, calibration);
  for (const { name, rows } of MEASURED_WORLD)
    report(
      name,
      logitsOf(
        model,
        rows.map((row) => read(row, 0, 1)),
        rows,
      ),
      calibration,
    );
  writeWeights(
    'world-weights',
    'WORLD_WEIGHTS',
    'SentimentWeights',
    'sentiment-model',
    packSentiment(model, lexicon, true, calibration),
  );
}

type Reader = (row: Row, source: number, weight: number) => Example;

function readerOf(lexicon: Lexicon, prefixes: boolean): Reader {
  return (row, source, weight) => toExample(row, { lexicon, prefixes, source, weight });
}

function times(count: number, examples: readonly Example[]): readonly Example[] {
  return Array.from({ length: count }, () => examples).flat();
}

/** Our own phrases: half their strength and a little, because a phrase is rarely the whole. */
function phraseExamples(phrases: ReadonlyMap<string, number>, read: Reader, source: number): readonly Example[] {
  return [...phrases].map(([text, strength]) =>
    read(
      { text, label: '', score: strength === 0 ? 0 : Math.sign(strength) * (Math.abs(strength) / 2 + 0.2) },
      source,
      1,
    ),
  );
}

function logitsOf(model: PolarModel, examples: readonly Example[], rows: readonly Row[]): Logits[] {
  return examples.map(({ feature, value, dense }, row) => {
    let [p, n] = [0, 0];
    for (let i = 0; i < feature.length; i++) {
      p += model.polarity[feature[i]!]! * value[i]!;
      n += model.neutrality[feature[i]!]! * value[i]!;
    }
    for (let i = 0; i < dense.length; i++) {
      p += model.densePolarity[i]! * dense[i]!;
      n += model.denseNeutrality[i]! * dense[i]!;
    }
    return { p, n, label: rows[row]!.label };
  });
}

interface Fitted {
  readonly polarity: number;
  readonly neutrality: number;
  readonly temperature: number;
}

/** The biases with the best mean of macro-F1 over unseen sources, then the temperature with the least log loss. */
function calibrate(sources: readonly (readonly Logits[])[]): Fitted {
  let best = { polarity: 0, neutrality: 0, temperature: 1 };
  let most = 0;
  for (let polarity = -0.6; polarity <= 0.61; polarity += 0.1) {
    for (let neutrality = -1; neutrality <= 2.01; neutrality += 0.1) {
      const fitted = { polarity, neutrality, temperature: 1 };
      const mean = sources.reduce((sum, one) => sum + f1Of(one, fitted), 0) / sources.length;
      if (mean > most + 1e-9) [best, most] = [fitted, mean];
    }
  }
  let least = Infinity;
  for (let temperature = 0.4; temperature <= 3; temperature += 0.05) {
    const loss = sources.flat().reduce((sum, one) => sum - Math.log(probability(one, { ...best, temperature })), 0);
    if (loss < least) [best, least] = [{ ...best, temperature }, loss];
  }
  return best;
}

function probability({ p, n, label }: Logits, { polarity, neutrality, temperature }: Fitted): number {
  const logits = [-(p + polarity), n + neutrality, p + polarity].map((logit) => Math.exp(logit / temperature));
  return logits[CLASSES.indexOf(label as 'neg')]! / (logits[0]! + logits[1]! + logits[2]!);
}

function labelOf({ p, n }: Logits, { polarity, neutrality }: Fitted): string {
  if (n + neutrality > Math.abs(p + polarity)) return 'neu';
  return p + polarity < 0 ? 'neg' : 'pos';
}

function f1Of(logits: readonly Logits[], fitted: Fitted): number {
  return macroF1(
    logits.map(({ label }) => label),
    logits.map((one) => labelOf(one, fitted)),
  );
}

function report(name: string, logits: readonly Logits[], fitted: Fitted): void {
  const felt = logits.filter(({ label }) => label !== 'neu');
  const auc = rocAuc(
    felt.map(({ p }) => p),
    felt.map(({ label }) => label === 'pos'),
  );
  console.log(
    `  ${name.padEnd(22)} AUC ${auc.toFixed(3)}  macro-F1 ${f1Of(logits, fitted).toFixed(3)}  (${logits.length})`,
  );
}

import { calibrate, logitsOf, report, type Logits } from './calibrate.ts';
import { buildLexicon, englishWords, worldWords } from './lexicon-table.ts';
import { packSentiment } from './pack-sentiment.ts';
import { seededRandom } from './random.ts';
import { ENGLISH, MEASURED, MEASURED_WORLD, WORLD } from './sentiment-sources.ts';
import { trainPolar, type PolarSettings } from './train-polar.ts';
import { writeWeights } from './write-weights.ts';
import { readerOf, writtenInEnglish, writtenInTheWorld } from './written-examples.ts';

/** Features kept of each model: more find no room in its table. */
const KEPT = 45_000;
/** Chosen by leaving sources out. */
const SETTINGS = {
  english: { epochs: 4, rate: 0.05, hidden: 0.25, kept: KEPT },
  world: { epochs: 5, rate: 0.065, hidden: 0, kept: KEPT },
} as const;

/** All sets of the world are tweets, a third of them neutral, as feedback never is: macro-F1 may lose so much. */
const SPARE = 0.005;

const settingsFor = (family: keyof typeof SETTINGS, sources: number, fast: boolean): PolarSettings => ({
  ...SETTINGS[family],
  sources,
  seeds: fast ? [1] : [1, 2, 3, 4],
});

trainEnglish();
trainWorld();

function trainEnglish(): void {
  const lexicon = buildLexicon(englishWords(), 14);
  const read = readerOf(lexicon, false);
  const written = writtenInEnglish(read, ENGLISH.length);
  const examples = ENGLISH.map(({ rows, weight }, i) => rows.map((row) => read(row, i, weight)));
  const sources = ENGLISH.length + 2;
  console.log('English, each source judged by a model that has not seen it or its family');
  const held: Logits[][] = [];
  for (const [i, source] of ENGLISH.entries()) {
    const others = examples.filter(
      (_, j) => j !== i && (source.family === undefined || ENGLISH[j]!.family !== source.family),
    );
    const model = trainPolar([...others.flat(), ...written], settingsFor('english', sources, true));
    held.push(logitsOf(model, examples[i]!, source.rows));
  }
  const model = trainPolar([...examples.flat(), ...written], settingsFor('english', sources, false));
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
  const written = writtenInTheWorld(read, WORLD.length);
  const examples = WORLD.map(({ rows, weight }, i) => rows.map((row) => read(row, i, weight)));
  const sources = WORLD.length + 2;
  console.log('Other languages, each quarter of a set judged by a model trained on the rest');
  const random = seededRandom(7);
  const quarters = WORLD.map(({ rows }) => rows.map(() => Math.floor(random() * 4)));
  const held: Logits[][] = WORLD.map(() => []);
  for (let quarter = 0; quarter < 4; quarter++) {
    const rest = examples.flatMap((all, i) => all.filter((_, j) => quarters[i]![j] !== quarter));
    const model = trainPolar([...rest, ...written], settingsFor('world', sources, true));
    for (const [i, { rows }] of WORLD.entries()) {
      const mine = (_: unknown, j: number): boolean => quarters[i]![j] === quarter;
      held[i]!.push(...logitsOf(model, examples[i]!.filter(mine), rows.filter(mine)));
    }
  }
  const model = trainPolar([...examples.flat(), ...written], settingsFor('world', sources, false));
  const calibration = calibrate(held, SPARE);
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

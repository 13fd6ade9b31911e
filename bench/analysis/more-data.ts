/**
 * What the sets would add whose licence keeps them out of the model we ship: `node bench/run.mjs analysis/more-data`.
 * Each source is judged twice by models that have seen neither it nor its kin, trained without and with those sets.
 * Nothing made here is kept.
 */
import { calibrate, report, type Held } from '../../scripts/train/calibrate.ts';
import { logitsOf } from '../../scripts/train/logits.ts';
import { loadRows } from '../../scripts/train/labelled-text.ts';
import { buildLexicon, englishWords } from '../../scripts/train/lexicon-table.ts';
import type { Example } from '../../scripts/train/sentiment-examples.ts';
import { ENGLISH, MEASURED, type Source } from '../../scripts/train/sentiment-sources.ts';
import { trainPolar } from '../../scripts/train/train-polar.ts';
import { readerOf, writtenInEnglish } from '../../scripts/train/written-examples.ts';

/** Sentences about films by the same critics as vader_movie's. */
const FILMS: Source = { name: 'sst2', weight: 0.3, family: 'films', rows: loadRows('sst2_train') };
const SETTINGS = { epochs: 4, rate: 0.05, hidden: 0.25, seeds: [1], kept: 45_000 } as const;

measure();

function measure(): void {
  const read = readerOf(buildLexicon(englishWords(), 14), false);
  const clear = ENGLISH.map((source) => (source.name === 'vader_movie' ? { ...source, family: 'films' } : source));
  const others = [...MEASURED.map((source) => ({ ...source, weight: 0.5 })), FILMS];
  const all = [...clear, ...others].map((source, i) => ({
    source,
    examples: source.rows.map((row) => read(row, i, source.weight)),
  }));
  const written = writtenInEnglish(read, all.length);
  const train = (of: readonly (readonly Example[])[]) =>
    trainPolar([...of.flat(), ...written], { ...SETTINGS, sources: all.length + 2 });
  for (const count of [clear.length, all.length]) {
    console.log(count === clear.length ? 'Without' : 'With the sets whose licence is not clear');
    const held = all.map(({ source, examples }, i): Held => {
      const seen = all.slice(0, count).filter((one, j) => j !== i && !isKin(one.source, source));
      const logits = logitsOf(train(seen.map((one) => one.examples)), examples, source.rows);
      return { name: source.name, logits, decides: source.rows.some(({ label }) => label === 'neu') };
    });
    report(held, calibrate(held));
  }
}

function isKin(one: Source, other: Source): boolean {
  return one.family !== undefined && one.family === other.family;
}

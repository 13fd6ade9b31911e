/**
 * Near-duplicates among noisy copies: `node bench/run.mjs clusters/near-duplicates [--count=100000] [--seed=1]`.
 * `mixed`: app reviews, tweets in eight languages, issues and shop reviews, most alone, some copied.
 * `apart`: the same without texts that one stroke of the noise would make of another (`toldApart`).
 * `long`: those of them with 60 characters or more, more of them copied.
 * `short`: clinc150's requests, which resemble one another, each copied until there are enough.
 * Each with the noise it always had, and again with one light edit a copy and with two of any sort (`NOISE`).
 */
import { leadersOf } from '../../src/analysis/similar.ts';
import { agreement } from './agreement.ts';
import { NOISE, noisyCorpus, repeatedCorpus, type Corpus } from './noise.ts';
import { distinct, readTexts, toldApart } from './texts.ts';

const option = (name: string, fallback: number): number =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? fallback);
const [count, seed] = [option('count', 100_000), option('seed', 1)];
/** Characters from which a text says something of its own; shorter praise ("this game is great") repeats by itself. */
const LONG = 60;
const sets = ['ar_miner_train', 'umsab_train', 'gplay_types', 'nlbse24_train', 'womens_clothing', 'tweeteval_val'];
const mixed = distinct(sets.flatMap((name) => readTexts(name).map(({ text }) => text)));
const long = mixed.filter((text) => text.length >= LONG);
const short = distinct(readTexts('clinc150').map(({ text }) => text));

report('mixed', noisyCorpus(mixed, count, 1, seed));
report('long', noisyCorpus(long, count, 2, seed));
report('short', repeatedCorpus(short, count, seed));
// Last: telling the texts apart takes more memory than grouping them.
const apart = toldApart(mixed);
report('apart', noisyCorpus(apart, count, 1, seed));
for (const level of ['light', 'two'] as const) {
  report(`mixed, ${level}`, noisyCorpus(mixed, count, 1, seed, NOISE[level]));
  report(`apart, ${level}`, noisyCorpus(apart, count, 1, seed, NOISE[level]));
  report(`long, ${level}`, noisyCorpus(long, count, 2, seed, NOISE[level]));
  report(`short, ${level}`, repeatedCorpus(short, count, seed, NOISE[level]));
}

function report(name: string, { texts, groups }: Corpus): void {
  globalThis.gc?.();
  const began = process.cpuUsage();
  const leaders = leadersOf(texts);
  const seconds = (process.cpuUsage(began).user + process.cpuUsage(began).system) / 1e6;
  const { f1, precision, recall } = agreement(groups, Array.from(leaders));
  const cells = [f1, precision, recall].map((value) => value.toFixed(3));
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(
    `${name.padEnd(12)} ${texts.length} texts  F1 ${cells[0]}  P ${cells[1]}  R ${cells[2]}  ${seconds.toFixed(1)} s CPU  peak ${peak} MiB`,
  );
}

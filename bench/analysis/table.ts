/**
 * What our analysis is worth beside the libraries one would take instead, on texts no model of ours has seen, quality
 * and speed in the same run: `npm run bench:analysis`. Reads $EARSHOT_DATA (else ../shared/data).
 */
import { franc } from 'franc-min';
import { detectLanguage } from '../../src/analysis/language.ts';
import { macroF1, rocAuc } from '../../scripts/train/measures.ts';
import { feelingJudges, type FeelingJudge } from './feeling-judges.ts';
import { kindJudges, type KindJudge } from './kind-judges.ts';
import { feelingSets, foreignSets, hasData, kindSets, type KindSet, type LabelledSet } from './labelled-sets.ts';

if (hasData && process.argv.includes('--kinds')) measureKinds();
else if (hasData) measureAll();
else console.error('There is no data: set EARSHOT_DATA.');

function measureAll(): void {
  const sets = feelingSets();
  console.log(
    'Sentiment: AUC of negative against positive / macro-F1 of three classes; texts a second, product tweets\n',
  );
  row(['', ...sets.map(({ name }) => name), 'texts/s']);
  row(['---', ...sets.map(() => '---'), '---']);
  for (const judge of feelingJudges()) {
    row([judge.name, ...sets.map((set) => measure(judge, set)), String(speed((text) => judge.score(text), sets[0]!))]);
  }
  console.log('\nOther languages, language unknown beforehand\n');
  const [ours] = feelingJudges();
  for (const set of foreignSets()) row([set.name, measure(ours!, set)]);
  measureLanguages();
  if (!process.argv.includes('--quick')) measureKinds();
}

function row(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function measure({ score }: FeelingJudge, { rows }: LabelledSet): string {
  const said = rows.map(({ text }) => score(text));
  const felt = rows.flatMap(({ label }, i) => (label === 'neu' ? [] : [{ label, score: said[i]!.score }]));
  const auc = rocAuc(
    felt.map((one) => one.score),
    felt.map(({ label }) => label === 'pos'),
  );
  const f1 = macroF1(
    rows.map(({ label }) => label),
    said.map(({ label }) => label),
  );
  return `${auc.toFixed(3)} / ${f1.toFixed(2)}`;
}

/** Texts a second of processor time, over one second and more, after a first round: others' work does not count. */
function speed(work: (text: string) => unknown, { rows }: LabelledSet): number {
  for (const { text } of rows) work(text);
  const began = processorSeconds();
  let done = 0;
  while (processorSeconds() - began < 1) {
    for (const { text } of rows) work(text);
    done += rows.length;
  }
  return Number((done / (processorSeconds() - began)).toPrecision(2));
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function measureLanguages(): void {
  const three = new Map([
    ['nob', 'no'],
    ['nno', 'no'],
    ['deu', 'de'],
    ['spa', 'es'],
    ['eng', 'en'],
  ]);
  const judges = [
    ['earshot', detectLanguage],
    ['franc-min', (text: string): string | undefined => three.get(franc(text, { minLength: 3 }))],
  ] as const;
  const sets = [...foreignSets(), { ...feelingSets()[0]!, name: 'en' }];
  console.log('\nLanguage: right / unknown, per cent\n');
  row(['', ...sets.map(({ name }) => name), 'texts/s']);
  row(['---', ...sets.map(() => '---'), '---']);
  for (const [name, detect] of judges) {
    const cells = sets.map(({ name: language, rows }) => {
      const said = rows.slice(0, 2_000).map(({ text }) => detect(text));
      const share = (wanted: string | undefined): string =>
        ((100 * said.filter((one) => one === wanted).length) / said.length).toFixed(0);
      return `${share(language)} / ${share(undefined)}`;
    });
    row([name, ...cells, String(speed(detect, sets.at(-1)!))]);
  }
}

function measureKinds(): void {
  console.log(
    '\nKind: macro-F1 of bug, feature and other (app reviews), of bug, feature and question (issues) / texts/s\n',
  );
  const sets = kindSets();
  row(['', ...sets.map(({ name }) => name)]);
  row(['---', ...sets.map(() => '---')]);
  const judges = sets.map(kindJudges);
  for (const [i, { name }] of judges[0]!.entries()) row([name, ...sets.map((set, at) => judged(judges[at]![i]!, set))]);
}

function judged({ kindOf }: KindJudge, { unseen, name }: KindSet): string {
  const said = unseen.map(({ text }) => kindOf(text));
  const gold = unseen.map(({ label }) => label);
  return `${macroF1(gold, said).toFixed(3)} / ${speed(kindOf, { name, rows: unseen.slice(0, 300) })}`;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openClassModel } from '../../src/analysis/models/class-model.ts';
import { scan } from '../../src/analysis/models/scan.ts';
import { amountOf, readLanguageFeatures, trigram } from '../../src/analysis/models/language-features.ts';
import { fillPowers, likeliest, roomForPowers } from '../../src/analysis/models/likeliest-language.ts';
import { normalise } from '../../src/analysis/tokens.ts';
import { loadRows } from './labelled-text.ts';
import { ownSentences, ownWords } from './own-text.ts';
import { ownPhrases } from './own-words.ts';
import { WORDS_OF_THE_WORLD } from './own-words-of-the-world.ts';
import { seededRandom } from './random.ts';
import { trainClasses, type ClassExample } from './train-classes.ts';
import { writeWeights } from './write-weights.ts';

const require = createRequire(import.meta.url);
const CLASSES = 'en de fr es it pt nl no sv da fi pl cs ro hu tr id vi ca'.split(' ').concat('other');
/** The trigram lists' names of the classes; every other list in Latin letters is "other". */
const THREE_LETTERS: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  swe: 'sv',
  pol: 'pl',
  ces: 'cs',
  ron: 'ro',
  hun: 'hu',
  tur: 'tr',
  ind: 'id',
  vie: 'vi',
};
const TWEETS: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
};
const OTHER_LATIN = 'af br eo et eu ga gl hr la lt lv ms sk sl so sw tl yo zu'.split(' ');
const random = seededRandom(11);
/** Its package exports no data: the file is imported by its place. */
const { data } = (await import(
  pathToFileURL(fileURLToPath(import.meta.resolve('franc-min')).replace(/index\.js$/, 'data.js')).href
)) as { data: { Latin: Record<string, string> } };

const tweets = loadRows('umsab_train')
  .filter(({ lang }) => TWEETS[lang ?? ''] !== undefined)
  .map(({ text, lang }) => ({ text, language: TWEETS[lang ?? '']!, held: random() < 0.25 }));
const english = [
  ...loadRows('clinc150').filter((_, i) => i % 12 === 0),
  ...loadRows('vader_tweets').filter((_, i) => i % 3 === 0),
];
const lists = [...stopWordTexts(), ...ownTexts(), ...english.map(({ text }) => ({ text, language: 'en' }))];
const fixed = [...lists.map(({ text, language }) => toExample(text, language, 1)), ...trigramExamples()];
const settings = { classes: CLASSES, bits: 13, epochs: 3, rate: 0.15, seed: 1 };

const powers = roomForPowers(CLASSES.length);
const judged = openClassModel(
  trainClasses(
    balanced([
      ...tweets.filter(({ held }) => !held).map(({ text, language }) => toExample(text, language, 1)),
      ...fixed,
    ]),
    settings,
  ),
);
console.log('Languages, tweets by a model that has not seen them; the typology sets are in no training');
for (const language of Object.values(TWEETS))
  report(
    language,
    tweets.filter((one) => one.held && one.language === language).map(({ text }) => text),
  );
for (const language of ['de', 'es', 'no'])
  report(
    language,
    loadRows(`typology_${language}_train`).map(({ text }) => text),
  );
const weights = trainClasses(
  balanced([...tweets.map(({ text, language }) => toExample(text, language, 1)), ...fixed]),
  settings,
);
writeWeights('language-weights', 'LANGUAGE_WEIGHTS', 'ClassWeights', 'class-model', weights);

/** Examples of rare classes weigh more. */
function balanced(examples: readonly ClassExample[]): readonly ClassExample[] {
  const counts = new Float64Array(CLASSES.length);
  for (const { target } of examples) counts[target]!++;
  return examples.map((example) => ({ ...example, weight: Math.sqrt(1_500 / counts[example.target]!) }));
}

function toExample(text: string, language: string, weight: number): ClassExample {
  const plain = normalise(text);
  const { count, hash } = readLanguageFeatures(plain, scan(plain));
  return { hash: hash.slice(0, count), amount: amountOf(count), target: CLASSES.indexOf(language), weight };
}

/** Six stop words at a time, drawn at random: the little words a text of that language is held together by. */
function stopWordTexts(): readonly { text: string; language: string }[] {
  const words = JSON.parse(readFileSync(require.resolve('stopwords-iso/stopwords-iso.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  return [...CLASSES.slice(0, -1), ...OTHER_LATIN].flatMap((language) => {
    const list = words[language] ?? [];
    const known = CLASSES.includes(language);
    const draw = (count: number): string =>
      Array.from({ length: count }, () => list[Math.floor(random() * list.length)] ?? '').join(' ');
    return Array.from({ length: known ? 500 : 60 }, (_, i) => ({
      text: draw(i % 2 === 0 ? 6 : 3),
      language: known ? language : 'other',
    }));
  });
}

function ownTexts(): readonly { text: string; language: string }[] {
  const own = Object.entries(WORDS_OF_THE_WORLD).flatMap(([language, { praise, complaint }]) =>
    [...praise.split(', '), ...complaint.split(', ')].map((text) => ({ text, language })),
  );
  const words = ['en', 'de', 'es', 'fr', 'no'].flatMap((language) =>
    [...ownWords(language).keys()].map((text) => ({ text, language })),
  );
  const sentences = ['en', 'de', 'es', 'fr', 'no', 'it', 'pt', 'nl', 'sv'].flatMap((language) =>
    ownSentences(language).map(({ text }) => ({ text, language })),
  );
  const phrases = [...ownPhrases().keys()].map((text) => ({ text, language: 'en' }));
  const danish = ownSentences('da').map(({ text }) => ({ text, language: 'da' }));
  return [...own, ...phrases, ...words, ...sentences, ...sentences, ...danish];
}

/** Trigrams of a language, the commoner the likelier. */
function trigramExamples(): readonly ClassExample[] {
  return Object.entries(data.Latin).flatMap(([name, list]) => {
    const trigrams = list.split('|').filter((three) => three.length === 3 && three[1] !== ' ');
    const language = THREE_LETTERS[name] ?? 'other';
    const draw = (): number => {
      const three = trigrams[Math.floor(random() ** 2 * trigrams.length)] ?? '   ';
      const [a, b, c] = three.split('').map((letter) => (letter === ' ' ? 0x5f : letter.charCodeAt(0)));
      return trigram(a!, b!, c!);
    };
    return Array.from({ length: language === 'other' ? 30 : 250 }, () => ({
      hash: Int32Array.from({ length: 24 }, draw),
      amount: amountOf(24),
      target: CLASSES.indexOf(language),
      weight: 1,
    }));
  });
}

function report(language: string, texts: readonly string[]): void {
  let [right, unsure] = [0, 0];
  const wrong = new Map<string, number>();
  for (const text of texts) {
    const plain = normalise(text);
    const { count, hash } = readLanguageFeatures(plain, scan(plain));
    const said = likeliest(CLASSES, fillPowers(powers, judged(hash, count, amountOf(count))));
    if (said === undefined) unsure++;
    else if (said === language) right++;
    else wrong.set(said, (wrong.get(said) ?? 0) + 1);
  }
  const share = (some: number): string => `${((100 * some) / texts.length).toFixed(1)} %`;
  const others = [...wrong].sort((a, b) => b[1] - a[1]).map(([name, count]) => ` ${name} ${count}`);
  const wrongs = texts.length - right - unsure;
  console.log(
    `  ${language}  right ${share(right)}, unknown ${share(unsure)}, wrong ${share(wrongs)}${others.slice(0, 4).join('')} of ${texts.length}`,
  );
}

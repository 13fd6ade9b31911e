import type { Explanation, WordEffect } from '../model/explanation.ts';
import type { Finding } from '../model/finding.ts';
import type { AnalysisSettings } from '../model/settings.ts';
import { readClauses } from './clauses.ts';
import { kindEvidence } from './kind-evidence.ts';
import { detectLanguage } from './language.ts';
import { scan } from './models/scan.ts';
import { TOKEN } from './models/token-columns.ts';
import { ownWordsOf } from './own-words/own-words.ts';
import { ratingScore } from './rating-score.ts';
import { ratingWeight, readFeeling, type WordsFeeling } from './sentiment.ts';
import { tagWords } from './tag-words.ts';
import { wordsOf } from './words-of.ts';

/** Words tried one by one, at most: each costs one more scoring of the whole text. */
const MOST_WORDS = 150;
const MOST_SHOWN = 8;
/** Effects smaller than this are left out. */
const TELLING = 0.01;

/** The stop of the sentence before. */
const JOINT = /^[^\p{L}\p{N}\p{Extended_Pictographic}]+/u;

/** What of the settings an explanation needs. */
export type ExplainSettings = Pick<AnalysisSettings, 'neutralBand' | 'tags' | 'synonyms'>;

/** Shows the words and rules behind a finding's sentiment, kind and tags. Words are judged by leaving each out in turn. */
export function explain(finding: Finding, settings: ExplainSettings): Explanation {
  const { neutralBand } = settings;
  const { text, leftOut } = ownWordsOf(wordsOf(finding));
  const language = finding.language ?? detectLanguage(text);
  const whole = readFeeling(text, language, neutralBand);
  const { silence, parts } = whole;
  return {
    finding,
    ...(language !== undefined && { language }),
    wordsScore: round(whole.score),
    ...(silence !== undefined && { silence }),
    ...(parts !== undefined && {
      parts: parts.map(({ score, start, end }) => ({
        text: text.slice(start, end).replace(JOINT, ''),
        score: round(score),
      })),
    }),
    ...(finding.rating !== undefined && { rating: weigh(whole, ratingScore(finding.rating)) }),
    words: effectsOf(text, whole.score, (rest) => readFeeling(rest, language ?? 'und', neutralBand).score),
    evidence: kindEvidence(wordsOf(finding), finding.kind, finding),
    tags: tagWords(finding.tags, readClauses(text, language), settings),
    leftOut,
  };
}

function weigh(words: WordsFeeling, stars: number): Explanation['rating'] {
  const weight = ratingWeight(words, stars);
  return { score: round(stars), weight, wordsWeight: round(1 - weight) };
}

function effectsOf(text: string, whole: number, score: (rest: string) => number): readonly WordEffect[] {
  const { kind, start, end, count } = scan(text);
  const spans = Array.from(
    { length: Math.min(count, MOST_WORDS) },
    (_, at) => [kind[at]!, start[at]!, end[at]!] as const,
  ).filter(([what]) => what === TOKEN.word || what === TOKEN.number || what === TOKEN.emotion);
  return spans
    .map(([, from, to]) => {
      const without = score(`${text.slice(0, from)}${text.slice(to)}`);
      return { word: text.slice(from, to), effect: round(whole - without), at: from };
    })
    .filter(({ effect }) => Math.abs(effect) >= TELLING)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || a.at - b.at)
    .slice(0, MOST_SHOWN)
    .map(({ word, effect }) => ({ word, effect }));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

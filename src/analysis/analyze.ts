import type { Finding } from '../model/finding.ts';
import type { FeedbackItem } from '../model/item.ts';
import type { AnalysisSettings } from '../model/settings.ts';
import { readClauses } from './clauses.ts';
import { groupFindings, type Grouping } from './clusters.ts';
import { attributeAspects } from './features.ts';
import { classifyKind } from './kind.ts';
import { detectLanguage } from './language.ts';
import { openTagModel } from './learned-tags.ts';
import { ownWordsOf } from './own-words/own-words.ts';
import { createPhraseMatcher } from './phrase-matcher.ts';
import { priorityOf } from './priority.ts';
import { sentimentOf } from './sentiment.ts';
import { tagsOf } from './tags.ts';
import { topicId, topicOf } from './topics.ts';
import { wordsOf } from './words-of.ts';

/** Items → findings that know their clusters, and the clusters. Same items, settings and `asOf`: same result, in any order. */
export function analyze(items: readonly FeedbackItem[], settings: AnalysisSettings, asOf: string): Grouping {
  return groupFindings(items.map(createAnalyzer(settings, asOf)), settings, asOf);
}

/**
 * Compiles the settings into a function that scores one item by itself, for callers that stream. Its `cluster` is set
 * where the team's tags and features decide it; likeness to others and their number come with `groupFindings`.
 * `asOf` is ISO 8601 in UTC.
 */
export function createAnalyzer(settings: AnalysisSettings, asOf: string): (item: FeedbackItem) => Finding {
  const tagsIn = createPhraseMatcher(settings.tags, settings.synonyms, true);
  const words = Object.entries(settings.features).map(([name, feature]) => [name, feature.words] as const);
  const featuresIn = createPhraseMatcher(Object.fromEntries(words), settings.synonyms);
  const learnedTags = settings.tagModel === undefined ? () => [] : openTagModel(settings.tagModel);
  const listed = tagsIn.names.length + featuresIn.names.length > 0;
  return (item) => {
    const text = wordsOf(item);
    const said = ownWordsOf(text).text;
    const language = item.language ?? detectLanguage(said);
    const clauses = listed ? readClauses(said, language) : [];
    const sentiment = sentimentOf(text, item, settings.neutralBand);
    const likely = classifyKind(text, item);
    const kind = likely === 'praise' && sentiment.label === 'negative' ? 'other' : likely;
    const aspects = attributeAspects(clauses, featuresIn, sentiment.score, language);
    const learned = learnedTags(text);
    const given = learned.length === 0 ? item : { ...item, tags: [...item.tags, ...learned] };
    const topic = topicOf({ clauses, sentiment, kind, aspects, given }, tagsIn, featuresIn);
    const tags = tagsOf(given.tags, clauses, tagsIn);
    const cluster = topic === undefined ? {} : { cluster: topicId(topic) };
    const known = language === undefined ? {} : { language };
    const finding = { ...item, ...known, tags, sentiment, kind, aspects, ...cluster, priority: 0 };
    finding.priority = priorityOf([finding], asOf).score;
    return finding;
  };
}

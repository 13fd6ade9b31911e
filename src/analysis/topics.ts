import { createHash } from 'node:crypto';
import type { Aspect, Kind, Sentiment } from '../model/finding.ts';
import { KINDS } from '../model/finding.ts';
import type { AnalysisSettings } from '../model/settings.ts';
import type { Clause } from './clauses.ts';
import type { PhraseMatcher } from './phrase-matcher.ts';
import { valenceOf } from './valence.ts';

/** What a rule of the settings says a complaint or a wish is about. */
export type Topic =
  | { readonly tag: string; readonly feature?: string }
  | { readonly tag?: undefined; readonly feature: string; readonly kind: Kind };

/** A clause that feels better than this is praise, even in a finding that asks for something. */
const PRAISE = 0.35;

/** Words between a tag and the feature it speaks of, at most: "crash when I open the history". */
const BESIDE = 8;

/**
 * The id of a topic's cluster: `tag:crash`, `tag:crash/checkout`, `feature:checkout/bug`. It has only characters that
 * markers carry, `[\w.:/@-]`; a name with others is spelled with dashes and a short hash that keeps it distinct.
 */
export function topicId(topic: Topic): string {
  if (topic.tag === undefined) return `feature:${slug(topic.feature)}/${topic.kind}`;
  return `tag:${slug(topic.tag)}${topic.feature === undefined ? '' : `/${slug(topic.feature)}`}`;
}

/** Every topic the settings can make, by id: the way back from a finding's `cluster`. */
export function topicsById({ tags, features }: AnalysisSettings): ReadonlyMap<string, Topic> {
  const names = Object.keys(features);
  const topics = [
    ...Object.keys(tags).map((tag): Topic => ({ tag })),
    ...Object.keys(tags).flatMap((tag) => names.map((feature): Topic => ({ tag, feature }))),
    ...names.flatMap((feature) => KINDS.map((kind): Topic => ({ feature, kind }))),
  ];
  return new Map(topics.map((topic) => [topicId(topic), topic]));
}

/** What is known of an item when its topic is decided. */
export interface Subject {
  readonly clauses: readonly Clause[];
  readonly sentiment: Sentiment;
  readonly kind: Kind;
  readonly aspects: readonly Aspect[];
  /** The source's own tags and feature. */
  readonly given: { readonly tags: readonly string[]; readonly feature?: string };
}

/** Does the customer complain, ask or wish, rather than praise? */
export function wantsSomething({ label }: Sentiment, kind: Kind): boolean {
  return label === 'negative' || label === 'mixed' || (kind !== 'praise' && kind !== 'other');
}

/**
 * Decides by rule what a finding is about: the first tag of the settings that it carries, with the feature that is
 * named beside it; without a tag the feature it feels worst about; else nothing.
 * Praise has no topic, and clauses of praise inside a wish say nothing about it ("love it on my phone. Add iPad").
 */
export function topicOf(subject: Subject, tagsIn: PhraseMatcher, featuresIn: PhraseMatcher): Topic | undefined {
  if (!wantsSomething(subject.sentiment, subject.kind)) return undefined;
  const clauses = tellingClauses(subject);
  const tag = firstTag(subject, clauses, tagsIn);
  const known = featuresIn.names.includes(subject.given.feature ?? '') ? subject.given.feature : undefined;
  if (tag === undefined) {
    const feature = known ?? worstFeature(subject, clauses, featuresIn);
    return feature === undefined ? undefined : { feature, kind: concern(subject) };
  }
  const feature = known ?? featureBeside(tag.places, featuresIn);
  return feature === undefined ? { tag: tag.name } : { tag: tag.name, feature };
}

/** A wish, a question, or one of the kinds of problem; a complaint of no clear kind is taken for a bug. */
function concern({ kind, sentiment }: Subject): Kind {
  if (kind === 'question' && sentiment.label !== 'negative') return kind;
  return kind === 'question' || kind === 'usability' || kind === 'other' || kind === 'praise' ? 'bug' : kind;
}

function tellingClauses({ clauses, sentiment }: Subject): readonly Clause[] {
  return sentiment.label === 'negative' ? clauses : clauses.filter((clause) => valenceOf(clause.text).score < PRAISE);
}

interface Place {
  readonly clause: Clause;
  readonly at: number;
}

/** A tag the source gave counts without words; where its words occur, they say whether it is praise. */
function firstTag(
  { clauses: all, given }: Subject,
  clauses: readonly Clause[],
  tagsIn: PhraseMatcher,
): { name: string; places: readonly Place[] } | undefined {
  const worded = new Set(all.flatMap((clause) => tagsIn(clause).map(({ name }) => name)));
  const places = new Map<string, Place[]>(given.tags.filter((tag) => !worded.has(tag)).map((tag) => [tag, []]));
  for (const clause of clauses) {
    for (const { name, at } of tagsIn(clause)) places.set(name, [...(places.get(name) ?? []), { clause, at }]);
  }
  const name = tagsIn.names.find((tag) => places.has(tag));
  return name === undefined ? undefined : { name, places: places.get(name) ?? [] };
}

/** The feature named nearest to the tag, in the same clause and within a few words of it. */
function featureBeside(places: readonly Place[], featuresIn: PhraseMatcher): string | undefined {
  const near = places.flatMap(({ clause, at }) =>
    featuresIn(clause).map((feature) => ({ name: feature.name, distance: Math.abs(feature.at - at) })),
  );
  const [nearest] = near.filter(({ distance }) => distance <= BESIDE).sort((a, b) => a.distance - b.distance);
  return nearest?.name;
}

function worstFeature({ aspects }: Subject, clauses: readonly Clause[], featuresIn: PhraseMatcher): string | undefined {
  const told = new Set(featuresOf(clauses, featuresIn));
  const [worst] = aspects.filter(({ feature }) => told.has(feature)).sort((a, b) => a.sentiment - b.sentiment);
  return worst?.feature;
}

function featuresOf(clauses: readonly Clause[], featuresIn: PhraseMatcher): readonly string[] {
  const found = new Set(clauses.flatMap((clause) => featuresIn(clause).map(({ name }) => name)));
  return featuresIn.names.filter((name) => found.has(name));
}

function slug(name: string): string {
  if (/^[\w.-]{1,60}$/.test(name)) return name;
  const readable = name.replace(/[^\w.-]+/g, '-').slice(0, 40);
  return `${readable}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

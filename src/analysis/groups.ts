import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';
import type { AnalysisSettings } from '../model/settings.ts';
import { leadersOf } from './similar.ts';
import { topicLeadersOf } from './topic-leaders.ts';
import { topicsById, wantsSomething, type Topic } from './topics.ts';
import { tellingOf, type Voice } from './voices.ts';

/** A finding with its voice. */
export interface Spoken {
  readonly finding: Finding;
  readonly voice: Voice;
}

/** What belongs together, and why: a topic of the settings, or likeness. */
export interface Group {
  readonly id: string;
  readonly topic?: Topic;
  /** Earliest first. */
  readonly members: readonly Spoken[];
}

/**
 * Groups by topic what has one, and by nearly the same words the other complaints and wishes; praise and single voices
 * stay out. `spoken` is earliest first; what is added at its end moves nothing before it.
 */
export function groupSpoken(spoken: readonly Spoken[], settings: AnalysisSettings): readonly Group[] {
  const topics = topicsById(settings);
  const byTopic = collect(
    spoken.filter(({ finding }) => topics.has(finding.cluster ?? '')),
    ({ finding }) => finding.cluster ?? '',
  );
  const groups = [...byTopic].map(([id, members]): Group => {
    const topic = topics.get(id);
    return topic === undefined ? { id, members } : { id, topic, members };
  });
  return [...groups, ...groupAlike(spoken.filter(({ finding }) => !topics.has(finding.cluster ?? '')))];
}

/** Near-duplicates first, each then standing for its copies among the topics. */
function groupAlike(spoken: readonly Spoken[]): readonly Group[] {
  const complaints = spoken.filter(({ finding }) => wantsSomething(finding.sentiment, finding.kind));
  const leaders = leadersOf(complaints.map(({ voice }) => voice.text));
  const alone = [...leaders.keys()].filter((at) => leaders[at] === at);
  const topics = topicLeadersOf(alone.map((at) => tellingOf(complaints[at]!.voice)));
  const topicOf = new Map(alone.map((at, place) => [at, alone[topics[place] ?? 0] ?? at]));
  const alike = collect(complaints, (_, at) => topicOf.get(leaders[at] ?? at) ?? at);
  return [...alike.values()]
    .filter((members) => members.length > 1)
    .map((members) => ({ id: likeId(members), members }));
}

function likeId([earliest]: readonly Spoken[]): string {
  return `like:${createHash('sha256')
    .update(earliest?.finding.id ?? '')
    .digest('hex')
    .slice(0, 16)}`;
}

function collect<T, K>(values: readonly T[], keyOf: (value: T, at: number) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const [at, value] of values.entries()) {
    const key = keyOf(value, at);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [value]);
    else known.push(value);
  }
  return groups;
}

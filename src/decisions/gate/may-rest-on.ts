import type { RuleSettings, SourceFacts } from '../../model/settings.ts';
import { fits } from './hear.ts';
import type { Metric } from './metrics.ts';
import { speaksTo } from './sample.ts';
import type { Stream } from './stream.ts';

const RATED = new Set<string>(['nps', 'csat', 'thumbs', 'stars', 'ces']);

/**
 * Whether a rule may rest on what a source says. Only the config can tell that it does not: another source, channel or
 * kind of rating. What could be read of a source tells nothing of what could not, but for one thing: where one item of
 * it counts, others would.
 */
export function mayRestOn(
  source: string,
  rule: RuleSettings,
  metric: Metric,
  { facts, stream }: { readonly facts: readonly SourceFacts[]; readonly stream: Stream },
): boolean {
  const known = facts.find(({ name }) => name === source);
  if (!isElsewhere(source, rule, metric, known)) return true;
  const wanted = Object.entries(rule.where);
  return stream.findings.some((each) => each.source === source && speaksTo(metric, each) && fits(each, wanted));
}

function isElsewhere(
  source: string,
  { where }: RuleSettings,
  { name }: Metric,
  known: SourceFacts | undefined,
): boolean {
  if (where['source'] !== undefined && where['source'] !== source) return true;
  const { channel, rating } = known ?? {};
  if (rating !== undefined && RATED.has(name) && name !== rating) return true;
  if (channel === undefined) return false;
  return (where['channel'] ?? channel) !== channel || (name === 'tickets' && channel !== 'ticket');
}

import type { RuleSettings } from '../../model/settings.ts';
import { fits } from './hear.ts';
import { metricLabel } from './metrics.ts';
import type { ParsedRule } from './parse-rule.ts';
import { ruleKey } from './rule-key.ts';
import { speaksTo } from './sample.ts';
import { firstFrom, type Stream } from './stream.ts';
import type { Candidate, Span } from './windows.ts';

const DAY = 86_400_000;
/** Versions that are named; more say nothing more. */
const MOST_VERSIONS = 3;

/** Says that nobody was heard, since when, and whether others were: answers that name another version are the usual cause. */
export function describeSilence(
  rule: RuleSettings,
  parsed: ParsedRule,
  stream: Stream,
  { release, asOf }: Candidate,
  spans: readonly Span[],
): string {
  const from = Math.min(...spans.map((span) => span.from));
  const label = metricLabel(parsed.metric);
  const what = parsed.metric.family === 'events' ? label : `${label} answer`;
  const silence = `No ${ruleKey({ rule: what, where: rule.where })}`;
  const others = othersOf(rule, parsed, stream, { from, to: asOf });
  if (release !== undefined && from <= Date.parse(release.at)) return `${silence} since ${release.version}.${others}`;
  return `${silence} in the last ${Math.round((asOf - from) / DAY)} days (gate.window.days).${others}`;
}

function othersOf(rule: RuleSettings, parsed: ParsedRule, stream: Stream, { from, to }: Span): string {
  const wanted = Object.entries(rule.where);
  const begin = stream.isSorted ? firstFrom(stream, from) : 0;
  const end = stream.isSorted ? firstFrom(stream, to) : stream.findings.length;
  const versions = new Set<string>();
  let others = 0;
  for (let index = begin; index < end; index++) {
    const [finding, at] = [stream.findings[index], stream.times[index] ?? Number.NaN];
    if (finding?.release === undefined || !(at >= from && at < to)) continue;
    if (!speaksTo(parsed.metric, finding) || !fits(finding, wanted)) continue;
    others++;
    versions.add(finding.release);
  }
  if (others === 0) return '';
  const named = [...versions].sort().slice(0, MOST_VERSIONS).join(', ');
  const more = versions.size > MOST_VERSIONS ? ' …' : '';
  return ` ${others} of that time name another version: ${named}${more}.`;
}

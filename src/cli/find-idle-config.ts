import { createAnalyzer } from '../analysis/analyze.ts';
import type { Config } from '../config/config.ts';
import { fits } from '../decisions/gate/hear.ts';
import type { FeedbackItem } from '../model/item.ts';
import type { Check } from '../reporters/report.ts';

/** Items looked at: enough to see whether a word is ever said. */
const MOST_ITEMS = 20_000;

/**
 * Config that has no effect on the items at hand: tags and features nobody mentions, teams nothing is routed to, rules
 * whose `where` fits none.
 */
export function findIdleConfig(
  { analysis, teams, triage, gate }: Config,
  items: readonly FeedbackItem[],
): readonly Check[] {
  const analyze = createAnalyzer(analysis, '2000-01-01T00:00:00.000Z');
  const said = new Set<string>();
  const limited = gate.rules.flatMap(({ where }, index) => {
    const wanted = Object.entries(where);
    return wanted.length === 0 ? [] : [{ name: `gate.rules[${index}].where`, wanted }];
  });
  const heard = new Set<string>();
  for (const item of items.slice(0, MOST_ITEMS)) {
    const finding = analyze(item);
    const { tags, aspects } = finding;
    for (const { name, wanted } of limited) if (fits(finding, wanted)) heard.add(name);
    for (const tag of tags) said.add(`tags.${tag}`);
    for (const { feature } of aspects) said.add(`features.${feature}`);
  }
  const routed = new Set(Object.values(analysis.features).map((feature) => feature.team));
  for (const team of [triage.queue, triage.onCall, ...triage.rules.map((rule) => rule.team)]) routed.add(team);
  const idle = [
    ...Object.keys(analysis.tags).map((name) => `tags.${name}`),
    ...Object.keys(analysis.features).map((name) => `features.${name}`),
  ].filter((key) => !said.has(key));
  return [
    ...idle.map((name): Check => ({ name, state: 'warn', detail: 'nobody says any of its words' })),
    ...limited
      .filter(({ name }) => !heard.has(name))
      .map(({ name }): Check => ({ name, state: 'warn', detail: 'no item fits it, so the rule hears nobody' })),
    ...Object.keys(teams)
      // Who owns files is for CODEOWNERS to say.
      .filter((team) => triage.codeowners === undefined && !routed.has(team))
      .map((team): Check => ({
        name: `teams.${team}`,
        state: 'warn',
        detail: 'no feature, no rule and no queue names it',
      })),
  ];
}

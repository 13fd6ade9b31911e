import { isRuleProblem, parseRule, type ParsedRule } from '../../../src/decisions/gate/parse-rule.ts';

/** A rule that is understood; about `crash` or `checkout` where it has an argument. */
export function parsed(text: string): ParsedRule {
  const rule = parseRule(text, { tags: ['crash'], features: ['checkout'] });
  if (isRuleProblem(rule)) throw new Error(rule.message);
  return rule;
}

import { KINDS } from '../../model/finding.ts';
import { nearestName } from '../../model/nearest-name.ts';
import type { Comparison, EffectUnit } from '../../model/verdict.ts';
import { marginFault, type Scales, thresholdFault } from './metric-range.ts';
import { isMetric, type Metric, METRICS } from './metrics.ts';

// rule       = metric operator reference
// metric     = name [ "(" name ")" ]                  nps, share(crash), count(bank-sync)
// operator   = ">=" | "<="                            ">=" for what is better when higher, "<=" for the rest
// reference  = number [ "%" | "per" number ]          an absolute threshold; 5 per 1000: a day, for so many exposed users
//            | side [ ( "+" | "-" ) number [ "%" ] ]  the other side, give or take a margin
//            | side "*" number                        for events per exposure: a ratio
// side       = "baseline" | "control" | "trailing"
const RULE = /^\s*([a-z-]+)\s*(?:\(\s*([\w.-]+)\s*\))?\s*(>=|<=|>|<|==|=)\s*([^\s=].*?)\s*$/;
const THRESHOLD = /^(-?\d+(?:\.\d+)?)\s*(?:(%)|per ([1-9]\d*))?$/;
const SIDE = /^([a-z]+)(?:\s*([+*-])\s*(\d+(?:\.\d+)?)\s*(%?))?$/;
const SIDES = ['baseline', 'control', 'trailing'] as const;

/** A rule that was understood. */
export interface ParsedRule {
  readonly metric: Metric;
  readonly comparison: Comparison;
  /** For an absolute rule: the threshold in the metric's unit. */
  readonly threshold?: number;
  /** Largest acceptable worsening in the unit of the effect; for events the logarithm of the ratio. 0 for absolute rules. */
  readonly margin: number;
  /** Unit of effect and margin: `rank` for an ordinal metric with no margin or one in %, else as the metric goes. */
  readonly unit: EffectUnit;
}

/** Why a text is no rule, and what to write instead. `offset` counts characters from its beginning. */
export interface RuleProblem {
  readonly message: string;
  readonly fix: string;
  readonly offset: number;
}

/** Names that `share(…)` and `count(…)` may take besides the kinds. */
export interface RuleNames {
  readonly tags: readonly string[];
  readonly features: readonly string[];
  /** Scales of ratings where a source has another than the usual one; `any` where the values were checked before. */
  readonly scales?: Scales | 'any';
}

/** Understands the text of a rule, or says why not. */
export function parseRule(text: string, names: RuleNames): ParsedRule | RuleProblem {
  const match = RULE.exec(text);
  if (match === null) {
    return { message: `"${text}" is not a rule.`, fix: "Write it like 'nps >= baseline - 20'.", offset: 0 };
  }
  const [, name = '', argument, operator = '', reference = ''] = match;
  const metric = parseMetric(name, argument, text, names);
  if ('message' in metric) return metric;
  const wanted = metric.better === 'higher' ? '>=' : '<=';
  if (operator !== wanted) {
    return {
      message: `"${operator}" does not fit ${name}, which is better when ${metric.better}.`,
      fix: `Write ${name} ${wanted} ….`,
      offset: text.indexOf(operator),
    };
  }
  const offset = text.lastIndexOf(reference);
  const parsed = parseReference(metric, reference, offset);
  if (isRuleProblem(parsed)) return parsed;
  const fault = rangeFault(parsed, names.scales);
  return fault === undefined ? parsed : { ...fault, offset };
}

/** Values that cannot be: such a rule would always pass, or never. */
function rangeFault({ metric, threshold, margin, unit }: ParsedRule, scales: RuleNames['scales']) {
  if (scales === 'any') return undefined;
  if (threshold !== undefined) return thresholdFault(metric, threshold, scales);
  return marginFault(metric, margin, unit === 'rank' ? 'rank' : 'own', scales);
}

/** Whether parsing failed. */
export function isRuleProblem(rule: ParsedRule | RuleProblem): rule is RuleProblem {
  return 'message' in rule;
}

function parseMetric(name: string, argument: string | undefined, text: string, names: RuleNames): Metric | RuleProblem {
  if (!isMetric(name)) {
    const near = nearestName(name, Object.keys(METRICS));
    const fix = near === undefined ? `Use one of: ${Object.keys(METRICS).join(', ')}.` : `Did you mean ${near}?`;
    return { message: `Unknown metric "${name}".`, fix, offset: text.indexOf(name) };
  }
  const { family, better, argument: needsArgument } = METRICS[name];
  if (needsArgument !== (argument !== undefined)) {
    const fix = needsArgument ? `Write ${name}(tag).` : `Write ${name} alone.`;
    const message = needsArgument ? `${name} needs a tag.` : `${name} takes no tag.`;
    return { message, fix, offset: text.indexOf(name) };
  }
  if (argument === undefined) return { name, family, better };
  const known = [...new Set([...names.tags, ...names.features, ...KINDS])];
  if (known.includes(argument)) return { name, argument, family, better };
  const near = nearestName(argument, known);
  const fix = near === undefined ? `Use one of: ${known.join(', ')}.` : `Did you mean ${near}?`;
  return { message: `Unknown tag "${argument}".`, fix, offset: text.indexOf(argument, text.indexOf('(')) };
}

function parseReference(metric: Metric, reference: string, offset: number): ParsedRule | RuleProblem {
  const threshold = THRESHOLD.exec(reference);
  if (threshold !== null) {
    const [, digits = '', percent, users] = threshold;
    const problem = checkPercent(metric, percent === '%', offset) ?? checkUsers(metric, users, offset);
    if (problem !== undefined) return problem;
    const value = Number(digits) / (percent === '%' ? 100 : Number(users ?? 1));
    return { metric, comparison: 'absolute', threshold: value, margin: 0, unit: 'own' };
  }
  const side = SIDE.exec(reference);
  const comparison = SIDES.find((each) => each === side?.[1]);
  if (side === null || comparison === undefined) {
    const near = nearestName(side?.[1] ?? reference, SIDES);
    const fix = near === undefined ? 'Use a number, baseline, control or trailing.' : `Did you mean ${near}?`;
    return { message: `Cannot compare with "${reference}".`, fix, offset };
  }
  const [, , sign, digits, percent] = side;
  if (sign === undefined || digits === undefined) {
    return { metric, comparison, margin: 0, unit: unitOf(metric, metric.family === 'ordinal') };
  }
  return parseMargin(metric, comparison, { sign, value: Number(digits), percent: percent === '%' }, offset);
}

const EXAMPLE_MARGINS = { nps: '20', proportion: '5%', ordinal: '0.5', mean: '0.2' } as const;

interface MarginText {
  readonly sign: string;
  readonly value: number;
  readonly percent: boolean;
}

function parseMargin(
  metric: Metric,
  comparison: Comparison,
  { sign, value, percent }: MarginText,
  offset: number,
): ParsedRule | RuleProblem {
  if (metric.family === 'events') {
    if (sign !== '*' || percent || value < 1) {
      return { message: `The margin of ${metric.name} is a ratio.`, fix: `Write ${comparison} * 1.5.`, offset };
    }
    return { metric, comparison, margin: Math.log(value), unit: 'log-ratio' };
  }
  const wanted = metric.better === 'higher' ? '-' : '+';
  if (sign !== wanted) {
    // A factor says nothing of how large a difference is meant.
    const by = sign === '*' ? EXAMPLE_MARGINS[metric.family] : `${value}${percent ? '%' : ''}`;
    const fix = `Write ${comparison} ${wanted} ${by}.`;
    return { message: `The margin of ${metric.name} is a difference for the worse.`, fix, offset };
  }
  const rank = metric.family === 'ordinal' && percent;
  const problem = rank ? undefined : checkPercent(metric, percent, offset);
  if (problem !== undefined) return problem;
  return { metric, comparison, margin: percent ? value / 100 : value, unit: unitOf(metric, rank) };
}

function unitOf(metric: Metric, rank: boolean): EffectUnit {
  if (metric.family === 'events') return 'log-ratio';
  return rank ? 'rank' : 'own';
}

function checkUsers(metric: Metric, users: string | undefined, offset: number): RuleProblem | undefined {
  if (users === undefined || metric.family === 'events') return undefined;
  return { message: `${metric.name} is not counted per user.`, fix: `Leave out "per ${users}".`, offset };
}

function checkPercent(metric: Metric, percent: boolean, offset: number): RuleProblem | undefined {
  if (percent === (metric.family === 'proportion')) return undefined;
  return percent
    ? { message: `${metric.name} is not a share.`, fix: 'Leave out the %.', offset }
    : { message: `${metric.name} is a share.`, fix: 'Write it with a %, like 80%.', offset };
}

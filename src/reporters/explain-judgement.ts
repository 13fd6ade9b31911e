import { weightOf } from '../model/rule-weight.ts';
import type { Evidence, Judgement, SampleRecord, Verdict } from '../model/verdict.ts';

/**
 * The formula, its source and every number that went in, a line each: enough to recompute interval and decision with
 * pen, paper and a table of quantiles. Empty for a rule that was not measured.
 */
export function explainJudgement(judgement: Judgement, { judgements, basis }: Verdict): readonly string[] {
  const { evidence, effect, margin } = judgement;
  if (evidence === undefined || effect === undefined) return [];
  const { method, current, reference } = evidence;
  return [
    `method: ${method}`,
    `current: ${describeSample(current)}`,
    ...(reference ? [`reference: ${describeSample(reference)}`] : []),
    `level: ${describeLevel(evidence)}`,
    `effect: ${effect.value} in ${effect.interval[0]} to ${effect.interval[1]} (${UNITS[effect.unit]}; positive is worse); margin ${margin ?? 0}`,
    `decision: pass when the high end is below the margin; else fail when the low end is above 0 ${describeShare(judgement, judgements, basis?.alpha)}`,
    ...evidence.looks.map(
      ({ look, at, fraction, information, alphaSpent }) =>
        `look ${look}: ${at}, ${(100 * fraction).toFixed(1)} % of the plan, information ${information}, alpha spent ${alphaSpent}`,
    ),
  ];
}

const UNITS = {
  own: "in the metric's unit",
  rank: 'P(worse) + ½P(tie) − ½',
  'log-ratio': 'natural logarithm of the ratio',
};

/** Holm's step-down begins with each rule at its share of alpha; what a rule that failed frees goes to the others. */
function describeShare(judgement: Judgement, all: readonly Judgement[], alpha: number | undefined): string {
  if (judgement.trial || alpha === undefined) return 'at that level, for it is weighed alone';
  const total = all.filter(({ trial }) => !trial).reduce((sum, each) => sum + weightOf(each), 0);
  const own = weightOf(judgement);
  return `with ${own}/${total} of alpha ${alpha}, that is ${Number(((alpha * own) / total).toPrecision(6))}, in place of all of it (Holm 1979; a rule that fails leaves its share to the others)`;
}

function describeLevel({ level, open }: Evidence): string {
  if (open) return `${level} one-sided for all looks together (no plan: good at any time)`;
  return `${level} one-sided at this look`;
}

function describeSample(sample: SampleRecord): string {
  switch (sample.family) {
    case 'nps':
      return `${sample.promoters} promoters, ${sample.passives} passives, ${sample.detractors} detractors`;
    case 'proportion':
      return `${sample.successes} of ${sample.n}`;
    case 'ordinal':
      return sample.levels.map(([value, votes]) => `${votes} × ${value}`).join(', ');
    case 'mean':
      return describeValues(sample.values.split(' ').filter(Boolean).map(Number));
    case 'events': {
      const { count, exposure, dispersion, days } = sample;
      const spread = dispersion === undefined ? '' : `; dispersion ${dispersion} over ${days ?? 0} days before`;
      return `${count} in ${exposure} user-days${spread}`;
    }
  }
}

function describeValues(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
  return `n ${values.length}, mean ${mean}, standard deviation ${deviation}`;
}

import { formatCount } from '../format-value.ts';

/** What triage --evaluate found; the shape of what the decision gives. */
export interface EvaluationShape {
  readonly issues: number;
  readonly duplicates: number;
  readonly scores: readonly { readonly threshold: number; readonly linked: number; readonly right: number }[];
  readonly proposal: { readonly link?: number; readonly suggest?: number };
}

/** A line for each threshold, then what to write into the config. */
export function evaluationText({ issues, duplicates, scores, proposal }: EvaluationShape): string {
  const rows = scores.map(({ threshold, linked, right }) => {
    const precision = linked === 0 ? '    –' : `${((100 * right) / linked).toFixed(0).padStart(4)}%`;
    const recall = duplicates === 0 ? '    –' : `${((100 * right) / duplicates).toFixed(0).padStart(4)}%`;
    return `${threshold.toFixed(2).padStart(9)}  ${String(linked).padStart(6)}  ${precision.padStart(9)}  ${recall.padStart(6)}`;
  });
  return [
    `${formatCount(issues, 'issue')} that people wrote last, ${duplicates} of them closed as duplicates.`,
    'threshold  linked  precision  recall',
    ...rows,
    advice(proposal),
    '',
  ].join('\n');
}

function advice({ link, suggest }: EvaluationShape['proposal']): string {
  if (link === undefined && suggest === undefined)
    return 'Too few duplicates to propose thresholds: keep the defaults.';
  const parts = [
    ...(link === undefined ? [] : [`link: ${link}`]),
    ...(suggest === undefined ? [] : [`suggest: ${suggest}`]),
  ];
  return `Proposal for triage.similar: { ${parts.join(', ')} }`;
}

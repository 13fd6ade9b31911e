import type { Report, ReportOptions } from '../report.ts';
import { analysisText } from './analysis-text.ts';
import { checkText } from './check-text.ts';
import { collectionText } from './collection-text.ts';
import { planText } from './plan-text.ts';
import { recognitionText } from './recognition-text.ts';
import { verdictText } from './verdict-text.ts';

/** A report for a person at a terminal or with a CI log: short, aligned, words beside every sign. */
export function reportText(report: Report, options: ReportOptions): string {
  switch (report.kind) {
    case 'verdict':
      return verdictText(report.verdict, options);
    case 'plan':
      return planText(report.plan, report.receipts, options);
    case 'collection':
      return recognitionText(report.recognitions ?? [], options.color) + collectionText(report.accounts, options);
    case 'analysis':
      return analysisText(report, options);
    case 'check':
      return checkText(report.checks, report.problems, options);
  }
}

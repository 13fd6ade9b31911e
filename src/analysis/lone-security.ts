import type { LoneFinding } from '../model/lone-finding.ts';
import type { AnalysisSettings } from '../model/settings.ts';
import type { Grouping } from './clusters.ts';
import { withoutAuthors } from './people/without-authors.ts';
import { createQuoter } from './quote-one.ts';

/**
 * Findings of kind security that no cluster of that kind shows: one customer who sees the data of another is enough.
 * Highest priority first, then by id.
 */
export function loneSecurity(
  { findings, clusters }: Grouping,
  { redact }: Pick<AnalysisSettings, 'redact'>,
): readonly LoneFinding[] {
  const shown = new Set(clusters.filter(({ kind }) => kind === 'security').map(({ id }) => id));
  const lone = findings.filter(({ kind, cluster }) => kind === 'security' && !shown.has(cluster ?? ''));
  if (lone.length === 0) return [];
  const quote = createQuoter(redact);
  const nameless = withoutAuthors((text) => text, findings);
  return lone
    .sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : Number(a.id > b.id)))
    .map((finding) => ({
      item: finding.id,
      priority: finding.priority,
      ...(finding.visibility === 'public' && { quote: nameless(quote(finding).text, undefined) }),
    }));
}

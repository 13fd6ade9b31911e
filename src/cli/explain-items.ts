import type { Finding } from '../model/finding.ts';
import { UserError } from '../model/problem.ts';
import type { AnalysisSettings } from '../model/settings.ts';
import { explanationsJson } from '../reporters/json/explanations-json.ts';
import { explanationText } from '../reporters/text/explanation-text.ts';
import type { Host } from './host.ts';
import type { SharedOptions } from './options.ts';

/** How the explanations are to be written: text or JSON, to stdout or a file. */
export type ExplainOptions = Pick<SharedOptions, 'json' | 'reporter'> & { readonly out?: string };

/** Explanations are text or, with `--json`, JSON. Throws a `UserError` where another reporter is asked for. */
export function refuseReporters({ reporter = [] }: ExplainOptions): void {
  if (reporter.length === 0) return;
  throw new UserError({
    message: '--explain has no reporters: it gives text or, with --json, one document.',
    fix: 'Leave out --reporter; --json --out explained.json writes a file.',
  });
}

/** Writes why the findings with these ids were scored as they were. Throws a `UserError` where there is no such item. */
export async function explainItems(
  host: Host,
  findings: readonly Finding[],
  ids: readonly string[],
  settings: AnalysisSettings,
  { json, out }: ExplainOptions,
): Promise<void> {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const wanted = ids.map((id) => byId.get(id) ?? missing(id));
  const { explain } = await import('../analysis/explain.ts');
  const explanations = wanted.map((finding) => explain(finding, settings));
  const text = json === true ? explanationsJson(explanations) : explanations.map(explanationText).join('');
  if (out === undefined) await host.stdout.write(text);
  else await host.files.write(out, text);
}

function missing(id: string): never {
  throw new UserError({
    message: `There is no item "${id}".`,
    fix: 'Ids are in the findings: earshot analyze | head.',
  });
}

import { EXIT } from '../../model/exit-codes.ts';
import { countFindings } from '../../reporters/count-findings.ts';
import { REPORTERS } from '../../reporters/registry.ts';
import { asOf } from '../clock.ts';
import { explainItems, refuseReporters } from '../explain-items.ts';
import type { Host } from '../host.ts';
import type { SharedOptions } from '../options.ts';
import { requireOut } from '../require-out.ts';
import { showProgress } from '../progress.ts';
import { readConfig } from '../read-config.ts';
import { about, grouped, readFeedback } from '../read-feedback.ts';
import { tellProblems } from '../tell-problems.ts';
import { openItems } from '../write-items.ts';
import { chooseTargets, writeReports } from '../write-reports.ts';

export interface AnalyzeOptions extends SharedOptions {
  readonly out?: string;
  /** Ids of items whose scores are to be explained. */
  readonly explain?: readonly string[];
}

/** Scores and groups what customers said into a findings file, which every later step takes with `--in`. */
export async function analyze(host: Host, options: AnalyzeOptions): Promise<number> {
  if (options.explain !== undefined) refuseReporters(options);
  else {
    chooseTargets(options);
    requireOut(options);
  }
  const { config } = await readConfig(host, options);
  const now = asOf(host, options);
  const feedback = about(await readFeedback(host, config, options, now), options.release);
  const progress = showProgress(host, options, 'items');
  const { findings, clusters } = await grouped(feedback, config.analysis, now, progress).finally(() => progress.done());
  if (options.explain !== undefined) {
    await explainItems(host, findings, options.explain, config.analysis, options);
    return EXIT.ok;
  }
  const writer = await openItems(host, 'findings', options.out);
  for (let at = 0; at < findings.length; at += 1000) await writer.add(findings.slice(at, at + 1000));
  await writer.finish(feedback.accounts, feedback.failedSources);
  await tellProblems(feedback.problems, host);
  const { findBrigades } = await import('../../analysis/brigades.ts');
  const brigades = findBrigades(findings);
  const { loneSecurity } = await import('../../analysis/lone-security.ts');
  const security = loneSecurity({ findings, clusters }, config.analysis);
  const report = { kind: 'analysis', findings: countFindings(findings), clusters, brigades, security } as const;
  const { explain: _, ...looks } = options;
  if (options.out !== undefined) await writeReports(report, host, looks);
  else if (!options.quiet) await host.stderr.write(REPORTERS.text(report, { color: false, width: 100 }));
  return feedback.problems.length > 0 ? EXIT.sourceFailed : EXIT.ok;
}

import { createHash } from 'node:crypto';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import type { CheckRule } from '../config/rule-faults.ts';
import { isRuleProblem, parseRule } from '../decisions/gate/parse-rule.ts';
import { UserError } from '../model/problem.ts';
import type { Host } from './host.ts';
import type { SharedOptions } from './options.ts';

/** A checked config and the digest of its text. */
export interface LoadedConfig {
  readonly config: Config;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
}

/** Anything a query begins with. One that comes from the environment is judged when it is asked. */
const QUERY = /\$[.[]|jmespath:/;

/** Reads and checks the config, or throws every problem in it at once. */
export async function readConfig(host: Host, options: Pick<SharedOptions, 'config'>): Promise<LoadedConfig> {
  const file = options.config;
  if ((await host.files.kindOf(file)) !== 'file') {
    throw new UserError({
      message: `There is no ${file} here.`,
      fix: 'Run earshot init to write one, or name another with --config.',
    });
  }
  const text = new TextDecoder().decode(await host.files.read(file));
  const rule: CheckRule = (words, names) => {
    const parsed = parseRule(words, names);
    return isRuleProblem(parsed) ? parsed : undefined;
  };
  // Two parsers of queries are much to load for the many configs without any.
  const query = QUERY.test(text) ? (await import('../sources/formats/json-query.ts')).queryFault : undefined;
  const config = loadConfig(text, file, host.env, { rule, ...(query && { query }) });
  const digest = createHash('sha256').update(text).digest('hex');
  if (config.tagModel === undefined) return { config, digest };
  const { readTagModel } = await import('./read-tag-model.ts');
  const tagModel = await readTagModel(host, config.tagModel);
  return { config: { ...config, analysis: { ...config.analysis, tagModel } }, digest };
}

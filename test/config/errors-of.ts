import { type ConfigChecks, loadConfig } from '../../src/config/load-config.ts';
import { UserError } from '../../src/model/problem.ts';

/** What a reader sees of a broken config: `line:column message | fix`, and the error itself. */
export function errorOf(text: string, env: Readonly<Record<string, string>> = {}, checks?: ConfigChecks): UserError {
  try {
    loadConfig(text, 'feedback.config.yml', env, checks);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('the config was accepted');
}

export function errorsOf(...input: Parameters<typeof errorOf>): readonly string[] {
  return errorOf(...input).problems.map(({ at, message, fix }) => `${at?.line}:${at?.column} ${message} | ${fix}`);
}

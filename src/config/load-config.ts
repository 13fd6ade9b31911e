import { type Problem, UserError } from '../model/problem.ts';
import { configSchema } from './config-schema.ts';
import type { Config } from './config.ts';
import { crossFaults } from './cross-faults.ts';
import { type Fault, type PlacedFault, writePath } from './fault.ts';
import { type Environment, interpolate } from './interpolate.ts';
import { offsetOf } from './place-in-tree.ts';
import { type CheckQuery, queryFaults } from './query-faults.ts';
import { type CheckRule, ruleFaults } from './rule-faults.ts';
import { schemaFaults } from './schema-faults.ts';
import { toConfig } from './to-config.ts';
import { toProblems } from './to-problem.ts';
import { treeFaults } from './tree-faults.ts';
import { isMapping } from './value-at.ts';
import { readYaml, type YamlTree } from './yaml-tree.ts';
import { zoneFaults } from './zone-faults.ts';

/** Judges of texts that other rooms understand; what has no judge here is not looked at. */
export interface ConfigChecks {
  /** Of the gate's rules. */
  readonly rule?: CheckRule;
  /** Of the queries in maps. */
  readonly query?: CheckQuery;
}

/**
 * The config in a YAML text, whole and valid. `file` names it in messages, `env` fills in `${NAME}`.
 * Throws a `UserError` (exit code 2) with every problem at once, in the order of the file; none shows a secret.
 */
export function loadConfig(text: string, file: string, env: Environment, checks: ConfigChecks = {}): Config {
  const tree = readYaml(text);
  if (tree === undefined) throw new UserError(tooMuch(file));
  const { faults, fatal, secrets } = treeFaults(tree);
  const fail = (more: readonly PlacedFault[]) => new UserError(toProblems([...faults, ...more], tree, secrets, file));
  if (fatal) throw fail([]);
  const value = valueOf(tree);
  if ('fault' in value) throw fail([value.fault]);
  const read = readFile(value.value, env, checks);
  const placed = read.faults.map((fault) => ({ ...fault, offset: offsetOf(tree, fault) }));
  if (faults.length > 0 || placed.length > 0 || read.config === undefined) throw fail(placed);
  return read.config;
}

function readFile(file: unknown, env: Environment, { rule, query }: ConfigChecks): ReadFile {
  const early = rootFault(file);
  if (early !== undefined) return { faults: [early] };
  const { value: filled, faults, used } = interpolate(file, env);
  const values = { file, filled };
  const parsed = configSchema.safeParse(filled);
  // A placeholder that stayed fits nowhere: that it stayed is the whole story.
  const unfilled = new Set(faults.map(({ path }) => writePath(path)));
  const others = [
    ...schemaFaults(parsed.error?.issues ?? [], file),
    ...crossFaults(values),
    ...zoneFaults(values),
    ...(rule === undefined ? [] : ruleFaults(values, used, rule)),
    ...(query === undefined ? [] : queryFaults(values, used, query)),
  ].filter(({ path, onKey }) => onKey === true || !unfilled.has(writePath(path)));
  return { config: parsed.success ? toConfig(parsed.data) : undefined, faults: [...faults, ...others] };
}

interface ReadFile {
  readonly config?: Config | undefined;
  readonly faults: readonly Fault[];
}

/** What makes every other question pointless. */
function rootFault(file: unknown): Fault | undefined {
  if (file === null || file === undefined)
    return {
      path: [],
      message: 'The config is empty.',
      fix: 'Begin it with version: 1, or let earshot init write one.',
    };
  if (!isMapping(file))
    return { path: [], message: 'The config is not a mapping of keys to values.', fix: 'Begin it with version: 1.' };
  const { version } = file;
  if (!isOtherVersion(version)) return undefined;
  return {
    path: ['version'],
    message: `This is a config of version ${version}; this earshot reads version 1.`,
    fix: 'Write version: 1, or use the earshot this config was written for.',
  };
}

/** `"1"` is no other version, and what is no number at all is for the schema to report. */
function isOtherVersion(version: unknown): version is number | string {
  if (typeof version === 'string') return /^(?!1$)\d{1,6}(\.\d{1,6}){0,2}$/.test(version);
  return typeof version === 'number' && version !== 1;
}

function valueOf({ document }: YamlTree): { readonly value: unknown } | { readonly fault: PlacedFault } {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { fault: { offset: 0, message: 'Aliases multiply this file beyond reason.', fix: 'Write the values out.' } };
  }
}

function tooMuch(file: string): Problem {
  return {
    message: 'The config is longer or nested deeper than any config should be.',
    at: { file },
    fix: 'Look for runs of brackets or pasted data; a config has under a million characters and 60 levels.',
  };
}

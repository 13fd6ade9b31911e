import { RE2JS } from 're2js';
import type { Fault, Path } from './fault.ts';
import { cohortFaults } from './cohort-faults.ts';
import { deploymentFaults } from './deployment-faults.ts';
import { exposureFaults } from './exposure-faults.ts';
import { oneOf } from './one-of.ts';
import { trackerFaults } from './tracker-faults.ts';
import { entriesAt, isMapping, membersAt, valueAt } from './value-at.ts';
import { whereFaults } from './where-faults.ts';

/** A config's values before and after the environment was filled in: checked are the latter, shown the former. */
export interface Values {
  readonly file: unknown;
  readonly filled: unknown;
}

/** What one key says about another. Looks only at what has the right shape: the schema reports the rest. */
export function crossFaults(values: Values): readonly Fault[] {
  return [
    ...duplicates(values, ['sources'], 'name', 'source'),
    ...duplicates(values, ['releases'], 'version', 'release'),
    ...unknownTeams(values),
    ...unknownPlaces(values),
    ...whereFaults(values),
    ...cohortFaults(values),
    ...badPatterns(values),
    ...digestWithoutMail(values),
    ...trackerFaults(values),
    ...deploymentFaults(values),
    ...exposureFaults(values),
  ];
}

function duplicates(values: Values, list: Path, key: string, noun: string): readonly Fault[] {
  const seen = new Set<unknown>();
  return membersAt(values.filled, list).flatMap((_, index) => {
    const path = [...list, index, key];
    const name = valueAt(values.filled, path);
    if (typeof name !== 'string') return [];
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      { path, message: `Two ${noun}s have the ${key} ${shown(values, path)}.`, fix: `Give each ${noun} its own.` },
    ];
  });
}

function unknownTeams(values: Values): readonly Fault[] {
  const features = entriesAt(values.filled, ['features']).map(([name]) => ['features', name, 'team']);
  const rules = membersAt(values.filled, ['triage', 'rules']).map((_, index) => ['triage', 'rules', index, 'team']);
  return unknownNames(values, [...features, ...rules, ['triage', 'onCall'], ['triage', 'queue']], 'teams', 'team');
}

/** `where` of a rule may name a feature that does not exist: it would never match. */
function unknownPlaces(values: Values): readonly Fault[] {
  const wheres = membersAt(values.filled, ['gate', 'rules']).map((_, index) => [
    'gate',
    'rules',
    index,
    'where',
    'feature',
  ]);
  return unknownNames(values, wheres, 'features', 'feature');
}

function unknownNames(values: Values, paths: readonly Path[], section: string, noun: string): readonly Fault[] {
  const defined = valueAt(values.filled, [section]);
  if (defined !== undefined && !isMapping(defined)) return [];
  const names = Object.keys(defined ?? {});
  return paths.flatMap((path) => {
    const name = valueAt(values.filled, path);
    if (typeof name !== 'string' || names.includes(name)) return [];
    const fix =
      names.length === 0
        ? `Define it under ${section}, or remove this line.`
        : oneOf(String(valueAt(values.file, path)), names);
    return [{ path, message: `Unknown ${noun} ${shown(values, path)}.`, fix }];
  });
}

/** In `redact`, and between slashes among the words of tags and features; words must hold a letter or a digit. */
function badPatterns(values: Values): readonly Fault[] {
  const words = [
    ...entriesAt(values.filled, ['tags']).map(([name]) => ['tags', name]),
    ...entriesAt(values.filled, ['features']).map(([name]) => ['features', name, 'words']),
  ].flatMap((list) => membersAt(values.filled, list).map((_, index) => [...list, index]));
  const redact = membersAt(values.filled, ['redact']).map((_, index) => ['redact', index]);
  return [
    ...words.flatMap((path) => wordFaults(values, path)),
    ...redact.flatMap((path) => redactFaults(values, path)),
  ];
}

function wordFaults(values: Values, path: Path): readonly Fault[] {
  const entry = valueAt(values.filled, path);
  if (typeof entry !== 'string' || entry.trim() === '') return [];
  const pattern = PATTERN.exec(entry.trim())?.[1];
  if (pattern !== undefined) return isPattern(pattern) ? [] : [noPattern(values, path)];
  if (/[\p{L}\p{N}]/u.test(entry)) return [];
  const literal = String(valueAt(values.file, path)).trim();
  const fix = `Write it as a pattern, between slashes: '/${literal.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}/'.`;
  return [{ path, message: `${shown(values, path)} holds no letter and no digit: as words it is never found.`, fix }];
}

function redactFaults(values: Values, path: Path): readonly Fault[] {
  const pattern = valueAt(values.filled, path);
  return typeof pattern !== 'string' || isPattern(pattern) ? [] : [noPattern(values, path)];
}

function noPattern(values: Values, path: Path): Fault {
  return {
    path,
    message: `${shown(values, path)} is not a pattern in RE2 syntax.`,
    fix: 'Look for unclosed brackets; look-around and back references are not in RE2.',
  };
}

/** A pattern among words, as analysis reads it. */
const PATTERN = /^\/(.+)\/$/s;

function isPattern(pattern: string): boolean {
  try {
    RE2JS.compile(pattern);
    return true;
  } catch {
    return false;
  }
}

function digestWithoutMail(values: Values): readonly Fault[] {
  const notify = valueAt(values.filled, ['notify']);
  if (!isMapping(notify) || !Object.hasOwn(notify, 'digest') || Object.hasOwn(notify, 'mail')) return [];
  return [
    {
      path: ['notify', 'digest'],
      onKey: true,
      message: 'notify.digest needs notify.mail: a digest is mail.',
      fix: "Write, for example, mail: { from: 'Acme <hello@acme.example>' } under notify.",
    },
  ];
}

function shown(values: Values, path: Path): string {
  return JSON.stringify(valueAt(values.file, path)).slice(0, 80);
}

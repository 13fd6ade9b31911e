import { nearestName } from '../model/nearest-name.ts';
import type { Values } from './cross-faults.ts';
import type { Fault, Path } from './fault.ts';
import { entriesAt, membersAt, valueAt } from './value-at.ts';

const AGAINST_CONTROL = /[<>]=\s*control\b/;

/** Rules that compare with the cohort `control` where one of the two sides can never have anybody in it. */
export function cohortFaults(values: Values): readonly Fault[] {
  const cohorts = entriesAt(values.filled, ['gate', 'cohorts']).map(([name]) => name);
  return membersAt(values.filled, ['gate', 'rules']).flatMap((member, index) => {
    const rule: Path = ['gate', 'rules', index];
    const text: Path = typeof member === 'string' ? rule : [...rule, 'rule'];
    const words = valueAt(values.filled, text);
    if (typeof words !== 'string' || !AGAINST_CONTROL.test(words)) return [];
    const where: Path = [...rule, 'where', 'cohort'];
    return [...withoutSide(cohorts, text), ...(valueAt(values.filled, where) === undefined ? [] : [oneCohort(where)])];
  });
}

function withoutSide(cohorts: readonly string[], path: Path): readonly Fault[] {
  if (cohorts.length === 0) return [];
  const at = { path, fragment: 'control' };
  if (!cohorts.includes('control')) {
    const near = nearestName('control', cohorts);
    const fix =
      near === undefined ? 'Add control, with its share of users.' : `Write control for ${JSON.stringify(near)} there.`;
    return [{ ...at, message: 'gate.cohorts has no cohort control to compare with.', fix }];
  }
  if (cohorts.length > 1) return [];
  return [
    {
      ...at,
      message: 'gate.cohorts has nobody but control.',
      fix: 'Add the cohort that has the release, like canary: 0.1.',
    },
  ];
}

function oneCohort(path: Path): Fault {
  return {
    path,
    message: 'A comparison with control takes its cohorts by itself; of one alone nobody is left on the other side.',
    fix: 'Remove where.cohort here.',
  };
}

import type { Values } from './cross-faults.ts';
import type { Fault, Path } from './fault.ts';
import { judgeText, type TextFault } from './judge-text.ts';
import { entriesAt, membersAt, valueAt } from './value-at.ts';

/** The names a rule may use. */
interface RuleNames {
  readonly tags: readonly string[];
  readonly features: readonly string[];
  /** Scales that sources give to a kind of rating, put together. */
  readonly scales?: Scales;
}

type Scales = Readonly<Record<string, readonly [low: number, high: number]>>;

/** Judges the text of a rule: those who own the grammar hand it in. */
export type CheckRule = (rule: string, names: RuleNames) => TextFault | undefined;

/** What `check` says about the gate's rules, in messages that show nothing of the environment. */
export function ruleFaults(values: Values, used: ReadonlySet<string>, check: CheckRule): readonly Fault[] {
  const names = (section: string) => entriesAt(values.filled, [section]).map(([name]) => name);
  const scales = scalesOf(values.filled);
  const given = Object.keys(scales).length > 0 && { scales };
  const known = { tags: names('tags'), features: names('features'), ...given };
  return membersAt(values.filled, ['gate', 'rules']).flatMap((member, index) => {
    const path: Path = ['gate', 'rules', index, ...(typeof member === 'string' ? [] : ['rule'])];
    return judgeText(values, used, path, (rule) => check(rule, known));
  });
}

/** `rating: { stars: { column: …, min: 0, max: 10 } }` of any source; the usual scale stays beside it. */
function scalesOf(config: unknown): Scales {
  const usual: Scales = { stars: [1, 5], ces: [1, 7] };
  const found: Record<string, readonly [number, number]> = {};
  for (const [index] of membersAt(config, ['sources']).entries()) {
    for (const [kind, scale] of entriesAt(config, ['sources', index, 'map', 'rating'])) {
      const [min, max] = [valueAt(scale, ['min']), valueAt(scale, ['max'])];
      if (typeof min !== 'number' || typeof max !== 'number') continue;
      const [low, high] = found[kind] ?? usual[kind] ?? [min, max];
      found[kind] = [Math.min(low, min), Math.max(high, max)];
    }
  }
  return found;
}

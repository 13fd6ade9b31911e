import type { Values } from './cross-faults.ts';
import type { Fault, Path } from './fault.ts';
import { judgeText, type TextFault } from './judge-text.ts';
import { entriesAt, isMapping, membersAt } from './value-at.ts';

/** Judges a path in the map of a source: those who ask such paths hand it in. */
export type CheckQuery = (path: string) => TextFault | undefined;

/** What is wrong with the queries in the maps of sources, in messages that show nothing of the environment. */
export function queryFaults(values: Values, used: ReadonlySet<string>, check: CheckQuery): readonly Fault[] {
  const maps = membersAt(values.filled, ['sources']).map((_, index) => ['sources', index, 'map']);
  return maps.flatMap((map) => columnsIn(values.filled, map)).flatMap((path) => judgeText(values, used, path, check));
}

/** Where a map names columns: its targets, and its rating's, which may have a scale. */
function columnsIn(config: unknown, map: Path): readonly Path[] {
  return entriesAt(config, map).flatMap(([target]): readonly Path[] => {
    const path = [...map, target];
    if (target !== 'rating') return [path];
    return entriesAt(config, path).map(([kind, rating]) => [...path, kind, ...(isMapping(rating) ? ['column'] : [])]);
  });
}

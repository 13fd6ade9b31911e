import type { Values } from './cross-faults.ts';
import type { Fault } from './fault.ts';
import { isMapping, valueAt } from './value-at.ts';

/** Daily counts come from one place: of two, one would be ignored without a word. */
export function exposureFaults({ filled }: Values): readonly Fault[] {
  const path = ['gate', 'exposure'];
  const exposure = valueAt(filled, path);
  if (!isMapping(exposure)) return [];
  const places = ['file', 'url'].filter((key) => exposure[key] !== undefined);
  if (places.length === 1) return [];
  const message = places.length === 0 ? 'gate.exposure names no place.' : 'gate.exposure names two places.';
  return [{ path, message, fix: 'Give it a file or a url.' }];
}

import type { TrackedIssue } from '../../../src/model/issue.ts';
import { createDice } from '../../apply/turnstile.ts';

const PARTS = 'checkout basket login search profile export import calendar camera printer receipt invoice'.split(' ');
const TROUBLES = 'crashes freezes flickers duplicates loses truncates misplaces rejects forgets overwrites'.split(' ');
const PLACES = 'android ios firefox safari chrome windows linux tablet kiosk watch'.split(' ');
const FILLER =
  'since update yesterday again every morning colleague tried restart nothing helps please team office phone works before people cannot finish order waiting week sometimes twice'.split(
    ' ',
  );

/** What a history is like. */
export interface HistoryLikes {
  /** Share of issues that repeat an older one, 0 to 1. */
  readonly repeats: number;
  /** Share of words a repeat takes over from the first, 0 to 1. */
  readonly sameWords: number;
}

/**
 * A tracker's history made up from a number, oldest first: issues about a part, a trouble and a place, so that many are
 * near misses of each other; some repeat an older one in partly other words, and people closed those as duplicates.
 */
export function madeUpHistory(
  seed: number,
  length: number,
  { repeats, sameWords }: HistoryLikes,
): readonly TrackedIssue[] {
  const dice = createDice(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
  const said: string[][] = [];
  return Array.from({ length }, (_, id) => {
    const original = said.length > 20 && dice() < repeats ? pick(said) : undefined;
    const words = original?.map((word, at) => (at < 3 || dice() < sameWords ? word : pick(FILLER))) ?? [
      pick(PARTS),
      pick(TROUBLES),
      pick(PLACES),
      `screen${Math.floor(dice() * 400)}`,
      ...Array.from({ length: 8 + Math.floor(dice() * 12) }, () => pick(FILLER)),
    ];
    if (original === undefined) said.push(words);
    const isDuplicate = original !== undefined;
    return {
      id: String(id + 1),
      state: isDuplicate ? 'resolved' : 'open',
      title: words.slice(0, 4).join(' '),
      body: `### What happened\n${words.slice(3).join(' ')}\n- [x] I looked for the same\nVersion: ${id}`,
      labels: [],
      ours: false,
      ...(isDuplicate && { resolution: 'duplicate' as const }),
      comments: [],
    };
  });
}

import type { Brigade } from '../model/brigade.ts';
import type { Finding } from '../model/finding.ts';
import { stripBoilerplate } from './boilerplate.ts';
import { customerKey } from '../model/customer-key.ts';
import { leadersOf } from './similar.ts';
import { wordsOf } from './words-of.ts';

/** Strangers say five words alike by chance, never twelve. */
const FEWEST_WORDS = 12;
/** Different customers within the time that make a brigade of copies. */
const FEWEST_CUSTOMERS = 5;
const HOURS = 72;
const HOUR = 3_600_000;

/**
 * Finds copies that different customers sent within three days, whatever they say: at least twelve words, nearly the
 * same, from at least five customers. All copies of the text are named, also those before and after. The order given
 * does not matter; largest first.
 */
export function findBrigades(findings: readonly Finding[]): readonly Brigade[] {
  const read = findings
    .map((finding) => ({ finding, text: stripBoilerplate(wordsOf(finding)), at: Date.parse(finding.createdAt) }))
    .filter(({ text }) => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= FEWEST_WORDS)
    .sort((a, b) => a.at - b.at || compare(a.finding.id, b.finding.id));
  const leaders = leadersOf(read.map(({ text }) => text));
  const copies = new Map<number, Copy[]>();
  for (const [at, one] of read.entries()) {
    const leader = leaders[at] ?? at;
    const known = copies.get(leader);
    if (known === undefined) copies.set(leader, [one]);
    else known.push(one);
  }
  return [...copies.values()]
    .filter((group) => mostWithin(group) >= FEWEST_CUSTOMERS)
    .map(toBrigade)
    .sort((a, b) => b.customers - a.customers || compare(a.items[0] ?? '', b.items[0] ?? ''));
}

interface Copy {
  readonly finding: Finding;
  readonly at: number;
}

/** Most distinct customers in any stretch of the time; `copies` are earliest first. */
function mostWithin(copies: readonly Copy[]): number {
  const counts = new Map<string, number>();
  let [from, most] = [0, 0];
  for (const { finding, at } of copies) {
    const key = customerKey(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    for (let first = copies[from]; first !== undefined && at - first.at > HOURS * HOUR; first = copies[from]) {
      const gone = customerKey(first.finding);
      const left = (counts.get(gone) ?? 1) - 1;
      if (left === 0) counts.delete(gone);
      else counts.set(gone, left);
      from += 1;
    }
    most = Math.max(most, counts.size);
  }
  return most;
}

function toBrigade(copies: readonly Copy[]): Brigade {
  const items = copies.map(({ finding }) => finding.id);
  const customers = new Set(copies.map(({ finding }) => customerKey(finding))).size;
  const [from, to] = [copies[0]?.finding.createdAt ?? '', copies.at(-1)?.finding.createdAt ?? ''];
  const because = `${customers} customers sent nearly the same text ${items.length} times, ${mostWithin(copies)} of them within ${HOURS} hours.`;
  return { items, customers, from, to, because };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

import type { Visibility } from '../model/item.ts';
import type { Rarity } from './name-rarity.ts';
import { sayingsOf, showVoices, spellingOf, type Saying, type Shown } from './name-sayings.ts';
import { worthOf } from './name-worth.ts';
import { spanOf } from './name-span.ts';
import { stretchAround } from './name-stretch.ts';
import { nameTermsOf, stemsOfName } from './name-terms.ts';
import { isNegation, readWords } from './name-words.ts';
import type { Redactor } from './redact.ts';
import { spaced } from './spaced.ts';
import type { Voice } from './voices.ts';

/** Everybody may read a term when so many customers say it in public; the team, when so many say it at all. */
const FEWEST_CUSTOMERS = 2;
/** A term is said by so large a share of the cluster, */
const SMALLEST_SHARE = 0.1;
/** and so many times as often as everywhere. */
const LIFT = 1.5;
const MOST_TERMS = 3;
/** A further term is at least so much as distinctive as the first. */
const WORTH_SAYING = 0.4;
/** A further one is told while the name has so many words at most. */
const MOST_WORDS = 6;
/** Findings of a cluster that are read for its name: evenly spaced ones of more. */
const MOST_READ = 150;
/** Texts of a cluster that are read for a stretch of a sentence that stands for it. */
const MOST_REDACTED = 12;

/** What a cluster is called, for a place that everybody sees and for one that only the team sees. */
export interface Names {
  readonly name: string;
  readonly privateName: string;
}

/**
 * A name people can read: what the cluster is about and up to three terms of its own, `crash · checkout: apple pay`.
 * `about` is the tag or kind and, where known, the feature. What `redact` takes out of the texts is in neither name.
 */
export function namesOf(about: readonly string[], voices: readonly Voice[], rarity: Rarity, redact: Redactor): Names {
  const known = new Set(about.flatMap(stemsOfName));
  const read = spaced(voices, MOST_READ);
  const fewest = Math.max(FEWEST_CUSTOMERS, SMALLEST_SHARE * read.length);
  const sayings = sayingsOf(read, fewest);
  const shown = showVoices(redact);
  const shownTo = (place: Visibility): readonly Voice[] => {
    const heard = voices.filter(({ visibility }) => place === 'private' || visibility === 'public');
    return spaced(heard, MOST_REDACTED).map((voice) => ({ ...voice, text: shown(voice) }));
  };
  const named = (place: Visibility): string => {
    const said = sayings.filter(({ customers }) => customers[place] >= fewest);
    const chosen = distinctive(said, place, read.length, rarity, known, shown);
    const terms = chosen.map((saying) => spellingOf(saying, place));
    if (!isHalfSaid(chosen)) return spellName(about, terms);
    return spellName(about, inContext(terms, shownTo(place), rarity, known));
  };
  const name = named('public');
  // Where all is public, both places are told the same.
  return { name, privateName: voices.every(({ visibility }) => visibility === 'public') ? name : named('private') };
}

/** Of no kind is what has none: that is not said. */
function spellName(about: readonly string[], terms: readonly string[]): string {
  if (terms.length === 0) return about.join(' · ');
  const told = about.filter((word) => word !== 'other');
  return [...(told.length === 0 ? [] : [told.join(' · ')]), terms.join(', ')].join(': ');
}

/** Whether a stretch of a sentence may say more: there are single words alone, or the first phrase hangs on its verb. */
function isHalfSaid(chosen: readonly Saying[]): boolean {
  const [first] = chosen[0]?.heard[0]?.phrase.words ?? [];
  if (chosen.every(({ term }) => !term.includes(' '))) return true;
  return first !== undefined && (first.is === 'verb' || isNegation(first));
}

/**
 * A stretch of a sentence in place of the first term: one that holds it, where that is a phrase ("keeps freezing"), and
 * for a word the one that tells most or is said most around it. What it has is not said again.
 */
function inContext(
  terms: readonly string[],
  shown: readonly Voice[],
  rarity: Rarity,
  known: ReadonlySet<string>,
): readonly string[] {
  const first = stemsOfName(terms[0] ?? '');
  const tells = (word: string): number => (known.has(word) ? 0 : weigh(word, 1, rarity));
  const span = spanOf(shown, FEWEST_CUSTOMERS, tells);
  const holds = first.length < 2 || first.every((word) => stemsOfName(span ?? '').includes(word));
  const around = (): string | undefined =>
    first.length === 1 ? stretchAround(shown, first[0]!, known, FEWEST_CUSTOMERS) : undefined;
  const stretch = holds ? (span ?? around()) : undefined;
  if (stretch === undefined) return terms;
  const said = new Set(stemsOfName(stretch));
  return [stretch, ...terms.filter((term) => !stemsOfName(term).some((word) => said.has(word))).slice(0, 1)];
}

/**
 * Up to three terms that tell a cluster from the rest, as customers spell them, most distinctive first. A term weighs
 * share * log(share / share among all findings): its part of the divergence between the cluster and everything (class
 * TF-IDF), times what its words are worth. What adds nothing to `known` stems or to a better term is left out.
 */
function distinctive(
  said: readonly Saying[],
  place: Visibility,
  size: number,
  rarity: Rarity,
  known: ReadonlySet<string>,
  shown: Shown,
): readonly Saying[] {
  const ranked = said
    .map((saying) => ({ saying, weight: weigh(saying.term, Math.min(1, saying.customers[place] / size), rarity) }))
    .filter(({ weight }) => weight > 0)
    .map(({ saying, weight }) => ({ saying, weight: weight * worthOf(saying, rarity, known) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.saying.term < b.saying.term ? -1 : 1));
  const chosen: Saying[] = [];
  let [most, words] = [0, 0];
  for (const { saying, weight } of ranked) {
    if (weight < WORTH_SAYING * most || chosen.length === MOST_TERMS) break;
    const length = saying.term.split(' ').length;
    if (!isNews(saying.term, chosen, known) || (words > 0 && words + length > MOST_WORDS)) continue;
    if (!mayBeRead(saying, place, shown)) continue;
    if (most === 0) most = weight;
    chosen.push(saying);
    words += length;
  }
  return chosen;
}

/** Whether enough customers say a term outside addresses, numbers and names. */
function mayBeRead({ term, heard }: Saying, place: Visibility, shown: Shown): boolean {
  const customers = new Set<string>();
  for (const { voice } of heard) {
    if (place === 'public' && voice.visibility !== 'public') continue;
    const text = shown(voice);
    if (text === voice.text || nameTermsOf(readWords({ ...voice, text })).has(term)) customers.add(voice.customer);
    if (customers.size >= FEWEST_CUSTOMERS) return true;
  }
  return false;
}

function weigh(term: string, share: number, rarity: Rarity): number {
  const lift = share / rarity(term);
  return lift < LIFT ? 0 : share * Math.log(lift);
}

function isNews(term: string, chosen: readonly Saying[], known: ReadonlySet<string>): boolean {
  const parts = term.split(' ');
  const taken = new Set(chosen.flatMap((other) => other.term.split(' ')));
  return parts.some((part) => !known.has(part)) && !known.has(parts.join('')) && !parts.some((part) => taken.has(part));
}

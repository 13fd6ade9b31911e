import type { Visibility } from '../model/item.ts';
import { spanOf } from './name-span.ts';
import { nameTermsOf, stemsOfName } from './name-terms.ts';
import type { Redactor } from './redact.ts';
import { ownTopicSpace } from './topic-space.ts';
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
/** What is known of usual texts weighs as much as so many findings: where all complain of one thing, it has a name. */
const READ_BEFORE = 300;
/** What a phrase tells more than each of its words, by their number. */
const WORTH = [0, 1, 2, 2.6, 3] as const;
/** Findings of a cluster, and of all, that are read for names: evenly spaced ones of more. */
const MOST_READ = 150;
const MOST_READ_OF_ALL = 4000;
/** Texts of a cluster that are redacted to find a stretch of a sentence that stands for it. */
const MOST_REDACTED = 12;

/** How many of the findings read use a term. */
export interface Rarity {
  readonly total: number;
  readonly using: ReadonlyMap<string, number>;
}

/** Counts the terms of all findings, or of a sample when they are many. */
export function rarityOf(all: readonly Voice[]): Rarity {
  const using = new Map<string, number>();
  const read = spaced(all, MOST_READ_OF_ALL);
  for (const voice of read) {
    for (const term of nameTermsOf(voice).keys()) using.set(term, (using.get(term) ?? 0) + 1);
  }
  return { total: read.length, using };
}

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
  const said = readTerms(spaced(voices, MOST_READ));
  const redacted = redactedTerms(redact);
  const spanned = (place: Visibility): string | undefined => {
    const heard = spaced(
      voices.filter(({ visibility }) => place === 'private' || visibility === 'public'),
      MOST_REDACTED,
    );
    const shown = heard.map((voice) => ({ ...voice, text: redact(voice.text, voice.author) }));
    return spanOf(shown, FEWEST_CUSTOMERS, (word) => (known.has(word) ? 0 : weigh(word, 1, rarity)));
  };
  const named = (visibility: Visibility): string => {
    let terms = distinctive(said, visibility, Math.min(voices.length, MOST_READ), rarity, known, redacted);
    if (!terms.some((term) => term.includes(' '))) terms = withSpan(terms, spanned(visibility));
    return `${about.join(' · ')}${terms.length === 0 ? '' : `: ${terms.join(', ')}`}`;
  };
  const name = named('public');
  // Where all is public, both places are told the same.
  return { name, privateName: voices.every(({ visibility }) => visibility === 'public') ? name : named('private') };
}

/** Where single words are all there is, a stretch of a sentence says more; what it has is not said again. */
function withSpan(terms: readonly string[], span: string | undefined): readonly string[] {
  if (span === undefined) return terms;
  const said = new Set(stemsOfName(span));
  return [span, ...terms.filter((term) => !stemsOfName(term).some((word) => said.has(word))).slice(0, 1)];
}

/** Who says a term, and how they spell it. */
interface Said {
  readonly voices: Voice[];
  readonly customers: Record<Visibility, Set<string>>;
  readonly spellings: Record<Visibility, Map<string, number>>;
}

function readTerms(voices: readonly Voice[]): ReadonlyMap<string, Said> {
  const terms = new Map<string, Said>();
  for (const voice of voices) {
    const { customer, visibility } = voice;
    for (const [term, spelling] of nameTermsOf(voice)) {
      const said = terms.get(term) ?? fresh();
      if (said.voices.length === 0) terms.set(term, said);
      said.voices.push(voice);
      // What is said in public is also said to the team.
      for (const place of visibility === 'public' ? (['public', 'private'] as const) : (['private'] as const)) {
        said.customers[place].add(customer);
        said.spellings[place].set(spelling, (said.spellings[place].get(spelling) ?? 0) + 1);
      }
    }
  }
  return terms;
}

function fresh(): Said {
  return {
    voices: [],
    customers: { public: new Set(), private: new Set() },
    spellings: { public: new Map(), private: new Map() },
  };
}

/**
 * Up to three terms that tell a cluster from the rest, as customers spell them, most distinctive first. A term weighs
 * share * log(share / share among all findings): its part of the divergence between the cluster and everything (class
 * TF-IDF), times what a phrase is worth. What adds nothing to `known` stems or to a better term is left out.
 */
function distinctive(
  said: ReadonlyMap<string, Said>,
  place: Visibility,
  size: number,
  rarity: Rarity,
  known: ReadonlySet<string>,
  redacted: TermsOf,
): readonly string[] {
  const fewest = Math.max(FEWEST_CUSTOMERS, SMALLEST_SHARE * size);
  const ranked = [...said]
    .filter(([, { customers }]) => customers[place].size >= fewest)
    .map(([term, { customers }]) => [term, weigh(term, Math.min(1, customers[place].size / size), rarity)] as const)
    .filter(([, weight]) => weight > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const chosen: string[] = [];
  let most = 0;
  for (const [term, weight] of ranked) {
    if (weight < WORTH_SAYING * most || chosen.length === MOST_TERMS) break;
    if (!mayBeRead(said.get(term)?.voices ?? [], term, place, redacted)) continue;
    if (most === 0) most = weight;
    if (isNews(term, chosen, known)) chosen.push(term);
  }
  return chosen.map((term) => commonest(said.get(term)?.spellings[place] ?? new Map([[term, 1]])));
}

type TermsOf = (voice: Voice) => ReadonlyMap<string, string>;

/** The terms that are left of a text without personal data. Few are asked for: redaction costs more than all the rest. */
function redactedTerms(redact: Redactor): TermsOf {
  const known = new Map<Voice, ReadonlyMap<string, string>>();
  return (voice) => {
    let terms = known.get(voice);
    if (terms === undefined) {
      terms = nameTermsOf({ ...voice, text: redact(voice.text, voice.author) });
      known.set(voice, terms);
    }
    return terms;
  };
}

/** Whether enough customers say a term outside addresses, numbers and names. */
function mayBeRead(voices: readonly Voice[], term: string, place: Visibility, redacted: TermsOf): boolean {
  const customers = new Set<string>();
  for (const voice of voices) {
    if (place === 'public' && voice.visibility !== 'public') continue;
    if (redacted(voice).has(term)) customers.add(voice.customer);
    if (customers.size >= FEWEST_CUSTOMERS) return true;
  }
  return false;
}

function weigh(term: string, share: number, { using, total }: Rarity): number {
  const { senses } = ownTopicSpace();
  const usual = Math.min(...term.split(' ').map((part) => senses.get(part)?.usual ?? 0));
  const everywhere = (Math.max(1, using.get(term) ?? 1) + READ_BEFORE * usual) / (total + READ_BEFORE);
  const lift = share / everywhere;
  return lift < LIFT ? 0 : share * Math.log(lift) * (WORTH[term.split(' ').length] ?? 1);
}

function isNews(term: string, chosen: readonly string[], known: ReadonlySet<string>): boolean {
  const parts = term.split(' ');
  const taken = new Set(chosen.flatMap((other) => other.split(' ')));
  return parts.some((part) => !known.has(part)) && !known.has(parts.join('')) && !parts.some((part) => taken.has(part));
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const [best] = [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

/** All of a list, or `most` of it at equal distances, the first included. */
function spaced<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)] as T);
}

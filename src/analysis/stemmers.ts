import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import italian from 'natural/lib/natural/stemmers/porter_stemmer_it.js';
import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import norwegian from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import portuguese from 'natural/lib/natural/stemmers/porter_stemmer_pt.js';
import swedish from 'natural/lib/natural/stemmers/porter_stemmer_sv.js';

const { step1a, step1b, step1c, step5a } = PorterStemmer;

/** Cuts the endings of a word in lower case. */
export type Stemmer = (word: string) => string;

/**
 * English endings of number and tense, by the first step of Porter's algorithm. Its later steps join words of different
 * meaning (`access` and `accessibility`, `organ` and `organize`) and are left out. Letters outside a-z: unchanged.
 */
export const stemEnglish: Stemmer = (word) => (/^[a-z]+$/.test(word) ? step5a(step1c(step1b(step1a(word)))) : word);

/** Snowball's stemmers, by language (ISO 639-1). Norwegian's serves Danish too. */
export const STEMMERS: ReadonlyMap<string, Stemmer> = new Map([
  ['de', (word) => german.stem(word)],
  ['es', (word) => spanish.stem(word)],
  ['fr', (word) => french.stem(word)],
  ['it', (word) => italian.stem(word)],
  ['nl', (word) => dutch.stem(word)],
  ['no', (word) => norwegian.stem(word)],
  ['da', (word) => norwegian.stem(word)],
  ['pt', (word) => portuguese.stem(word)],
  ['sv', (word) => swedish.stem(word)],
]);

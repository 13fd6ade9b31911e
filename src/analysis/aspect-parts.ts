import type { Kind } from '../model/finding.ts';
import { partsOf, type Clause } from './clauses.ts';
import { classifyKind, kindText } from './kind.ts';
import { tellsFault } from './kind-signs.ts';
import { scan } from './models/scan.ts';
import type { PhraseMatcher } from './phrase-matcher.ts';
import { valenceOf } from './valence.ts';

/** A part of a text that speaks of features. */
export interface FeltPart {
  readonly features: readonly string[];
  /** -1 to 1; undefined where it carries no feeling. */
  readonly score?: number;
}

/** What a heading says of all below it, and what asks for a repair says of its object. */
const SAID = 0.6;
const PROS = /^(?:pros?|likes?|positives?|plus(?:es)?|the good|good|\+)\s*:?\s/;
const CONS = /^(?:cons?|dislikes?|negatives?|minus(?:es)?|the bad|bad)\s*:?\s/;
const HEADING = /^[^:]{0,20}:|^\+\s/;
/** A fault told without feeling ("sync always stops") is a complaint all the same; so is praise ("it never stops"). */
const WEAK = 0.3;
/** Without a word of a fault the kind alone tells none unless the part leans that far: "both search and sync work". */
const LEANING = 0.2;
const TELLING_KINDS: Readonly<Partial<Record<Kind, number>>> = {
  bug: -SAID,
  crash: -SAID,
  performance: -SAID,
  praise: SAID,
};
/** "- sync" is a complaint where another line begins with a plus; else it is a list. */
const MINUS = /^[-–]\s/;
const REPAIR = /^(?:(?:please|pls|plz|just|kindly|and|also|now)\s+)*(?:fix|repair|sort out)\b|\bneeds? (?:to be )?fix/;
/** One word, or one that a list goes on with: a name, of which nothing is said. */
const BARE = /^(?:[•*·▪–-]\s+)?(?:(?:and|or|the)\s+)*[^\s]+(?:\s+(?:and|or)\s+(?:the\s+)?[^\s]+)?\s*$/i;
const EXCEPTION = /^except\b/;
/** Has no feeling of its own: "everything except the editor is great" says of the editor that it is not. */
const ALL_ELSE = /^(?:and\s+)?(?:everything|all|all of it|anything)$/;
/** "Except for the editor, all is great". */
const BUT_FOR = /^except\b[^,]*,\s*/;
/** Marks out of five or ten: "editor: 5/5", "sync 1/10". */
const MARKS = /^\S+(?:\s\S+){0,2}?\s*[:=–-]?\s*(\d{1,2})\s?\/\s?(5|10)[.!]*$/;
/** What holds now outweighs what used to: "I used to hate the editor, now I love it". */
const NOW = /^.*\bused to\b.*?\b(?:but\s+)?now\b/;

/** The parts of a text that name a feature, with what is felt in them. Time is linear in the text's length. */
export function feltParts(
  clauses: readonly Clause[],
  featuresIn: PhraseMatcher,
  language: string | undefined,
): readonly FeltPart[] {
  const signed = clauses.some(({ text }) => /^\+\s/.test(text));
  return clauses.flatMap((clause, i) => {
    const features = namesIn(featuresIn, clause);
    if (features.length === 0) return [];
    const said = headed(clause.text, signed);
    if (said !== undefined) return [{ features, score: said }];
    const excepted = exception(clause, clauses[i - 1], language);
    if (excepted !== undefined) return [{ features, score: excepted }];
    const named = features.length === 1 ? saidBehind(clause, clauses[i + 1], featuresIn, language) : undefined;
    if (named !== undefined) return [{ features, score: named }];
    return features.length === 1 ? [felt(clause.text, features, language)] : shared(clause, featuresIn, language);
  });
}

function namesIn(featuresIn: PhraseMatcher, clause: Clause): readonly string[] {
  return featuresIn(clause).map(({ name }) => name);
}

function headed(text: string, signed: boolean): number | undefined {
  if (signed && MINUS.test(text)) return -SAID;
  if (!HEADING.test(text)) return undefined;
  if (PROS.test(text)) return SAID;
  return CONS.test(text) ? -SAID : undefined;
}

/** What is said of all else is not true of the exception. */
function exception(clause: Clause, before: Clause | undefined, language: string | undefined): number | undefined {
  if (!EXCEPTION.test(clause.text)) return undefined;
  if (before?.sentence !== clause.sentence) {
    const rest = clause.text.replace(BUT_FOR, '');
    return rest === clause.text ? undefined : opposite(rest, language);
  }
  return ALL_ELSE.test(before.text) ? opposite(clause.text, language) : opposite(before.text, language);
}

function opposite(text: string, language: string | undefined): number | undefined {
  const { score, hits } = valenceOf(text, language);
  return hits > 0 ? -score : undefined;
}

/** Of a bare name speaks the clause behind it, if that names nothing else: "• sync – perfect". */
function saidBehind(
  { text, sentence }: Clause,
  behind: Clause | undefined,
  featuresIn: PhraseMatcher,
  language: string | undefined,
): number | undefined {
  if (behind?.sentence !== sentence || !BARE.test(text) || namesIn(featuresIn, behind).length > 0) return undefined;
  return felt(behind.text, [], language).score;
}

function felt(text: string, features: readonly string[], language: string | undefined): FeltPart {
  const marks = MARKS.exec(text);
  if (marks !== null) return { features, score: scoreOfMarks(Number(marks[1]), Number(marks[2])) };
  const { score, hits } = valenceOf(text.replace(NOW, ''), language);
  if (REPAIR.test(text)) return { features, score: Math.min(score, -SAID) };
  const unsure = (hits === 0 || Math.abs(score) < WEAK) && !BARE.test(text);
  const told = unsure ? TELLING_KINDS[classifyKind(text)] : undefined;
  if (told === SAID || (told !== undefined && (score < -LEANING || tellsFault(scan(kindText(text))))))
    return { features, score: told };
  return hits === 0 ? { features } : { features, score };
}

function scoreOfMarks(marks: number, most: number): number {
  return Math.max(-1, Math.min(1, (2 * (marks - 1)) / (most - 1) - 1));
}

/**
 * A clause of several features: each has the feeling of its own part. A bare name shares that of the part before it
 * ("I like the editor, sync and search"), or of the one behind it where that goes on with a name ("the editor, sync
 * and search are great") or none is before it.
 */
function shared(clause: Clause, featuresIn: PhraseMatcher, language: string | undefined): readonly FeltPart[] {
  const parts = partsOf(clause).map((part) => {
    const matches = featuresIn(part);
    const features = matches.map(({ name }) => name);
    return { ...felt(part.text, features, language), begins: (matches[0]?.at ?? Infinity) <= 1 };
  });
  const told = new Set(parts.flatMap(({ features }) => features));
  const before = lastScored(parts);
  const behind = lastScored(parts.toReversed()).toReversed();
  const found = parts.flatMap(({ features, score }, i) => {
    if (features.length === 0) return [];
    const [said, follows] = [before[i]?.score, behind[i]];
    const own = score ?? (follows?.begins === true || said === undefined ? (follows?.score ?? said) : said);
    return [own === undefined ? { features } : { features, score: own }];
  });
  const torn = namesIn(featuresIn, clause).filter((name) => !told.has(name));
  return torn.length === 0 ? found : [...found, felt(clause.text, torn, language)];
}

/** For each part the last one before it that has a feeling. */
function lastScored<Part extends FeltPart>(parts: readonly Part[]): readonly (Part | undefined)[] {
  let last: Part | undefined;
  return parts.map((part) => {
    const before = last;
    if (part.score !== undefined) last = part;
    return before;
  });
}

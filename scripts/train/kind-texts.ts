import { readFileSync } from 'node:fs';
import { KINDS, type Kind } from '../../src/model/finding.ts';
import { loadRows } from './labelled-text.ts';

/** A text that is of a kind, by our own judgement or by that of a rule. */
export interface KindText {
  readonly kind: Kind;
  readonly text: string;
  /** Is it written as developers write issues? */
  readonly issue: boolean;
  /** Where it comes from: examples of one kind and origin share a weight. */
  readonly origin: 'own' | 'issues' | 'forms' | 'grammar' | 'sets';
}

const ASKS = /^(?:how|what|when|where|why|who|which|can i|is|are|do|does|did|will)\b/;
/** Kinds with whole issues of their own: title, body, headings. */
const WHOLE = ['bug', 'feature-request', 'question'] as const;
/** Each so manieth of CLINC150's requests. */
const FEWER = 8;

/** Texts of our own, in scripts/train/kinds: a line is a text, ` ⏎ ` a new line in it. */
export function ownTexts(): readonly KindText[] {
  const plain = KINDS.flatMap((kind) =>
    linesOf(kind).map((text): KindText => ({ kind, text, issue: false, origin: 'own' })),
  );
  const world = linesOf('world').map((line): KindText => ({ ...split(line), issue: false, origin: 'own' }));
  const reviews = linesOf('reviews').map((line): KindText => ({ ...split(line), issue: false, origin: 'own' }));
  const issues = linesOf('issues').map((line): KindText => ({ ...split(line), issue: true, origin: 'issues' }));
  const whole = WHOLE.flatMap((kind) =>
    linesOf(`issues-${kind}`).map((text): KindText => ({ kind, text, issue: true, origin: 'issues' })),
  );
  return [...plain, ...world, ...reviews, ...issues, ...whole];
}

/**
 * Sets with a clear licence show how people write when nothing is wrong: opinions on films and clothes are praise or
 * other, requests to an assistant are questions or other.
 */
export function textsOfSets(): readonly KindText[] {
  const opinions = [...loadRows('uci_imdb'), ...loadRows('womens_clothing')].map(({ text, label }): KindText => {
    return { kind: label === 'pos' ? 'praise' : 'other', text, issue: false, origin: 'sets' };
  });
  const requests = loadRows('clinc150')
    .filter((_, i) => i % FEWER === 0)
    .map(({ text }): KindText => ({
      kind: ASKS.test(text) ? 'question' : 'other',
      text,
      issue: false,
      origin: 'sets',
    }));
  return [...opinions, ...requests];
}

function linesOf(name: string): readonly string[] {
  const lines = readFileSync(`scripts/train/kinds/${name}.txt`, 'utf8').trim().split('\n');
  return lines.map((line) => line.replaceAll(' ⏎ ', '\n'));
}

/** `kind | text` */
function split(line: string): { kind: Kind; text: string } {
  const at = line.indexOf(' | ');
  const kind = KINDS.find((one) => one === line.slice(0, at));
  if (kind === undefined) throw new Error(`No kind: ${line}`);
  return { kind, text: line.slice(at + 3) };
}

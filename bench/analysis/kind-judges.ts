import { createRequire } from 'node:module';
import { classifyKind } from '../../src/analysis/kind.ts';
import { ownTexts } from '../../scripts/train/kind-texts.ts';
import type { KindSet } from './labelled-sets.ts';

const require = createRequire(import.meta.url);

/** Something that says what kind a text is, in the words of a set. */
export interface KindJudge {
  readonly name: string;
  readonly kindOf: (text: string) => string;
}

type Examples = readonly { readonly text: string; readonly label: string }[];

const SHORT: Readonly<Record<string, string>> = {
  crash: 'bug',
  performance: 'bug',
  bug: 'bug',
  'feature-request': 'feature',
  question: 'question',
};

/** Ours, and natural's Bayes taught by the texts ours was taught by, or by the other half of the very set. */
export function kindJudges(set: KindSet): readonly KindJudge[] {
  const own = ownTexts().map(({ text, kind }) => ({ text, label: nearest(kind, set) }));
  return [
    { name: 'earshot', kindOf: (text) => nearest(classifyKind(text, { channel: set.channel }), set) },
    { name: 'natural, Bayes, taught by our texts', kindOf: bayes(own) },
    { name: 'natural, Bayes, taught by the other half', kindOf: bayes(set.known) },
  ];
}

function nearest(kind: string, { rest, unseen }: KindSet): string {
  const short = SHORT[kind] ?? rest;
  return unseen.some(({ label }) => label === short) ? short : rest;
}

function bayes(examples: Examples): (text: string) => string {
  const Classifier = require('natural/lib/natural/classifiers/bayes_classifier.js') as new () => {
    addDocument(text: string, label: string): void;
    train(): void;
    classify(text: string): string;
  };
  const classifier = new Classifier();
  for (const { text, label } of examples) if (/[a-z]{2}/i.test(text)) classifier.addDocument(text, label);
  classifier.train();
  return (text) => classifier.classify(text);
}

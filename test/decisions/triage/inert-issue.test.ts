import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import type { Action } from '../../../src/model/action.ts';
import type { Cluster } from '../../../src/model/cluster.ts';
import { findManagedBlock } from '../../../src/model/managed-block.ts';
import type { AdfNode } from '../../../src/sinks/trackers/jira/adf.ts';
import { toAdf } from '../../../src/sinks/trackers/jira/to-adf.ts';
import { toWiki } from '../../../src/sinks/trackers/jira/to-wiki.ts';
import { attackStrings, missing } from '../../inert/attack-strings.ts';
import { hostileText } from '../../inert/hostile-text.ts';
import { ALIVE_IN_WIKI } from '../../inert/wiki-grammar.ts';
import { aliveInGithub, aliveInGitlab, aliveInTitle } from '../../inert/reference-grammar.ts';
import { carriedOut, cluster, plan, settings, voices } from './make-cluster.ts';

/** Texts made up for one test, each for one tracker and kind of issue; `scripts/inert.mjs` makes a million. */
const TEXTS = Number(process.env['EARSHOT_TEXTS'] ?? 1600);
const { EARSHOT_SEED } = process.env;
/** Customers' texts in one issue. */
const TEXTS_IN_ONE = 8;
const ALLOWED = new Set(
  'root paragraph text break inlineCode blockquote strong emphasis table tableRow tableCell html link'.split(' '),
);
/** Where words end. */
const PARTS = new Set('paragraph break tableCell inlineCode'.split(' '));
const SOURCE = 'https://reviews.example/1';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

/** A cluster in which everything a customer can write is one of these texts. */
function clusterOf([name = '', feature = '', because = '', ...said]: readonly string[]): Cluster {
  const release = said[4] ?? '';
  const findings = voices(4, 1, { release, url: SOURCE, attachments: [said[3] ?? ''] });
  const quotes = said.map((text) => ({
    item: 's:001',
    text,
    createdAt: findings[0]?.createdAt ?? '',
    visibility: 'public' as const,
    release,
    url: said[2] ?? '',
  }));
  return cluster(findings, { name, feature, priority: { score: 60, because }, quotes });
}

/** A tracker, and whether the issue is ours or one that people wrote. */
interface Way {
  readonly place: string;
  readonly alive: typeof aliveInGithub;
  readonly isOurs: boolean;
}
const WAYS: readonly Way[] = [true, false].flatMap((isOurs) => [
  { place: 'github:acme/app', alive: aliveInGithub, isOurs },
  { place: 'gitlab:acme/app', alive: aliveInGitlab, isOurs },
]);

/** What would be written about these texts: title, body and news of our issue, or the comment on one of people. */
function written(
  texts: readonly string[],
  { place, isOurs }: Way,
): readonly { readonly title?: string; readonly body: string }[] {
  const releases = [
    { version: '2.3.0', at: '2026-01-01T00:00:00.000Z' },
    { version: texts[7] ?? '', at: '2026-02-01T00:00:00.000Z' },
  ];
  const about = clusterOf(texts);
  const input = { place, settings: { ...settings, visibility: 'public' as const, releases } };
  const actions = isOurs ? onOurs(about, texts[7] ?? '', input) : onTheirs(about, input);
  return actions.flatMap((action) => {
    if (action.kind === 'open-issue') return [{ title: action.title, body: action.body }];
    return action.kind === 'comment-issue' ? [{ body: action.body }] : [];
  });
}

function onOurs(about: Cluster, release: string, input: Parameters<typeof plan>[1]): readonly Action[] {
  const opened = plan([about], input).actions;
  const grown = { ...about, findings: voices(12, 1, { release }) };
  return [...opened, ...plan([grown], { ...input, ...carriedOut(opened) }).actions];
}

function onTheirs(about: Cluster, input: Parameters<typeof plan>[1]): readonly Action[] {
  const theirs = { id: '77', state: 'open' as const, title: 'x', body: 'y', labels: [], ours: false, comments: [] };
  const linked = { ...about, findings: voices(4, 1, { fields: { issue: '77' } }) };
  return plan([linked], { ...input, issues: [theirs] }).actions;
}

/** What a reader of the rendered text would find that is not plain words: nothing. */
function dangers(body: string, alive: typeof aliveInGithub): readonly string[] {
  const found: string[] = [];
  const words: string[] = [];
  const walk = (node: Node): void => {
    if (!ALLOWED.has(node.type)) found.push(node.type);
    if (
      node.type === 'html' &&
      !/^(?:<!-- earshot:(?:begin|end|state|v1)\b[\w\s=:.,/%@-]* -->\s*)+$/.test(node.value ?? '')
    )
      found.push('html');
    if (node.type === 'link' && !/^https:\/\/[\w.:-]+[\w/.%~:=&-]*$/.test(node.url ?? '')) found.push('link');
    if (node.type === 'text') words.push(node.value ?? '');
    if (PARTS.has(node.type)) words.push('\n');
    for (const child of node.children ?? []) walk(child);
  };
  walk(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  const source = body.replaceAll(/<!-- earshot:[^\n]* -->/g, '');
  return [...found, ...alive(source, words.join(''))];
}

function expectInert(texts: readonly string[], way: Way): void {
  for (const { title, body } of written(texts, way)) {
    expect(dangers(body, way.alive)).toEqual([]);
    if (title !== undefined) expect(aliveInTitle(title)).toEqual([]);
    const block = findManagedBlock(body);
    if (block !== undefined) expect(body.startsWith(block)).toBe(true);
    // Jira's texts are made of the same Markdown as GitHub's.
    if (way.alive === aliveInGithub) expectInertInJira(body);
  }
}

function expectInertInJira(body: string): void {
  expect(kindsIn(toAdf(body)).filter((kind) => !ADF.has(kind))).toEqual([]);
  expect(withoutOurWiki(toWiki(body))).not.toMatch(ALIVE_IN_WIKI);
}

/** Wiki markup without the signs that our own template puts there. */
function withoutOurWiki(wiki: string): string {
  return wiki
    .replaceAll(/^\{quote\}$/gm, '')
    .replaceAll(/\*\d+ customers?\*|_earshot keeps this part up to date\.[^_]*_/g, '')
    .replaceAll(/(?<!\\)\{\{((?:\\.|[^\\{}])*)\}\}/gu, ' $1 ')
    .replaceAll(/\[(?:source|attachment \d+)\|https:\/\/[\w.:-]+[\w/.%~:=&-]*\]/g, '')
    .replaceAll(/^\|.*\|$/gm, (line) => line.replaceAll(/(?<!\\)\|/g, ''));
}

const ADF = new Set('paragraph text hardBreak blockquote table tableRow tableCell'.split(' '));

function kindsIn(nodes: readonly AdfNode[]): readonly string[] {
  return nodes.flatMap(({ type, content = [] }) => [type, ...kindsIn(content)]);
}

test('a name with a line end that is no white space to JavaScript begins no list', () => {
  for (const way of WAYS) expectInert(['x\u00851', ...Array.from({ length: TEXTS_IN_ONE - 1 }, () => '')], way);
});

test.skipIf(missing)(
  'no attack string lives in an issue, a comment or a title',
  () => {
    const strings = attackStrings();
    for (let at = 0; at < strings.length; at += TEXTS_IN_ONE) {
      for (const way of WAYS) expectInert(strings.slice(at, at + TEXTS_IN_ONE), way);
    }
  },
  300_000,
);

test(
  `no sign of ${TEXTS} made-up texts lives in an issue, a comment or a title`,
  () => {
    const texts = fc.array(hostileText, { minLength: TEXTS_IN_ONE, maxLength: TEXTS_IN_ONE });
    fc.assert(fc.property(texts, fc.constantFrom(...WAYS), expectInert), {
      numRuns: Math.ceil(TEXTS / TEXTS_IN_ONE),
      ...(EARSHOT_SEED !== undefined && { seed: Number(EARSHOT_SEED) }),
    });
  },
  // Also on a machine that has much else to do.
  TEXTS * 100 + 60_000,
);

test("labels are ours and the team's, never a customer's", () => {
  const [open] = plan([clusterOf(Array.from({ length: 8 }, () => '@all, #1'))]).actions;
  expect(open).toMatchObject({ labels: ['feedback', 'feedback:crash', 'priority:high', 'queue'] });
});

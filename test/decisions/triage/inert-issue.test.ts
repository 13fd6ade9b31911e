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

/** Texts made up for one test; `scripts/inert.mjs` makes a million. */
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

/** Everything that would be written about these texts: title, body, and the comment on an issue of people. */
function written(
  texts: readonly string[],
  place: string,
): readonly { readonly title?: string; readonly body: string }[] {
  const theirs = { id: '77', state: 'open' as const, title: 'x', body: 'y', labels: [], ours: false, comments: [] };
  const releases = [
    { version: '2.3.0', at: '2026-01-01T00:00:00.000Z' },
    { version: texts[7] ?? '', at: '2026-02-01T00:00:00.000Z' },
  ];
  const input = { place, settings: { ...settings, visibility: 'public' as const, releases } };
  const opened = plan([clusterOf(texts)], input).actions;
  const after = carriedOut(opened);
  const told = plan([{ ...clusterOf(texts), findings: voices(12, 1, { release: texts[7] ?? '' }) }], {
    ...input,
    ...after,
  }).actions;
  const linked = plan([{ ...clusterOf(texts), findings: voices(4, 1, { fields: { issue: '77' } }) }], {
    ...input,
    issues: [theirs],
  }).actions;
  return [...opened, ...told, ...linked].flatMap((action: Action) => {
    if (action.kind === 'open-issue') return [{ title: action.title, body: action.body }];
    return action.kind === 'comment-issue' ? [{ body: action.body }] : [];
  });
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

function expectInert(texts: readonly string[]): void {
  for (const { title, body } of written(texts, 'github:acme/app')) {
    expect(dangers(body, aliveInGithub)).toEqual([]);
    if (title !== undefined) expect(aliveInTitle(title)).toEqual([]);
    const block = findManagedBlock(body);
    if (block !== undefined) expect(body.startsWith(block)).toBe(true);
    expect(kindsIn(toAdf(body)).filter((kind) => !ADF.has(kind))).toEqual([]);
    expect(withoutOurWiki(toWiki(body))).not.toMatch(ALIVE_IN_WIKI);
  }
  for (const { body } of written(texts, 'gitlab:acme/app')) expect(dangers(body, aliveInGitlab)).toEqual([]);
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

test.skipIf(missing)(
  'no attack string lives in an issue, a comment or a title',
  () => {
    const strings = attackStrings();
    for (let at = 0; at < strings.length; at += TEXTS_IN_ONE) expectInert(strings.slice(at, at + TEXTS_IN_ONE));
  },
  300_000,
);

test(
  `no sign of ${TEXTS} made-up texts lives in an issue, a comment or a title`,
  () => {
    const texts = fc.array(hostileText, { minLength: TEXTS_IN_ONE, maxLength: TEXTS_IN_ONE });
    fc.assert(fc.property(texts, expectInert), {
      numRuns: Math.ceil(TEXTS / TEXTS_IN_ONE),
      ...(EARSHOT_SEED !== undefined && { seed: Number(EARSHOT_SEED) }),
    });
  },
  TEXTS * 20 + 60_000,
);

test("labels are ours and the team's, never a customer's", () => {
  const [open] = plan([clusterOf(Array.from({ length: 8 }, () => '@all, #1'))]).actions;
  expect(open).toMatchObject({ labels: ['feedback', 'feedback:crash', 'priority:high', 'queue'] });
});

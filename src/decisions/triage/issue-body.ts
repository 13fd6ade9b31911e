import { plainLine } from '../../inert/plain-text.ts';
import type { Cluster, Quote } from '../../model/cluster.ts';
import { BLOCK_BEGIN, BLOCK_END } from '../../model/managed-block.ts';
import { type BlockState, writeState } from './block-state.ts';
import type { Dialect } from './dialect.ts';
import { publicLink } from './public-link.ts';
import { type Route, urgency } from './route.ts';
import type { IsShown } from './shown-versions.ts';
import { sparkline } from './sparkline.ts';
import type { Tally } from './tally.ts';

/** What an issue is made from. */
export interface IssueContent {
  readonly cluster: Cluster;
  readonly tally: Tally;
  readonly route: Route;
  readonly state: Omit<BlockState, 'customers' | 'labels'>;
  readonly marker: string;
  /** Who sees the tracker: in a public one only public words are quoted. */
  readonly visibility: 'public' | 'private';
  /** Which versions may be shown there. */
  readonly isShown: IsShown;
  readonly dialect: Dialect;
  /** Names of clusters about neighbouring things. */
  readonly related: readonly string[];
}

/** The part of an issue that is ours: numbers, words and the hidden marker, between its two delimiters. */
export function managedBlock(content: IssueContent): string {
  const { cluster, tally, route, state, marker, dialect } = content;
  return [
    BLOCK_BEGIN,
    summary(cluster, tally, dialect),
    '',
    ...facts(content),
    '',
    ...quotes(content),
    ...neighbours(content),
    '_earshot keeps this part up to date. Write above or below it: your words stay._',
    writeState({ customers: tally.customers, labels: route.labels, ...state }),
    marker,
    BLOCK_END,
  ].join('\n');
}

function summary(cluster: Cluster, tally: Tally, dialect: Dialect): string {
  const voices = `**${count(tally.customers, 'customer')}** in ${count(tally.items, 'message')}`;
  return `${voices}: ${cell(cluster.name, dialect)}. Mood ${cluster.sentiment.toFixed(2)} on a scale from −1 to 1.`;
}

function facts({ cluster, tally, dialect, isShown }: IssueContent): string[] {
  const { findings, kind, feature, priority } = cluster;
  const rows: [string, string][] = [
    ['Kind', kind],
    ['Feature', feature === undefined ? '' : cell(feature, dialect)],
    ['Priority', `${urgency(cluster)}: ${cell(priority.because, dialect)}`],
    ['Said', tally.first === tally.last ? tally.first : `${tally.first} to ${tally.last}`],
    ['By week', `\`${sparkline(tally.days)}\``],
    [
      'Versions',
      shares(
        tally.versions.filter(([version]) => isShown(version)),
        dialect,
      ),
    ],
    ['Channels', shares(countBy(findings.map((finding) => finding.channel)), dialect)],
  ];
  return [
    '| | |',
    '|---|---|',
    ...rows.filter(([, value]) => value !== '').map(([name, value]) => `| ${name} | ${value} |`),
  ];
}

function neighbours({ related, dialect }: IssueContent): string[] {
  if (related.length === 0) return [];
  return [`Related: ${related.map((name) => `“${cell(name, dialect)}”`).join(', ')}.`, ''];
}

/** What a new issue says below its block, once: which issue it may be the same as, which locked one it carries on. */
export function postscript({ perhaps, continues }: { readonly perhaps?: string; readonly continues?: string }): string {
  const lines: string[] = [];
  if (continues !== undefined) lines.push(`Carries on ${reference(continues)}, which is locked.`);
  if (perhaps !== undefined) {
    const confirm = `If it is, put the label \`${sameLabel(perhaps)}\` on this issue.`;
    lines.push(`Perhaps the same as ${reference(perhaps)}. ${confirm}`);
  }
  return lines.map((line) => `\n${line}\n`).join('');
}

/** What a comment on an issue that people wrote says: how many customers, and what they say. */
export function linkedComment(content: Omit<IssueContent, 'state' | 'route' | 'related'>): string {
  return [summary(content.cluster, content.tally, content.dialect), '', ...quotes(content), content.marker].join('\n');
}

/** The label by which a person confirms that an issue of ours is the same as another. */
function sameLabel(id: string): string {
  return `feedback:same-as-${id}`;
}

/** Trackers make a link of their own ids; files have names. */
function reference(id: string): string {
  return /^\d+$/.test(id) ? `#${id}` : id;
}

function shares(counts: readonly (readonly [string, number])[], dialect: Dialect): string {
  const shown = counts.slice(0, 5).map(([name, items]) => `${cell(name, dialect)} (${items})`);
  const more = counts.length - shown.length;
  return shown.join(', ') + (more > 0 ? `, ${more} more` : '');
}

/** Customers' words inside a line of ours: on one line, or a part of them could begin a list, and no bar to end a cell. */
function cell(words: string, { text }: Dialect): string {
  return text(plainLine(words)).replaceAll('|', '∣');
}

function countBy(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

type Quoting = Pick<IssueContent, 'cluster' | 'visibility' | 'isShown' | 'dialect'>;

function quotes(content: Quoting): string[] {
  const { cluster, visibility, dialect } = content;
  const shown = cluster.quotes.filter((quote) => visibility === 'private' || quote.visibility === 'public');
  return shown.flatMap((quote) => [dialect.quote(quote.text), `>\n> — ${origin(quote, content)}`, '']);
}

function origin(quote: Quote, { cluster, isShown, dialect }: Quoting): string {
  const { createdAt, rating, release } = quote;
  const parts = [createdAt.slice(0, 10)];
  if (rating !== undefined) parts.push(`${rating.kind} ${rating.value} of ${rating.max}`);
  if (release !== undefined && isShown(release)) parts.push(cell(release, dialect));
  return [...parts, ...links(quote, cluster)].join(', ');
}

/** Where it was said and what was shown, for words that are public: as links, never as images. */
function links(quote: Quote, { findings }: Cluster): string[] {
  if (quote.visibility !== 'public') return [];
  const source = quote.url === undefined ? undefined : publicLink(quote.url);
  const attachments = findings.find(({ id }) => id === quote.item)?.attachments ?? [];
  const shots = attachments.flatMap((address) => publicLink(address) ?? []).slice(0, 3);
  return [
    ...(source === undefined ? [] : [`[source](${source})`]),
    ...shots.map((address, index) => `[attachment ${index + 1}](${address})`),
  ];
}

/** `1 customer`, `3 customers`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

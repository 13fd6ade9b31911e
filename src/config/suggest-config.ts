import type { SourceMap } from './config.ts';
import { looksLikeSecret } from './secret-literal.ts';

/** An export that was found, and what it is known to hold. */
export interface FoundExport {
  /** Files of one export, such as one for each month: read as one source. */
  readonly paths: readonly string[];
  /** Title of the export format it was recognised as: it needs no map. */
  readonly recognised?: string;
  /** An archive or a workbook: its columns are known by their names. */
  readonly isPacked?: boolean;
  /** What its columns most likely are. */
  readonly map: SourceMap;
}

export interface SuggestInput {
  readonly productName: string;
  readonly exports: readonly FoundExport[];
}

const REST = `
# What the product consists of, in customers' words.
# features:
#   checkout: { words: [checkout, payment], paths: ['src/checkout/**'], team: payments }
# teams:
#   payments: { assignees: [ana], labels: [team/payments] }

tags:
  crash: [crash, crashes, crashed, freezes]
  slow: [slow, laggy, takes forever]

# What gate --release may name; or let it be looked up: deployments: { host: github, releases: releases }
# releases:
#   - { version: 1.4.0, at: 2026-03-01T12:00:00Z }

gate:
  # What too little data means for the pipeline: pass or fail. No data never passes unless you say so.
  policy: { inconclusive: pass, noData: fail, error: fail }
  rules:
    # trial: shown, not counted. Remove it when you trust the rule.
    - { rule: 'sentiment >= -0.2', trial: true }
    - { rule: 'share(crash) <= 5%', trial: true }
`;

const TAIL = `
triage:
  # One Markdown file per issue. In a public place, private words are never quoted.
  tracker: files
  path: out/issues
  visibility: public
  minCustomers: 3

# notify:
#   mail: { outbox: out/mail, from: 'Acme <hello@acme.example>' }
#   digest: { to: [product@acme.example] }
`;

/** A commented config for a product and its exports, columns guessed from their names. `loadConfig` always takes it. */
export function suggestConfig({ productName, exports }: SuggestInput): string {
  const usable = exports.filter(({ paths }) => paths.every(isUsable));
  const names = uniqueNames(usable.map(({ paths }) => paths[0] ?? ''));
  const sources = usable.map((found, index) => describeSource(names[index] ?? 'feedback', found));
  const asksNps = usable.some(({ map }) => map.rating?.kind === 'nps');
  return [
    '# What earshot listens to, and what it does about it. Every key: docs/config.md.',
    'version: 1',
    `product: { name: ${quote(isUsable(productName) ? productName : 'the product')} }`,
    '',
    sources.length > 0 ? 'sources:' : '# No export was found. Name one under path.\nsources: []',
    ...sources,
  ]
    .join('\n')
    .concat('\n', REST, asksNps ? "    - { rule: 'nps >= baseline - 20', trial: true }\n" : '', TAIL);
}

function describeSource(name: string, { paths, recognised, isPacked, map }: FoundExport): string {
  // A file of that name would be taken for stdin.
  const quoted = paths.map((path) => quote(path === '-' ? './-' : path));
  const lines = [`  - name: ${name}`, `    path: ${paths.length === 1 ? quoted[0] : `[${quoted.join(', ')}]`}`];
  if (isPacked === true) return lines.join('\n');
  if (recognised !== undefined) return [...lines.slice(0, 1), `    # ${recognised}`, ...lines.slice(1)].join('\n');
  if (!paths.every((path) => /\.(csv|tsv|json|ndjson|jsonl)(\.gz)?$/i.test(path))) lines.push('    format: csv');
  const { rating, ...targets } = map;
  const mapped = Object.entries(targets)
    .filter(([, column]) => isUsable(column))
    .map(([target, column]) => `      ${target}: ${quote(column)}`);
  if (rating && isUsable(rating.column)) mapped.push(`      rating: { ${rating.kind}: ${quote(rating.column)} }`);
  if (mapped.length > 0) lines.push('    # Target on the left, column on the right.', '    map:', ...mapped);
  if (map.text === undefined) {
    lines.push("    # No column looks like the customers' words. If one is: map: { text: its name }");
  }
  return lines.join('\n');
}

/** Names from the files' own, with their folder's where several have one name, in the shape a source's name must have. */
function uniqueNames(paths: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const stems = paths.map(stemOf);
  return paths.map((path, index) => {
    const stem = stems[index] ?? '';
    const folder = plain(path.split(/[\\/]/).at(-2) ?? '');
    const isShared = stems.filter((other) => other === stem).length > 1 && folder !== '';
    const base = (isShared ? `${folder}-${stem}` : stem).slice(0, 50).replace(/-+$/, '');
    let name = base;
    for (let copy = 2; taken.has(name); copy += 1) name = `${base}-${copy}`;
    taken.add(name);
    return name;
  });
}

function stemOf(path: string): string {
  return plain((path.split(/[\\/]/).at(-1) ?? '').replace(/\..*$/s, '')) || 'feedback';
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** What looks like a secret may not stand in a config, not even as a name. */
function isUsable(text: string): boolean {
  return text.trim() !== '' && !looksLikeSecret(literal(text));
}

/** Text that interpolation leaves alone. */
const literal = (text: string): string => text.replaceAll('${', () => '$${');

/** Text as YAML reads it back, whatever is in it: in quotes, and with no placeholder of ours. */
function quote(text: string): string {
  return JSON.stringify(literal(text)).replace(/[\u007f-\u{10ffff}]/gu, (character) =>
    /[\p{L}\p{N}]/u.test(character) ? character : escapeOf(character),
  );
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

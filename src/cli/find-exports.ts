import type { FoundExport } from '../config/suggest-config.ts';
import { UserError } from '../model/problem.ts';
import type { Host } from './host.ts';
import { peekExport } from './peek-export.ts';

/** Where exports are looked for when none are named. */
const EXPORTS = '**/*.{csv,tsv,json,ndjson,jsonl,xlsx,parquet,zip,mbox,eml}';
const PACKED = '**/*.{csv,tsv,json,ndjson,jsonl,mbox}.gz';
/** The folders of a Maildir. */
const MAILDIRS = '**/{cur,new}/*';
/** More files than these are no folder of exports. */
const MOST_LOOKS = 5000;

export interface FoundExports {
  readonly exports: readonly FoundExport[];
  /** Files that were looked at and cannot be read, or hold nothing that looks like feedback. */
  readonly passedOver: readonly string[];
  /** How many files more there were than are looked at. */
  readonly notLooked: number;
}

/**
 * The exports in a folder, or those that are named, recognised as `collect` will: the files of one format in one folder
 * are one source, so that what is in two of them is one item. Throws a `UserError` (2) for a name that matches nothing.
 */
export async function findExports(host: Host, named: readonly string[]): Promise<FoundExports> {
  const paths = new Set<string>();
  for (const pattern of named.length === 0 ? [EXPORTS, PACKED] : named) {
    const matches = await host.files.glob(pattern);
    if (matches.length === 0 && named.length > 0) {
      throw new UserError({ message: `Nothing matches ${pattern}.`, fix: 'Name export files, or globs in quotes.' });
    }
    for (const path of matches) paths.add(path);
  }
  const found: FoundExport[] = named.length === 0 ? [...(await findMaildirs(host))] : [];
  const inMaildir = (path: string): boolean => found.some(({ paths: [folder = ''] }) => path.startsWith(`${folder}/`));
  const candidates = [...paths].filter((path) => !inMaildir(path) && !isMail(path));
  const passedOver: string[] = [];
  for (const path of candidates.slice(0, MOST_LOOKS)) {
    const peeked = await peekExport(host, path);
    if (peeked === undefined) passedOver.push(path);
    else found.push(peeked);
  }
  found.push(...mailFolders([...paths].filter(isMail)));
  return { exports: together(found), passedOver, notLooked: Math.max(0, candidates.length - MOST_LOOKS) };
}

async function findMaildirs({ files }: Host): Promise<readonly FoundExport[]> {
  const folders = (await files.glob(MAILDIRS)).map((path) => path.split('/').slice(0, -2).join('/'));
  const found: FoundExport[] = [];
  for (const folder of new Set(folders.filter((path) => path !== ''))) {
    const kinds = await Promise.all(['cur', 'new'].map((name) => files.kindOf(`${folder}/${name}`)));
    if (kinds.every((kind) => kind === 'directory'))
      found.push({ paths: [folder], recognised: 'A mailbox (Maildir)', map: {} });
  }
  return found;
}

const isMail = (path: string): boolean => /\.eml$/i.test(path);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Mails lie by the hundred: their folder is the source. */
function mailFolders(mails: readonly string[]): readonly FoundExport[] {
  const folders = [...new Set(mails.map(folderOf))];
  return folders.map((folder) => ({
    paths: [`${folder}*.eml`],
    recognised: 'Mails (.eml)',
    map: {},
  }));
}

/** Files of one known format in one folder, as one. */
function together(found: readonly FoundExport[]): readonly FoundExport[] {
  const groups = new Map<string, FoundExport>();
  for (const each of found) {
    const [path = ''] = each.paths;
    const key = each.recognised === undefined ? path : `${folderOf(path)}\n${each.recognised}`;
    const known = groups.get(key);
    groups.set(key, known === undefined ? each : { ...known, paths: [...known.paths, ...each.paths] });
  }
  return [...groups.values()];
}

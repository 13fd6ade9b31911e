import type { Files } from '../../model/files.ts';
import { nearestName } from '../../model/nearest-name.ts';
import type { Problem } from '../../model/problem.ts';

/** One file to read; `-` is stdin. */
export interface Input {
  readonly file: string;
  /** What it is, where the place it was found in says so. */
  readonly format?: 'eml';
  /** The Maildir it is a mail of: its rows count with that. */
  readonly maildir?: string;
}

export interface Inputs {
  /** In the order of the paths, each once. */
  readonly files: readonly Input[];
  readonly problems: readonly Problem[];
}

/** Expands the paths of a source. A path without a file is a problem, and the others are still read. */
export async function findInputs(paths: readonly string[], files: Files): Promise<Inputs> {
  const found = new Map<string, Input>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const result = path === '-' ? [{ file: '-' }] : await expand(path, files);
    if (!Array.isArray(result)) problems.push(result as Problem);
    else {
      for (const input of result as readonly Input[]) {
        const key = files.resolve(input.file);
        if (!found.has(key)) found.set(key, input);
      }
    }
  }
  return { files: [...found.values()], problems };
}

async function expand(path: string, files: Files): Promise<readonly Input[] | Problem> {
  const kind = await files.kindOf(path);
  if (kind === 'file') return [{ file: path }];
  const at = { file: path };
  if (kind === 'directory') {
    const folder = path.replace(/(?<!^)\/$/, '');
    const mails = await mailsIn(folder, files);
    if (mails !== undefined) return mails;
    return { message: `"${path}" is a folder.`, at, fix: `Name the files in it: ${folder}/*.csv` };
  }
  if (!/[*?{[]/.test(path)) return { message: `There is no file "${path}".`, at, fix: await nearby(path, files) };
  const matches = await files.glob(path);
  if (matches.length > 0) return matches.map((file) => ({ file }));
  return { message: `No file matches "${path}".`, at, fix: 'Check the path; it starts at the working directory.' };
}

/** The mails of a Maildir: those in `cur` and `new`. `tmp` holds what is not whole yet. */
async function mailsIn(folder: string, files: Files): Promise<readonly Input[] | undefined> {
  const kinds = await Promise.all(['cur', 'new'].map((name) => files.kindOf(`${folder}/${name}`)));
  if (!kinds.every((kind) => kind === 'directory')) return undefined;
  const found: Input[] = [];
  for (const name of ['cur', 'new']) {
    for (const mail of await files.list(`${folder}/${name}`)) {
      // Flags after ":2,": T is trashed, D a draft.
      if (mail.startsWith('.') || /[:;!]2,[A-Z]*[TD]/.test(mail)) continue;
      found.push({ file: `${folder}/${name}/${mail}`, format: 'eml', maildir: folder });
    }
  }
  return found;
}

async function nearby(path: string, files: Files): Promise<string> {
  const slash = path.lastIndexOf('/');
  const [folder, name] = slash === -1 ? ['.', path] : [path.slice(0, slash) || '/', path.slice(slash + 1)];
  const near = nearestName(name, await files.list(folder));
  if (near === undefined) return 'Check the path; it starts at the working directory.';
  return `Did you mean "${slash === -1 ? near : path.slice(0, slash + 1) + near}"?`;
}

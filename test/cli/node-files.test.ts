import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createNodeFiles } from '../../src/cli/node-files.ts';
import type { Files } from '../../src/model/files.ts';

let root: string;
let files: Files;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'earshot-files-'));
  files = createNodeFiles(root);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const text = async (path: string): Promise<string> => Buffer.from(await files.read(path)).toString('utf8');
const permissions = (path: string): number => statSync(join(root, path)).mode & 0o777;

describe('writing', () => {
  test('makes parent folders, replaces whole, leaves nothing beside the file', async () => {
    await files.write('a/b/c.txt', 'one');
    await files.write('a/b/c.txt', new Uint8Array([116, 119, 111]));
    expect(await text('a/b/c.txt')).toBe('two');
    expect(readdirSync(join(root, 'a/b'))).toEqual(['c.txt']);
  });

  test('a secret file is for its owner only, and stays so', async () => {
    await files.write('key', 'x', { secret: true });
    expect(permissions('key')).toBe(0o600);
    await files.write('key', 'y');
    expect(permissions('key')).toBe(0o600);
  });

  test('exclusive never replaces', async () => {
    await files.write('n', 'mine', { exclusive: true });
    await expect(files.write('n', 'yours', { exclusive: true })).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await text('n')).toBe('mine');
    expect(readdirSync(root)).toEqual(['n']);
  });

  test('of many exclusive writers at once one wins', async () => {
    const attempts = Array.from({ length: 20 }, (_, n) => files.write('n', String(n), { exclusive: true }));
    const settled = await Promise.allSettled(attempts);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(readdirSync(root)).toEqual(['n']);
  });

  test('follows a link instead of replacing it', async () => {
    await files.write('real', 'one');
    symlinkSync('real', join(root, 'alias'));
    await files.write('alias', 'two');
    expect(await text('real')).toBe('two');
    expect(lstatSync(join(root, 'alias')).isSymbolicLink()).toBe(true);
  });

  test('a failed write says so and leaves nothing', async () => {
    mkdirSync(join(root, 'taken'));
    await expect(files.write('taken', 'x')).rejects.toThrow();
    expect(readdirSync(root)).toEqual(['taken']);
  });

  test('appends', async () => {
    await files.append('log/x.ndjson', '1\n');
    await files.append('log/x.ndjson', '2\n');
    expect(await text('log/x.ndjson')).toBe('1\n2\n');
  });

  test('a created file appears when closed, a discarded one never', async () => {
    const writer = await files.create('big');
    await writer.write('one,');
    expect(await files.kindOf('big')).toBeUndefined();
    await writer.write(new Uint8Array([50]));
    await writer.close();
    expect(await text('big')).toBe('one,2');
    const other = await files.create('big');
    await other.write('lost');
    await other.discard();
    expect(readdirSync(root)).toEqual(['big']);
    expect(await text('big')).toBe('one,2');
  });
});

describe('reading', () => {
  test('says what is where', async () => {
    await files.write('d/f', 'x');
    expect(await files.kindOf('d')).toBe('directory');
    expect(await files.kindOf('d/f')).toBe('file');
    expect(await files.kindOf('d/f/g')).toBeUndefined();
    expect(await files.kindOf('nothing')).toBeUndefined();
    expect(await files.list('nothing')).toEqual([]);
    await expect(files.list('d/f')).rejects.toThrow('ENOTDIR');
    expect(files.resolve('d/../e')).toBe(join(root, 'e'));
    expect(files.resolve('/abs')).toBe('/abs');
  });

  test('lists by code unit and streams', async () => {
    for (const name of ['b', 'B', 'a', 'ä']) await files.write(`d/${name}`, name);
    expect(await files.list('d')).toEqual(['B', 'a', 'b', 'ä']);
    const chunks: Uint8Array[] = [];
    for await (const chunk of files.stream('d/b')) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('b');
  });
});

describe('glob', () => {
  const TREE = [
    'exports/a.csv',
    'exports/b.CSV',
    'exports/c.tsv',
    'exports/[1].csv',
    'exports/.hidden.csv',
    'exports/2026/03/d.csv',
    'exports/node_modules/e.csv',
    'exports/.git/f.csv',
    'exports/.cache/g.csv',
    'exports/{x}.csv',
    'z+.csv',
  ];
  beforeEach(() => {
    for (const path of TREE) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), '');
    }
  });

  test.each([
    ['exports/a.csv', ['exports/a.csv']],
    ['./exports//a.csv', ['exports/a.csv']],
    ['exports/*.csv', ['exports/[1].csv', 'exports/a.csv', 'exports/{x}.csv']],
    ['exports/[1].csv', ['exports/[1].csv']],
    ['exports/{x}.csv', ['exports/{x}.csv']],
    ['exports/[ab].csv', ['exports/a.csv']],
    ['exports/[a-c].[ct]sv', ['exports/a.csv', 'exports/c.tsv']],
    ['exports/[!a-b].{csv,tsv}', ['exports/c.tsv']],
    ['exports/[^c].*', ['exports/a.csv', 'exports/b.CSV']],
    ['exports/[[]*.csv', ['exports/[1].csv']],
    ['exports/?[1]*', ['exports/[1].csv']],
    ['exports/*[]].csv', ['exports/[1].csv']],
    ['exports/[!]z]*]*', ['exports/[1].csv']],
    ['exports/[c-a].*', []],
    ['z[x+-].csv', ['z+.csv']],
    ['exports/[a-.csv', []],
    ['[+-z]+.csv', ['z+.csv']],
    ['z[-x+].csv', ['z+.csv']],
    ['exports/202[0-9]/0[1-3]/*', ['exports/2026/03/d.csv']],
    ['[e]xports/[.]*.csv', []],
    ['exports/?.{csv,CSV,tsv}', ['exports/a.csv', 'exports/b.CSV', 'exports/c.tsv']],
    ['{exports/{a,c}.*,z+.csv}', ['exports/a.csv', 'exports/c.tsv', 'z+.csv']],
    ['**/*.csv', ['exports/2026/03/d.csv', 'exports/[1].csv', 'exports/a.csv', 'exports/{x}.csv', 'z+.csv']],
    ['exports/2026/**', ['exports/2026/03/d.csv']],
    ['exports/**/**/d.csv', ['exports/2026/03/d.csv']],
    ['exports/.*.csv', ['exports/.hidden.csv']],
    ['exports/../z*.csv', ['exports/../z+.csv']],
    ['exports', []],
    ['nowhere/**/*.csv', []],
    ['exports/a.csv/*', []],
  ])('%s', async (pattern, expected) => {
    expect(await files.glob(pattern)).toEqual(expected);
  });

  test('an absolute pattern gives absolute paths', async () => {
    expect(await files.glob(`${root}/exports/?.csv`)).toEqual([`${root}/exports/a.csv`]);
  });

  test('a circle of links does not hold it', async () => {
    symlinkSync('..', join(root, 'exports/up'));
    expect(await files.glob('exports/**/d.csv')).toEqual(['exports/2026/03/d.csv']);
  });

  test('a pattern made to be slow is not', async () => {
    writeFileSync(join(root, 'a'.repeat(200)), '');
    expect(await files.glob(`${'*a'.repeat(50)}*b`)).toEqual([]);
  });
});

test('what was written is what is there', async () => {
  await files.write('bytes', new Uint8Array([0, 255, 13, 10]));
  expect([...readFileSync(join(root, 'bytes'))]).toEqual([0, 255, 13, 10]);
});

test.skipIf(process.platform === 'win32')('a pipe or a device is written to, and not replaced by a file', async () => {
  expect(spawnSync('mkfifo', [join(root, 'pipe')]).status).toBe(0);
  const read = text('pipe');
  await files.write('pipe', 'all of it');
  expect(await read).toBe('all of it');
  expect(lstatSync(join(root, 'pipe')).isFIFO()).toBe(true);
  expect(readdirSync(root)).toEqual(['pipe']);
});

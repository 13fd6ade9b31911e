import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The package as a user gets it: packed, installed into an empty folder without a network, and run from there.

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'earshot-packed-'));
const installed = join(folder, 'node_modules/earshot');
let packed: { readonly unpackedSize: number; readonly files: readonly { readonly path: string }[] };

beforeAll(() => {
  if (!existsSync(join(root, 'dist/main.js'))) throw new Error('dist/ is not built.\n  fix: npm run build');
  const pack = npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder);
  const [tarball] = JSON.parse(pack) as [typeof packed & { readonly filename: string }];
  packed = tarball;
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', join(folder, tarball.filename));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  test('brings nothing else along and weighs less than 3.65 MB', () => {
    const lock = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8'));
    expect(Object.keys(lock.packages)).toEqual(['node_modules/earshot']);
    expect(lock.packages['node_modules/earshot'].dependencies).toBeUndefined();
    expect(packed.unpackedSize).toBeLessThan(3_650_000);
  });

  test('holds the licences of what is bundled, and nothing of our sources or tests', () => {
    const paths = packed.files.map((file) => file.path);
    expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'bin/earshot.js', 'dist/THIRD-PARTY-LICENSES.txt']));
    expect(paths.filter((path) => /^(src|test|fixtures|scripts|bench|out)\//.test(path))).toEqual([]);
  });

  test('its types compile where nothing else is installed', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      "import type { FeedbackItem } from 'earshot';\nexport const id = (item: FeedbackItem): string => item.id;\n",
    );
    const tsc = fileURLToPath(import.meta.resolve('typescript/package.json')).replace(/package\.json$/, 'bin/tsc');
    // Without skipLibCheck: a declaration that imports what is not there is an error.
    const options = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--lib',
      'es2023,dom',
      '--types',
      '',
    ];
    const { stdout, status } = spawnSync(process.execPath, [tsc, ...options, 'use.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([stdout, status]).toEqual(['', 0]);
  }, 30_000);

  test('its public API loads', async () => {
    const { status, stderr } = spawnSync(process.execPath, ['-e', "await import('earshot')", '--input-type=module'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([stderr, status]).toEqual(['', 0]);
  });
});

describe('npx earshot', () => {
  test('--help says what there is', () => {
    const { status, stdout } = earshot('--help');
    expect(status).toBe(0);
    for (const command of ['collect', 'analyze', 'triage', 'gate', 'notify', 'close-loop'])
      expect(stdout).toContain(command);
  });

  test('--version is the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(earshot('--version').stdout).toBe(`${version}\n`);
  });

  test('gate stops a release after which the stars fall', () => {
    mkdirSync(join(folder, 'exports'), { recursive: true });
    writeFileSync(join(folder, 'feedback.config.yml'), CONFIG);
    writeFileSync(join(folder, 'exports/reviews.csv'), reviews());
    const { status, stdout, stderr } = earshot('gate', '--json', '--as-of', '2026-03-11T00:00:00Z');
    expect([status, stderr.includes('bug')]).toEqual([1, false]);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'verdict', state: 'fail', exitCode: 1, release: '2.0.0' });
  });

  test('gate without a config says what to do', () => {
    const { status, stderr } = earshot('gate', '--config', 'nowhere.yml');
    expect(status).toBe(2);
    expect(stderr).toContain('nowhere.yml');
  });
});

const CONFIG = `version: 1
sources:
  - { name: reviews, path: exports/reviews.csv, map: { id: id, createdAt: date, rating: { stars: stars }, text: text } }
releases:
  - { version: 1.0.0, at: 2026-03-01T00:00:00Z }
  - { version: 2.0.0, at: 2026-03-06T00:00:00Z }
gate: { rules: ['stars >= baseline - 0.5'] }
`;

/** Forty good reviews in five days, then forty bad ones; no two alike. */
function reviews(): string {
  const rows = Array.from({ length: 80 }, (_none, index) => {
    const at = new Date(Date.UTC(2026, 2, 1, 6) + index * 3 * 3_600_000).toISOString();
    const stars = at < '2026-03-06' ? 5 - (index % 2) : 1 + (index % 2);
    return `r${index},${at},${stars},"Opinion ${index.toString(36)}: ${WORDS[index % WORDS.length]}, ${WORDS[(index * 3) % WORDS.length]}"`;
  });
  return `id,date,stars,text\n${rows.join('\n')}\n`;
}

const WORDS = ['menu', 'colours', 'sound', 'price', 'search', 'login', 'photos', 'speed', 'battery', 'map', 'sharing'];

function earshot(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(installed, 'bin/earshot.js'), ...args], { cwd: folder, encoding: 'utf8' });
}

function npm(cwd: string, ...args: readonly string[]): string {
  const script = process.env['npm_execpath'];
  const [command, head] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  return execFileSync(command, [...head, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

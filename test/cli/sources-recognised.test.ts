import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createNodeFiles } from '../../src/cli/node-files.ts';
import { makeFolder, runProgram } from './run-program.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/sources');
const FILES = [
  'zendesk-csv/tickets.csv',
  'qualtrics-csv/three-headers.csv',
  'google-play-csv/reviews_example.larkspur_202603.csv',
];

/** A folder with exports of three vendors and one of nobody. */
async function dropFolder(config?: string): Promise<string> {
  const folder = await makeFolder();
  await mkdir(join(folder, 'exports'));
  for (const file of FILES) await cp(join(FIXTURES, file), join(folder, 'exports', file.split('/')[1] ?? file));
  await writeFile(
    join(folder, 'exports', 'own.csv'),
    'id,score,comment,created_at\n1,9,Lovely,2026-03-01\n2,2,No,2026-03-02\n',
  );
  if (config !== undefined) await writeFile(join(folder, 'feedback.config.yml'), config);
  return folder;
}

const CONFIG = 'version: 1\nsources:\n  - name: all\n    path: exports/*.csv\n';

test('--out - is stdout', async () => {
  const folder = await dropFolder(CONFIG);
  const before = await readdir(folder);
  const [dash, none] = [await runProgram(folder, 'collect --out -'), await runProgram(folder, 'collect')];
  expect(dash).toEqual(none);
  expect(dash.stdout).toMatch(/^\{"earshot":1,"kind":"items"\}\n/);
  expect(await readdir(folder)).toEqual(before);
});

test.each(['collect', 'check', 'gate'])(
  'a query that is none stops %s, with its place in the config',
  async (command) => {
    const folder = await dropFolder(`${CONFIG}    map: { text: 'jmespath: answers[' }\n`);
    const ran = await runProgram(folder, command);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('"answers[" is not a JMESPath expression: ');
    expect(ran.stderr).toContain('feedback.config.yml:5:18');
  },
);

test('a Maildir is one line of the account and one of --explain; its mails are named where one is left out', async () => {
  const folder = await makeFolder();
  const mail = (id: number, more = '') =>
    `From: Mia <m${id}@customer.example>\nSubject: Sync ${id}\nDate: Tue, 3 Feb 2026 10:00:00 +0100\nMessage-ID: <${id}@x.example>\n${more}\nWords\n`;
  for (const name of ['cur', 'new']) await mkdir(join(folder, 'box', name), { recursive: true });
  await writeFile(join(folder, 'feedback.config.yml'), 'version: 1\nsources: [{ name: mail, path: [box, one.eml] }]\n');
  await writeFile(join(folder, 'box/cur/1.host:2,S'), mail(1));
  await writeFile(join(folder, 'box/new/2.host'), mail(2));
  await writeFile(join(folder, 'box/new/3.host'), mail(3, 'Auto-Submitted: auto-replied\n'));
  await writeFile(join(folder, 'one.eml'), mail(4));
  const { code, stdout, stderr } = await runProgram(folder, 'collect --explain --verbose --json --out items.ndjson');
  const { accounts, recognitions } = JSON.parse(stdout) as Record<'accounts' | 'recognitions', { file?: string }[]>;
  expect({ code, accounts }).toEqual({
    code: 0,
    accounts: [
      { source: 'mail', from: 'box', rows: 3, items: 2, skips: { automatic: 1 } },
      { source: 'mail', from: 'one.eml', rows: 1, items: 1, skips: {} },
    ],
  });
  expect(recognitions.map(({ file }) => file)).toEqual(['box', 'one.eml']);
  expect(stderr).toContain('box/new/3.host');
});

describe('collect --explain', () => {
  test('says why each file was recognised, what came second and what became of its columns', async () => {
    const folder = await dropFolder(`${CONFIG}    map: { updatedAt: Updated at }\n`.replace('*.csv', 'tickets.csv'));
    const { code, stdout } = await runProgram(folder, 'collect --explain --out items.ndjson --no-color');
    expect(code).toBe(0);
    expect(stdout.slice(0, stdout.indexOf('  fields'))).toMatchInlineSnapshot(`
      "exports/tickets.csv (all; csv, utf-8)
        read as    zendesk-csv: Zendesk ticket export (CSV) (76 points; known from the vendor's documents or code)
        because    4 columns it must have: "Id", "Subject", "Requester id", "Created at"
                   12 more columns it knows: "Summation column", "Group stations", "Assignee stations", "Satisfaction Score", "Requester email", "Via", "Ticket type", "Solved at" …
        second     freshdesk-csv (19 points): it lacks column "Ticket ID"; column "Created time"; one of the columns "Due by Time", "First response status", "Agent interactions", "Resolution status", "Last update time"
        maps       id ← Id
                   title ← Subject
                   createdAt ← Created at
                   updatedAt ← Updated at
                   customer.id ← Requester id
                   customer.email ← Requester email
                   customer.name ← Requester
                   tags ← Tags
                   rating (thumbs, 0 to 1) ← Satisfaction Score
      "
    `);
    expect(stdout).toContain('left out   Summation column: private in a Zendesk ticket export (CSV)');
  });

  test('says it in JSON', async () => {
    const folder = await dropFolder(CONFIG);
    const { stdout } = await runProgram(folder, 'collect --explain --json --out items.ndjson');
    const { recognitions } = JSON.parse(stdout) as { recognitions: { file: string; preset?: { name: string } }[] };
    expect(recognitions.map(({ file, preset }) => [file, preset?.name])).toEqual([
      ['exports/own.csv', undefined],
      ['exports/reviews_example.larkspur_202603.csv', 'google-play-csv'],
      ['exports/three-headers.csv', 'qualtrics-csv'],
      ['exports/tickets.csv', 'zendesk-csv'],
    ]);
  });

  test('is silent without the option', async () => {
    const folder = await dropFolder(CONFIG);
    const { stdout } = await runProgram(folder, 'collect --json --out items.ndjson');
    expect(JSON.parse(stdout)).not.toHaveProperty('recognitions');
  });
});

describe('init', () => {
  test('gives what is recognised no map, and what is not a guessed one', async () => {
    const folder = await dropFolder();
    const { code, stdout } = await runProgram(folder, 'init');
    expect([code, stdout]).toEqual([0, expect.stringContaining('4 exports as sources, 3 in a format that is known')]);
    const config = await readFile(join(folder, 'feedback.config.yml'), 'utf8');
    expect(config.slice(config.indexOf('sources:'), config.indexOf('# What the product'))).toMatchInlineSnapshot(`
      "sources:
        - name: own
          path: "exports/own.csv"
          # Target on the left, column on the right.
          map:
            id: "id"
            text: "comment"
            createdAt: "created_at"
            rating: { nps: "score" }
        - name: reviews-example
          # Google Play Console reviews report (monthly CSV)
          path: "exports/reviews_example.larkspur_202603.csv"
        - name: three-headers
          # Qualtrics responses (CSV, TSV or XLSX)
          path: "exports/three-headers.csv"
        - name: tickets
          # Zendesk ticket export (CSV)
          path: "exports/tickets.csv"

      "
    `);
    const { code: collected } = await runProgram(folder, 'collect --out items.ndjson');
    expect(collected).toBe(0);
  });

  test('knows whatever collect knows, and what it writes can be collected', async () => {
    const folder = await makeFolder();
    await cp(FIXTURES, join(folder, 'in'), { recursive: true });
    await cp(join(FIXTURES, '../larkspur'), join(folder, 'own'), { recursive: true });
    for (const name of await readdir(join(folder, 'in'), { recursive: true }))
      if (/(?:expected|golden)\.json$/.test(name)) await rm(join(folder, 'in', name));
    await mkdir(join(folder, 'box/cur'), { recursive: true });
    await mkdir(join(folder, 'box/new'));
    const mail = 'From: a@customer.example\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nSubject: Slow\n\nSync is slow.\n';
    await writeFile(join(folder, 'box/cur/1.M1:2,S'), mail);
    await writeFile(join(folder, 'one.eml'), mail.replace('slow', 'late'));
    await writeFile(join(folder, 'package.json'), '{"name":"app","files":["dist"]}');
    await writeFile(join(folder, 'items.ndjson'), '{"earshot":1,"kind":"items"}\n');
    const { code } = await runProgram(folder, 'init');
    expect(code).toBe(0);
    const config = await readFile(join(folder, 'feedback.config.yml'), 'utf8');
    expect(config).not.toMatch(/package\.json|items\.ndjson/);
    for (const path of ['"box"', '"*.eml"', '"in/slack/export.zip"', '"own/tickets.ndjson.gz"', '"own/survey.json"'])
      expect(config).toContain(`path: ${path}`);
    const { code: collected, stdout } = await runProgram(folder, 'collect --json --out items.ndjson');
    const { accounts } = JSON.parse(stdout) as { accounts: { from: string; rows: number; items: number }[] };
    expect(collected).toBe(0);
    expect(accounts.filter(({ from, items }) => /^(?:own|box|one)/.test(from) && items === 0)).toEqual([]);
  });

  test('names what it did not take, JSON only where nothing else was there', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'empty.csv'), '');
    await writeFile(join(folder, 'settings.json'), '{"a":1}');
    expect((await runProgram(folder, 'init')).stdout).toContain(
      'Not taken, as nothing in them reads as feedback: empty.csv, settings.json.',
    );
    await writeFile(join(folder, 'own.csv'), 'id,comment,date\n1,Lovely,2026-03-01\n');
    expect((await runProgram(folder, 'init --force')).stdout).toContain('reads as feedback: empty.csv.');
  });

  test('says how many files more there are than it looks at', async () => {
    const folder = await dropFolder();
    const files = createNodeFiles(folder);
    const names = Array.from({ length: 5003 }, (_, i) => `exports/${i}.csv`);
    const empty = { ...files, stream: async function* () {} };
    const glob = async (pattern: string): Promise<readonly string[]> => (pattern.startsWith('**/*.{csv') ? names : []);
    const { stdout } = await runProgram(folder, 'init', { files: { ...empty, glob } });
    expect(stdout).toContain("Not looked at: 3 more files. Name the exports: earshot init 'exports/*.csv'.");
  });

  test('knows German columns, a mark by what is in it, and leaves out who is named in them', async () => {
    const folder = await makeFolder();
    const rows =
      '03.02.2026;Jörg;Müller;0170 1;j@x.example;2;Stürzt ab\n14.02.2026;Änne;Groß;0170 2;a@x.example;5;Läuft\n';
    await writeFile(
      join(folder, 'umfrage.csv'),
      `Datum;Vorname;Nachname;Telefon;E-Mail-Adresse;Bewertung;Kommentar\n${rows}`,
    );
    await runProgram(folder, 'init');
    expect(await readFile(join(folder, 'feedback.config.yml'), 'utf8')).toContain('rating: { stars: "Bewertung" }');
    await runProgram(folder, 'collect --out items.ndjson');
    const [, line = ''] = (await readFile(join(folder, 'items.ndjson'), 'utf8')).split('\n');
    const item = JSON.parse(line) as object;
    expect(item).toMatchObject({
      text: 'Stürzt ab',
      rating: { kind: 'stars', value: 2 },
      customer: { email: 'j@x.example' },
      visibility: 'private',
    });
    expect(item).toHaveProperty('fields', {});
  });
});

test('an unknown format is a problem of the config, with its place', async () => {
  const folder = await dropFolder(`${CONFIG}    format: zendesk-cvs\n`);
  const { code, stderr } = await runProgram(folder, 'collect');
  expect(code).toBe(2);
  expect(stderr).toContain('feedback.config.yml:5:13');
  expect(stderr).toContain('Did you mean "zendesk-csv"?');
});

test('a time that is none leaves nothing behind, neither in the folder nor on stdout', async () => {
  const folder = await dropFolder(CONFIG);
  const before = await readdir(folder);
  for (const out of ['', ' --out items.ndjson'])
    expect(await runProgram(folder, `collect --since yesterday${out}`)).toMatchObject({ code: 2, stdout: '' });
  expect(await readdir(folder)).toEqual(before);
});

test('a source that cannot be read is told of, wherever the items go', async () => {
  const folder = await dropFolder(CONFIG.replace('*.csv', 'none.csv'));
  for (const rest of ['', ' --quiet', ' --out items.ndjson']) {
    const { code, stderr } = await runProgram(folder, `collect${rest}`);
    expect([code, stderr.split('There is no file').length]).toEqual([5, 2]);
  }
});

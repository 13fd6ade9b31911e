import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, runProgram } from './run-program.ts';

const CONFIG = `version: 1
product: { name: Acme }
sources:
  - { name: tickets, path: tickets.csv, channel: ticket, map: { id: id, createdAt: date, text: text, tags: labels } }
`;
const rows = Array.from({ length: 40 }, (_, i) =>
  i % 2 === 0
    ? `${i},2026-03-10,The export hangs and is slow (${i}),speed\n`
    : `${i},2026-03-10,I was charged twice please refund me (${i}),money\n`,
).join('');

async function project(config = CONFIG): Promise<string> {
  const folder = await makeFolder();
  await writeFile(join(folder, 'feedback.config.yml'), config);
  await writeFile(join(folder, 'tickets.csv'), `id,date,text,labels\n${rows}`);
  return folder;
}

test('tags are learned from those given, and given to what has none', async () => {
  const folder = await project();
  const trained = await runProgram(folder, 'train-tags');
  expect(trained.stdout).toContain('40 items, 2 tags');
  expect(trained.code).toBe(0);
  await writeFile(join(folder, 'feedback.config.yml'), `${CONFIG}tagModel: earshot-tags.json\n`);
  await writeFile(join(folder, 'tickets.csv'), 'id,date,text,labels\n99,2026-03-11,charged again and no refund,\n');
  const { stdout } = await runProgram(folder, 'analyze');
  expect(stdout).toContain('"tags":["money"]');
});

test('a tag model that is none is an error that says what to do', async () => {
  const folder = await project(`${CONFIG}tagModel: tickets.csv\n`);
  const { code, stderr } = await runProgram(folder, 'analyze');
  expect(code).toBe(6);
  expect(stderr).toContain('tickets.csv is no tag model');
});

test.each([
  ['a unit below zero', { unit: -5 }],
  ['a huge unit', { unit: 1e300 }],
  ['another bias', { bias: [3, 3] }],
  ['other names', { tags: ['a', 'b'] }],
])('a tag model that was changed is refused: %s', async (_name, change) => {
  const folder = await project();
  await runProgram(folder, 'train-tags');
  const file = join(folder, 'earshot-tags.json');
  await writeFile(file, JSON.stringify({ ...(JSON.parse(await readFile(file, 'utf8')) as object), ...change }));
  await writeFile(join(folder, 'feedback.config.yml'), `${CONFIG}tagModel: earshot-tags.json\n`);
  const { code, stderr } = await runProgram(folder, 'analyze');
  expect(code).toBe(6);
  expect(stderr).toContain('no longer what earshot train-tags wrote');
});

test('--json prints one document, and a reporter is refused before anything is written', async () => {
  const folder = await project();
  const { code, stderr } = await runProgram(folder, 'train-tags -r json');
  expect([code, stderr]).toEqual([2, expect.stringContaining('This command has no reporters')]);
  await expect(readFile(join(folder, 'earshot-tags.json'))).rejects.toThrow('ENOENT');
  const { stdout } = await runProgram(folder, 'train-tags --json');
  expect(JSON.parse(stdout)).toEqual({
    items: 40,
    tags: [
      { tag: 'money', f1: 1 },
      { tag: 'speed', f1: 1 },
    ],
    rare: [],
    file: 'earshot-tags.json',
  });
});

test('tags that are all too rare are named, and a tag on every item was told apart from nothing', async () => {
  const folder = await project();
  const head = 'id,date,text,labels\n';
  await writeFile(join(folder, 'tickets.csv'), `${head}1,2026-03-10,slow,speed\n2,2026-03-10,refund,money\n`);
  const { code, stderr } = await runProgram(folder, 'train-tags');
  expect([code, stderr]).toEqual([4, expect.stringContaining('Too rare to learn: money, speed.')]);
  await writeFile(join(folder, 'tickets.csv'), head + rows.replaceAll('money', 'speed'));
  expect((await runProgram(folder, 'train-tags')).stdout).toContain('nothing was told apart');
});

test('a score is explained by its words', async () => {
  const folder = await project();
  const { stdout } = await runProgram(folder, 'analyze --explain tickets:0');
  expect(stdout).toMatch(/^tickets:0\n {2}sentiment +-0\.\d\d negative/);
  expect((await runProgram(folder, 'analyze --explain nobody')).code).toBe(2);
});

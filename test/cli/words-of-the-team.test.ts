import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, runProgram } from './run-program.ts';

const CONFIG = `version: 1
product: { name: Acme }
sources:
  - { name: reviews, path: reviews.csv, channel: review, map: { id: id, createdAt: date, text: text } }
features:
  editor: { words: [editor] }
  sync: { words: [sync] }
  checkout: { words: [basket] }
synonyms: { en: [[basket, cart]] }
tags:
  offline: ['/no (wifi|signal)/']
`;

test('features and tags are found by words, endings, synonyms and patterns, each with its own feeling', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'feedback.config.yml'), CONFIG);
  await writeFile(
    join(folder, 'reviews.csv'),
    'id,date,text\n1,2026-03-10,"Love the new editor, but syncing is broken"\n2,2026-03-10,My carts are a mess where there is NO SIGNAL\n',
  );
  const first = await runProgram(folder, 'analyze --explain reviews:1');
  expect(first.stdout).toMatch(/about +editor \+0\.[3-9]/);
  expect(first.stdout).toMatch(/about +sync -0\.[3-9]/);
  expect(first.stdout).toMatch(/kind +bug: "broken/);
  const second = await runProgram(folder, 'analyze --explain reviews:2');
  expect(second.stdout).toMatch(/about +checkout -/);
  expect(second.stdout).toMatch(/tags +offline/);
});

test('a pattern that is none is an error of the config, with its place', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'feedback.config.yml'), CONFIG.replace('/no (wifi|signal)/', '/no (wifi/'));
  const { code, stderr } = await runProgram(folder, 'check');
  expect(code).toBe(2);
  expect(stderr).toContain('feedback.config.yml:11:13');
  expect(stderr).toContain('"/no (wifi/" is not a pattern in RE2 syntax.');
});

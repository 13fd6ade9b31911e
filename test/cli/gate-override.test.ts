import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DAY, NOW, angry, RULE, PLANNED, folderWith, ledgerOf } from './nps-folder.ts';
import { runProgram } from './run-program.ts';

describe('an override', () => {
  const line = [
    'gate',
    'override',
    '--rule',
    'nps >= baseline - 20',
    '--by',
    'Ana',
    '--why',
    'survey broke',
    '--until',
    '24h',
  ];

  test('lets a rule through, named and counted, until it is over', async () => {
    const folder = await folderWith(angry, `window: { maxAge: 7d }\n${RULE}`);
    expect((await runProgram(folder, [...line, '--second', 'Ben'])).stdout).toContain('Would be remembered');
    expect(await ledgerOf(folder)).toEqual([]);
    await runProgram(folder, [...line, '--second', 'Ben', '--apply']);
    const ran = await runProgram(folder, 'gate');
    const text = ran.stdout.replaceAll(/\s+/g, ' ');
    expect(ran.code).toBe(0);
    expect(text).toContain('Overridden: ');
    expect(text).toContain('Ana and Ben until 2026-03-21T12:00:00.000Z: survey broke');
    expect(text).toContain('Overrides: 1 in force, 1 ever.');
    const later = await runProgram(folder, 'gate', { now: () => new Date(NOW + 1.01 * DAY) });
    expect(later.code).toBe(1);
    expect(later.stdout).toContain('Overrides: 0 in force, 1 ever.');
  });

  test('lets one rule through, not another of the same text, and is remembered once', async () => {
    const where = (language: string) => `{ rule: nps >= baseline - 20, where: { 'fields.cohort': '${language}' } }`;
    const folder = await folderWith(angry.replaceAll(',,', ',,a'), `rules: [${where('a')}, ${where('b')}]`);
    const both = await runProgram(folder, [...line, '--apply']);
    expect(both.code).toBe(2);
    expect(both.stderr).toContain("2 rules are 'nps >= baseline - 20'.");
    expect(both.stderr).toContain('Use one of: nps >= baseline - 20 where fields.cohort=a; ');
    const one = line.with(3, 'nps >= baseline - 20 where fields.cohort=b');
    await runProgram(folder, [...one, '--apply']);
    await runProgram(folder, [...one, '--apply']);
    expect(await ledgerOf(folder)).toHaveLength(1);
    expect((await runProgram(folder, 'gate')).code).toBe(1);
    await runProgram(folder, [...line.with(3, 'nps >= baseline - 20 where fields.cohort=a'), '--apply']);
    expect((await runProgram(folder, 'gate')).code).toBe(0);
  });

  test.each([
    ['of a critical rule without a second person', line, 'needs a second person'],
    ['by one person twice', [...line, '--second', ' ana'], 'needs a second person'],
    ['of no rule', line.with(3, 'nps >= baseline - 21'), "Did you mean 'nps >= baseline - 20'?"],
    ['that is over', [...line.slice(0, -1), '2026-03-01', '--second', 'Ben'], 'over already'],
    ['without a reason', [...line.with(7, ' '), '--second', 'Ben'], 'needs a reason'],
    ['for years', [...line.with(9, '900w'), '--second', 'Ben'], 'last until 2043-06-19; 90 days are the longest'],
    ['a moment too long', [...line.with(9, '2026-06-18T12:00:00.001Z'), '--second', 'Ben'], '90 days are the longest'],
    ['without a time', [...line.with(9, '99999999w'), '--second', 'Ben'], '--until 99999999w is not a time'],
  ])('%s is refused', async (_name, words, message) => {
    const folder = await folderWith(angry, RULE);
    const ran = await runProgram(folder, [...words, '--apply']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
    expect(await ledgerOf(folder)).toEqual([]);
  });
});

describe('an override for one release', () => {
  const base = ['gate', 'override', '--rule', 'nps >= baseline - 20', '--by', 'Ana', '--why', 'survey broke'];
  const line = [...base, '--second', 'Ben', '--until', '90d', '--apply'];
  const tags = 'commit\t4f2c9e1\t\t\t2026-03-16T09:00:00+01:00\tv3.0.0\n';

  test('lets that one through, with or without its v', async () => {
    const folder = await folderWith(angry, `window: { maxAge: 7d }\n${RULE}`);
    expect((await runProgram(folder, [...line, '--release', 'v2.4.0'])).code).toBe(0);
    expect((await runProgram(folder, 'gate')).code).toBe(0);
    expect((await runProgram(folder, 'gate --release 2.3.0')).stdout).not.toContain('Overridden');
  });

  test('that nobody knows is a slip of the hand, and told', async () => {
    const folder = await folderWith(angry, PLANNED);
    const slip = await runProgram(folder, [...line, '--release', '2.40.']);
    expect(slip.code).toBe(2);
    expect(slip.stderr).toContain('Release 2.40. is not known, so no gate would go by this.');
    expect(slip.stderr).toContain('Did you mean 2.4.0?');
    const other = await runProgram(folder, [...line, '--release', 'spring-edition']);
    expect(other.stderr.replaceAll(/\s+/g, ' ')).toContain(
      'Known are 2.3.0, 2.4.0. For one that is listed nowhere add',
    );
    expect(await ledgerOf(folder)).toEqual([]);
  });

  test('is known from the time it is given, the ledger, or the tags of the checkout', async () => {
    const folder = await folderWith(angry, PLANNED);
    const hotfix = [...line, '--release', '2.4.1'];
    expect((await runProgram(folder, hotfix)).code).toBe(2);
    expect((await runProgram(folder, [...hotfix, '--released-at', '2026-03-19'])).code).toBe(0);
    await runProgram(folder, 'gate --release 2.4.1 --released-at 2026-03-14T12:00:00Z');
    expect((await ledgerOf(folder)).map(({ kind }) => kind)).toContain('gate');
    expect((await runProgram(folder, hotfix)).code).toBe(0);
    const bare = await folderWith(angry, RULE);
    const config = join(bare, 'feedback.config.yml');
    await writeFile(config, (await readFile(config, 'utf8')).replace(/^releases:\n( .*\n)+/m, ''));
    const git = () => Promise.resolve(tags);
    expect((await runProgram(bare, [...line, '--release', '3.0.0'], { git })).code).toBe(0);
    expect((await runProgram(bare, [...line, '--release', '3.0.1'], { git })).stderr).toContain('Did you mean v3.0.0?');
  });
});

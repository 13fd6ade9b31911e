import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { makeFolder, runProgram } from './run-program.ts';

const DAY = 86_400_000;
const AS_OF = Date.parse('2026-03-20T12:00:00.000Z');
const HEADER = 'id,date,score,text,cohort\n';

let serial = 0;
/** Survey answers, one a line, spread over the days before `asOf`. */
const answers = (count: number, daysAgo: number, score: number, text = '') =>
  Array.from({ length: count }, (_, index) => {
    const at = new Date(AS_OF - daysAgo * DAY - (index % 20) * 3_600_000).toISOString();
    return `${++serial},${at},${score},${text},\n`;
  }).join('');

const config = (gate: string) => `version: 1
product: { name: Acme }
sources:
  - { name: nps, path: nps.csv, channel: survey, map: { id: id, createdAt: date, text: text, rating: { nps: score } } }
releases:
  - { version: 2.3.0, at: 2026-03-06T12:00:00Z }
  - { version: 2.4.0, at: 2026-03-15T12:00:00Z }
gate:
${gate
  .trim()
  .split('\n')
  .map((line) => `  ${line}`)
  .join('\n')}
`;

async function gateIn(csv: string | undefined, gate: string, line = 'gate') {
  const folder = await makeFolder();
  await writeFile(join(folder, 'feedback.config.yml'), config(gate));
  if (csv !== undefined) await writeFile(join(folder, 'nps.csv'), csv);
  return runProgram(folder, line);
}

const RULES = "rules: ['nps >= baseline - 20']";
const happy = HEADER + answers(80, 1, 10) + answers(80, 10, 10);
const angry = HEADER + answers(80, 1, 2) + answers(80, 10, 10);
const quiet = HEADER + answers(3, 1, 10) + answers(80, 10, 10);
const silent = HEADER + answers(80, 10, 10);
const old = HEADER + answers(80, 4, 10) + answers(80, 10, 10);
const copied = HEADER + answers(60, 1, 0, 'This update is a scam do not install it') + answers(80, 10, 10);

const drifted = HEADER + answers(30, 1, Number.NaN) + answers(20, 10, 10);
const halfRead = HEADER + answers(80, 1, 10) + answers(80, 10, 10) + answers(20, 11, 11);

test('rows that nobody could read are told, and a source most of which is so is not trusted', async () => {
  const invalid = await gateIn(drifted, `policy: { noData: pass, error: pass }\n${RULES}`);
  expect(invalid.code).toBe(6);
  expect(invalid.stdout).toContain('30 of 50 rows of nps could not be read (bad-rating 30)');
  const fine = await gateIn(halfRead, RULES);
  expect(fine.code).toBe(0);
  expect(fine.stderr).toContain('20 of 180 rows of nps could not be read: bad-rating 20.');
});

test('answers dated in the future are told, for they do not count; most of a source is not trusted', async () => {
  const csv = HEADER + answers(30, -400, 10) + answers(20, 10, 10);
  const { code, stdout, stderr } = await gateIn(csv, RULES);
  expect(code).toBe(6);
  expect(stderr).toContain('30 of 50 items are dated in the future, up to 2027-04-24T12:00:00.000Z, and do not count.');
  expect(stdout).toContain('30 of 50 rows of nps could not be read (dated in the future 30)');
  // A clock of the past has a future.
  expect((await gateIn(csv, RULES, 'gate --as-of 2026-03-20T12:00:00Z')).code).toBe(4);
});

test('where nobody was heard and a tenth of the rows could not be read, silence is not shown', async () => {
  const broken = (rows: number) => HEADER + answers(80, 10, 10) + answers(rows, 1, 99);
  const ran = await gateIn(broken(10), `policy: { noData: pass }\n${RULES}`);
  expect(ran.code).toBe(6);
  expect(ran.stdout.replaceAll(/\s+/g, ' ')).toContain(
    'No nps answer since 2.4.0. But 10 of 90 rows of nps could not be read (bad-rating 10): silence is not shown.',
  );
  expect((await gateIn(broken(8), RULES)).code).toBe(4);
  expect((await gateIn(broken(10) + answers(40, 1, 10), RULES)).code).toBe(0);
});

describe('a source that cannot be read', () => {
  const stars = (extra = '') =>
    `  - { name: store, path: store.csv, ${extra} map: { id: id, createdAt: date, text: text, rating: { stars: score } } }\n`;
  const both = async (source: string, gate: string) => {
    const folder = await makeFolder();
    const text = config(gate).replace('releases:', `${source}releases:`);
    await writeFile(join(folder, 'feedback.config.yml'), text);
    await writeFile(join(folder, 'nps.csv'), happy);
    await writeFile(join(folder, 'store.csv'), HEADER + answers(40, 1, 99) + answers(20, 1, 5));
    const { judgements } = JSON.parse((await runProgram(folder, 'gate --json')).stdout) as Verdict;
    return judgements.map(({ state }) => state);
  };

  test('makes those rules invalid that may rest on it, and no others', async () => {
    const rules = (...words: string[]) => `rules: [${words.join(', ')}]`;
    const [nps, stores, all] = ['nps >= baseline - 20', 'stars >= 2', 'sentiment >= -0.9'];
    expect(await both(stars(), rules(nps, stores, all))).toEqual(['pass', 'invalid', 'invalid']);
    const where = (key: string, value: string) => `{ rule: '${all}', where: { ${key}: ${value} } }`;
    expect(await both(stars(), rules(where('source', 'nps'), where('source', 'store')))).toEqual(['pass', 'invalid']);
    expect(await both(stars(), rules(where('channel', 'survey')))).toEqual(['invalid']);
    expect(
      await both(stars('channel: review,'), rules(where('channel', 'survey'), where('channel', 'review'))),
    ).toEqual(['pass', 'invalid']);
  });
});

describe('the exit code says what happened', () => {
  test.each([
    [0, 'a good release', happy, RULES],
    [0, 'doubt, let through by policy', quiet, RULES],
    [0, 'silence, let through by policy', silent, `policy: { noData: pass }\n${RULES}`],
    [1, 'customers are worse off', angry, RULES],
    [
      1,
      'a critical rule fails while another source of doubt exists',
      angry,
      "rules: [{ rule: 'nps >= 0', critical: true }, 'stars >= 3']",
    ],
    [1, 'an absolute rule fails', angry, "rules: ['nps >= 0']"],
    [3, 'doubt, under a policy that blocks', quiet, `policy: { inconclusive: fail }\n${RULES}`],
    [
      3,
      'nothing to choose between',
      HEADER + answers(40, 1, 8) + answers(40, 10, 8),
      "policy: { inconclusive: fail }\nrules: ['nps >= baseline']",
    ],
    [
      3,
      'ten answers',
      HEADER + answers(5, 1, 10) + answers(5, 1, 8) + answers(40, 10, 10) + answers(40, 10, 8),
      `policy: { inconclusive: fail }\n${RULES}`,
    ],
    [4, 'nobody answered', silent, RULES],
    [4, 'the newest answer is too old', old, RULES],
    [4, 'a rule about something nobody rates', happy, "rules: ['stars >= 3']"],
    [5, 'the source is not there', undefined, RULES],
    [5, 'the source is empty', '', RULES],
    [5, 'the source ends in the middle of a row', `${happy}9999,2026-03-19T00:00:00Z,9,"cut`, RULES],
    [6, 'one text over and over', copied, RULES],
    [
      6,
      'one text over and over, whatever the policy',
      copied,
      `policy: { inconclusive: pass, noData: pass, error: pass }\n${RULES}`,
    ],
    [6, 'one text over and over, with an absolute rule', copied, "rules: ['nps >= 0']"],
    [2, 'a rule that is none', happy, "rules: ['nps is fine']"],
  ] as const)('%i: %s', async (code, _name, csv, gate) => {
    const ran = await gateIn(csv, gate);
    expect({ code: ran.code, stderr: code === 5 || code === 2 ? '' : ran.stderr }).toEqual({ code, stderr: '' });
  });
});

describe('a green gate that did not look says so', () => {
  test.each([
    ['silence', silent, 'policy: { noData: pass }', 'gate.policy.noData is pass'],
    ['a source that failed', undefined, 'policy: { error: pass }', 'gate.policy.error is pass'],
    ['doubt', quiet, 'policy: { inconclusive: pass }', 'gate.policy.inconclusive is pass'],
  ] as const)('%s', async (_name, csv, policy, words) => {
    const ran = await gateIn(csv, `${policy}\n${RULES}`);
    expect(ran.code).toBe(0);
    expect(ran.stdout.replaceAll(/\s+/g, ' ')).toContain(`Goes on only because ${words}.`);
  });
});

test('items of a collection that failed in part stay an error in a later step', async () => {
  const folder = await makeFolder();
  const two = config(RULES).replace('releases:', '  - { name: gone, path: gone.csv }\nreleases:');
  await writeFile(join(folder, 'feedback.config.yml'), two);
  await writeFile(join(folder, 'nps.csv'), happy);
  expect((await runProgram(folder, 'collect --out items.ndjson.gz')).code).toBe(5);
  const ran = await runProgram(folder, 'gate --in items.ndjson.gz');
  expect(ran.code).toBe(5);
  expect(ran.stdout).toContain('Could not read gone');
});

test('findings that were scored before give the same verdict as the sources', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'feedback.config.yml'), config(`rules: ['nps >= baseline - 20', 'sentiment >= -0.5']`));
  await writeFile(join(folder, 'nps.csv'), angry);
  const direct = await runProgram(folder, 'gate --json');
  await runProgram(folder, 'collect --out items.ndjson');
  await runProgram(folder, 'analyze --in items.ndjson --out findings.ndjson.gz');
  expect((await runProgram(folder, 'gate --json --in items.ndjson')).stdout).toBe(direct.stdout);
  expect((await runProgram(folder, 'gate --json --in findings.ndjson.gz')).stdout).toBe(direct.stdout);
});

test('the order of rows, the zone and the locale change no byte of the verdict', async () => {
  const shuffled =
    HEADER +
    angry
      .slice(HEADER.length)
      .split('\n')
      .filter(Boolean)
      .toReversed()
      .map((row) => `${row}\n`)
      .join('');
  const verdict = (ran: { stdout: string }) => ran.stdout;
  const expected = verdict(await gateIn(angry, RULES, 'gate --json'));
  const zone = process.env['TZ'];
  try {
    process.env['TZ'] = 'Pacific/Auckland';
    expect(verdict(await gateIn(shuffled, RULES, 'gate --json'))).toBe(expected);
  } finally {
    process.env['TZ'] = zone;
  }
});

test('--json prints one document; reporters fill their files', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'feedback.config.yml'), config(RULES));
  await writeFile(join(folder, 'nps.csv'), angry);
  const ran = await runProgram(folder, 'gate --json --reporter junit=out/gate.xml -r markdown=out/gate.md');
  expect((JSON.parse(ran.stdout) as Verdict).state).toBe('fail');
  const { readFile } = await import('node:fs/promises');
  expect(await readFile(join(folder, 'out/gate.xml'), 'utf8')).toContain('<failure');
  expect(await readFile(join(folder, 'out/gate.md'), 'utf8')).toContain('nps');
});

test('under GitHub Actions it annotates, sets outputs and writes the summary by itself', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'feedback.config.yml'), config(RULES));
  await writeFile(join(folder, 'nps.csv'), angry);
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  };
  const ran = await runProgram(folder, 'gate', { env });
  expect(ran.stdout).toContain('::error title=');
  const { readFile } = await import('node:fs/promises');
  expect(await readFile(env.GITHUB_OUTPUT, 'utf8')).toContain('fail');
  expect(await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')).toContain('baseline - 20');
});

test('a secret in the environment is masked wherever it would be printed', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'feedback.config.yml'), 'version: 1\n');
  const env = { ZENDESK_TOKEN: 'hunter2hunter2' };
  const ran = await runProgram(folder, 'gate --in hunter2hunter2.ndjson', { env });
  expect(ran.stderr).toContain('***.ndjson');
  expect(ran.stderr).not.toContain('hunter2');
});

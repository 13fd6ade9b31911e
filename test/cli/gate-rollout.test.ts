import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { DAY, NOW, happy, angry, config, RULE, folderWith, verdictIn } from './nps-folder.ts';
import { runProgram } from './run-program.ts';

describe('a rollout', () => {
  const flags =
    '{ "flags": { "new": { "state": "ENABLED", "variants": { "on": true, "off": false }, "defaultVariant": "off", "targeting": { "fractional": [["on", 5], ["off", 95]] } } } }\n';
  const rollout = (rule: string) =>
    `window: { maxAge: 7d }\nrollout: { flag: { provider: flagd, file: flags.json, key: new } }\n${rule}`;
  const folderWithFlag = async (csv: string, rule = RULE) => {
    const folder = await folderWith(csv, rollout(rule));
    await writeFile(join(folder, 'flags.json'), flags);
    return { folder, flagged: () => readFile(join(folder, 'flags.json'), 'utf8') };
  };

  test('shows the difference, and with --apply widens one step, once', async () => {
    const { folder, flagged } = await folderWithFlag(happy);
    const shown = await runProgram(folder, 'gate');
    expect(shown.stdout).toContain('5 → 25 %');
    expect(await flagged()).toBe(flags);
    expect((await runProgram(folder, 'gate --apply')).code).toBe(0);
    expect(await flagged()).toBe(flags.replace('"on", 5', '"on", 25').replace('"off", 95', '"off", 75'));
    const again = await runProgram(folder, 'gate --apply', { now: () => new Date(NOW + 3_600_000) });
    expect(again.stdout).toContain('it cools down');
    expect(await flagged()).toContain('"on", 25');
  });

  test('goes by the clock of --as-of: the same run again is no second step', async () => {
    const { folder, flagged } = await folderWithFlag(happy);
    const later = { now: () => new Date(NOW + 300 * DAY) };
    const run = () => runProgram(folder, `gate --apply --as-of ${new Date(NOW).toISOString()}`, later);
    await run();
    expect((await run()).stdout).toContain('it cools down');
    expect(await flagged()).toContain('"on", 25');
  });

  test('harm at a critical rule rolls back, and only a person starts again', async () => {
    const { folder, flagged } = await folderWithFlag(angry);
    expect((await runProgram(folder, 'gate --apply')).code).toBe(1);
    expect(await flagged()).toContain('"on", 0');
    await writeFile(join(folder, 'nps.csv'), happy);
    const stopped = await runProgram(folder, 'gate --apply', { now: () => new Date(NOW + 1.5 * DAY) });
    expect(stopped.stdout).toContain('only a named person');
    await runProgram(folder, ['gate', 'resume', '--by', 'Ana', '--why', 'fixed', '--apply'], {
      now: () => new Date(NOW + 1.6 * DAY),
    });
    await runProgram(folder, 'gate --apply', { now: () => new Date(NOW + 1.7 * DAY) });
    expect(await flagged()).toContain('"on", 5');
  });

  test('a plan that was saved is applied after the flag was looked at again', async () => {
    const { folder, flagged } = await folderWithFlag(happy);
    await runProgram(folder, 'gate --plan-out plan.json');
    await writeFile(join(folder, 'flags.json'), flags.replace('"on", 5', '"on", 10').replace('95', '90'));
    const late = await runProgram(folder, 'gate --from-plan plan.json --apply');
    expect(late.code).toBe(7);
    expect(await flagged()).toContain('"on", 10');
    await writeFile(join(folder, 'flags.json'), flags);
    expect((await runProgram(folder, 'gate --from-plan plan.json --apply')).code).toBe(0);
    expect(await flagged()).toContain('"on", 25');
  });

  test('with --json stdout is the verdict alone', async () => {
    const { folder } = await folderWithFlag(happy);
    const ran = await runProgram(folder, 'gate --json');
    expect(verdictIn(ran.stdout).kind).toBe('verdict');
    expect(ran.stderr).toContain('5 → 25 %');
  });

  test('check reads the flag', async () => {
    const { folder } = await folderWithFlag(happy);
    expect((await runProgram(folder, 'check')).stdout).toContain('flags.json#new is at 5 %');
    await writeFile(join(folder, 'flags.json'), flags.replace('"new"', '"old"'));
    const { code, stdout } = await runProgram(folder, 'check');
    expect(code).toBe(2);
    expect(stdout).toContain('There is no flag "new" in the file.');
  });

  test('a flag that cannot be read stops the run before anything is said to be fine', async () => {
    const folder = await folderWith(happy, rollout(RULE));
    expect((await runProgram(folder, 'gate --apply')).code).toBe(5);
  });

  test.each(['unleash', 'launchdarkly', 'growthbook', 'flagsmith', 'http'])('%s can be configured', (provider) => {
    const more = {
      unleash: 'url: "https://u.example", token: t, key: new',
      launchdarkly: 'token: t, key: new',
      growthbook: 'token: t, key: new, ramp: rs_1',
      flagsmith: 'token: t, key: "42", environment: e',
      http: 'key: new, read: { url: "https://h.example" }, write: { url: "https://h.example" }',
    }[provider];
    const text = config(`rollout: { flag: { provider: ${provider}, ${more} } }`);
    expect(loadConfig(text, 'feedback.config.yml', {}).rollout?.flag.provider).toBe(provider);
  });
});

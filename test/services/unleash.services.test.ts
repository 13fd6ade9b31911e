import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startUnleash } from '../../scripts/services/unleash.mjs';
import type { SetFlag } from '../../src/model/action.ts';
import type { FlagProvider } from '../../src/sinks/flags/flag-provider.ts';
import { FLAGS } from '../../src/sinks/flags/registry.ts';

/** The server answers its clients from a cache for a moment. */
const PATIENCE = { timeout: 20_000, interval: 500 };

interface Client {
  isEnabled(flag: string, context: { userId: string }): boolean;
  destroy(): void;
}

describe('a real Unleash server', () => {
  let server: Awaited<ReturnType<typeof startUnleash>>;
  let flag: FlagProvider;
  const admin = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const headers = { authorization: server.admin, 'content-type': 'application/json' };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    return fetch(`${server.url}/api/admin/projects/default/features${path}`, init);
  };
  const at = '/new/environments/development';

  beforeAll(async () => {
    server = await startUnleash();
    await admin('POST', '', { name: 'new', type: 'release' });
    const parameters = { rollout: '5', stickiness: 'userId', groupId: 'new' };
    await admin('POST', `${at}/strategies`, { name: 'flexibleRollout', parameters, constraints: [] });
    await admin('POST', `${at}/on`);
    const settings = {
      url: server.url,
      token: server.admin,
      project: 'default',
      environment: 'development',
      key: 'new',
    };
    flag = await FLAGS.unleash(settings, { fetch, files: undefined as never });
  }, 180_000);
  afterAll(() => server?.stop());

  const action = async (move: SetFlag['move'], after: number): Promise<SetFlag> => {
    const { percent, version } = await flag.read();
    return { kind: 'set-flag', key: 'k', flag: flag.place, move, before: percent, after, version, why: 'passed' };
  };

  /** How far the share of 2000 users is from `percent`, as the client of its own makers sees it. */
  async function served(percent: number): Promise<number> {
    const load = createRequire(join(server.modules, 'package.json'));
    const unleash = load('unleash-client') as { startUnleash(options: object): Promise<Client> };
    const customHeaders = { Authorization: server.client };
    const client = await unleash.startUnleash({
      url: `${server.url}/api/`,
      appName: 'earshot',
      customHeaders,
      disableMetrics: true,
    });
    const users = Array.from({ length: 2000 }, (_, index) => `user-${index}`);
    const on = users.filter((userId) => client.isEnabled('new', { userId })).length;
    client.destroy();
    return Math.abs((100 * on) / users.length - percent);
  }

  test('its own client sees each step', { timeout: 90_000 }, async () => {
    for (const percent of [25, 50]) {
      expect(await flag.apply(await action('widen', percent))).toMatchObject({ state: 'done' });
      expect((await flag.read()).percent).toBe(percent);
      await expect.poll(() => served(percent), PATIENCE).toBeLessThan(4);
    }
  });

  test('rolled back, nobody gets it; started again, the step does', { timeout: 90_000 }, async () => {
    expect(await flag.apply(await action('roll-back', 0))).toMatchObject({ state: 'done' });
    await expect.poll(() => served(0), PATIENCE).toBe(0);
    expect(await flag.apply(await action('widen', 5))).toMatchObject({ state: 'done' });
    await expect.poll(() => served(5), PATIENCE).toBeLessThan(2);
  });

  test('what somebody changed between plan and write stays', async () => {
    const planned = await action('widen', 25);
    const found = (await (await admin('GET', at)).json()) as { strategies: readonly { id: string }[] };
    const body = [{ op: 'replace', path: '/parameters/rollout', value: '10' }];
    await admin('PATCH', `${at}/strategies/${found.strategies[0]?.id ?? ''}`, body);
    expect(await flag.apply(planned)).toMatchObject({ state: 'failed' });
    expect((await flag.read()).percent).toBe(10);
  });

  test('a flag that is not there, and a token that is wrong, are said', async () => {
    const settings = {
      url: server.url,
      token: server.admin,
      project: 'default',
      environment: 'development',
      key: 'old',
    };
    const context = { fetch, files: undefined as never };
    await expect((await FLAGS.unleash(settings, context)).read()).rejects.toThrow('404');
    await expect((await FLAGS.unleash({ ...settings, token: 'no' }, context)).read()).rejects.toThrow('401');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICE_NAMES } from '../../../src/config/sections/services.ts';
import { API_PRESETS } from '../../../src/sources/http/presets/registry.ts';
import { API_NAMES, SERVICE_KINDS, type ServiceKind } from '../../../src/sources/registry.ts';
import { type ApiServer, startApi } from './api-server.ts';
import { readApi, serviceSettings } from './read-api.ts';
import { PRESET_VENDORS, VENDORS } from './vendors/registry.ts';

test('every preset has a vendor here, a name in the registry and keys in the config', () => {
  const names = API_PRESETS.map(({ name }) => name);
  expect(PRESET_VENDORS.map(({ use }) => use).toSorted()).toEqual(names.toSorted());
  expect([...API_NAMES].toSorted()).toEqual(names.toSorted());
  expect(SERVICE_KINDS.flatMap((kind) => [...kind.names] as string[]).toSorted()).toEqual(
    [...SERVICE_NAMES].toSorted(),
  );
});

describe.each(VENDORS)('$use', (vendor) => {
  let server: ApiServer;
  beforeAll(async () => {
    server = await startApi((asked) => vendor.answer(asked));
  });
  afterAll(() => server.close());

  const open = () => {
    const kinds: readonly ServiceKind[] = SERVICE_KINDS;
    const kind = kinds.find(({ names }) => names.includes(vendor.use));
    return (
      kind?.create(serviceSettings(vendor.use, vendor.values, server.origin)) ?? Promise.reject(new Error('no kind'))
    );
  };
  const all = [...vendor.ids].sort();

  test('reads everything, waiting when told to and trying again', async () => {
    let [limited, failed] = [0, 0];
    server.trouble((number) => {
      if (number === 2) return { status: 429, headers: { 'retry-after': '7' }, body: `limited ${++limited}` };
      return number === 3 ? { status: 500, body: `failed ${++failed}` } : undefined;
    });
    const { ids, skips, rows, problems, slept } = await readApi(await open());
    server.trouble(undefined);
    expect(problems).toEqual([]);
    expect([...ids].sort()).toEqual(all);
    expect(skips).toEqual(vendor.skips);
    expect(rows).toBe(ids.length + Object.values(skips).reduce((sum, count) => sum + count, 0));
    expect([limited, failed, slept[0]]).toEqual([1, 1, 7000]);
  });

  test('cut off in the middle, the next run reads the rest and repeats nothing', async () => {
    const before = server.answered();
    await readApi(await open());
    const needed = server.answered() - before;
    for (let cut = 1; cut < needed; cut += Math.max(1, Math.floor(needed / 4))) {
      const begun = server.asked.length;
      server.trouble((number) => (number > begun + cut ? 'drop' : undefined));
      const first = await readApi(await open());
      server.trouble(undefined);
      expect(first.problems).toHaveLength(1);
      const second = await readApi(await open(), first.cursor);
      expect(second.problems).toEqual([]);
      expect([...first.ids, ...second.ids].sort()).toEqual(all);
      const third = await readApi(await open(), second.cursor);
      expect([third.problems, third.ids]).toEqual([[], []]);
    }
  });

  test('no word of an agent, a note or a secret gets out', async () => {
    const { items, cursor } = await readApi(await open());
    const text = JSON.stringify(items);
    for (const hidden of [
      'INTERNAL',
      'AGENT',
      'BOT',
      'COMPANY',
      'QUOTED',
      'REPLY',
      '1234567',
      '198.51.100',
      '-secret',
      'h-token',
      'PRIVATE KEY',
    ]) {
      expect(text).not.toContain(hidden);
      expect(cursor).not.toContain(hidden);
    }
  });

  test('says what credentials it needs when they are refused, without showing them', async () => {
    server.trouble(() => ({ status: 401, body: { ok: false, error: 'invalid_auth', message: 'z-secret' } }));
    const { problems, fixes } = await readApi(await open());
    server.trouble(undefined);
    const { rights = 'need' } = API_PRESETS.find(({ name }) => name === vendor.use) ?? {};
    expect(problems).toHaveLength(1);
    if (vendor.use !== 'help-scout') expect(problems[0]).toContain('HTTP 401');
    expect(fixes[0]).toContain(rights);
    expect([...problems, ...fixes].join()).not.toMatch(/-secret|PRIVATE KEY/);
  });

  test('an answer of another shape is named', async () => {
    server.trouble((_number, { path }) => (path.includes('oauth2') ? undefined : { body: { message: 'we moved on' } }));
    const { problems, ids } = await readApi(await open());
    server.trouble(undefined);
    expect(ids).toEqual([]);
    expect(problems[0]).toMatch(vendor.drift ?? /answers in another shape: expected a list at .+, found/);
  });
});

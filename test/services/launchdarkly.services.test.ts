import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import type { SetFlag } from '../../src/model/action.ts';
import { FLAGS } from '../../src/sinks/flags/registry.ts';
import { onPort } from '../sinks/trackers/fakes/on-port.ts';
import { recordingFetch, startContract, type Violation } from './prism.ts';
import { SERVICES } from './server-process.ts';

// No LaunchDarkly server is to be had: requests and answers are held against LaunchDarkly's own API description, and the
// state our requests lead to is read by LaunchDarkly's own SDK, which says who gets the new variation.

const API =
  process.env['EARSHOT_LAUNCHDARKLY_API'] ??
  fileURLToPath(new URL('../../../shared/peers/ld-slice.json', import.meta.url));
const IS_THERE = existsSync(API);
if (!IS_THERE) {
  process.stderr.write(`NOT TESTED: LaunchDarkly's API description is not at ${API}; set EARSHOT_LAUNCHDARKLY_API.\n`);
}

interface Instruction {
  readonly kind: string;
  readonly rolloutWeights?: Readonly<Record<string, number>>;
  readonly rolloutContextKind?: string;
}

const IDS = ['id-on', 'id-off'];
const VALUES = [true, false];

/** A flag with a state that semantic patches change, in the representation LaunchDarkly documents. */
function fakeLaunchDarkly() {
  const state = { on: true, version: 1, weights: [5000, 95_000], contextKind: 'user', seen: [] as object[] };
  const rollout = () => ({
    contextKind: state.contextKind,
    variations: state.weights.map((weight, variation) => ({ variation, weight })),
  });
  const environment = () => ({
    on: state.on,
    archived: false,
    salt: 'salt',
    sel: 'sel',
    lastModified: 1_700_000_000_000,
    version: state.version,
    targets: [],
    contextTargets: [],
    rules: [],
    fallthrough: { rollout: rollout() },
    offVariation: 1,
    prerequisites: [],
    _site: { href: '/site', type: 'text/html' },
    _environmentName: 'Production',
    trackEvents: false,
    trackEventsFallthrough: false,
  });
  const flag = () => ({
    name: 'New',
    kind: 'boolean',
    key: 'new',
    _version: state.version,
    creationDate: 1_700_000_000_000,
    variations: VALUES.map((value, index) => ({ _id: IDS[index], value })),
    temporary: true,
    tags: [],
    _links: { self: { href: '/api/v2/flags/shop/new', type: 'application/json' } },
    experiments: { baselineIdx: 0, items: [] },
    customProperties: {},
    archived: false,
    environments: { production: environment() },
  });
  const fetch = async (_input: string | URL, init: RequestInit = {}): Promise<Response> => {
    if (init.method === 'PATCH' && typeof init.body === 'string') {
      const body = JSON.parse(init.body) as { readonly instructions: readonly Instruction[] };
      state.seen.push(body);
      state.version++;
      for (const { kind, rolloutWeights, rolloutContextKind } of body.instructions) {
        if (kind === 'turnFlagOn') state.on = true;
        if (kind === 'turnFlagOff') state.on = false;
        if (kind !== 'updateFallthroughVariationOrRollout') continue;
        state.weights = IDS.map((id) => rolloutWeights?.[id] ?? 0);
        state.contextKind = rolloutContextKind ?? 'user';
      }
    }
    return Response.json(flag());
  };
  /** The flag as the SDK gets it. */
  const payload = () => ({
    flags: {
      new: {
        key: 'new',
        on: state.on,
        version: state.version,
        salt: 'salt',
        variations: VALUES,
        offVariation: 1,
        fallthrough: { rollout: rollout() },
      },
    },
  });
  return { state, fetch, payload };
}

interface Client {
  waitForInitialization(options: { readonly timeout: number }): Promise<unknown>;
  variation(key: string, context: object, fallback: boolean): Promise<boolean>;
  close(): Promise<void>;
}

/** Percent of 4,000 users to whom LaunchDarkly's own SDK gives the new variation. */
async function servedBySdk(payload: object): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'earshot-ld-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'flags.json');
  await writeFile(file, JSON.stringify(payload));
  const require = createRequire(`${SERVICES}package.json`);
  const { init } = require('@launchdarkly/node-server-sdk') as { init: (key: string, options: object) => Client };
  const { FileDataSourceFactory } = require('@launchdarkly/node-server-sdk/integrations') as {
    FileDataSourceFactory: new (options: object) => { getFactory(): unknown };
  };
  const nothing = (): void => undefined;
  const client = init('sdk-key', {
    sendEvents: false,
    diagnosticOptOut: true,
    logger: { error: nothing, warn: nothing, info: nothing, debug: nothing },
    updateProcessor: new FileDataSourceFactory({ paths: [file], autoUpdate: false }).getFactory(),
  });
  await client.waitForInitialization({ timeout: 10 });
  let served = 0;
  for (let user = 0; user < 4000; user++) {
    if (await client.variation('new', { kind: 'user', key: `user-${user}` }, false)) served++;
  }
  await client.close();
  return served / 40;
}

const violations: Violation[] = [];
afterEach(() => violations.splice(0));

test.runIf(IS_THERE)('a rollout goes up, back and off as LaunchDarkly describes it and its SDK reads it', async () => {
  const fake = fakeLaunchDarkly();
  const contract = await startContract(API, await onPort(() => fake.fetch));
  onTestFinished(() => contract.server.stop());
  const open = () =>
    FLAGS.launchdarkly(
      {
        url: contract.origin,
        token: 'api-token',
        project: 'shop',
        environment: 'production',
        key: 'new',
        variation: 'true',
        rollBack: 'off',
      },
      { fetch: recordingFetch(violations), files: undefined as never },
    );
  const set = async (move: SetFlag['move'], after: number) => {
    const provider = await open();
    const { percent: before, version } = await provider.read();
    const action = {
      kind: 'set-flag',
      key: 'k',
      flag: provider.place,
      move,
      before,
      after,
      version,
      why: 'so',
    } as const;
    expect((await (await open()).apply(action)).state).toBe('done');
    expect((await (await open()).apply(action)).state).toBe('already-done');
    return servedBySdk(fake.payload());
  };
  expect(Math.abs((await servedBySdk(fake.payload())) - 5)).toBeLessThan(2.5);
  for (const [move, after] of [
    ['widen', 25],
    ['widen', 50],
    ['pause', 25],
    ['roll-back', 0],
  ] as const) {
    // prettier-ignore
    expect(Math.abs((await set(move, after)) - after)).toBeLessThan(2.5);
  }
  expect(fake.state.on).toBe(false);
  expect(fake.state.seen).toHaveLength(4);
  // The description knows JSON Patch alone for this address: the one thing it may find is that `patch` is missing.
  const found = violations.filter(({ location, message }) => !(location[0] === 'request' && /'?patch'?/.test(message)));
  expect(found).toEqual([]);
  expect(violations.length).toBeGreaterThan(0);
});

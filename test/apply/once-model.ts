import { applyPlan } from '../../src/apply/apply-plan.ts';
import { planTriage } from '../../src/decisions/triage/plan-triage.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { Cluster } from '../../src/model/cluster.ts';
import type { Files } from '../../src/model/files.ts';
import type { LedgerEvent } from '../../src/model/ledger-event.ts';
import { findManagedBlock } from '../../src/model/managed-block.ts';
import { openGithubTracker } from '../../src/sinks/trackers/github/index.ts';
import { contextOf } from '../contract/apply-workshop.ts';
import { type FakeGithub, fakeGithub } from '../sinks/trackers/fakes/fake-github.ts';
import { type Calls, disturbed, type FaultKind, FAULTS, peaceful } from './once-calls.ts';
import { BEFORE, NOW, SETTINGS } from './once-clusters.ts';
import { createDice, createTurnstile } from './turnstile.ts';

/** A tracker, a ledger and what customers have said so far. */
export interface World {
  readonly github: FakeGithub;
  readonly events: LedgerEvent[];
  readonly clusters: readonly Cluster[];
}

const SECRET = 'secret of the model';
const PLACE = 'github:acme/app';
/** The tracker touches none. */
const NO_FILES = {} as Files;

/** Which call of which run goes wrong, and how. */
export interface Schedule {
  readonly seed: number;
  /** Groups of runs, one group after the other; the runs of a group go at the same time. */
  readonly groups: readonly (readonly (readonly { readonly call: number; readonly kind: FaultKind }[])[])[];
  /** Lists lag behind by so many writes while runs are disturbed. */
  readonly staleness: number;
}

/** The world in which every schedule begins: two issues of ours, one of them closed by a person, and one of theirs. */
export async function beginning(): Promise<World> {
  const world: World = { github: fakeGithub(), events: [], clusters: BEFORE };
  world.github.person('Words of a person', { body: 'mine' });
  await settle(world);
  const closed = world.github.issues.find(({ title }) => title.includes('comes-back'));
  world.github.time = Date.parse('2026-03-02T20:00:00Z');
  Object.assign(closed ?? {}, { state: 'closed', reason: 'completed', closedAt: world.github.time });
  world.github.time = Date.parse('2026-03-16T10:00:00Z');
  return world;
}

/** Disturbs runs as a schedule says, then lets undisturbed ones finish. Returns what is there at the end. */
export async function play(start: World, schedule: Schedule): Promise<EndState> {
  const world: World = { github: fakeGithub('acme/app', start.github), events: [...start.events], clusters: NOW };
  const dice = createDice(schedule.seed);
  world.github.staleness = schedule.staleness;
  for (const group of schedule.groups) {
    const turnstile = createTurnstile(group.length, dice);
    await Promise.all(
      group.map(async (faults, run) => {
        const calls = disturbed(world.github.fetch, faults, () => turnstile.pass(run), world.github);
        await Promise.race([once(world, calls).catch(() => undefined), calls.death]);
        turnstile.leave(run);
      }),
    );
  }
  world.github.staleness = 0;
  return endOf(world, await settle(world));
}

/** What people see at the end. */
export interface EndState {
  readonly issues: readonly object[];
  /** Deeds that are there twice. */
  readonly twice: readonly string[];
  /** Actions that an undisturbed run still wants to do. */
  readonly restless: number;
}

/** Undisturbed runs until one plans nothing; the number of actions the last one planned. */
async function settle(world: World): Promise<number> {
  let planned = 1;
  for (let run = 0; run < 5 && planned > 0; run++) planned = await once(world, peaceful(world.github.fetch));
  return planned;
}

/** One run of triage; the number of actions it planned. */
async function once(world: World, calls: Calls): Promise<number> {
  const { github, events, clusters } = world;
  const context = {
    ...contextOf(NO_FILES),
    fetch: calls.fetch,
    now: () => new Date(github.time),
    sleep: async (milliseconds: number) => {
      github.time += milliseconds;
    },
  };
  const tracker = openGithubTracker({ path: '', repository: 'acme/app', token: 't', author: 'earshot-bot' }, context);
  const ledger: Ledger = {
    name: 'memory',
    read: async () => [...events],
    append: async (event) => calls.append(() => void events.push(event)),
  };
  const asOf = '2026-03-20T12:00:00.000Z';
  const issues = await tracker.list();
  const input = {
    clusters,
    issues,
    events: await ledger.read(),
    settings: SETTINGS,
    place: PLACE,
    secret: SECRET,
    asOf,
  };
  const plan = planTriage(input);
  await applyPlan(plan, { tracker, ledger }, { now: context.now });
  return plan.actions.length;
}

function endOf(world: World, restless: number): EndState {
  const { issues, comments } = world.github;
  // An issue that was taken back is closed and holds no block of ours any more.
  const shown = issues.filter(
    ({ body, login, state }) => login === 'person' || state === 'open' || findManagedBlock(body) !== undefined,
  );
  const markers = [
    ...shown.flatMap(({ body }) => body.match(/key=\S+/g) ?? []),
    ...comments.flatMap(({ body }) => body.match(/key=\S+/g) ?? []),
  ];
  return {
    restless,
    twice: markers.filter((marker, index) => markers.indexOf(marker) !== index),
    issues: shown
      .map(({ number, title, body, state, labels, login }) => ({
        title,
        body,
        state,
        login,
        labels: labels.toSorted(),
        comments: comments
          .filter(({ issue }) => issue === number)
          .map((comment) => comment.body)
          .sort(),
      }))
      .sort((a, b) => (a.title < b.title ? -1 : 1)),
  };
}

/** A schedule made from a number: up to two groups of one or two runs, each call of which may go wrong. */
export function scheduleOf(seed: number): Schedule {
  const dice = createDice(seed);
  const pick = (most: number): number => Math.floor(dice() * most);
  const run = () =>
    Array.from({ length: pick(4) }, () => ({ call: pick(34), kind: FAULTS[pick(FAULTS.length)] ?? 'kill' }));
  const groups = Array.from({ length: 1 + pick(2) }, () => Array.from({ length: 1 + pick(2) }, run));
  return { seed, groups, staleness: pick(4) === 0 ? 1 + pick(3) : 0 };
}

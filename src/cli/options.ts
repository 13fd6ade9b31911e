import type { Command } from 'commander';

/** What every command takes. */
export interface SharedOptions {
  readonly config: string;
  readonly in?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly release?: string;
  /** When customers got it, for a release the config does not list. */
  readonly releasedAt?: string;
  /** Commits of the release, `4f2c9e1..8d0b3aa`, where nothing else knows them. */
  readonly range?: string;
  readonly asOf?: string;
  readonly reporter?: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color: boolean;
}

/** What every command that acts takes besides. */
export interface ActingOptions extends SharedOptions {
  readonly apply?: boolean;
  readonly planOut?: string;
  readonly fromPlan?: string;
  readonly resendUnknown?: boolean;
}

/** What the gate takes besides. */
export interface GateOptions extends ActingOptions {
  /** Absent: a look is remembered when a plan is set and the clock is the real one. */
  readonly record?: boolean;
  /** Commit the verdict is about, for the host of the code. */
  readonly commit?: string;
  /** Workflow run that waits at a deployment protection rule. */
  readonly waitingRun?: string;
  readonly wait?: string;
  readonly interval?: string;
  readonly explain?: boolean;
}

/** Adds the options every command takes that uses what was collected. */
export function withSharedOptions(command: Command): Command {
  return withReadingOptions(command)
    .option('-i, --in <files...>', 'use collected items or findings instead of the sources; - for stdin')
    .option('--release <version>', 'only what is about this release; for gate and close-loop, the release itself');
}

/** Adds the options every command takes. */
export function withReadingOptions(command: Command): Command {
  return command
    .option('-c, --config <file>', 'configuration', 'feedback.config.yml')
    .option('--since <when>', 'leave out what is older: 2026-03-01, an ISO time, or 7d')
    .option('--until <when>', 'leave out what is newer')
    .option('--as-of <time>', 'the clock to go by, for replays and tests (default: now)')
    .option('-r, --reporter <name[=path]>', 'text, json, markdown, junit, dotenv or github; repeatable', collect)
    .option('--json', 'print one JSON document and nothing else on stdout')
    .option('-q, --quiet', 'only results and errors')
    .option('-v, --verbose', 'everything, word for word')
    .option('--no-color', 'no colours');
}

/** Adds the options of the gate. */
export function withGateOptions(command: Command): Command {
  return withActingOptions(command)
    .option('--released-at <time>', 'when customers got a release the config does not list')
    .option('--range <from..to>', 'commits of the release, where neither the config, the host nor a tag knows them')
    .option('--explain', 'the formula and the numbers behind each rule')
    .option('--record', 'remember this look in the ledger (default with gate.plan, unless --as-of is given)')
    .option('--no-record', 'do not remember this look')
    .option('--commit <sha>', 'commit the verdict is about, for deployments (default: the one the CI builds)')
    .option('--waiting-run <id>', 'workflow run that waits at a deployment protection rule, to be answered')
    .option('--wait <time>', 'look again until it is decided, at most so long: 2h')
    .option('--interval <time>', 'time between two looks of --wait (default: 10m)');
}

/** Adds the options every command takes that acts on the outside. */
export function withActingOptions(command: Command): Command {
  return withSharedOptions(command)
    .option('--apply', 'carry the plan out; without it nothing is changed')
    .option('--plan-out <file>', 'save the plan, word for word (it may hold addresses: keep it private)')
    .option('--from-plan <file>', 'use a saved plan instead of making one')
    .option('--resend-unknown', 'send mails again whose fate is unknown');
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

import { isSecond } from '../../decisions/gate/overrides.ts';
import { ruleKey } from '../../decisions/gate/rule-key.ts';
import { EXIT } from '../../model/exit-codes.ts';
import { nearestName } from '../../model/nearest-name.ts';
import { UserError } from '../../model/problem.ts';
import type { LedgerEvent } from '../../model/ledger-event.ts';
import type { RuleSettings } from '../../model/settings.ts';
import type { Override } from '../../model/verdict.ts';
import { printableLine } from '../../reporters/printable.ts';
import { asOf, readEnd } from '../clock.ts';
import { remember } from '../gate-input.ts';
import type { Host } from '../host.ts';
import { openLedger } from '../open-sinks.ts';
import type { SharedOptions } from '../options.ts';
import { readConfig } from '../read-config.ts';
import { requireKnownRelease } from '../require-known-release.ts';

const DAY = 86_400_000;
/** What nobody decides again within a season is no exception any more. */
const LONGEST_DAYS = 90;

export interface OverrideOptions extends SharedOptions {
  readonly rule: string;
  readonly by: string;
  readonly why: string;
  readonly second?: string;
  readonly apply?: boolean;
}

/** Lets a rule through for a while: who, why, until when. Written to the ledger with `--apply`. */
export async function gateOverride(host: Host, options: OverrideOptions): Promise<number> {
  const { config } = await readConfig(host, options);
  const now = asOf(host, options);
  const rule = findRule(config.gate.rules, options.rule);
  if (options.until === undefined) {
    throw new UserError({ message: 'An override needs an end.', fix: 'Add --until 24h, or a time.' });
  }
  const until = readEnd('--until', options.until, now);
  const problem = faultOf(options, rule, until, now);
  if (problem !== undefined) throw new UserError(problem);
  const events = await (await openLedger(config, host)).read();
  await requireKnownRelease(host, config, options, events);
  const override: Override = {
    rule: ruleKey(rule),
    ...(options.release !== undefined && { release: options.release }),
    by: options.by,
    ...(options.second !== undefined && { second: options.second }),
    why: options.why,
    until,
  };
  if (options.apply === true && !isRemembered(events, override)) {
    await remember(host, config, { kind: 'override', at: now, ...override });
  }
  const document = { earshot: 1, kind: 'override', applied: options.apply === true, ...override };
  const text =
    options.json === true ? JSON.stringify(document, undefined, 2) : describe(override, options.apply === true);
  await host.stdout.write(`${text}\n`);
  return EXIT.ok;
}

/** Said twice it counts once. */
function isRemembered(events: readonly LedgerEvent[], override: Override): boolean {
  const words = ({ rule, release, by, second, why, until }: Override) =>
    JSON.stringify([rule, release, by, second, why, until]);
  return events.some((event) => event.kind === 'override' && words(event) === words(override));
}

/** By its text, or by its text and its `where` as the gate prints them; the latter where several have one text. */
function findRule(rules: readonly RuleSettings[], text: string): RuleSettings {
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  const exact = rules.find((rule) => ruleKey(rule) === plain);
  const alike = rules.filter(({ rule }) => ruleKey({ rule, where: {} }) === plain);
  const found = exact ?? (alike.length === 1 ? alike[0] : undefined);
  if (found !== undefined) return found;
  const known = (alike.length > 0 ? alike : rules).map((rule) => ruleKey(rule));
  const near = alike.length > 0 ? undefined : nearestName(text, known);
  const fix = near === undefined ? `Use one of: ${known.join('; ')}.` : `Did you mean '${near}'?`;
  const message = alike.length > 0 ? `${alike.length} rules are '${plain}'.` : `The gate has no rule '${text}'.`;
  throw new UserError({ message, fix });
}

function faultOf({ by, why, second }: OverrideOptions, { critical, rule }: RuleSettings, until: string, now: string) {
  if (by.trim() === '') return { message: 'An override needs a name.', fix: 'Write --by with who decides.' };
  if (why.trim() === '') return { message: 'An override needs a reason.', fix: 'Write --why.' };
  if (until <= now) return { message: 'The override would be over already.', fix: 'Give --until a time to come.' };
  if (Date.parse(until) - Date.parse(now) > LONGEST_DAYS * DAY) {
    return {
      message: `The override would last until ${until.slice(0, 10)}; ${LONGEST_DAYS} days are the longest.`,
      fix: `Give --until ${LONGEST_DAYS}d or less, and decide again then; what shall not count for good is trial: true in the config.`,
    };
  }
  if (critical && !isSecond({ by, ...(second !== undefined && { second }) })) {
    return {
      message: `'${rule}' is critical: an override needs a second person.`,
      fix: 'Add --second with another name.',
    };
  }
  return undefined;
}

function describe({ rule, release, by, second, why, until }: Override, applied: boolean): string {
  const people = second === undefined ? by : `${by} and ${second}`;
  const line = `'${rule}'${release === undefined ? '' : ` for ${release}`} let through by ${people} until ${until}: ${why}`;
  return printableLine(applied ? `Remembered: ${line}` : `Would be remembered with --apply: ${line}`);
}

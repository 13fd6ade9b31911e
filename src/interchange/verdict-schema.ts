import * as z from 'zod';
import { CHANNELS, VISIBILITIES } from '../model/item.ts';
import { POLICIES } from '../model/settings.ts';
import { EFFECT_UNITS, STATES, type Verdict } from '../model/verdict.ts';
import { instant } from './instant.ts';
import { ratingSchema } from './item-schema.ts';
import type { SameShape } from './same-shape.ts';

const interval = z.tuple([z.number(), z.number()]).describe('Low and high end.');
const state = z.enum(STATES);

const reading = z.object({
  metric: z.string().min(1),
  value: z.number().describe("In the metric's own unit."),
  n: z.number().nonnegative().describe('Votes behind it, one per customer; for counts, events.'),
  interval,
  confidence: z.number().min(0).max(1).describe('Two-sided confidence of the interval.'),
  exposure: z.number().nonnegative().optional().describe('Exposed users or sessions, for counts.'),
});

const effect = z.object({
  value: z.number(),
  interval,
  unit: z
    .enum(EFFECT_UNITS)
    .describe('own is the unit of the metric, rank P(worse) + P(tie)/2 - 1/2, log-ratio a logarithm.'),
});

const quote = z.object({
  item: z.string(),
  text: z.string(),
  createdAt: instant,
  visibility: z.enum(VISIBILITIES),
  rating: ratingSchema.optional(),
  release: z.string().optional(),
  url: z.string().optional(),
});

const sample = z.discriminatedUnion('family', [
  z.object({
    family: z.literal('nps'),
    promoters: z.int().nonnegative(),
    passives: z.int().nonnegative(),
    detractors: z.int().nonnegative(),
  }),
  z.object({ family: z.literal('proportion'), successes: z.int().nonnegative(), n: z.int().nonnegative() }),
  z.object({
    family: z.literal('ordinal'),
    levels: z.array(z.tuple([z.number(), z.number()])).describe('Votes by their value on the scale, lowest first.'),
  }),
  z.object({
    family: z.literal('mean'),
    values: z
      .string()
      .regex(/^(-?\d+(\.\d+)?( (?!$)|$))*$/)
      .describe('In the order of arrival, separated by spaces.'),
  }),
  z.object({
    family: z.literal('events'),
    count: z.int().nonnegative(),
    exposure: z.number().nonnegative(),
    dispersion: z.number().nonnegative().optional().describe('Variance over mean of daily counts.'),
    days: z.int().nonnegative().optional(),
  }),
]);

const share = z.number().min(0).max(1);
const look = z.object({
  at: instant,
  look: z.int().positive(),
  fraction: share.describe('How far along the plan.'),
  information: z.number().nonnegative().describe('Votes or exposure that both sides together carry.'),
  alphaSpent: share.describe('One-sided alpha spent up to this look.'),
  digest: z.string().describe('SHA-256 over the items of both sides, hex.'),
  state,
});

const evidence = z.object({
  method: z.string().describe('Method of the interval, with its source.'),
  where: z.record(z.string(), z.string()),
  current: sample,
  reference: sample.optional(),
  daily: z.number().nonnegative().describe('Votes a day on the current side.'),
  level: share.describe('One-sided level of each bound at this look.'),
  open: z.boolean().describe('No end is planned: the interval is valid at any time.'),
  alarms: z.array(z.string()).describe('What else a reader must know.'),
  looks: z.array(look).describe('Every look of the plan, this one last.'),
});

const override = z.object({
  rule: z.string(),
  release: z.string().optional(),
  by: z.string(),
  second: z.string().optional().describe('The second person a critical rule needs.'),
  why: z.string(),
  until: instant,
});

const range = z.object({
  at: instant.describe('When customers got the release.'),
  previous: z.string().optional().describe('Version of the release before it.'),
  from: z.string().optional().describe('Commit or name of the release before it: not part of the range.'),
  to: z.string().optional().describe('Commit or name of the release.'),
  link: z.string().optional().describe('Page that shows the difference.'),
});

const policy = z.enum(POLICIES);

const judgement = z.object({
  rule: z.string().describe('The rule as the team wrote it.'),
  state: state.describe('What the rule came to.'),
  because: z.string().describe('One sentence with the numbers that decided.'),
  comparison: z.enum(['absolute', 'baseline', 'control', 'trailing']).describe('What the rule compares with.'),
  critical: z.boolean(),
  trial: z.boolean().describe('Shown, not counted.'),
  reading: reading.optional(),
  reference: reading.optional().describe('The other side of a comparison.'),
  effect: effect.optional().describe('Positive means customers are worse off.'),
  margin: z.number().optional().describe("Largest acceptable worsening, in the effect's unit."),
  threshold: z.number().optional().describe('The value an absolute rule names.'),
  needed: z.number().optional().describe('Votes needed to decide.'),
  look: z.int().positive().optional().describe('Which look at this release this is; absent without a plan.'),
  alphaSpent: share.optional().describe('One-sided alpha spent by all looks up to this one.'),
  evidence: evidence.optional().describe('What the judgement rests on; gate replay makes the same judgement from it.'),
  override: override.optional().describe('A person let this rule through.'),
  quotes: z.array(quote).optional().describe('Representative words, redacted.'),
});

const digest = z.string().regex(/^[0-9a-f]{64}$/, { error: 'is not a SHA-256 in hex' });

/** A verdict file. Unknown keys are dropped: a later version may write more. */
export const verdictSchema = z
  .object({
    earshot: z.literal(1).describe('Version of this file format.'),
    kind: z.literal('verdict'),
    state: state.describe('The worst of all judgements.'),
    exitCode: z.int().min(0).max(255).describe('Exit code that follows from state and policy.'),
    because: z.string().describe('One sentence; names the policy key where a policy decided.'),
    asOf: instant.describe('The clock the verdict was made by.'),
    release: z.string().optional().describe('The release it is about.'),
    range: range.optional().describe('When the release came out, and its commits where they are known.'),
    judgements: z.array(judgement),
    basis: z
      .object({
        alpha: share,
        policy: z.object({ inconclusive: policy, noData: policy.optional(), error: policy }),
        maturity: z
          .partialRecord(z.enum(CHANNELS), z.number().nonnegative())
          .optional()
          .describe('Hours before answers of a channel count, where they were measured.'),
      })
      .optional()
      .describe('What decides besides the rules.'),
    overrides: z
      .object({ inForce: z.int().nonnegative(), ever: z.int().nonnegative() })
      .optional()
      .describe('Overrides in force, and how many there have ever been.'),
    digests: z.object({ config: digest, items: digest }).describe('SHA-256 of what went in.'),
  })
  .meta({ title: 'earshot verdict' });

/** JSON Schema (draft 2020-12) of a verdict. */
export function verdictJsonSchema(): object {
  return z.toJSONSchema(verdictSchema, { io: 'input' });
}

true satisfies SameShape<z.infer<typeof verdictSchema>, Verdict>;

import * as z from 'zod';
import { CHANNELS } from '../../model/item.ts';
import { POLICIES } from '../../model/settings.ts';
import { daysText, durationText } from '../duration.ts';
import { text } from './name.ts';
import { rollout } from './rollout.ts';

const policy = z
  .strictObject({
    inconclusive: z
      .enum(POLICIES)
      .default('pass')
      .meta({ description: 'What too little evidence means.', examples: ['pass'] }),
    noData: z
      .enum(POLICIES)
      .optional()
      .meta({ description: 'What no data or stale data means; it fails until you choose.', examples: ['fail'] }),
    error: z
      .enum(POLICIES)
      .default('fail')
      .meta({ description: 'What a source that could not be read means.', examples: ['fail'] }),
  })
  .prefault({})
  .meta({ description: 'What a state that decides nothing means for the pipeline: pass or fail.' });

const window = z
  .strictObject({
    maxAge: durationText
      .default('48h')
      .meta({ description: 'When the newest item is older than this, the data is stale.', examples: ['48h'] }),
    days: daysText.default(28).meta({
      description:
        'Longest look back: what was said earlier counts no more, even where the release is older. Days, or 7d, 2w.',
      examples: [28],
    }),
  })
  .prefault({})
  .meta({ description: 'Which items count.' });

const fullRule = z.strictObject({
  rule: text.meta({ description: 'The rule.', examples: ['share(crash) <= 2%'] }),
  where: z
    .record(text, z.union([z.string(), z.number(), z.boolean()]))
    .default({})
    .meta({ description: 'Only findings whose fields equal these.', examples: [{ channel: 'review' }] }),
  critical: z
    .boolean()
    .default(false)
    .meta({ description: 'Inside a rollout, harm rolls back at once.', examples: [true] }),
  trial: z
    .boolean()
    .default(false)
    .meta({ description: 'Shown, not counted.', examples: [true] }),
});

const plan = z
  .strictObject({
    days: daysText.optional().meta({ description: 'Days after the release: 14, 14d or 2w.', examples: [14] }),
    answers: z
      .int()
      .positive()
      .optional()
      .meta({ description: 'Answers on the new side.', examples: [200] }),
  })
  .refine((value) => (value.days === undefined) !== (value.answers === undefined), {
    error: 'is either a number of days or of answers',
  })
  .optional()
  .meta({
    description:
      'When the watch over a release ends. Alpha is then spent over its looks, which the ledger remembers; without a plan one may look at any time, which needs more answers.',
    examples: [{ days: 14 }],
  });

const counts = z.strictObject({
  file: text.optional().meta({
    description: 'CSV or NDJSON with the columns date, count and, if you like, cohort and release.',
    examples: ['exports/users.csv'],
  }),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/, { error: 'is not an address' })
    .optional()
    .meta({ description: 'Where the same comes from over HTTP.', examples: ['https://metrics.example/daily-users'] }),
  headers: z
    .record(text, z.string())
    .optional()
    .meta({ description: 'Headers of the request.', examples: [{ authorization: 'Bearer ${METRICS_TOKEN}' }] }),
});

const maturity = z
  .partialRecord(z.enum(CHANNELS), z.union([durationText, z.literal('none')]))
  .optional()
  .meta({
    description:
      'How late the answers of a channel come in; younger ones do not count yet. Measured from the ledger for channels that are not named; none counts all.',
    examples: [{ survey: '24h' }],
  });

const cohorts = z
  .record(text, z.number().positive())
  .optional()
  .meta({
    description: 'Share of users in each cohort; who answers is checked against it.',
    examples: [{ canary: 0.1, control: 0.9 }],
  });

export const gate = z
  .strictObject({
    policy,
    window,
    alpha: z
      .number()
      .positive()
      .max(0.4)
      .default(0.05)
      .meta({
        description: 'Largest share of harmless releases the gate may block, above 0, up to 0.4.',
        examples: [0.05],
      }),
    exposure: z
      .union([z.number().positive(), counts])
      .optional()
      .meta({
        description: 'Exposed users or sessions a day, where a release names none: a number, or daily counts.',
        examples: [5000],
      }),
    plan,
    maturity,
    cohorts,
    rollout,
    rules: z
      .array(z.union([text, fullRule]))
      .default([])
      .meta({ description: 'What must hold: a rule, or a rule with options.', examples: [['nps >= baseline - 20']] }),
  })
  .prefault({})
  .meta({ description: 'When a deployment is stopped.' });

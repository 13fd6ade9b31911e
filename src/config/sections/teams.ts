import * as z from 'zod';
import { name, text } from './name.ts';

const team = z.strictObject({
  assignees: z
    .array(text)
    .default([])
    .meta({ description: 'Who gets the issues.', examples: [['ana']] }),
  labels: z
    .array(text)
    .default([])
    .meta({ description: 'Labels the issues get.', examples: [['team/payments']] }),
  owners: z
    .array(text)
    .optional()
    .meta({
      description: 'What CODEOWNERS calls it, where that is not @org/<name of the team>.',
      examples: [['@acme/checkout-crew']],
    }),
});

export const teams = z
  .record(name, team)
  .default({})
  .meta({ description: 'The teams that features and triage.queue name.' });

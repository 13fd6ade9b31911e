import * as z from 'zod';
import { text } from './name.ts';

const time = z.union([z.iso.date(), z.iso.datetime({ offset: true })], { error: 'is not a time with its zone' });

const release = z.strictObject({
  version: text.meta({ description: 'The version, in quotes when it looks like a number.', examples: ['2.4.0'] }),
  at: time.meta({
    description: 'When customers got it: ISO 8601 with its zone; a date alone is midnight UTC.',
    examples: ['2026-03-01T09:00:00Z'],
  }),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/, { error: 'is not a commit in hex' })
    .optional()
    .meta({
      description: 'Its commit, in quotes; else the tag of this version in the checkout says.',
      examples: ['4f2c9e1'],
    }),
  exposure: z
    .number()
    .positive()
    .optional()
    .meta({ description: 'Users or sessions exposed to it each day.', examples: [5000] }),
  bad: z
    .boolean()
    .optional()
    .meta({ description: 'Known afterwards to have hurt customers; for backtests.', examples: [false] }),
});

export const releases = z.array(release).default([]).meta({ description: 'Versions with their times.' });

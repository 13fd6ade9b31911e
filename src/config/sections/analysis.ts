import * as z from 'zod';
import { name, text } from './name.ts';

const feature = z.strictObject({
  words: z
    .array(text)
    .min(1)
    .meta({ description: 'What customers call it.', examples: [['checkout', 'payment']] }),
  paths: z
    .array(text)
    .default([])
    .meta({
      description: 'Globs of its source files: with triage.codeowners, their owner gets what has no other team.',
      examples: [['src/checkout/**']],
    }),
  component: text
    .optional()
    .meta({ description: 'What it is called among the components of the tracker, for jira.', examples: ['Checkout'] }),
  team: text.optional().meta({ description: 'The team it belongs to, a key of teams.', examples: ['payments'] }),
});

export const features = z
  .record(name, feature)
  .default({})
  .meta({ description: "What the product consists of, in customers' words." });

export const tags = z
  .record(
    name,
    z
      .array(text)
      .min(1)
      .meta({
        description: 'Words, phrases and patterns (RE2 syntax, between slashes) that earn the tag.',
        examples: [['crash', 'freezes', '/error \\d{3}/']],
      }),
  )
  .default({})
  .meta({ description: 'Tag → its words, phrases and patterns; the first that fits goes first.' });

export const synonyms = z
  .record(
    z.string().regex(/^(?:any|[a-z]{2})$/, 'is no language: two letters such as en, or any'),
    z.array(z.array(text).min(2)).meta({
      description: 'Groups of words and phrases that stand for each other in tags and features.',
      examples: [[['basket', 'cart']]],
    }),
  )
  .default({})
  .meta({ description: 'Words that mean the same, by language (en, de …) or any.' });

export const tagModel = text.optional().meta({
  description: 'File that earshot train-tags wrote: tags learned from those the team has given.',
  examples: ['earshot-tags.json'],
});

export const neutralBand = z
  .number()
  .min(0.05)
  .max(0.95)
  .default(0.5)
  .meta({
    description:
      'How readily words without strong feeling are called neutral: below 0.5 fewer texts are neutral, above it more. Every source means something else by neutral.',
    examples: [0.3],
  });

export const redact = z
  .array(text)
  .default([])
  .meta({ description: 'Patterns to redact besides the built-in ones, in RE2 syntax.', examples: [['ACME-\\d+']] });

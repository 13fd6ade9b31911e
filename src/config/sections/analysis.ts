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
    .meta({ description: 'Globs of its source files.', examples: [['src/checkout/**']] }),
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
      .meta({ description: 'Words and phrases that earn the tag.', examples: [['crash', 'freezes']] }),
  )
  .default({})
  .meta({ description: 'Tag → its words and phrases; the first that fits goes first.' });

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

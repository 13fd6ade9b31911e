import * as z from 'zod';
import { text } from './name.ts';

const scaled = z
  .strictObject({
    column: text.meta({ description: 'The column the rating is in.', examples: ['score'] }),
    min: z.number().meta({ description: 'The worst rating the scale has.', examples: [0] }),
    max: z.number().meta({ description: 'The best rating the scale has.', examples: [10] }),
  })
  .refine(({ min, max }) => min < max, { error: 'has a scale whose min is not below its max' });

const rating = (description: string) =>
  z
    .union([text, scaled])
    .optional()
    .meta({ description, examples: ['score'] });

const ratings = z
  .strictObject({
    stars: rating('Column of a star rating, 1 to 5.'),
    nps: rating('Column of an answer to "would you recommend us", 0 to 10.'),
    csat: rating('Column of a satisfaction score, 1 to 5.'),
    ces: rating('Column of an effort score, 1 to 7, higher is easier.'),
    thumbs: rating('Column of a thumb, 0 down, 1 up.'),
  })
  .refine((found) => Object.values(found).filter((column) => column !== undefined).length === 1, {
    error: 'must name exactly one of stars, nps, csat, ces, thumbs',
  })
  .optional()
  .meta({
    description: 'The column the rating is in, by kind; a scale of its own is { column, min, max }.',
    examples: [{ nps: 'score' }],
  });

const column = (description: string, example: string) => text.optional().meta({ description, examples: [example] });

export const sourceMap = z
  .strictObject({
    id: column('Column of the id that stays the same from export to export.', 'id'),
    text: column("Column of the customer's words.", 'comment'),
    title: column('Column of the title or subject.', 'subject'),
    createdAt: column('Column of the time the customer spoke.', 'created_at'),
    updatedAt: column(
      'Column of the time the row was last changed: of rows with one id the newest then wins, not the first.',
      'updated_at',
    ),
    rating: ratings,
    'customer.id': column('Column of the id of the customer.', 'user_id'),
    'customer.email': column('Column of the e-mail address of the customer.', 'email'),
    'customer.name': column('Column of the name of the customer.', 'name'),
    'customer.weight': column('Column of the number that says how much this customer counts.', 'mrr'),
    release: column('Column of the version the customer uses.', 'version'),
    cohort: column('Column of the share of users the customer is in: canary, control.', 'cohort'),
    feature: column('Column of the feature it is about.', 'feature'),
    language: column('Column of the language: a code (de, de-DE, deu) or a name (German, Deutsch).', 'lang'),
    url: column('Column of the link to the original.', 'link'),
    tags: column('Column of the tags.', 'labels'),
    contact: column('Column that says whether the customer may be written to.', 'ok_to_contact'),
  })
  .prefault({})
  .meta({
    description:
      'Which column becomes what; for JSON, a dotted path, a JSONPath (RFC 9535) that begins with $., or jmespath: and an expression (jmespath.org). Known export formats need no map; what is mapped here wins over what they know.',
  });

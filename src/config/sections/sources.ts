import * as z from 'zod';
import { DATE_ORDERS } from '../../model/date-order.ts';
import { CHANNELS, CONTACTS, VISIBILITIES } from '../../model/item.ts';
import { FORMATS } from '../config.ts';
import { text } from './name.ts';
import { serviceShapes } from './services.ts';
import { sourceMap } from './source-map.ts';

const name = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/, { error: 'is not a source name: a to z, 0 to 9 and "-"' })
  .meta({ description: 'Unique name; the first part of the id of each of its items.', examples: ['reviews'] });

const filesSource = z.strictObject({
  name,
  path: z.union([text, z.array(text).min(1)]).meta({
    description: 'File, glob, https address, or - for stdin; or a list of them.',
    examples: ['exports/reviews/*.csv'],
  }),
  format: z
    .enum(FORMATS)
    .optional()
    .meta({
      description:
        'File format, by the extension or the beginning when absent, also under .gz; or the export it is, recognised by its columns or records when absent (docs/sources). With csv, tsv, json or ndjson and a map, no export is looked for.',
      examples: ['csv'],
    }),
  channel: z
    .enum(CHANNELS)
    .optional()
    .meta({
      description:
        'Where customers spoke. When absent, a recognised export knows its own; else survey when the rating is nps, csat or ces, review when it is stars without an e-mail address, else ticket.',
      examples: ['review'],
    }),
  visibility: z
    .enum(VISIBILITIES)
    .optional()
    .meta({
      description:
        'May the words be quoted in public? When absent, a recognised export knows; else public for review, social and issue, private for the rest.',
      examples: ['private'],
    }),
  contact: z
    .enum(CONTACTS)
    .optional()
    .meta({
      description:
        'May we write to these customers? When absent, a recognised export knows; else yes for ticket, email and in-app, unknown for the rest. A mapped column goes first.',
      examples: ['unknown'],
    }),
  timezone: text
    .optional()
    .meta({ description: 'IANA time zone of dates that carry none; product.timezone when absent.', examples: ['UTC'] }),
  dateOrder: z
    .enum(DATE_ORDERS)
    .optional()
    .meta({
      description:
        'Whether day or month comes first in dates such as 01/02/2026; when absent, found out for each column by the numbers above 12 in it.',
      examples: ['day-first'],
    }),
  delimiter: z
    .string()
    .regex(/^(?:.|tab)$/su, { error: 'is not a single character, or tab' })
    .optional()
    .meta({ description: 'Separator of columns, one character or tab; sniffed when absent.', examples: [';'] }),
  encoding: z
    .string()
    .regex(/^[A-Za-z0-9][\w.:-]{1,39}$/, { error: 'is not the name of an encoding' })
    .optional()
    .meta({ description: 'Character encoding of the files; detected when absent.', examples: ['windows-1252'] }),
  records: text.optional().meta({
    description:
      'For JSON, the dotted path to the array; when absent, the top-level array, or the only array nearest to the top.',
    examples: ['data.items'],
  }),
  allowPrivate: z
    .boolean()
    .optional()
    .meta({ description: 'Let addresses in private networks, and plain http, through.', examples: [true] }),
  map: sourceMap,
});

const source = z.union([filesSource, ...serviceShapes(name)]);

export const sources = z.array(source).default([]).meta({ description: 'Where the feedback comes from.' });

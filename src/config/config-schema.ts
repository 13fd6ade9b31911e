import * as z from 'zod';
import { features, neutralBand, redact, synonyms, tagModel, tags } from './sections/analysis.ts';
import { closeLoop } from './sections/close-loop.ts';
import { deployments } from './sections/deployments.ts';
import { gate } from './sections/gate.ts';
import { ledger } from './sections/ledger.ts';
import { notify } from './sections/notify.ts';
import { product } from './sections/product.ts';
import { releases } from './sections/releases.ts';
import { sources } from './sections/sources.ts';
import { teams } from './sections/teams.ts';
import { triage } from './sections/triage.ts';

/** The config file, one section a key. Everything but `version` is optional; unknown keys are errors. */
export const configSchema = z
  .strictObject({
    version: z.literal(1).meta({ description: 'Version of this file format.', examples: [1] }),
    product,
    sources,
    features,
    tags,
    synonyms,
    tagModel,
    neutralBand,
    redact,
    teams,
    releases,
    gate,
    deployments,
    triage,
    notify,
    closeLoop,
    ledger,
  })
  .meta({
    title: 'earshot config',
    description: 'feedback.config.yml: what earshot listens to and what it does about it.',
  });

/** The config file with defaults filled in, still in the file's shape. */
export type ConfigFile = z.output<typeof configSchema>;

import * as z from 'zod';
import { RELEASE_PLACES } from '../../model/settings.ts';
import { text } from './name.ts';
import { triage } from './triage.ts';

const { repository, token, app } = triage.unwrap().shape;

export const deployments = z
  .strictObject({
    host: z.enum(['github', 'gitlab']).meta({ description: 'Host of the code.', examples: ['github'] }),
    repository: repository.meta({
      description: 'Repository or project; product.repository when absent.',
      examples: ['acme/app'],
    }),
    url: z
      .string()
      .regex(/^https?:\/\/[^\s/@]+(\/[^\s@]*)?$/, { error: 'is not an address of a server' })
      .optional()
      .meta({
        description: 'Address of the server when it is your own; of GitHub Enterprise with /api/v3.',
        examples: ['https://gitlab.acme.example'],
      }),
    token: token.meta({ description: 'Its token, from the environment.', examples: ['${GITHUB_TOKEN}'] }),
    app,
    checkRun: text
      .max(100)
      .optional()
      .meta({
        description: 'Name of the check run a verdict becomes (github): success, neutral for a hold, failure.',
        examples: ['earshot gate'],
      }),
    environment: text.optional().meta({
      description:
        'Environment (github): the newest deployment of the commit to it gets the verdict as its status, and --waiting-run answers its protection rule.',
      examples: ['production'],
    }),
    statusCheck: z
      .int()
      .positive()
      .optional()
      .meta({ description: 'Id of the external status check of merge requests (gitlab).', examples: [7] }),
    releases: z
      .enum(RELEASE_PLACES)
      .optional()
      .meta({
        description:
          'Where releases that this file does not list are looked up: published releases, successful deployments to the environment (production when absent), or tags with the time of their commit.',
        examples: ['releases'],
      }),
  })
  .optional()
  .meta({ description: 'The host of the code: gate --apply tells it the verdict, and it knows past releases.' });

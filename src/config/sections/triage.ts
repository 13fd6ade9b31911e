import * as z from 'zod';
import { KINDS, type Kind } from '../../model/finding.ts';
import { VISIBILITIES } from '../../model/item.ts';
import { VERSION_ORDERS } from '../../model/settings.ts';
import { text } from './name.ts';

/** Security is not among them: the tracker counts as public until the team says otherwise. */
const ISSUE_KINDS: readonly Kind[] = ['bug', 'crash', 'performance', 'usability', 'feature-request', 'billing'];

export const triage = z
  .strictObject({
    tracker: z
      .enum(['files', 'github', 'gitlab', 'jira'])
      .default('files')
      .meta({ description: 'Where issues live.', examples: ['github'] }),
    path: text
      .default('out/issues')
      .meta({ description: 'Folder of the files tracker: one Markdown file per issue.', examples: ['out/issues'] }),
    repository: z
      .string()
      .regex(/^[\w.-]+(\/[\w.-]+)+$/, { error: 'is not a repository: owner/name' })
      .optional()
      .meta({
        description:
          'Repository or project whose issues they are, for github and gitlab; product.repository when absent.',
        examples: ['acme/app'],
      }),
    project: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]+$/, { error: 'is not the key of a project, such as ACME' })
      .optional()
      .meta({ description: 'Key of the project, for jira.', examples: ['ACME'] }),
    url: z
      .string()
      .regex(/^https?:\/\/[^\s/@]+(\/[^\s@]*)?$/, { error: 'is not an address of a server' })
      .optional()
      .meta({
        description:
          'Address of the server: of Jira always, of GitLab when it is your own, of GitHub Enterprise with /api/v3.',
        examples: ['https://acme.atlassian.net'],
      }),
    token: text.optional().meta({
      description: 'Token of the tracker, from the environment.',
      examples: ['${GITHUB_TOKEN}'],
    }),
    user: text.optional().meta({
      description: 'Account the token belongs to, for Jira Cloud; without it jira is Data Center.',
      examples: ['bot@acme.example'],
    }),
    app: z
      .strictObject({
        id: z.coerce
          .string()
          .regex(/^\w+$/, { error: 'is not the id of an App' })
          .meta({
            description: 'Id of the GitHub App.',
            examples: ['123456'],
          }),
        privateKey: text.meta({
          description: 'Its private key (PEM), from the environment.',
          examples: ['${APP_KEY}'],
        }),
        installation: z.coerce
          .number()
          .int()
          .positive()
          .meta({ description: 'Id of its installation.', examples: [7654321] }),
      })
      .optional()
      .meta({
        description: 'A GitHub App instead of a token.',
        examples: [{ id: '123456', privateKey: '${APP_KEY}', installation: 7654321 }],
      }),
    author: text.optional().meta({
      description:
        'Login that the token writes as, where the tracker does not tell (installation tokens made elsewhere).',
      examples: ['acme-feedback[bot]'],
    }),
    issueType: text.default('Task').meta({ description: 'Type of new issues, for jira.', examples: ['Bug'] }),
    minPriority: z
      .number()
      .min(0)
      .max(100)
      .default(0)
      .meta({ description: 'Priority (0 to 100) it must have before it becomes an issue.', examples: [25] }),
    critical: z
      .array(text)
      .default([])
      .meta({
        description: 'Tags that become an issue at once, whatever the number of customers and the kind.',
        examples: [['data-loss']],
      }),
    minCustomers: z
      .int()
      .min(1)
      .max(1_000_000)
      .default(3)
      .meta({ description: 'Customers who must say it before it becomes an issue.', examples: [3] }),
    maxNewIssues: z
      .int()
      .min(0)
      .max(1000)
      .default(10)
      .meta({ description: 'Most issues one run opens.', examples: [10] }),
    maxComments: z
      .int()
      .min(0)
      .max(1000)
      .default(10)
      .meta({ description: 'Most comments one run writes.', examples: [10] }),
    kinds: z
      .array(z.enum(KINDS))
      .min(1)
      .default([...ISSUE_KINDS])
      .meta({ description: 'Kinds of feedback that may become issues.', examples: [['bug', 'crash']] }),
    visibility: z
      .enum(VISIBILITIES)
      .optional()
      .meta({
        description:
          'Who sees the tracker. In a public one, private words are never quoted. Absent: what the tracker says of itself, public where it says nothing; a tracker that says public is public.',
        examples: ['private'],
      }),
    labels: z
      .array(text)
      .default(['feedback'])
      .meta({ description: 'Labels every issue gets.', examples: [['feedback']] }),
    rules: z
      .array(
        z.strictObject({
          tag: text.optional().meta({ description: 'Only what has this tag.', examples: ['crash'] }),
          feature: text.optional().meta({ description: 'Only what is about this feature.', examples: ['checkout'] }),
          kind: z
            .enum(KINDS)
            .optional()
            .meta({ description: 'Only this kind.', examples: ['billing'] }),
          team: text.meta({ description: 'Team that gets it, a key of teams.', examples: ['payments'] }),
        }),
      )
      .default([])
      .meta({
        description: 'Who gets what; the first rule that fits decides, then the team of the feature, then the queue.',
        examples: [[{ tag: 'crash', team: 'clients' }]],
      }),
    similar: z
      .strictObject({
        link: z
          .number()
          .min(0)
          .max(1)
          .default(0.85)
          .meta({
            description: 'From this similarity on, an issue that people wrote is taken for the same thing.',
            examples: [0.85],
          }),
        suggest: z
          .number()
          .min(0)
          .max(1)
          .default(0.7)
          .meta({
            description: 'From this similarity on, a new issue names it as perhaps the same.',
            examples: [0.7],
          }),
      })
      .prefault({})
      .meta({ description: 'When an issue that people wrote is about the same thing, from 0 to 1.', examples: [{}] }),
    versions: z
      .enum(VERSION_ORDERS)
      .default('auto')
      .meta({
        description:
          'How versions are ordered: semver, calver, build numbers, or by the dates of their releases. auto: semver where both are, numbers part by part where both are those, else dates.',
        examples: ['calver'],
      }),
    codeowners: text.optional().meta({
      description:
        "The repository's CODEOWNERS file: what no rule and no feature's team takes goes to the owner of the feature's paths.",
      examples: ['.github/CODEOWNERS'],
    }),
    onCall: text.optional().meta({
      description: 'Team that gets what has a critical tag, unless a rule says otherwise; a key of teams.',
      examples: ['clients'],
    }),
    milestone: text.optional().meta({
      description: 'Title of the milestone that new issues get, for github and gitlab; left out where there is none.',
      examples: ['Backlog'],
    }),
    queue: text
      .optional()
      .meta({ description: 'Team that gets what no feature routes, a key of teams.', examples: ['product'] }),
  })
  .prefault({})
  .meta({ description: 'What becomes an issue, and where.' });

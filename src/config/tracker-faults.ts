import type { Fault } from './fault.ts';
import { isMapping, valueAt } from './value-at.ts';

/** A key a tracker cannot do without, and where else it may stand. */
interface Need {
  readonly anyOf: readonly (readonly string[])[];
  readonly fix: string;
}

const TOKEN = ['triage', 'token'];
const REPOSITORY: Need = {
  anyOf: [
    ['triage', 'repository'],
    ['product', 'repository'],
  ],
  fix: 'Write, for example, repository: acme/app under triage.',
};
/** Without it Jira counts as Data Center, which needs the token only. */
const CLOUD_USER: Need = {
  anyOf: [['triage', 'user']],
  fix: 'Write, for example, user: bot@acme.example under triage: whose API token it is.',
};
const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  github: [REPOSITORY, { anyOf: [TOKEN, ['triage', 'app']], fix: "Write token: '${GITHUB_TOKEN}' under triage." }],
  gitlab: [REPOSITORY, { anyOf: [TOKEN], fix: "Write token: '${GITLAB_TOKEN}' under triage." }],
  jira: [
    { anyOf: [['triage', 'project']], fix: 'Write, for example, project: ACME under triage.' },
    { anyOf: [['triage', 'url']], fix: 'Write, for example, url: https://acme.atlassian.net under triage.' },
    { anyOf: [TOKEN], fix: "Write token: '${JIRA_TOKEN}' under triage." },
  ],
};

/** What the chosen tracker lacks. */
export function trackerFaults({ filled }: { readonly filled: unknown }): readonly Fault[] {
  if (!isMapping(valueAt(filled, ['triage']))) return [];
  const tracker = valueAt(filled, ['triage', 'tracker']);
  const needs = typeof tracker === 'string' && Object.hasOwn(NEEDS, tracker) ? (NEEDS[tracker] ?? []) : [];
  const isCloud = tracker === 'jira' && /\.atlassian\.net\b/.test(String(valueAt(filled, ['triage', 'url'])));
  return [...needs, ...(isCloud ? [CLOUD_USER] : [])]
    .filter(({ anyOf }) => anyOf.every((path) => valueAt(filled, path) === undefined))
    .map(({ anyOf, fix }) => ({
      path: ['triage', 'tracker'],
      message: `The tracker ${String(tracker)} needs ${anyOf.map((path) => path.join('.')).join(' or ')}.`,
      fix,
    }));
}

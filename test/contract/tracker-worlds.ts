import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findManagedBlock } from '../../src/model/managed-block.ts';
import { ownPart, replaceOwnPart } from '../../src/sinks/trackers/jira/adf.ts';
import { toAdf } from '../../src/sinks/trackers/jira/to-adf.ts';
import { TRACKERS, type TrackerName } from '../../src/sinks/trackers/registry.ts';
import type { Tracker } from '../../src/sinks/trackers/tracker.ts';
import { fakeJira } from '../sinks/trackers/fakes/fake-jira.ts';
import { fakeGitlab } from '../sinks/trackers/fakes/fake-gitlab.ts';
import { fakeGithub } from '../sinks/trackers/fakes/fake-github.ts';
import { contextOf, tree, workshop } from './apply-workshop.ts';

/** What the contract must know of a tracker to play the people who work in it. */
export interface TrackerWorld {
  /** A run of its own: nothing is remembered from the one before. */
  open(): Promise<Tracker>;
  /** A person edits what they see of an issue. */
  edit(id: string, change: (text: string) => string): void;
  resolve(id: string): void;
  /** Everything there is, to see that nothing changed. */
  snapshot(): unknown;
  /** Whether what people edit begins with a head that is not the issue's text. */
  readonly hasHead: boolean;
}

/** A new tracker must be added here. */
export const WORLDS: Record<TrackerName, () => TrackerWorld> = {
  files: filesWorld,
  github: githubWorld,
  gitlab: gitlabWorld,
  jira: jiraWorld,
};

function filesWorld(): TrackerWorld {
  const { root, files } = workshop();
  const edit: TrackerWorld['edit'] = (id, change) => {
    const path = join(root, 'issues', `${id}.md`);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  return {
    open: () => TRACKERS.files({ path: 'issues' }, contextOf(files)),
    edit,
    resolve: (id) => edit(id, (text) => text.replace('state: open', 'state: resolved')),
    snapshot: () => tree(root),
    hasHead: true,
  };
}

function githubWorld(): TrackerWorld {
  const fake = fakeGithub();
  const find = (id: string) => {
    const issue = fake.issues.find(({ number }) => String(number) === id);
    if (issue === undefined) throw new Error(`no issue ${id}`);
    return issue;
  };
  return {
    open: () => {
      const context = { ...contextOf(workshop().files), fetch: fake.fetch, now: () => new Date(fake.time) };
      return TRACKERS.github({ path: '', repository: 'acme/app', token: 'secret-token' }, context);
    },
    edit: (id, change) => {
      const issue = find(id);
      issue.body = change(issue.body);
    },
    resolve: (id) => {
      fake.time += 60_000;
      Object.assign(find(id), { state: 'closed', reason: 'completed', closedAt: fake.time });
    },
    snapshot: () => structuredClone({ issues: fake.issues, comments: fake.comments }),
    hasHead: false,
  };
}

function gitlabWorld(): TrackerWorld {
  const fake = fakeGitlab();
  const find = (id: string) => {
    const issue = fake.issues.find(({ iid }) => String(iid) === id);
    if (issue === undefined) throw new Error(`no issue ${id}`);
    return issue;
  };
  return {
    open: () => {
      const context = { ...contextOf(workshop().files), fetch: fake.fetch, now: () => new Date(fake.time) };
      return TRACKERS.gitlab({ path: '', repository: 'acme/app', token: 'secret-token' }, context);
    },
    edit: (id, change) => {
      const issue = find(id);
      issue.description = change(issue.description);
    },
    resolve: (id) => {
      fake.time += 60_000;
      Object.assign(find(id), { state: 'closed', closedAt: fake.time });
    },
    snapshot: () => structuredClone({ issues: fake.issues, notes: fake.notes }),
    hasHead: false,
  };
}

function jiraWorld(): TrackerWorld {
  const fake = fakeJira();
  const find = (id: string) => {
    const issue = fake.issues.find(({ key }) => key === id);
    if (typeof issue?.description !== 'object' || issue.description === null) throw new Error(`no issue ${id}`);
    return { issue, description: issue.description };
  };
  return {
    open: () => {
      const context = { ...contextOf(workshop().files), fetch: fake.fetch, now: () => new Date(fake.time) };
      const account = { user: 'bot@acme.example', token: 'secret-token' };
      return TRACKERS.jira({ path: '', project: 'ACME', url: 'https://acme.atlassian.net', ...account }, context);
    },
    // People see a document: what the change does to our block happens to the part that shows it.
    edit: (id, change) => {
      const { issue, description } = find(id);
      const after = findManagedBlock(change((issue.properties['earshot'] as { block: string }).block));
      issue.description = replaceOwnPart(description, after === undefined ? [] : ownPart(toAdf(after)));
    },
    resolve: (id) => {
      fake.time += 60_000;
      Object.assign(find(id).issue, { status: 'Done', resolution: 'Done', resolvedAt: fake.time });
    },
    snapshot: () => structuredClone({ issues: fake.issues, comments: fake.comments }),
    hasHead: false,
  };
}

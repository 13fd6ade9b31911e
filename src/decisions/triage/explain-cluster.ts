import type { Cluster } from '../../model/cluster.ts';
import type { Finding } from '../../model/finding.ts';
import { findSubjects } from './find-subjects.ts';
import { createFindLinked } from './feedback-links.ts';
import { createIssueMemory } from './issue-memory.ts';
import { count } from './issue-body.ts';
import type { TriageInput } from './plan-triage.ts';
import { planTriage } from './plan-triage.ts';
import { route } from './route.ts';
import { createFindSimilar } from './similar-issues.ts';
import type { Subject } from './subject.ts';

/**
 * Says why each item is in a cluster and why the cluster goes where it goes. `which` is its key, its id or the beginning of
 * it, or a part of its name. Lines for people, with no customer's word but the cluster's name: not inert. `undefined` when there is none.
 */
export function explainCluster(which: string, input: TriageInput): readonly string[] | undefined {
  const wanted = which.toLowerCase();
  const isMeant = ({ id, name }: Cluster): boolean => id.startsWith(which) || name.toLowerCase().includes(wanted);
  const cluster = input.clusters.find(({ id }) => id === which) ?? input.clusters.find(isMeant);
  if (cluster === undefined) return undefined;
  const subject = findSubjects(input).subjects.find((each) => each.key === which || each.cluster.id === cluster.id);
  return [
    `${cluster.name} (${cluster.id})`,
    `  ${count(subject?.tally.customers ?? cluster.customers, 'customer')}, priority ${Math.round(cluster.priority.score)}: ${cluster.priority.because}`,
    `  why this issue: ${whyThere(cluster, subject, input)}`,
    `  why this team: ${whyTeam(cluster, input)}`,
    `  what happens: ${outcome(cluster, subject, input)}`,
    '  items:',
    ...cluster.findings.map(
      (finding) => `    ${finding.id}  ${finding.createdAt.slice(0, 10)}  ${whyIn(finding, cluster)}`,
    ),
  ];
}

function whyThere(cluster: Cluster, subject: Subject | undefined, input: TriageInput): string {
  const { similar, kinds } = input.settings;
  if (subject === undefined) {
    const lost = createIssueMemory(input).fate(cluster.id).kind;
    if (lost === 'gone') return 'its issue was deleted or moved by people, so it is left alone';
    if (lost === 'surrendered')
      return 'our block is gone from its issue, or another secret signed it: it is left alone';
    return `${cluster.kind} is not among triage.kinds (${kinds.join(', ')})`;
  }
  const { issue, linked, key, isRemembered } = subject;
  if (issue !== undefined) {
    const by = key === cluster.id ? 'its marker says so' : `its items were linked to ${key} before`;
    return `${issue.issue.id} is ours: ${by}`;
  }
  if (linked !== undefined && isRemembered) return `${linked.id} was linked before, says the ledger`;
  const named = createFindLinked(input.issues)(cluster);
  if (named !== undefined) return `the feedback itself names ${named.id}`;
  const best = createFindSimilar(input.issues, input.clusters, input.asOf)(cluster);
  if (best === undefined) return 'there is no issue of people to compare it with, so it is a new one';
  const alike = `${best.issue.id} is the most alike, ${best.score.toFixed(2)}`;
  if (best.score >= similar.link) return `${alike}: at least triage.similar.link (${similar.link})`;
  if (best.score >= similar.suggest)
    return `${alike}: between suggest (${similar.suggest}) and link (${similar.link}), so the new issue names it`;
  return `${alike}: less than triage.similar.suggest (${similar.suggest}), so it is a new one`;
}

function whyTeam(cluster: Cluster, { settings }: TriageInput): string {
  const { team, assignees, by } = route(cluster, cluster.customers, settings);
  const who = team ?? (assignees.length > 0 ? assignees.join(', ') : 'nobody');
  switch (by) {
    case 'rules':
      return `${who}, by triage.rules`;
    case 'on-call':
      return `${who}, on call for what is critical`;
    case 'feature':
      return `${who}, by the feature ${cluster.feature}`;
    case 'codeowners':
      return `${who}, by CODEOWNERS for the paths of the feature ${cluster.feature}`;
    case 'queue':
      return team === undefined
        ? 'nobody: no rule, no feature and no queue names one'
        : `${who}, by triage.queue: no rule and no feature routes it`;
  }
}

function outcome(cluster: Cluster, subject: Subject | undefined, input: TriageInput): string {
  const { minCustomers, minPriority } = input.settings;
  const { actions } = planTriage({ ...input, clusters: [cluster] });
  if (actions.length > 0) return [...new Set(actions.map(({ kind }) => kind))].join(', ');
  const waits = subject !== undefined && subject.issue === undefined && subject.linked === undefined;
  return waits
    ? `nothing yet: it needs ${count(minCustomers, 'customer')} and priority ${minPriority}`
    : 'nothing: everything is said already';
}

function whyIn({ tags, kind }: Finding, { tag, feature }: Cluster): string {
  if (tag !== undefined && tags.includes(tag))
    return `tag ${tag}${feature === undefined ? '' : `, feature ${feature}`}`;
  return `says much the same as the others (${kind})`;
}

import type { Cluster } from '../../model/cluster.ts';
import type { TriageSettings } from '../../model/settings.ts';
import { ownersOf, pathOf } from './code-owners.ts';

/** Customers from whom on a thing is frequent. */
const FREQUENT = 10;

/** Where an issue goes. */
export interface Route {
  readonly team?: string;
  readonly assignees: readonly string[];
  readonly labels: readonly string[];
  readonly components: readonly string[];
  /** What decided; `queue` when nothing did. */
  readonly by: 'rules' | 'on-call' | 'feature' | 'codeowners' | 'queue';
}

/**
 * The first rule that fits decides; else what has a critical tag goes to who is on call; else the feature's team looks
 * after what customers say about it, or the owner of its files; what nothing routes goes into the explicit queue.
 * `customers` are all who ever said it.
 */
export function route(cluster: Cluster, customers: number, settings: TriageSettings): Route {
  const { by, team, people = [] } = decide(cluster, settings);
  const { assignees, labels } = (team === undefined ? undefined : settings.teams[team]) ?? {
    assignees: [],
    labels: [],
  };
  const own = [...settings.labels, ...planningLabels(cluster, customers)];
  const component = cluster.feature === undefined ? undefined : settings.features[cluster.feature]?.component;
  return {
    ...(team !== undefined && { team }),
    assignees: [...assignees, ...people],
    labels: [...new Set([...own, ...labels])].sort(),
    components: component === undefined ? [] : [component],
    by,
  };
}

function decide(
  cluster: Cluster,
  settings: TriageSettings,
): Pick<Route, 'by' | 'team'> & { people?: readonly string[] } {
  const ruled = ruledTeam(cluster, settings);
  if (ruled !== undefined) return { by: 'rules', team: ruled };
  const { onCall, critical, queue } = settings;
  if (onCall !== undefined && critical.some((tag) => hasTag(cluster, tag))) return { by: 'on-call', team: onCall };
  const team = featureTeam(cluster, settings);
  if (team !== undefined) return { by: 'feature', team };
  const owner = fileOwner(cluster, settings);
  if (owner !== undefined) return { by: 'codeowners', ...owner };
  return { by: 'queue', ...(queue !== undefined && { team: queue }) };
}

/** The priority score in three steps that a backlog can be sorted by. */
export function urgency({ priority }: Cluster): 'high' | 'medium' | 'low' {
  if (priority.score >= 50) return 'high';
  return priority.score >= 25 ? 'medium' : 'low';
}

function ruledTeam(cluster: Cluster, { rules }: TriageSettings): string | undefined {
  return rules.find(
    ({ tag, feature, kind }) =>
      (tag === undefined || hasTag(cluster, tag)) &&
      (feature === undefined || feature === cluster.feature) &&
      (kind === undefined || kind === cluster.kind),
  )?.team;
}

function featureTeam({ feature }: Cluster, { features }: TriageSettings): string | undefined {
  return feature === undefined ? undefined : features[feature]?.team;
}

/** The team that CODEOWNERS names for the feature's first path with an owner, or else the people it names. */
function fileOwner(
  { feature }: Cluster,
  { features, teams, ownerRules = [] }: TriageSettings,
): { team: string } | { people: readonly string[] } | undefined {
  const paths = (feature === undefined ? undefined : features[feature]?.paths) ?? [];
  const owners = paths.map((glob) => ownersOf(pathOf(glob), ownerRules)).find((names) => names.length > 0) ?? [];
  const isCalled = (team: string): boolean =>
    owners.some((name) => name.endsWith(`/${team}`) || teams[team]?.owners?.includes(name) === true);
  const team = Object.keys(teams).find(isCalled);
  if (team !== undefined) return { team };
  const people = owners.flatMap((name) => /^@([^/]+)$/.exec(name)?.[1] ?? []);
  return people.length > 0 ? { people } : undefined;
}

/** Whether a cluster is about a tag: made by its rule, or most of its findings have it. */
export function hasTag({ tag, findings }: Cluster, wanted: string): boolean {
  return tag === wanted || findings.filter(({ tags }) => tags.includes(wanted)).length * 2 > findings.length;
}

/** What a sprint is planned by. */
function planningLabels(cluster: Cluster, customers: number): string[] {
  const labels = [`feedback:${cluster.kind}`, `priority:${urgency(cluster)}`];
  if (customers >= FREQUENT) labels.push('feedback:frequent');
  if (cluster.kind === 'feature-request') labels.push('feedback:requested');
  return labels;
}

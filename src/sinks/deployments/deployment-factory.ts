import type { TrackerContext, TrackerSettings } from '../trackers/tracker-factory.ts';
import type { DeploymentHost } from './deployment-host.ts';

/** The repository, and how to get in. */
export type DeploymentHostSettings = Pick<TrackerSettings, 'url' | 'token' | 'app'> & { readonly repository: string };

/** Opens a host. Reads and writes nothing yet. */
export type DeploymentFactory = (settings: DeploymentHostSettings, context: TrackerContext) => Promise<DeploymentHost>;

import type { Config } from '../config/config.ts';
import type { Release } from '../model/release.ts';
import type { Host } from './host.ts';
import { openDeployments } from './open-sinks.ts';
import { isSameVersion } from './release-context.ts';

/** The releases of the config and those the host of the code knows, oldest first. The config's own word counts. */
export async function knownReleases(host: Host, config: Config): Promise<readonly Release[]> {
  const { releases, deployments } = config;
  if (deployments?.releases === undefined) return releases;
  const found = await (await openDeployments(config, host))?.releases(deployments.releases, deployments.environment);
  const more = (found ?? []).filter(({ version }) => !releases.some((own) => isSameVersion(own.version, version)));
  return [...releases, ...more].toSorted((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(a.version, b.version));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

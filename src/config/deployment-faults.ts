import type { Fault } from './fault.ts';
import { isMapping, valueAt } from './value-at.ts';

/** Keys that only one host knows. */
const ONLY: Readonly<Record<string, 'github' | 'gitlab'>> = {
  checkRun: 'github',
  app: 'github',
  statusCheck: 'gitlab',
};

/** What `deployments` lacks, and what its host does not know. */
export function deploymentFaults({ filled }: { readonly filled: unknown }): readonly Fault[] {
  const section = valueAt(filled, ['deployments']);
  if (!isMapping(section)) return [];
  const { host } = section;
  if (host !== 'github' && host !== 'gitlab') return [];
  const path = ['deployments', 'host'];
  const lacks = (what: string, fix: string): Fault => ({ path, message: `The host ${host} needs ${what}.`, fix });
  const faults: Fault[] = [];
  if (section['repository'] === undefined && valueAt(filled, ['product', 'repository']) === undefined) {
    faults.push(lacks('deployments.repository or product.repository', 'Write, for example, repository: acme/app.'));
  }
  if (section['token'] === undefined && (host === 'gitlab' || section['app'] === undefined)) {
    faults.push(lacks('deployments.token', `Write token: '\${${host === 'github' ? 'GITHUB' : 'GITLAB'}_TOKEN}'.`));
  }
  for (const [key, only] of Object.entries(ONLY)) {
    if (section[key] === undefined || only === host) continue;
    const message = `deployments.${key} is something that ${host} does not have.`;
    faults.push({ path: ['deployments', key], onKey: true, message, fix: `Remove it; it is for ${only}.` });
  }
  return faults;
}

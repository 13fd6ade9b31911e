import type { DeploymentAction } from '../model/action.ts';
import type { Receipt } from '../model/receipt.ts';
import type { DeploymentHost } from '../sinks/deployments/deployment-host.ts';
import { messageOf } from './message-of.ts';

/** Tells a verdict to the host of the code, if it is the one the plan was made for. */
export function createTeller(host: DeploymentHost): (action: DeploymentAction) => Promise<Receipt> {
  return async (action) => {
    if (action.place !== host.place) {
      return { key: action.key, state: 'failed', detail: `not written: the plan is for ${action.place}` };
    }
    try {
      return await host.apply(action);
    } catch (error) {
      return { key: action.key, state: 'unknown', detail: messageOf(error) };
    }
  };
}

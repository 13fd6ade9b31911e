import type { DeploymentAction } from '../../model/action.ts';
import type { Receipt } from '../../model/receipt.ts';
import type { Release } from '../../model/release.ts';
import type { ReleasePlace } from '../../model/settings.ts';
import type { Right } from '../trackers/tracker.ts';

/** The host of the code: it knows commits, deployments and releases, and is told verdicts. */
export interface DeploymentHost {
  readonly name: string;
  /** Host and repository, the same in every run: `github:acme/shop`. */
  readonly place: string;
  /** The newest deployment of a commit to an environment, by the host's id. Reads only. Throws a `UserError`. */
  deploymentOf(commit: string, environment: string): Promise<string | undefined>;
  /** The commit a workflow run is about; `undefined` where there are no such runs. Reads only. Throws a `UserError`. */
  commitOf(run: string): Promise<string | undefined>;
  /** The youngest releases with their times, in any order. Reads only. Throws a `UserError`. */
  releases(from: ReleasePlace, environment: string | undefined): Promise<readonly Release[]>;
  /** Does one action; what is told already in the same words is `already-done`. */
  apply(action: DeploymentAction): Promise<Receipt>;
  /** What the token may do. Reads only. Throws a `UserError`. */
  look(needs: DeploymentNeeds): Promise<readonly Right[]>;
}

/** What the config makes earshot do there. */
export interface DeploymentNeeds {
  readonly checkRun: boolean;
  readonly environment: boolean;
  readonly statusCheck: boolean;
}

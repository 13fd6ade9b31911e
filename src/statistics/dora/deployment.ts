/** A deployment of one commit or of several; times are milliseconds since 1970. */
export interface Deployment {
  readonly id: string;
  readonly finishedAt: number;
  readonly succeeded: boolean;
  readonly production: boolean;
}

/** The deployments DORA counts: successful ones to production, earliest first, ties by id. */
export function countedDeployments(deployments: readonly Deployment[]): readonly Deployment[] {
  return deployments
    .filter((deployment) => deployment.succeeded && deployment.production)
    .toSorted((a, b) => a.finishedAt - b.finishedAt || (a.id < b.id ? -1 : 1));
}

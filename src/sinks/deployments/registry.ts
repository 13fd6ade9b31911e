import type { DeploymentFactory } from './deployment-factory.ts';

/** Every host of code, by its name in the config. Each is loaded when it is used. */
export const DEPLOYMENTS = {
  github: async (settings, context) => (await import('./github/index.ts')).openGithubDeployments(settings, context),
  gitlab: async (settings, context) => (await import('./gitlab/index.ts')).openGitlabDeployments(settings, context),
} as const satisfies Record<string, DeploymentFactory>;

/** Folder of PostgreSQL's programs; `undefined` when there is none. */
export function postgresFolder(): string | undefined;

/** Starts a real Unleash server with a database of its own. */
export function startUnleash(): Promise<{
  readonly url: string;
  readonly admin: string;
  readonly client: string;
  /** Folder of its packages, its client among them. */
  readonly modules: string;
  stop(): Promise<void>;
}>;

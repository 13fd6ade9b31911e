import type { ConfigFile } from './config-schema.ts';
import type { DateOrder } from '../model/date-order.ts';
import type { Channel, Contact, RatingKind, Visibility } from '../model/item.ts';
import type { Release } from '../model/release.ts';
import { PRESET_NAMES } from '../model/preset-names.ts';
import type { ServiceSettings } from '../model/service-settings.ts';
import type {
  AnalysisSettings,
  CloseLoopSettings,
  DeploymentSettings,
  DigestSettings,
  GateSettings,
  ProductSettings,
  ReleasePlace,
  RolloutSettings,
  SenderSettings,
  TeamSettings,
  TriageSettings,
} from '../model/settings.ts';

/** A format of text or mail, or an export that is known by name. */
export const FORMATS = ['csv', 'tsv', 'json', 'ndjson', 'mbox', 'eml', ...PRESET_NAMES] as const;
type Format = (typeof FORMATS)[number];

/** What a column may become, ratings aside. */
type MapTarget =
  | 'id'
  | 'text'
  | 'title'
  | 'createdAt'
  | 'updatedAt'
  | 'customer.id'
  | 'customer.email'
  | 'customer.name'
  | 'customer.weight'
  | 'release'
  | 'cohort'
  | 'feature'
  | 'language'
  | 'url'
  | 'tags'
  | 'contact';

/** The column a rating is read from, and its scale. */
export interface RatingMap {
  readonly kind: RatingKind;
  readonly column: string;
  readonly min: number;
  readonly max: number;
}

/** Target → column name; for JSON a dotted path. */
export type SourceMap = Readonly<Partial<Record<MapTarget, string>>> & { readonly rating?: RatingMap };

/** A source of files. What is absent is found out from the data itself. */
export interface SourceConfig {
  readonly name: string;
  /** Files or globs; `-` is stdin. */
  readonly paths: readonly string[];
  readonly format?: Format;
  /** When absent, the recognised format or the kind of rating decides. */
  readonly channel?: Channel;
  /** When absent, the recognised format or the channel decides. */
  readonly visibility?: Visibility;
  /** When absent, the recognised format or the channel decides. */
  readonly contact?: Contact;
  /** IANA zone of dates that carry none. */
  readonly timezone: string;
  /** Of dates such as `01/02/2026`; found out when absent. */
  readonly dateOrder?: DateOrder;
  /** One character. */
  readonly delimiter?: string;
  readonly encoding?: string;
  /** Dotted path to the array in a JSON file. */
  readonly records?: string;
  /** Addresses in private networks, and plain http, are meant. */
  readonly allowPrivate?: boolean;
  readonly map: SourceMap;
}

/** A file or an address with daily counts. */
export interface ExposureConfig {
  readonly file?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Steps and limits, and the flag as its provider needs it. */
export interface RolloutConfig extends RolloutSettings {
  readonly flag: NonNullable<ConfigFile['gate']['rollout']>['flag'];
}

/** The host of the code, what it is told, and where it looks for releases. */
export interface DeploymentConfig extends DeploymentSettings {
  readonly host: 'github' | 'gitlab';
  readonly repository: string;
  readonly url?: string;
  readonly token?: string;
  readonly app?: TrackerConfig['app'] & {};
  readonly releases?: ReleasePlace;
}

interface MailConfig extends SenderSettings {
  /** Folder that gets one `.eml` per message. */
  readonly outbox: string;
}

/** Where issues live; each tracker takes what it needs. */
interface TrackerConfig {
  readonly tracker: 'files' | 'github' | 'gitlab' | 'jira';
  readonly path: string;
  readonly repository?: string;
  readonly project?: string;
  readonly url?: string;
  readonly token?: string;
  readonly user?: string;
  readonly app?: { readonly id: string; readonly privateKey: string; readonly installation: number };
  readonly author?: string;
  readonly issueType: string;
  /** Path of the CODEOWNERS file. */
  readonly codeowners?: string;
}

/** What the team asked for, checked as a whole, with every default filled in. */
export interface Config {
  readonly version: 1;
  readonly product: ProductSettings;
  /** Sources of files. */
  readonly sources: readonly SourceConfig[];
  /** Sources that are services; read after the files. */
  readonly services: readonly ServiceSettings[];
  readonly analysis: AnalysisSettings;
  /** File with tags learned from the team's own. */
  readonly tagModel?: string;
  readonly teams: Readonly<Record<string, TeamSettings>>;
  /** Oldest first. */
  readonly releases: readonly Release[];
  readonly gate: GateSettings;
  /** Where daily counts of exposed users come from. */
  readonly exposure?: ExposureConfig;
  /** The flag that is widened while the gate passes. */
  readonly rollout?: RolloutConfig;
  readonly deployments?: DeploymentConfig;
  readonly triage: TriageSettings & TrackerConfig;
  readonly notify: { readonly mail?: MailConfig; readonly digest?: DigestSettings };
  readonly closeLoop: CloseLoopSettings;
  readonly ledger: { readonly file: string };
}

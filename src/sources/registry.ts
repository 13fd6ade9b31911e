import type { ServiceSettings } from '../model/service-settings.ts';
import { createFilesSource } from './files/index.ts';
import type { FilesSettings } from './files/settings.ts';
import type { Source } from './source.ts';

/** A kind of source: the word in the config and what makes one of it. */
export interface SourceKind<Settings> {
  readonly kind: string;
  readonly create: (settings: Settings) => Source;
}

/** Every kind of source that is always there. The contract test runs against each of them by itself. */
export const SOURCE_KINDS = [
  { kind: 'files', create: createFilesSource },
] as const satisfies readonly SourceKind<FilesSettings>[];

/** A kind of source behind `use:`. Each is loaded when it is used. */
export interface ServiceKind {
  readonly kind: string;
  /** The words behind `use:` that mean it. */
  readonly names: readonly string[];
  readonly create: (settings: ServiceSettings) => Promise<Source>;
}

/** APIs that are read by data alone, `http/presets/`. */
export const API_NAMES = [
  'app-store',
  'canny',
  'delighted',
  'discourse',
  'formbricks',
  'freshdesk',
  'gitlab',
  'help-scout',
  'intercom',
  'mastodon',
  'sentry',
  'survey-monkey',
  'trustpilot',
  'typeform',
  'x',
  'zendesk',
] as const;

/** Every service. The contract test runs against each of them by itself. */
export const SERVICE_KINDS = [
  {
    kind: 'http',
    names: ['http', ...API_NAMES],
    create: async (settings) => (await import('./http/open-api.ts')).openApi(settings),
  },
  {
    kind: 'app-store-connect',
    names: ['app-store-connect'],
    create: async (settings) => (await import('./app-store-connect/index.ts')).createAppStoreConnectSource(settings),
  },
  {
    kind: 'github',
    names: ['github'],
    create: async (settings) => (await import('./github/index.ts')).createGithubSource(settings),
  },
  {
    kind: 'google-play',
    names: ['google-play'],
    create: async (settings) => (await import('./google-play/index.ts')).createGooglePlaySource(settings),
  },
  {
    kind: 'imap',
    names: ['imap'],
    create: async (settings) => (await import('./imap/index.ts')).createImapSource(settings),
  },
  {
    kind: 'slack',
    names: ['slack'],
    create: async (settings) => (await import('./slack/index.ts')).createSlackSource(settings),
  },
] as const satisfies readonly ServiceKind[];

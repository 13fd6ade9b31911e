import type { JsonApi } from '../json-api.ts';
import type { TrackerSettings } from '../tracker-factory.ts';
import { ADF } from './adf-format.ts';
import type { BodyFormat } from './body-format.ts';
import { dataCenterReads } from './data-center-reads.ts';
import { cloudReads } from './cloud-reads.ts';
import { findAccount } from './find-account.ts';
import type { JiraReads } from './jira-reads.ts';
import { WIKI } from './wiki-format.ts';

/** What Jira Cloud and Jira Data Center do differently. */
export interface Edition {
  /** Path of the API below the site's address. */
  readonly path: string;
  readonly authorization: string;
  readonly format: BodyFormat;
  /** Whether an issue's properties can be written together with its fields, also later on. */
  readonly editsProperties: boolean;
  /** The field of a person, by what the config calls them; `undefined` when Jira knows nobody like that. */
  assignee(api: JsonApi, project: string, name: string): Promise<object | undefined>;
  reads(api: JsonApi, project: string, author: () => Promise<string>): JiraReads;
}

/** Cloud where the config names the account a token belongs to; a token of Data Center says so itself. */
export function editionOf({ user, token = '' }: TrackerSettings): Edition {
  if (user === undefined) {
    return {
      path: '/rest/api/2',
      authorization: `Bearer ${token}`,
      format: WIKI,
      editsProperties: false,
      assignee: async (_api, _project, name) => ({ name }),
      reads: dataCenterReads,
    };
  }
  return {
    path: '/rest/api/3',
    authorization: `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`,
    format: ADF,
    editsProperties: true,
    assignee: findAccount,
    reads: cloudReads,
  };
}

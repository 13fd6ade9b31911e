import type { FieldValue } from '../../../model/item.ts';
import { UserError } from '../../../model/problem.ts';
import { cellText } from '../cell.ts';
import { valueAt } from './read-path.ts';

/** Who and where, in a Slack export. */
export interface SlackPlaces {
  /** Id of the channel of a folder; the folder's name when no list names it. */
  channelOf(folder: string): string;
  /** Whether a folder holds what was said to chosen people. One that no list of channels names counts as such. */
  isDirect(folder: string): boolean;
  personOf(user: string): Record<string, FieldValue>;
}

/** A file of the archive, unpacked. */
export interface SlackFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the lists beside the messages. */
export function slackPlaces(lists: readonly SlackFile[]): SlackPlaces {
  const list = (name: RegExp): readonly FieldValue[] => lists.filter((file) => name.test(file.name)).flatMap(listOf);
  const channels = new Map<string, string>();
  for (const channel of list(/(?:^|\/)(?:channels|groups)\.json$/)) {
    const [id, name] = [cellText(valueAt(channel, 'id')), cellText(valueAt(channel, 'name'))];
    for (const folder of [name, id]) if (folder !== undefined) channels.set(folder, id ?? folder);
  }
  const people = new Map<string, Record<string, FieldValue>>();
  for (const user of list(/(?:^|\/)(?:org_)?users\.json$/))
    people.set(cellText(valueAt(user, 'id')) ?? '', personOf(user));
  return {
    channelOf: (folder) => channels.get(folder) ?? folder,
    isDirect: (folder) => !channels.has(folder),
    personOf: (user) => people.get(user) ?? { id: user, isBot: user === SLACKBOT },
  };
}

const SLACKBOT = 'USLACKBOT';

function personOf(user: FieldValue): Record<string, FieldValue> {
  const text = (path: string): string => cellText(valueAt(user, path)) ?? '';
  const id = text('id');
  return {
    id,
    name: text('profile.real_name') || text('real_name') || text('name'),
    email: text('profile.email'),
    team: text('team_id'),
    isBot: valueAt(user, 'is_bot') === true || id === SLACKBOT,
  };
}

/** Without a list nobody can tell channels from direct messages. */
function listOf({ name, bytes }: SlackFile): readonly FieldValue[] {
  try {
    const list: unknown = JSON.parse(Buffer.from(bytes).toString());
    return Array.isArray(list) ? (list as readonly FieldValue[]) : [];
  } catch {
    const message = `${name.slice(-40)} of the Slack export is not valid JSON, so that nobody can tell what is private.`;
    throw new UserError({ message, fix: 'Export it again.' }, 5);
  }
}

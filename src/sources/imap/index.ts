import { isIP } from 'node:net';
import type { ImapFlow } from 'imapflow';
import type { ServiceSettings } from '../../model/service-settings.ts';
import { UserError } from '../../model/problem.ts';
import { requirePublicHost } from '../guard-address.ts';
import { startOf, textOf, toSkip } from '../service-values.ts';
import type { Collected, Source, SourceContext } from '../source.ts';
import { readCursor, writeCursor } from '../source-cursor.ts';
import { mailReader } from './mail-reader.ts';
import { type Fetched, fetchedSchema } from './schema.ts';

const BATCH = 50;
/** Of a larger mail only the beginning is read: its words, not its attachments. */
const LARGEST = 2 * 2 ** 20;

/** Reads a mailbox with EXAMINE: nothing is marked, moved or deleted. */
export function createImapSource(settings: ServiceSettings): Source {
  return {
    name: settings.name,
    read: (context) => readMailbox(settings, context),
    async probe(context) {
      const client = await open(settings, context);
      try {
        return `${textOf(settings.values, 'mailbox')} has ${client.mailbox === false ? 0 : client.mailbox.exists} messages`;
      } finally {
        await close(client);
      }
    },
  };
}

async function* readMailbox(settings: ServiceSettings, context: SourceContext): AsyncGenerator<readonly Collected[]> {
  const place = `imap ${textOf(settings.values, 'user')}@${textOf(settings.values, 'host')}/${textOf(settings.values, 'mailbox')}`;
  const client = await open(settings, context);
  const desk = { read: mailReader(settings), ids: new Set<string>() };
  try {
    const { uidValidity, last } = positionOf(readCursor(context.bookmark?.start, place)['mail']?.token);
    const validity = client.mailbox === false ? '' : String(client.mailbox.uidValidity);
    const seen = validity === uidValidity ? last : 0;
    const uids = await newUids(client, seen, startOf(settings, context));
    for (let at = 0; at < uids.length; at += BATCH) {
      const part = uids.slice(at, at + BATCH);
      yield await readBatch(client, part, settings, validity, desk);
      const token = `${validity}:${part.at(-1)}`;
      context.bookmark?.keep(writeCursor(place, new Map([['mail', { token }]])));
    }
  } catch (error) {
    throw explain(error, settings);
  } finally {
    await close(client);
  }
}

/** What reads the mails of one run, and the ids it met. */
interface Desk {
  readonly read: ReturnType<typeof mailReader>;
  readonly ids: Set<string>;
}

/** Unique ids hold as long as the mailbox keeps its UIDVALIDITY (RFC 9051, section 2.3.1.1). */
function positionOf(token = ''): { readonly uidValidity: string; readonly last: number } {
  const [uidValidity = '', last = '0'] = token.split(':');
  return { uidValidity, last: Number(last) };
}

async function newUids(client: ImapFlow, seen: number, since: number | undefined): Promise<readonly number[]> {
  // `n:*` names the last message also when its id is below n.
  const range = seen > 0 ? { uid: `${seen + 1}:*` } : since === undefined ? { all: true } : { since: new Date(since) };
  const found = await client.search(range, { uid: true });
  return (found || []).filter((uid) => uid > seen).toSorted((a, b) => a - b);
}

async function readBatch(
  client: ImapFlow,
  uids: readonly number[],
  settings: ServiceSettings,
  validity: string,
  desk: Desk,
): Promise<readonly Collected[]> {
  const query = { uid: true, size: true, internalDate: true, source: { start: 0, maxLength: LARGEST } };
  const fetched: Fetched[] = [];
  for await (const message of client.fetch(uids.join(','), query, { uid: true }))
    fetched.push(fetchedSchema.parse(message));
  fetched.sort((a, b) => a.uid - b.uid);
  const batch: Collected[] = [];
  for (const message of fetched) batch.push(await collect(message, settings, validity, desk));
  return batch;
}

async function collect(message: Fetched, settings: ServiceSettings, validity: string, desk: Desk): Promise<Collected> {
  const from = `imap ${textOf(settings.values, 'mailbox')}`;
  if (message.source === undefined) return toSkip(settings.name, from, 'deleted', 'it was deleted while it was read');
  const received = message.internalDate === undefined ? undefined : new Date(message.internalDate).toISOString();
  const made = await desk.read({
    bytes: message.source,
    place: `${validity}-${message.uid}`,
    ...(received !== undefined && { received }),
  });
  if (made.kind === 'skip') return toSkip(settings.name, from, made.reason, made.detail);
  if (desk.ids.has(made.item.id)) return toSkip(settings.name, from, 'duplicate', 'the mailbox holds it twice');
  desk.ids.add(made.item.id);
  return { kind: 'item', item: made.item, from };
}

async function open(settings: ServiceSettings, { lookup }: SourceContext): Promise<ImapFlow> {
  const { values, allowPrivate } = settings;
  const [host, port, certificate] = [
    textOf(values, 'host'),
    Number(textOf(values, 'port')),
    textOf(values, 'certificate'),
  ];
  const addresses = allowPrivate ? [] : await requirePublicHost(host, lookup);
  const { ImapFlow: Client } = await import('imapflow');
  const client = new Client({
    ...endpoint(host, addresses),
    port,
    secure: port === 993,
    // Never a password in clear: without TLS from the start, STARTTLS must succeed.
    ...(port !== 993 && { doSTARTTLS: true }),
    auth: { user: textOf(values, 'user'), pass: textOf(values, 'password') },
    ...(certificate !== '' && { tls: { ca: certificate.replaceAll('\\n', '\n') } }),
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 60_000,
  });
  // Errors after the answer was read would otherwise end the program.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.mailboxOpen(textOf(values, 'mailbox'), { readOnly: true });
    return client;
  } catch (error) {
    await close(client);
    throw explain(error, settings);
  }
}

/** An address that was looked at, the older kind first as every network has it; the certificate is still the name's. */
function endpoint(name: string, addresses: readonly string[]): { readonly host: string; readonly servername?: string } {
  const host = addresses.find((address) => isIP(address) === 4) ?? addresses[0] ?? name;
  return { host, ...(isIP(name) === 0 && { servername: name }) };
}

async function close(client: ImapFlow): Promise<void> {
  try {
    await client.logout();
  } catch {
    // It is gone already, which is what we want.
    client.close();
  }
}

/** The library's messages may quote what the server said, which may quote what was sent. */
function explain(error: unknown, { name, values }: ServiceSettings): UserError {
  if (error instanceof UserError) return error;
  const { code, authenticationFailed, mailboxMissing } = (error ?? {}) as Readonly<Record<string, unknown>>;
  const host = textOf(values, 'host');
  if (authenticationFailed === true)
    return problem(
      `Source "${name}": ${host} does not take this user and password.`,
      'Many servers want an app password.',
      error,
    );
  if (mailboxMissing === true)
    return problem(
      `Source "${name}": there is no mailbox ${textOf(values, 'mailbox')}.`,
      'Use its name on the server, such as INBOX/Feedback.',
      error,
    );
  const reason = typeof code === 'string' ? ` (${code})` : '';
  return problem(`Source "${name}": ${host} cannot be read${reason}.`, 'Check host, port and certificate.', error);
}

function problem(message: string, fix: string, cause: unknown): UserError {
  return new UserError({ message, fix }, 5, { cause });
}

/**
 * A real Unleash server over a PostgreSQL of its own, for tests. Its packages are those of test/services/unleash, or of the
 * folder `EARSHOT_UNLEASH` names. They are AGPL: started as a program of their own, and never a dependency of ours.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = process.env.EARSHOT_UNLEASH ?? fileURLToPath(new URL('../../test/services/unleash', import.meta.url));
/** Debian keeps each version of PostgreSQL in a folder of its own. */
const POSTGRES = '/usr/lib/postgresql';
const ADMIN = '*:*.unleash-insecure-admin-api-token';
const CLIENT = 'default:development.unleash-insecure-client-api-token';
const PATIENCE = 120_000;

/** Folder of PostgreSQL's programs, of the newest version; `undefined` when there is none. */
export function postgresFolder() {
  const versions = existsSync(POSTGRES) ? readdirSync(POSTGRES) : [];
  const folders = versions.toSorted((a, b) => Number(b) - Number(a)).map((version) => join(POSTGRES, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** Starts both servers: `{ url, admin, client, modules, stop }`. */
export async function startUnleash() {
  const programs = postgresFolder();
  const modules = join(PACKAGES, 'node_modules');
  if (programs === undefined) throw new Error(`no PostgreSQL in ${POSTGRES}: npm run test:services installs it`);
  if (!existsSync(join(modules, 'unleash-server'))) throw new Error(`no unleash-server in ${PACKAGES}`);
  const [port, database] = await freePorts();
  const folder = mkdtempSync(join(tmpdir(), 'earshot-unleash-'));
  if (process.getuid?.() === 0) spawnSync('chown', ['postgres', folder]);
  const data = join(folder, 'data');
  const options = `-p ${database} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  asPostgres(`${programs}/initdb -D ${data} -U postgres -A trust --no-sync`);
  asPostgres(`${programs}/pg_ctl -D ${data} -o '${options}' -w -l ${folder}/log start`);
  asPostgres(`${programs}/createdb -h 127.0.0.1 -p ${database} -U postgres unleash`);
  const server = spawn(process.execPath, [join(modules, 'unleash-server/dist/server.js')], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DATABASE_URL: `postgres://postgres@127.0.0.1:${database}/unleash`,
      DATABASE_SSL: 'false',
      HTTP_HOST: '127.0.0.1',
      HTTP_PORT: String(port),
      CHECK_VERSION: 'false',
      SEND_TELEMETRY: 'false',
      LOG_LEVEL: 'warn',
      INIT_ADMIN_API_TOKENS: ADMIN,
      INIT_CLIENT_API_TOKENS: CLIENT,
    },
  });
  const stop = async () => {
    server.kill();
    asPostgres(`${programs}/pg_ctl -D ${data} -m immediate stop`);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilHealthy(`${url}/health`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, admin: ADMIN, client: CLIENT, modules, stop };
}

/** Two ports nobody listens on just now. */
async function freePorts() {
  const servers = [createServer(), createServer()];
  const open = (server) => new Promise((resolve) => void server.listen(0, '127.0.0.1', resolve));
  await Promise.all(servers.map(open));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => void server.close(resolve))));
  return ports;
}

/** PostgreSQL refuses to run as root. */
function asPostgres(command) {
  const [program, args] = process.getuid?.() === 0 ? ['su', ['postgres', '-c', command]] : ['sh', ['-c', command]];
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${command.split(' ')[0]} ended with ${status}: ${stderr}`);
}

async function untilHealthy(address) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('Unleash did not become healthy');
}

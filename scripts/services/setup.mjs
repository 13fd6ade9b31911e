/**
 * Installs what the tests in test/services/ start: npm packages of their own (a validating proxy, an emulator, a newer
 * Node to run it; the Unleash server, 200 MB, which comes with npm of its own), Dovecot and PostgreSQL from Debian. Does
 * nothing when all is there.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { postgresFolder } from './unleash.mjs';

const folder = fileURLToPath(new URL('../../test/services', import.meta.url));

installPackages(folder);
installDebian('dovecot-imapd', () => spawnSync('sh', ['-c', 'command -v dovecot']).status === 0);
if (process.env.EARSHOT_UNLEASH === undefined) installPackages(`${folder}/unleash`);
installDebian('postgresql', () => postgresFolder() !== undefined);

function installPackages(place) {
  const changedAt = (path) => statSync(`${place}/${path}`, { throwIfNoEntry: false })?.mtimeMs;
  const installed = changedAt('node_modules/.package-lock.json');
  if (installed !== undefined && installed + 2000 > changedAt('package-lock.json')) return;
  // Install scripts of others are not run: one of them reports home.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: place });
}

/** Debian starts no daemon here: the tests start their own, with their own configuration. */
function installDebian(name, isThere) {
  if (isThere()) return;
  if (process.getuid?.() !== 0) {
    process.stderr.write(`${name} is missing and only root can install it: apt-get install ${name}\n`);
    process.exit(1);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = ['install', '-y', '-qq', '--no-install-recommends', name];
  if (spawnSync('apt-get', apt, { env, stdio: 'ignore' }).status === 0) return;
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', apt, { env });
}

function run(command, args, options) {
  process.stderr.write(`${command} ${args.join(' ')} …\n`);
  const { status, error } = spawnSync(command, args, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command} failed${error ? `: ${error.message}` : ''}`);
}

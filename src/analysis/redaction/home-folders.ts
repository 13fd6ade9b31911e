import { layer, type Layer } from './labels.ts';

/** Folders of no person: of systems, build machines and manuals. */
const NOBODY =
  '(?:Public|Default|Default User|All Users|Shared|Administrator|admin|root|user|username|User|ubuntu|debian|ec2-user|runner|runneradmin|' +
  'circleci|travis|jenkins|gitlab-runner|vsts|node|app|git|docker|vagrant|pi|www-data|me|you|your-?name|USER|%USERNAME%|vcap|deploy)';
const WINDOWS = new RegExp(
  `(?<=[A-Za-z]:(?:\\\\{1,2}|/)(?:Users|Documents and Settings|Benutzer|Utilisateurs|Usuarios)(?:\\\\{1,2}|/))(?!${NOBODY}(?![^\\s\\\\/"']))(?:[^\\\\/:*?"<>|\\r\\n\\[\\]]{1,40}(?=[\\\\/])|[^\\s\\\\/:*?"<>|\\[\\]]{1,40})`,
  'u',
);
/** Not `GET /home/news`, and not a path of an address. */
const UNIX = new RegExp(
  `(?<=(?<![\\p{L}\\p{N}.~]|(?:GET|POST|PUT|PATCH|DELETE|HEAD) )/(?:home|Users)/)(?!${NOBODY}(?![^\\s/"']))[^\\s/:"'<>|,;()\\\\\\[\\]]{1,40}`,
  'u',
);

const inWindows = layer(WINDOWS, () => '[name]');
const inUnix = layer(UNIX, () => '[name]');

/** Whose home folder a path is in: `C:\Users\Anna Kowalska\x`, `/home/anna/x` → `[name]`. */
export const redactHomeFolders: Layer = (text) =>
  /[\\/](?:home|Users|Documents and Settings|Benutzer|Utilisateurs|Usuarios)[\\/]/.test(text)
    ? inUnix(inWindows(text))
    : text;

/**
 * Cuts GitHub's own API description down to what triage and deployments use and writes test/services/github-api.json.
 *   npm i --no-save --prefix /tmp/openapi @octokit/openapi@23.0.2
 *   node scripts/services/github-slice.mjs /tmp/openapi/node_modules/@octokit/openapi/generated/api.github.com.json
 * It also rewrites the two forms that Prism's validator cannot compile: Prism would skip those schemas without a word,
 * and everything would pass (github-compile-check.mjs sees to it that none is left).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const PATHS = [
  /^\/user$/,
  /^\/app$/,
  /^\/app\/installations\/\{installation_id\}\/access_tokens$/,
  /^\/repos\/\{owner\}\/\{repo\}(\/(milestones|releases))?$/,
  /^\/repos\/\{owner\}\/\{repo\}\/issues(\/comments(\/\{comment_id\})?)?$/,
  /^\/repos\/\{owner\}\/\{repo\}\/issues\/\{issue_number\}(\/(comments|labels)(\/\{name\})?)?$/,
  /^\/repos\/\{owner\}\/\{repo\}\/check-runs(\/\{check_run_id\})?$/,
  /^\/repos\/\{owner\}\/\{repo\}\/commits\/\{ref\}(\/check-runs)?$/,
  /^\/repos\/\{owner\}\/\{repo\}\/deployments(\/\{deployment_id\}\/statuses)?$/,
  /^\/repos\/\{owner\}\/\{repo\}\/actions\/runs\/\{run_id\}(\/deployment_protection_rule)?$/,
  /^\/repos\/\{owner\}\/\{repo\}\/(releases|tags)$/,
];

const [, , source] = process.argv;
if (source === undefined) throw new Error('usage: slice.mjs <api.github.com.json>');
const api = JSON.parse(await readFile(source, 'utf8'));
api.paths = Object.fromEntries(Object.entries(api.paths).filter(([path]) => PATHS.some((each) => each.test(path))));
delete api['x-webhooks'];
delete api.webhooks;

const kept = new Set();
walk(api.paths);
for (const [section, members] of Object.entries(api.components)) {
  if (section === 'securitySchemes') continue;
  for (const name of Object.keys(members)) if (!kept.has(`#/components/${section}/${name}`)) delete members[name];
}
// Descriptions and examples are for people; without them the file is a third as large.
strip(api);
const target = fileURLToPath(new URL('../../test/services/github-api.json', import.meta.url));
await writeFile(target, `${JSON.stringify(api)}\n`);
console.log(`${Object.keys(api.paths).length} paths, ${kept.size} components`);

/** Remembers every component that is reached, and makes what it meets compilable. */
function walk(node) {
  if (Array.isArray(node)) return node.forEach(walk);
  if (node === null || typeof node !== 'object') return;
  makeCompilable(node);
  for (const [key, value] of Object.entries(node)) {
    if (key !== '$ref' || typeof value !== 'string') walk(value);
    else if (!kept.has(value)) {
      kept.add(value);
      walk(
        value
          .slice(2)
          .split('/')
          .reduce((at, step) => at?.[step], api),
      );
    }
  }
}

/** `nullable` without a type, and null inside the enum of a nullable type. */
function makeCompilable(schema) {
  if (schema.nullable !== true) return;
  if (Array.isArray(schema.enum)) schema.enum = schema.enum.filter((value) => value !== null);
  if (schema.type !== undefined) return;
  delete schema.nullable;
  const never = { type: 'string', nullable: true, enum: ['\u0000never'] };
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice !== undefined) choice.push(never);
  else if (schema.allOf !== undefined) {
    schema.anyOf = [{ allOf: schema.allOf }, never];
    delete schema.allOf;
  }
}

function strip(node) {
  if (Array.isArray(node)) return node.forEach(strip);
  if (node === null || typeof node !== 'object') return;
  for (const key of ['description', 'example', 'examples', 'x-github', 'externalDocs']) {
    // A property may have one of these names, too: then its value is a schema.
    if (typeof node[key] === 'string' || key.startsWith('ex') || key.startsWith('x-')) delete node[key];
  }
  Object.values(node).forEach(strip);
}

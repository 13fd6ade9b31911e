/**
 * Trains the shipped models anew: `npm run train`, or `node scripts/train/run.mjs sentiment` for one of them.
 * Reads $EARSHOT_DATA/text (else ../shared/data/text) and writes src/analysis/models/*-weights.ts and
 * src/analysis/topic-words-data.ts. The same data and the same packages give the same bytes: `--check` fails where
 * what was there before is not what training makes.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { runTypeScript } from '../run-typescript.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const MODELS = 'src/analysis/models';
const TOPICS = 'src/analysis/topic-words-data.ts';
const checks = process.argv.includes('--check');
const wanted = process.argv.slice(2).filter((name) => name !== '--check');

const before = await digests();
for (const name of wanted.length === 0 ? ['sentiment', 'language', 'kind', 'topics'] : wanted)
  await runTypeScript(`${here}${name}.ts`);
// The files are formatted like all others, so that training again changes nothing.
spawnSync('npx', ['oxfmt', MODELS, TOPICS], { stdio: 'inherit' });
if (checks) tell(await digests());

/** SHA-256 of each file that training writes. */
async function digests() {
  const weights = (await readdir(MODELS)).filter((name) => name.endsWith('-weights.ts'));
  const files = [...weights.map((name) => `${MODELS}/${name}`), TOPICS];
  const entries = files.map(async (file) => [
    file,
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ]);
  return new Map(await Promise.all(entries));
}

function tell(after) {
  for (const [file, digest] of after) {
    const same = before.get(file) === digest;
    console.log(`${same ? 'same   ' : 'CHANGED'} ${digest} ${file}`);
    if (!same) process.exitCode = 1;
  }
}

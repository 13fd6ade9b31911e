/**
 * Trains the shipped models anew: `npm run train`, or `node scripts/train/run.mjs sentiment` for one of them.
 * Reads $EARSHOT_DATA/text (else ../shared/data/text) and writes src/analysis/models/*-weights.ts and
 * src/analysis/topic-words-data.ts. The same data and
 * the same packages give the same bytes.
 */
import { rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
for (const name of wanted.length === 0 ? ['sentiment', 'language', 'kind', 'topics'] : wanted) {
  const outfile = `${here}.${name}.${process.pid}.mjs`;
  await build({
    entryPoints: [`${here}${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  try {
    await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}
// The files are formatted like all others, so that training again changes nothing.
spawnSync('npx', ['oxfmt', 'src/analysis/models', 'src/analysis/topic-words-data.ts'], { stdio: 'inherit' });

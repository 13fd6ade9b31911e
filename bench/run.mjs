/** Runs one TypeScript benchmark: `node bench/run.mjs statistics/coverage [--runs=2000]`. */
import { fileURLToPath } from 'node:url';
import { runTypeScript } from '../scripts/run-typescript.mjs';

const [name] = process.argv.slice(2);
if (name === undefined || !/^[\w/-]+$/.test(name)) {
  console.error('usage: node bench/run.mjs <benchmark>, for example statistics/coverage');
  process.exitCode = 2;
} else {
  await runTypeScript(`${fileURLToPath(new URL('.', import.meta.url))}${name}.ts`);
}

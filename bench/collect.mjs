/**
 * `earshot collect` over a large review export, against a program that merely walks the same file: csv-parse for CSV,
 * a line reader with JSON.parse for NDJSON, JSON.parse of the whole for JSON. Time and peak memory.
 * `--rows 1000000`, `--rounds 1`, `--format csv,ndjson,json`. dist/ must be built.
 */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateReviews } from './generate-reviews.mjs';
import { inTemporaryFolder, race } from './measure.mjs';
import { reviewsConfig } from './reviews-config.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '1' },
    format: { type: 'string', default: 'csv,ndjson,json' },
  },
});
const rows = Number(values.rows);
const earshot = fileURLToPath(new URL('../bin/earshot.js', import.meta.url));
const CHECK = `if (rows !== ${rows}) throw new Error('walked ' + rows + ' rows');`;

/** For each format: what the walker is called, and its program. */
const WALKERS = {
  csv: [
    'csv-parse alone',
    `import { createReadStream } from 'node:fs';
     import { parse } from ${JSON.stringify(import.meta.resolve('csv-parse'))};
     let rows = 0;
     for await (const row of createReadStream('reviews.csv').pipe(parse({ columns: true }))) rows += row.id.length > 0 ? 1 : 0;`,
  ],
  ndjson: [
    'JSON.parse a line',
    `import { createReadStream } from 'node:fs';
     import { createInterface } from 'node:readline';
     let rows = 0;
     for await (const line of createInterface({ input: createReadStream('reviews.ndjson') })) rows += JSON.parse(line).id.length > 0 ? 1 : 0;`,
  ],
  json: [
    'JSON.parse it all',
    `import { readFileSync } from 'node:fs';
     const rows = JSON.parse(readFileSync('reviews.json', 'utf8')).filter((row) => row.id.length > 0).length;`,
  ],
};

for (const format of values.format.split(',')) await inTemporaryFolder((folder) => raceOver(format, folder));

async function raceOver(format, folder) {
  const [walker, program] = WALKERS[format];
  const path = join(folder, `reviews.${format}`);
  await generateReviews({ path, rows, format });
  writeFileSync(join(folder, 'feedback.config.yml'), reviewsConfig(format));
  writeFileSync(join(folder, 'walk.mjs'), `${program}\n${CHECK}`);
  const [walk, collect] = await race(
    {
      [walker]: { args: ['walk.mjs'], cwd: folder },
      'earshot collect': { args: [earshot, 'collect', '--out', join(folder, 'items.ndjson')], cwd: folder },
    },
    Number(values.rounds),
  );
  console.log(
    `collect, ${rows.toLocaleString('en')} rows of ${format}, ${(statSync(path).size / 2 ** 20).toFixed(0)} MiB`,
  );
  for (const { name, ms, mebibytes } of [walk, collect]) {
    console.log(
      `  ${name.padEnd(17)} ${(ms / 1000).toFixed(2).padStart(8)} s  ${mebibytes.toFixed(0).padStart(5)} MiB peak`,
    );
  }
  console.log(`  ratio             ${(collect.ms / walk.ms).toFixed(2).padStart(8)}`);
}

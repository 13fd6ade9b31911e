/**
 * How long a whole process takes, as a multiple of `node -e 0` in the same run: earshot's help, a gate over 2,000
 * collected items, and merely importing the packages one would write it with. `--rounds 15`. dist/ must be built.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateReviews } from './generate-reviews.mjs';
import { plainSet } from './install.mjs';
import { inTemporaryFolder, race, runNode } from './measure.mjs';
import { reviewsConfig } from './reviews-config.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
const earshot = fileURLToPath(new URL('../bin/earshot.js', import.meta.url));

await inTemporaryFolder(async (folder) => {
  const items = join(folder, 'items.ndjson');
  await generateReviews({ path: join(folder, 'reviews.csv'), rows: 2000 });
  writeFileSync(join(folder, 'feedback.config.yml'), reviewsConfig());
  await runNode([earshot, 'collect', '--out', items], { cwd: folder });

  const plain = plainSet();
  writeFileSync(
    join(plain, 'import-all.mjs'),
    ['commander', 'octokit', 'nodemailer', 'yaml', 'chalk', 'natural', 'zod']
      .map((name) => `import '${name}';\n`)
      .join(''),
  );

  const results = await race(
    {
      'node -e 0': { args: ['-e', '0'] },
      'earshot --help': { args: [earshot, '--help'] },
      'earshot gate --in items.ndjson (2,000)': {
        args: [earshot, 'gate', '--in', items, '--as-of', '2026-03-16T12:00:00Z'],
        cwd: folder,
        codes: [0, 1, 3],
      },
      'import of the plain set': { args: [join(plain, 'import-all.mjs')] },
    },
    Number(values.rounds),
  );
  const [{ ms: base }] = results;
  console.log(`start-up, medians of ${values.rounds} interleaved runs`);
  for (const { name, ms, mebibytes } of results) {
    console.log(
      `  ${name.padEnd(40)} ${ms.toFixed(0).padStart(5)} ms  ×${(ms / base).toFixed(2).padStart(5)}  ${mebibytes.toFixed(0).padStart(4)} MiB`,
    );
  }
});

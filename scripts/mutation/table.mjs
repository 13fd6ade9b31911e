import { readFileSync } from 'node:fs';

/**
 * Prints what `npm run mutate` found so far, as a Markdown table of files:
 * `node scripts/mutation/table.mjs out/stryker-statistics.json`.
 */
const FOUND = new Set(['Killed', 'Timeout']);
const COUNTED = new Set([...FOUND, 'Survived', 'NoCoverage']);

function rowOf(name, mutants) {
  const counted = mutants.filter(({ status }) => COUNTED.has(status));
  const killed = counted.filter(({ status }) => FOUND.has(status)).length;
  if (counted.length === 0) return [];
  const score = ((100 * killed) / counted.length).toFixed(1);
  return [`| ${name} | ${counted.length} | ${killed} | ${counted.length - killed} | ${score} % |`];
}

const { files } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
const all = sorted.flatMap(([, { mutants }]) => mutants);
const rows = sorted.flatMap(([path, { mutants }]) => rowOf(`\`${path.replace(/^src\//, '')}\``, mutants));
console.log(
  ['| file | mutants | killed | survived | score |', '|---|---|---|---|---|', ...rows, ...rowOf('**all**', all)].join(
    '\n',
  ),
);

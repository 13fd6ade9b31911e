/**
 * Grouping at size: `node --expose-gc bench/run.mjs clusters/scale [--count=100000]`. Half the findings are app reviews
 * and tweets, some copied with slips, half short requests, each copied; all complain, so that all are compared.
 */
import { groupFindings } from '../../src/analysis/clusters.ts';
import type { Finding } from '../../src/model/finding.ts';
import { noisyCorpus, repeatedCorpus } from './noise.ts';
import { distinct, readTexts } from './texts.ts';

const count = Number(process.argv.find((word) => word.startsWith('--count='))?.slice(8) ?? 100_000);
const sets = ['ar_miner_train', 'umsab_train', 'gplay_types', 'nlbse24_train'];
const long = distinct(sets.flatMap((name) => readTexts(name).map(({ text }) => text)));
const short = distinct(readTexts('clinc150').map(({ text }) => text));
const half = count / 2;
const texts = [
  ...noisyCorpus(Array.from({ length: Math.ceil(half / long.length) }, () => long).flat(), half, 1, 1).texts,
  ...repeatedCorpus(short, half, 2).texts,
];
const findings = texts.map((text, at): Finding => ({
  id: `bench:${at}`,
  source: 'bench',
  channel: 'review',
  createdAt: new Date(Date.UTC(2026, 0, 1) + ((at * 7919) % texts.length) * 60_000).toISOString(),
  text,
  tags: [],
  fields: {},
  visibility: 'public',
  contact: 'unknown',
  sentiment: { score: -0.5, label: 'negative', confidence: 0.8 },
  kind: 'bug',
  aspects: [],
  priority: 0,
}));
globalThis.gc?.();
const before = process.memoryUsage().rss;
const began = process.cpuUsage();
const wall = performance.now();
const { clusters } = groupFindings(findings, { features: {}, tags: {}, redact: [] }, '2026-03-10T00:00:00.000Z');
const { user, system } = process.cpuUsage(began);
const peak = process.resourceUsage().maxRSS / 1024;
console.log(
  `${findings.length} findings  ${clusters.length} clusters  ${((user + system) / 1e6).toFixed(1)} s CPU  ${((performance.now() - wall) / 1000).toFixed(1)} s  peak ${peak.toFixed(0)} MiB, ${(before / 1024 ** 2).toFixed(0)} MiB of it before`,
);

import { writeFileSync } from 'node:fs';
import { topicRequests, usualTexts } from './topic-texts.ts';
import { learnTopicWords } from './topic-words.ts';

const PATH = 'src/analysis/topic-words-data.ts';

const { senses, dimensions, places, usual } = learnTopicWords(topicRequests(), usualTexts());
const text = `// Made by scripts/train; do not edit. Data, licences and figures: docs/clusters.md.
import type { TopicWords } from './topic-words.ts';

export const TOPIC_WORDS: TopicWords = {
  senses:
    '${senses.replaceAll('\n', '\\n')}',
  dimensions: ${dimensions},
  places:
    '${places}',
  usual:
    '${usual}',
};
`;
writeFileSync(PATH, text);
console.log(`${PATH}: ${(Buffer.byteLength(text) / 1024).toFixed(0)} KiB, ${senses.split('\n').length} senses`);

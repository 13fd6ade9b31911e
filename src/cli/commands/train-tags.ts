import { trainTags as learnTags, type TrainedTags } from '../../analysis/train-tags.ts';
import { wordsOf } from '../../analysis/words-of.ts';
import { EXIT } from '../../model/exit-codes.ts';
import { UserError } from '../../model/problem.ts';
import { printableLine } from '../../reporters/printable.ts';
import { asOf } from '../clock.ts';
import type { Host } from '../host.ts';
import type { SharedOptions } from '../options.ts';
import { readConfig } from '../read-config.ts';
import { readFeedback } from '../read-feedback.ts';

export interface TrainTagsOptions extends SharedOptions {
  readonly out: string;
}

/** Learns a team's own tags from what it has tagged so far, into a local file that `tagModel` in the config names. */
export async function trainTags(host: Host, options: TrainTagsOptions): Promise<number> {
  const { config } = await readConfig(host, options);
  const { items } = await readFeedback(host, config, options, asOf(host, options));
  const texts = items
    .map((item) => ({ id: item.id, text: wordsOf(item), tags: item.tags }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const trained = learnTags(texts);
  if (trained.model.tags.length === 0) {
    throw new UserError(
      { message: 'No tag was given to five items or more.', fix: 'Map the tags column of a source.' },
      EXIT.noData,
    );
  }
  await host.files.write(options.out, `${JSON.stringify(trained.model)}\n`);
  if (!options.quiet) await host.stdout.write(describe(trained, options.out));
  return EXIT.ok;
}

function describe({ model, quality, rare }: TrainedTags, file: string): string {
  const lines = [...quality].map(([tag, f1]) => `  ${f1.toFixed(2)}  ${printableLine(tag)}`);
  const left = rare.length === 0 ? [] : [`Too rare to learn: ${rare.map(printableLine).join(', ')}.`];
  return [
    `${model.documents} items, ${model.tags.length} ${model.tags.length === 1 ? 'tag' : 'tags'}. F1 on the fifth that was held out:`,
    ...lines,
    ...left,
    `Written to ${file}: name it as tagModel in the config.`,
    '',
  ].join('\n');
}

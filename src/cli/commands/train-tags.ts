import { type TagQuality, trainTags as learnTags, type TrainedTags } from '../../analysis/train-tags.ts';
import { wordsOf } from '../../analysis/words-of.ts';
import { EXIT } from '../../model/exit-codes.ts';
import { UserError } from '../../model/problem.ts';
import { printableLine } from '../../reporters/printable.ts';
import { asOf } from '../clock.ts';
import type { Host } from '../host.ts';
import type { SharedOptions } from '../options.ts';
import { printResult, refuseReporters } from '../print-result.ts';
import { readConfig } from '../read-config.ts';
import { readFeedback } from '../read-feedback.ts';

export interface TrainTagsOptions extends SharedOptions {
  readonly out: string;
}

/** Learns a team's own tags from what it has tagged so far, into a local file that `tagModel` in the config names. */
export async function trainTags(host: Host, options: TrainTagsOptions): Promise<number> {
  refuseReporters(options);
  const { config } = await readConfig(host, options);
  const { items } = await readFeedback(host, config, options, asOf(host, options));
  const texts = items
    .map((item) => ({ id: item.id, text: wordsOf(item), tags: item.tags }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const trained = learnTags(texts);
  if (trained.model.tags.length === 0) throw nothingToLearn(trained.rare);
  await host.files.write(options.out, `${JSON.stringify(trained.model)}\n`);
  const { json, quiet } = options;
  if (json === true || !quiet)
    await printResult(host, options, toJson(trained, options.out), () => describe(trained, options.out));
  return EXIT.ok;
}

/** Names of rare tags that an error shows. */
const MOST_NAMES = 20;

function nothingToLearn(rare: readonly string[]): UserError {
  if (rare.length === 0) {
    return new UserError({ message: 'No item has a tag.', fix: 'Map the tags column of a source.' }, EXIT.noData);
  }
  const more = rare.length > MOST_NAMES ? ` and ${rare.length - MOST_NAMES} more` : '';
  const names = `${rare.slice(0, MOST_NAMES).map(printableLine).join(', ')}${more}`;
  return new UserError(
    {
      message: `No tag was given to five items or more. Too rare to learn: ${names}.`,
      fix: 'Collect a longer span (--since), or map the column that holds the tags of the team.',
    },
    EXIT.noData,
  );
}

const NOT_MEASURED = {
  'none held out': 'not measured: none of its items was held out',
  'on every item': 'not measured: every item has it, nothing was told apart',
} as const satisfies Record<Exclude<TagQuality, number>, string>;

function toJson({ model, quality, rare }: TrainedTags, file: string): object {
  const tags = [...quality].map(([tag, f1]) =>
    typeof f1 === 'number' ? { tag, f1 } : { tag, f1: null, why: NOT_MEASURED[f1] },
  );
  return { items: model.documents, tags, rare, file };
}

function describe({ model, quality, rare }: TrainedTags, file: string): string {
  const lines = [...quality].map(([tag, f1]) =>
    typeof f1 === 'number'
      ? `  ${f1.toFixed(2)}  ${printableLine(tag)}`
      : `     –  ${printableLine(tag)} (${NOT_MEASURED[f1]})`,
  );
  const left = rare.length === 0 ? [] : [`Too rare to learn: ${rare.map(printableLine).join(', ')}.`];
  return [
    `${model.documents} items, ${model.tags.length} ${model.tags.length === 1 ? 'tag' : 'tags'}. F1 on the fifth that was held out:`,
    ...lines,
    ...left,
    `Written to ${file}: name it as tagModel in the config.`,
  ].join('\n');
}

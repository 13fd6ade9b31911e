import { Command } from 'commander';
import type { Host } from './host.ts';
import { examples, type Finish } from './examples.ts';
import { addGate } from './gate-program.ts';
import { withActingOptions, withReadingOptions, withSharedOptions } from './options.ts';
import { version } from './version.ts';

/** The commands. Each loads its own code only when it runs; `finish` takes the exit code. */
export function createProgram(host: Host, finish: (code: number) => void): Command {
  const program = new Command('earshot')
    .description('Keeps engineering teams within earshot of their customers.')
    .version(version, '-V, --version')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(earshot --help shows what there is)')
    .addHelpText('after', HELP);
  addReading(program, host, finish);
  addActing(program, host, finish);
  addSetup(program, host, finish);
  return program;
}

const HELP = `
Nothing outside is ever changed without --apply.

Examples:
  $ earshot init                                  write a feedback.config.yml from the exports lying here
  $ earshot collect --out items.ndjson            read every source, account for every row
  $ earshot gate --in items.ndjson --release 2.4.0
  $ earshot triage                                show which issues would be opened and updated
  $ earshot triage --apply                        do exactly that

Exit codes: 0 fine, 1 customers are worse off, 2 usage or config, 3 inconclusive, 4 no data,
5 a source failed, 6 invalid data, 7 applied in part, 70 our bug.`;

function addReading(program: Command, host: Host, finish: Finish): void {
  withReadingOptions(program.command('collect'))
    .description('sources → items file, with an account of every row')
    .option('-o, --out <file>', 'write items here (.gz compresses); default and -: stdout')
    .hook('preAction', readDashAsStdout)
    .option('--strict', 'exit 6 when a row was left out for a reason that deserves a look')
    .option('--explain', 'say as what each file was recognised and why, and what became of its columns')
    .option('--since-last', 'only what is new since the last run with this option; the ledger remembers')
    .addHelpText(
      'after',
      examples(
        'collect --out items.ndjson.gz',
        'collect --since 7d --strict',
        'collect --explain --out items.ndjson',
        'collect --since-last --out items.ndjson',
      ),
    )
    .action(async (options) => finish(await (await import('./commands/collect.ts')).collect(host, options)));
  withSharedOptions(program.command('analyze'))
    .description('items → findings file: sentiment, kind, tags, cluster, priority')
    .option('-o, --out <file>', 'write findings here (.gz compresses); default and -: stdout')
    .hook('preAction', readDashAsStdout)
    .option('--explain <id...>', 'print the words and rules behind the scores of these items instead')
    .addHelpText(
      'after',
      examples(
        'analyze --in items.ndjson --out findings.ndjson',
        'analyze --in items.ndjson --explain reviews:9100000000',
      ),
    )
    .action(async (options) => finish(await (await import('./commands/analyze.ts')).analyze(host, options)));
  withSharedOptions(program.command('train-tags'))
    .description("learns the team's own tags from the items it has tagged, into a local file")
    .option('-o, --out <file>', 'write what was learned here', 'earshot-tags.json')
    .addHelpText('after', examples('train-tags --in items.ndjson --out earshot-tags.json'))
    .action(async (options) => finish(await (await import('./commands/train-tags.ts')).trainTags(host, options)));
  addGate(program, host, finish);
}

/** `--out -` is said for stdout, as elsewhere. */
function readDashAsStdout(command: Command): void {
  if (command.getOptionValue('out') === '-') command.setOptionValue('out', undefined);
}

function addActing(program: Command, host: Host, finish: Finish): void {
  withActingOptions(program.command('triage'))
    .description('links clusters to issues or opens new ones; updates counts, quotes and labels')
    .option('--explain <cluster>', 'say why its items are in it and why it goes where it goes')
    .option('--evaluate', "say how precise linking would have been on the tracker's own history")
    .addHelpText('after', examples('triage', 'triage --plan-out plan.json', 'triage --from-plan plan.json --apply'))
    .action(async (options) => finish(await (await import('./commands/triage.ts')).triage(host, options)));
  const notify = program.command('notify').description('writes to people');
  withActingOptions(notify.command('digest'))
    .description('what customers said, to the team')
    .addHelpText('after', examples('notify digest', 'notify digest --apply'))
    .action(async (options) => finish(await (await import('./commands/notify-digest.ts')).notifyDigest(host, options)));
  withActingOptions(program.command('close-loop'))
    .description('tells customers that what they asked for has shipped')
    .addHelpText('after', examples('close-loop --release 2.4.0', 'close-loop --release 2.4.0 --apply'))
    .action(async (options) => finish(await (await import('./commands/close-loop.ts')).closeLoop(host, options)));
}

function addSetup(program: Command, host: Host, finish: Finish): void {
  withReadingOptions(program.command('check'))
    .description('validates the config, looks at every source and sink, reports config that has no effect')
    .action(async (options) => finish(await (await import('./commands/check.ts')).check(host, options)));
  program
    .command('init')
    .description('writes a feedback.config.yml from the exports lying here, and a pipeline file')
    .argument('[exports...]', 'export files or globs (default: **/*.{csv,tsv,ndjson,xlsx,parquet,zip})')
    .option('-c, --config <file>', 'where to write', 'feedback.config.yml')
    .option('--ci <host>', 'also write a pipeline file: github, gitlab or jenkins')
    .option('--force', 'write over files that are there')
    .addHelpText('after', examples('init', 'init exports/*.csv --ci github'))
    .action(async (exports, options) =>
      finish(await (await import('./commands/init.ts')).init(host, exports, options)),
    );
  program
    .command('schema')
    .description('prints a JSON schema')
    .argument('<what>', 'config, item, finding, plan or verdict')
    .addHelpText('after', examples('schema config > config.schema.json'))
    .action(async (what) => finish(await (await import('./commands/schema.ts')).schema(host, what)));
}

import type { Host } from './host.ts';
import type { SharedOptions } from './options.ts';

/** Counts on a terminal while something long goes on; silent everywhere else. */
export interface Progress {
  add(more: number): void;
  /** Says what goes on where nothing can be counted, if anything was said before. */
  say(what: string): void;
  done(): Promise<void>;
}

const EVERY = 200;
const SILENT: Progress = { add: () => {}, say: () => {}, done: async () => {} };

/** A line on stderr that is drawn over, at most five times a second, and gone at the end. */
export function showProgress(host: Host, options: Pick<SharedOptions, 'quiet'>, unit = 'rows'): Progress {
  if (!host.stderr.isTTY || options.quiet) return SILENT;
  const began = host.now().getTime();
  let count = 0;
  let shown = 0;
  return {
    add(more) {
      count += more;
      const now = host.now().getTime();
      if (now - shown < EVERY) return;
      shown = now;
      const rate = Math.round(count / Math.max(0.001, (now - began) / 1000));
      void host.stderr.write(`\r\u001B[K${count} ${unit}, ${rate} a second`);
    },
    say(what) {
      if (shown > 0) void host.stderr.write(`\r\u001B[K${what}`);
    },
    async done() {
      if (shown > 0) await host.stderr.write('\r\u001B[K');
    },
  };
}

import { UserError } from '../../model/problem.ts';

/** More than this of stdin is not kept for a second reading. 512 MiB. */
const MOST_KEPT = 512 * 2 ** 20;

/** A stream that can be read more than once: what was read is kept until the last time. */
export class Replay {
  readonly #rest: AsyncIterator<Uint8Array>;
  readonly #kept: Uint8Array[] = [];
  #size = 0;
  #isTooLong = false;
  #isLast = false;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#rest = stream[Symbol.asyncIterator]();
  }

  /** From now on nothing is kept, and one more reading is possible. */
  lastTime(): void {
    this.#isLast = true;
  }

  /** The stream from its beginning. Throws a `UserError` (5) when there is too much of it to read twice. */
  async *read(): AsyncGenerator<Uint8Array> {
    if (this.#isTooLong) throw tooLong();
    for (let at = 0; at < this.#kept.length; at++) {
      const chunk = this.#kept[at];
      if (chunk !== undefined) yield chunk;
    }
    if (this.#isLast) this.#kept.length = 0;
    for (let next = await this.#rest.next(); next.done !== true; next = await this.#rest.next()) {
      if (!this.#isLast) this.#keep(next.value);
      yield next.value;
    }
  }

  #keep(chunk: Uint8Array): void {
    this.#size += chunk.length;
    if (this.#size > MOST_KEPT) {
      this.#isTooLong = true;
      this.#kept.length = 0;
      throw tooLong();
    }
    this.#kept.push(chunk);
  }
}

function tooLong(): UserError {
  const message = `More than ${MOST_KEPT / 2 ** 20} MiB came by stdin, too much to read it twice.`;
  return new UserError({ message, at: { file: 'stdin' }, fix: 'Write it to a file and name that file.' }, 5);
}

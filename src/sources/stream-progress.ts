/** How far one stream of records came, as the ledger keeps it. */
export interface StreamState {
  /** Everything that changed before this is collected; ISO 8601 in UTC. */
  readonly since?: string;
  /** The service's own token to go on from. */
  readonly token?: string;
  readonly etag?: string;
  /** Digests of records that are collected although they changed after `since` less the overlap. */
  readonly seen?: readonly string[];
}

/**
 * Services show a change in their lists a little late, and several changes bear the same second: so much, before the last
 * one that was read, is read again, and what is known of it is recognised. 10 minutes.
 */
const OVERLAP = 10 * 60_000;

/** Remembers what was read of one stream, so that the next run loses nothing and repeats nothing. Pure. */
export class StreamProgress {
  readonly #start: StreamState;
  readonly #digest: (text: string) => string;
  readonly #known: ReadonlySet<string>;
  readonly #ids = new Set<string>();
  readonly #taken: { readonly changed: number; readonly digest: string }[] = [];
  #newest: number;
  #token: string | undefined;
  #etag: string | undefined;
  /** The first change that was seen and could not be taken: the next run must see it again. */
  #held = Infinity;
  #isComplete = false;
  /** Whether no record came long after one that changed later. */
  #isOrdered = true;

  constructor(start: StreamState, digest: (text: string) => string) {
    this.#start = start;
    this.#digest = digest;
    this.#known = new Set(start.seen);
    this.#newest = start.since === undefined ? -Infinity : Date.parse(start.since);
    this.#token = start.token;
    this.#etag = start.etag;
  }

  /** Milliseconds since 1970; nothing that changed before needs to be read. `undefined`: everything does. */
  get lowerBound(): number | undefined {
    return this.#start.since === undefined ? undefined : Date.parse(this.#start.since) - OVERLAP;
  }

  /** Whether an earlier run has collected a record in this state. */
  isCollected(id: string, changed: number): boolean {
    if (this.lowerBound !== undefined && changed < this.lowerBound) return true;
    const digest = this.#digest(`${id}\n${changed}`);
    if (!this.#known.has(digest)) return false;
    this.#remember(changed, digest);
    return true;
  }

  /** Takes a record, unless an earlier run or this one has: `undefined` when it is new, else why it is not taken. */
  claim(id: string, changed: number): string | undefined {
    if (this.isCollected(id, changed)) return 'an earlier run has collected it';
    if (this.#ids.has(id)) {
      this.missed(changed);
      return 'this run has collected it already';
    }
    this.#ids.add(id);
    this.took(id, changed);
    return undefined;
  }

  /** The record was yielded, or is a skip that will stay one. */
  took(id: string, changed: number): void {
    this.#remember(changed, this.#digest(`${id}\n${changed}`));
  }

  /** The record was seen and not taken, as an older state of it was yielded in this run. */
  missed(changed: number): void {
    this.#held = Math.min(this.#held, changed);
  }

  /** All records of a page are taken; `token` leads on from it. */
  pageDone(token?: string): void {
    if (token === undefined || this.#held !== Infinity) return;
    this.#token = token;
    this.#taken.length = 0;
  }

  /** The stream was read to its end. */
  finished(etag?: string): void {
    this.#isComplete = true;
    if (etag !== undefined) this.#etag = etag;
  }

  /**
   * What to keep. `ascending`: records come in the order of their change, so that an unfinished run counts too; not when
   * they were seen to come otherwise.
   */
  state(ascending: boolean): StreamState {
    if (this.#token !== undefined)
      return withSeen(
        { token: this.#token },
        this.#taken.map(({ digest }) => digest),
      );
    const known = this.#start.seen ?? [];
    if (!this.#isComplete && !(ascending && this.#isOrdered)) {
      return withSeen(this.#start, [...known, ...this.#taken.map(({ digest }) => digest)]);
    }
    const since = Math.min(this.#newest, this.#held);
    if (!Number.isFinite(since)) return withSeen(this.#start, [...known, ...this.#taken.map(({ digest }) => digest)]);
    const overlapping = this.#taken.filter(({ changed }) => changed >= since - OVERLAP).map(({ digest }) => digest);
    const stillKnown = !this.#isComplete && since - OVERLAP <= Date.parse(this.#start.since ?? '') ? known : [];
    const etag = this.#isComplete && this.#held === Infinity && this.#etag !== undefined ? { etag: this.#etag } : {};
    return withSeen({ since: new Date(since).toISOString(), ...etag }, [...stillKnown, ...overlapping]);
  }

  #remember(changed: number, digest: string): void {
    this.#isOrdered &&= changed >= this.#newest - OVERLAP;
    this.#newest = Math.max(this.#newest, changed);
    this.#taken.push({ changed, digest });
  }
}

function withSeen({ seen: _seen, ...state }: StreamState, seen: readonly string[]): StreamState {
  return seen.length === 0 ? state : { ...state, seen: [...new Set(seen)].sort() };
}

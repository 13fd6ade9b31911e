import { LONGEST_LINE } from '../../interchange/items-lines.ts';
import { stringEnd } from './json-parts.ts';

const [QUOTE, COMMA, BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x22, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d] as const;

/** An element of a JSON array as it is written. */
export interface Element {
  readonly text: string;
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly lastLine: number;
}

/**
 * Takes the elements of a JSON array out of a text that comes in pieces, without parsing them: a broken element spoils
 * itself only. Works through any nesting in one pass without recursion, and holds no more than a piece and an element.
 */
export class ElementSplitter {
  #text = '';
  #depth = 0;
  /** Where the element at hand begins. */
  #from = 0;
  /** All before it is split. */
  #at = 0;
  #isClosed = false;
  #line: number;
  /** Line ends before it are counted: the next one, `Infinity` when the text has none. */
  #newline = Infinity;

  /** `line`: the line on which the text begins. */
  constructor(line = 1) {
    this.#line = line;
  }

  /** Whether the array has ended. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Whether the element at hand is so long that it is none. */
  get isTooLong(): boolean {
    return !this.#isClosed && this.#text.length - this.#from > LONGEST_LINE;
  }

  /** The elements that end in the next piece. The first piece begins with the array's bracket or white space before it. */
  *push(piece: string): Generator<Element> {
    this.#append(piece);
    if (this.#isClosed) {
      this.#from = this.#text.length - this.#text.trimStart().length;
      return;
    }
    const text = this.#text;
    for (let at = this.#at; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      if (sign === QUOTE) {
        const after = stringEnd(text, at);
        if (after === undefined) {
          this.#at = at;
          return;
        }
        at = after - 1;
      } else if (sign === BRACKET || sign === BRACE) {
        if (this.#depth++ === 0) this.#from = at + 1;
      } else if (sign === COMMA) {
        if (this.#depth !== 1) continue;
        yield this.#take(at);
        this.#from = at + 1;
      } else if ((sign === BRACKET_END || sign === BRACE_END) && --this.#depth === 0) {
        const last = this.#take(at);
        // Nothing after the last comma, or nothing at all.
        if (last.text !== '') yield last;
        [this.#isClosed, this.#from, this.#at] = [true, at + 1, at + 1];
        return;
      }
    }
    this.#at = text.length;
  }

  /** What is left when no piece is: an element without its end, or what follows the array. */
  rest(): Element {
    return this.#take(this.#text.length);
  }

  #append(piece: string): void {
    this.#countTo(this.#from);
    this.#text = this.#text.slice(this.#from) + piece;
    this.#at -= this.#from;
    this.#from = 0;
    this.#newline = this.#lineEnd(0);
  }

  #take(end: number): Element {
    const written = this.#text.slice(this.#from, end);
    const start = written.trimStart();
    const line = this.#countTo(this.#from + written.length - start.length);
    return { text: start.trimEnd(), line, lastLine: this.#countTo(end) };
  }

  /** Line of a place not before those asked for. */
  #countTo(position: number): number {
    while (this.#newline < position) {
      this.#line++;
      this.#newline = this.#lineEnd(this.#newline + 1);
    }
    return this.#line;
  }

  #lineEnd(from: number): number {
    const at = this.#text.indexOf('\n', from);
    return at === -1 ? Infinity : at;
  }
}

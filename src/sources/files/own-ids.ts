import { IdTable } from './id-table.ts';

/** Tells apart the ids of two exports in one source: two vendors may both have a number 71. */
export class OwnIds {
  readonly #source: string;
  readonly #owners: IdTable | undefined;
  readonly #exports: string[] = [];

  /** `areSeveral`: whether there is more than one export; of one, nothing has to be kept. */
  constructor(source: string, areSeveral: boolean) {
    this.#source = source;
    this.#owners = areSeveral ? new IdTable() : undefined;
  }

  /** An item's id: as it is for the export that had it first, with the export's name in it for the others. */
  own(id: string, from: string): string {
    if (this.#owners === undefined) return id;
    const number = this.#numberOf(from);
    const owner = this.#owners.update(id, (known = number) => known);
    if (owner === undefined || owner === number) return id;
    return `${this.#source}:${from || 'other'}:${id.slice(this.#source.length + 1)}`;
  }

  #numberOf(from: string): number {
    const number = this.#exports.indexOf(from);
    return number === -1 ? this.#exports.push(from) - 1 : number;
  }
}

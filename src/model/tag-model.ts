import { createHash } from 'node:crypto';

/** What `earshot train-tags` learned from a team's own tags, as it lies in a file. Holds no text of any customer. */
export interface TagModel {
  readonly earshot: 1;
  readonly kind: 'tag-model';
  /** The tags it can give. */
  readonly tags: readonly string[];
  /** Documents it was learned from. */
  readonly documents: number;
  /** log2 of the slots; a slot holds one byte for each tag. */
  readonly bits: number;
  /** What a byte is worth. */
  readonly unit: number;
  readonly bias: readonly number[];
  /** base64 of the bytes. */
  readonly table: string;
  /** `tagModelSum` of the rest. */
  readonly sum: string;
}

/** What a model's `sum` must be: the beginning of the SHA-256 of all it says, in hex. A changed weight changes it. */
export function tagModelSum({ tags, documents, bits, unit, bias, table }: Omit<TagModel, 'sum'>): string {
  const said = JSON.stringify([tags, documents, bits, unit, bias, table]);
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

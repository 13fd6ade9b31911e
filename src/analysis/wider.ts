/** The numbers of a full list in one twice as long. */
export function wider<T extends Uint8Array | Int32Array>(list: T): T {
  const result = new (list.constructor as new (length: number) => T)(list.length * 2);
  result.set(list);
  return result;
}

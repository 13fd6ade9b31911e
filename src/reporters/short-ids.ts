/** `like:` and the first digits of a hash: as many as tell the listed clusters apart, at least these. */
const FEWEST_DIGITS = 6;
const LIKE = 'like:';

/** Each cluster's id as a report shows it: those made of likeness are cut to a beginning that only they have. */
export function shortIds(ids: readonly string[]): ReadonlyMap<string, string> {
  const hashes = [...new Set(ids)].filter((id) => id.startsWith(LIKE));
  const longest = Math.max(0, ...hashes.map((id) => id.length));
  let length = LIKE.length + FEWEST_DIGITS;
  while (length < longest && new Set(hashes.map((id) => id.slice(0, length))).size < hashes.length) length++;
  return new Map(ids.map((id) => [id, id.startsWith(LIKE) ? id.slice(0, length) : id]));
}

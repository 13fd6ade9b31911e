/**
 * What stands before each token of a text, and behind the last (`undefined` where the text ends with it). Expects the
 * tokens as `tokenise` gives them, of a text in lower case.
 */
export function gapsOf(text: string, tokens: readonly string[]): readonly (string | undefined)[] {
  let from = 0;
  const gaps = tokens.map((token) => {
    const start = text.indexOf(token, from);
    const gap = text.slice(from, start);
    from = start + token.length;
    return gap;
  });
  return [...gaps, from === text.length ? undefined : text.slice(from)];
}

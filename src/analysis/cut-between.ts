/**
 * A text without everything from each `open` to the next `close`, or to the end; `onCut` hears what goes. Linear in the
 * text's length.
 */
export function cutBetween(text: string, open: string, close: string, onCut?: (cut: string) => void): string {
  let at = text.indexOf(open);
  if (at < 0) return text;
  let kept = '';
  let from = 0;
  while (at >= 0) {
    kept += text.slice(from, at);
    const end = text.indexOf(close, at + open.length);
    from = end < 0 ? text.length : end + close.length;
    onCut?.(text.slice(at, from));
    at = text.indexOf(open, from);
  }
  return kept + text.slice(from);
}

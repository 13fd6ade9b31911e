import { plainLine } from '../../inert/plain-text.ts';

/** `text` on one line and at most `limit` code points long; what was cut shows as `…`, between words where possible. */
export function shorten(text: string, limit: number): string {
  const line = plainLine(text);
  const points = Array.from(line);
  if (points.length <= limit) return line;
  const cut = points.slice(0, limit - 1).join('');
  const space = points[limit - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

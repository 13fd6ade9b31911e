import type { Finding } from '../../model/finding.ts';
import type { Redactor } from '../redact.ts';

/** Two words in a row that begin large. */
const LARGE_PAIR = /(?<![\p{L}\p{N}])(?=(\p{Lu}[\p{L}\p{M}'-]+)\s+(\p{Lu}[\p{L}\p{M}'-]+))\1\s+\2/gu;
const NAME_PART = /^\p{L}[\p{L}\p{M}'-]+$/u;

/** A redactor that takes out the full names of all who wrote, whoever names them: `[name]`. */
export function withoutAuthors(redact: Redactor, findings: readonly Finding[]): Redactor {
  const names = new Set(findings.map(({ customer }) => fullName(customer?.name)).filter((name) => name !== undefined));
  if (names.size === 0) return redact;
  return (text, author) =>
    redact(text, author).replace(LARGE_PAIR, (all, first: string, last: string) =>
      names.has(`${first} ${last}`.toLowerCase()) ? '[name]' : all,
    );
}

/** The first and the last of the words of a name, in lower case; undefined where there is one, or what is no word. */
function fullName(name: string | undefined): string | undefined {
  const parts = (name ?? '').normalize('NFC').trim().split(/\s+/);
  if (parts.length < 2 || !parts.every((part) => NAME_PART.test(part))) return undefined;
  return `${parts[0]} ${parts.at(-1)}`.toLowerCase();
}

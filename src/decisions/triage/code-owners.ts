import type { OwnerRule } from '../../model/settings.ts';

/**
 * Reads a CODEOWNERS file as GitHub does: comments, also behind owners; spaces in paths after a backslash. Lines with `!`
 * or `[ ]` in their path, which GitHub does not know, and GitLab's `[Section]` heads are left out.
 */
export function parseCodeOwners(text: string): readonly OwnerRule[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [pattern, ...rest] = line.trim().split(/(?<!\\)\s+/);
    if (pattern === undefined || pattern === '' || /^[#!^]|[[\]]/.test(pattern)) return [];
    const comment = rest.findIndex((word) => word.startsWith('#'));
    const owners = (comment === -1 ? rest : rest.slice(0, comment)).filter((word) => word.includes('@'));
    return [{ pattern: pattern.replaceAll('\\ ', ' '), owners }];
  });
}

/** Who owns a path: the last line that fits decides, also when it names nobody. */
export function ownersOf(path: string, rules: readonly OwnerRule[]): readonly string[] {
  return rules.findLast(({ pattern }) => toExpression(pattern).test(path))?.owners ?? [];
}

/** A file that a glob of source files could mean: `src/checkout/**` → `src/checkout/any`. */
export function pathOf(glob: string): string {
  return glob
    .replaceAll(/\{([^{},]*)[^{}]*\}/g, '$1')
    .replaceAll(/\*+/g, 'any')
    .replaceAll('?', 'a')
    .replace(/^\.?\//, '')
    .replace(/\/$/, '/any');
}

/** A path with a slash at its start or in its middle counts from the root; a folder stands for all that is in it. */
function toExpression(pattern: string): RegExp {
  const isRooted = pattern.slice(0, -1).includes('/');
  const plain = pattern.replace(/^\//, '');
  const steps = plain.replaceAll(/\*\*\/|\/\*\*$|\*+|\?|[.+^${}()|\\]/g, (sign) => {
    if (sign === '**/') return '(?:.*/)?';
    if (sign === '/**') return '/.*';
    if (sign === '?') return '[^/]';
    return sign.startsWith('*') ? '[^/]*' : `\\${sign}`;
  });
  // `docs/*` means the files in docs, and not those in its folders.
  const end = plain.endsWith('/*') ? '$' : plain.endsWith('/') ? '.*$' : '(?:/.*)?$';
  return new RegExp(`^${isRooted ? '' : '(?:.*/)?'}${steps}${end}`);
}

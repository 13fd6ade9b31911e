/**
 * Stryker plugin: leaves out the words of RangeErrors, and the names handed to `require…` for them. They are for whoever
 * debugs a caller; no caller can depend on them, and the tests hold that the error is thrown.
 */
export const strykerPlugins = [
  { kind: 'Ignore', name: 'words-of-errors', value: { shouldIgnore: (path) => reasonFor(path.node, path.parent) } },
];

function reasonFor(node, parent) {
  if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return undefined;
  const isThrown = parent?.type === 'NewExpression' && parent.callee.name === 'RangeError';
  const isName =
    parent?.type === 'CallExpression' && parent.callee.name?.startsWith('require') && parent.arguments[0] === node;
  return isThrown || isName ? 'words of an error' : undefined;
}

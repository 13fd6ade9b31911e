import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inertJira } from '../../src/inert/jira.ts';
import { attackStrings, missing } from './attack-strings.ts';
import { hostileText } from './hostile-text.ts';
import { ALIVE_IN_WIKI } from './wiki-grammar.ts';

test.skipIf(missing)('no attack string is alive in a Jira field', () => {
  expect(attackStrings().filter((text) => ALIVE_IN_WIKI.test(inertJira(text))).length).toBe(0);
});

test('no markup is alive in a Jira field, whatever the text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(inertJira(text)).not.toMatch(ALIVE_IN_WIKI);
      expect(inertJira(inertJira(text))).not.toMatch(ALIVE_IN_WIKI);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['[~ana] {code}x{code}', '\\[\\~ana\\] \\{code\\}x\\{code\\}'],
  ['h1. Big\n||a||', '\u200Bh1. Big\n\\|\\|a\\|\\|'],
  ['C:\\\\temp\\|', 'C:\\\u200B\\\u200Btemp\\\u200B\\|'],
  ['Since 1.2.3 order ORD-2024-001 is late, well-known.', 'Since 1.2.3 order ORD-2024-001 is late, well-known.'],
])('%j', (text, safe) => {
  expect(inertJira(text)).toBe(safe);
});

import { expect, test } from 'vitest';
import { queryFault } from '../../src/sources/formats/json-query.ts';
import { errorsOf } from './errors-of.ts';

const NEAR = 'is not a JSONPath:';
const faults = (source: string) => errorsOf(`version: 1\nsources:\n  - ${source}`, {}, { query: queryFault });

test.each([
  ["map: { text: '$.answers[?' }", `3:55 "$.answers[?" ${NEAR} unclosed bracketed selection`],
  ["map: { rating: { nps: '$.a[?foo(@.b)]' } }", `3:58 "$.a[?foo(@.b)]" ${NEAR} no such function 'foo'`],
  ["map: { rating: { ces: { column: '$.x[', min: 0, max: 9 } } }", `3:67 "$.x[" ${NEAR}`],
  [
    'map: { cohort: "jmespath: a[?x=1]" }',
    '3:45 "a[?x=1]" is not a JMESPath expression: it breaks off, or a literal of it',
  ],
  ['map: { feature: "jmespath: {a: [shout(b)]}" }', 'Unknown function: shout()'],
  ['map: { feature: "jmespath: a[?length(b, c) > `1`]" }', 'length() takes 1 argument but received 2'],
  ['map: { tags: "jmespath: #" }', 'is not a JMESPath expression: Unknown character:#'],
])('%s is told with its place', (map, said) => {
  const found = faults(`{ name: a, path: a.json, ${map} }`);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(said);
});

test('an API described in the config is looked at, too, and every fault is told', () => {
  const map = "{ text: '$.a[', title: 'jmespath: b[' }";
  const found = faults(`{ name: a, use: http, url: 'https://a.example/', map: ${map} }`);
  expect(found.map((each) => each.slice(0, 4))).toEqual(['3:72', '3:82']);
});

test.each([
  'a.b',
  '$.a[*].b',
  'jmespath: `{"type": "Function", "name": "shout"}`.name',
  'jmespath: map(&a, b[].c)',
  '$',
])('%s is fine', (path) => {
  expect(queryFault(path)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { errorsOf } from './errors-of.ts';

test.each([
  ['{}', '3:13 gate.exposure names no place. | Give it a file or a url.'],
  ["{ file: a.csv, url: 'https://m.example' }", '3:13 gate.exposure names two places. | Give it a file or a url.'],
])('daily counts from %s are refused', (exposure, expected) => {
  expect(errorsOf(`version: 1\ngate:\n  exposure: ${exposure}\n`)).toEqual([expected]);
});

import { expect, test } from 'vitest';
import { stripBoilerplate } from '../../src/analysis/boilerplate.ts';

test.each([
  ['a greeting line', 'Hi team,\nSync fails', 'Sync fails'],
  ['a greeting in front', 'Hello there! Sync fails', 'Sync fails'],
  ['a mail signature', 'Sync fails\n\nKind regards,\n', 'Sync fails'],
  ['a phone signature', 'Sync fails\nSent from my iPhone', 'Sync fails'],
  ['a report template', '### Steps\nSync fails\nApp version: 2.4.0\n- [x] I searched\n_No response_', 'Sync fails'],
  ['nothing but habit, which says so much', 'Hello,\nThanks in advance!', 'Thanks in advance!'],
  ['no boilerplate', 'Hi-res photos fail\nThanks to the update', 'Hi-res photos fail\nThanks to the update'],
])('strips %s', (_name, text, expected) => {
  expect(stripBoilerplate(text)).toBe(expected);
});

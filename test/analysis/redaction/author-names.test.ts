import { expect, test } from 'vitest';
import { redact } from '../../../src/analysis/redact.ts';

test.each([
  ['王伟 Smith', '王伟说不行', '[name]说不行'],
  ['Li Wu', 'ask li.wu about it', 'ask [name] about it'],
  ["Smith D'A'L", 'it is dal', 'it is [name]'],
  ['Zoë Ray', 'says zoe', 'says [name]'],
  ['Jörg Ray', 'says joerg', 'says [name]'],
  ['Zoe Kowal', 'says Zoë, says KO\u0301WAL', 'says [name], says [name]'],
  ['Ana Quist', 'no quest, no anchor', 'no quest, no anchor'],
])('a name is looked for wherever its pattern can match: %s', (name, text, shown) => {
  expect(redact(text, { author: { name } })).toBe(shown);
});

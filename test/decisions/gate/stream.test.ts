import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstFrom, toStream } from '../../../src/decisions/gate/stream.ts';
import { customerKey } from '../../../src/model/customer-key.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { finding } from './make-finding.ts';

const timeOf = (createdAt: string) => toStream([finding(0, { createdAt })]).times[0] ?? expect.fail();

describe('times are those of Date.parse', () => {
  test('for every moment there is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(timeOf(date.toISOString())).toBe(date.getTime());
        },
      ),
    );
  });
  test.each([
    '2026-03-01T00:00:00.000Z',
    '2026-02-28T23:59:59.999Z',
    '2024-02-29T12:00:00.000Z',
    '2026-12-31T23:59:59.999Z',
    '0099-12-28T00:00:00.000Z',
    '0100-01-01T00:00:00.000Z',
    '2026-03-01T12:00:00Z',
    '2026-03-01T12:00:00.000+02:00',
    '2026-03-01 12:00:00.000Z',
    '2026-03-01T24:00:00.000Z',
    '2026-02-29T00:00:00.000Z',
    '2026-02-30T00:00:00.000Z',
    '2026-13-01T00:00:00.000Z',
    '2026-00-01T00:00:00.000Z',
    '2026-01-00T00:00:00.000Z',
    '2026-01-32T00:00:00.000Z',
    '2026-01-01T25:00:00.000Z',
    '2026-01-01T00:60:00.000Z',
    '2026-01-01T00:00:60.000Z',
    '2026-01-0aT00:00:00.000Z',
    '2026-01-01T0 :00:00.000Z',
    '2026-01-01T00:00:00.0/0Z',
    '2026-01-01T00:00:00.0:0Z',
    '2026-01-01T00:00:00.000z',
    'yesterday, about noon...',
    '',
  ])('%s', (text) => expect(timeOf(text)).toBe(Date.parse(text)));
});

test('voices are as many as customers: by id, else by address in any capitals, else each item its own', () => {
  const who = (extra: Partial<Finding>) => finding(1, extra);
  const findings = [
    who({ customer: { id: 'a' } }),
    who({ customer: { id: 'b', email: 'a@x.example' } }),
    who({ customer: { email: 'A@x.example' } }),
    who({ customer: { email: 'a@X.example' } }),
    who({ customer: { email: 'a' } }),
    who({ id: 'a' }),
    who({}),
    who({}),
    who({ customer: { id: 'a', email: 'other@x.example' } }),
  ];
  const stream = toStream(findings);
  for (const [i, one] of stream.findings.entries()) {
    for (const [j, other] of stream.findings.entries())
      expect(stream.voices[i] === stream.voices[j]).toBe(customerKey(one) === customerKey(other));
  }
  expect([...new Set(stream.voices)].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('findings are read once', () => {
  const findings = [finding(1)];
  expect(toStream(findings)).toBe(toStream(findings));
  expect(toStream([...findings])).not.toBe(toStream(findings));
});

test('times that never fall are sorted, a time that is none is not', () => {
  expect(toStream([finding(3), finding(2), finding(2), finding(1)]).isSorted).toBe(true);
  expect(toStream([finding(3), finding(2, { createdAt: 'x' }), finding(1)]).isSorted).toBe(false);
  expect(toStream([finding(3, { createdAt: 'x' }), finding(1)]).isSorted).toBe(false);
});

test('the first finding at or after a time', () => {
  const stream = toStream([5, 4, 4, 3, 1].map((daysAgo) => finding(daysAgo)));
  const times = [...stream.times];
  for (const time of [...times, ...times.map((each) => each + 1), ...times.map((each) => each - 1)]) {
    const index = times.findIndex((each) => each >= time);
    expect(firstFrom(stream, time)).toBe(index === -1 ? times.length : index);
  }
  expect(firstFrom(toStream([]), 0)).toBe(0);
});

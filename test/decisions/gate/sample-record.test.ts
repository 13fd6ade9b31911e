import { expect, test } from 'vitest';
import type { Sample } from '../../../src/decisions/gate/sample.ts';
import { fromRecord, toRecord } from '../../../src/decisions/gate/sample-record.ts';
import type { SampleRecord } from '../../../src/model/verdict.ts';

const counts = { promoters: 3, passives: 2, detractors: 1 };
test.each<readonly [name: string, sample: Sample, record: SampleRecord]>([
  ['nps', { family: 'nps', counts }, { family: 'nps', ...counts }],
  ['a share', { family: 'proportion', successes: 2, n: 9 }, { family: 'proportion', successes: 2, n: 9 }],
  ['stars', { family: 'ordinal', values: [1, 4, 4, 5] }, { family: 'ordinal', levels: [[1, 1], [4, 2], [5, 1]] }], // prettier-ignore
  ['sentiment', { family: 'mean', values: [0.5, -1, 0] }, { family: 'mean', values: '0.5 -1 0' }],
  ['no sentiment', { family: 'mean', values: [] }, { family: 'mean', values: '' }],
  ['events', { family: 'events', count: 4, exposure: 90 }, { family: 'events', count: 4, exposure: 90 }],
  [
    'events in bursts',
    { family: 'events', count: 4, exposure: 90, dispersion: { index: 2.5, days: 20 } },
    { family: 'events', count: 4, exposure: 90, dispersion: 2.5, days: 20 },
  ],
])('%s: the record gives the sample back', (_name, sample, record) => {
  expect(toRecord(sample)).toEqual(record);
  expect(fromRecord(record)).toEqual(sample);
});

test('events of unknown exposure keep 0; half of a dispersion is none', () => {
  expect(toRecord({ family: 'events', count: 1, exposure: undefined })).toEqual({ family: 'events', count: 1, exposure: 0 }); // prettier-ignore
  expect(fromRecord({ family: 'events', count: 1, exposure: 2, days: 20 })).toEqual({ family: 'events', count: 1, exposure: 2 }); // prettier-ignore
  expect(fromRecord({ family: 'events', count: 1, exposure: 2, dispersion: 3 })).toEqual({ family: 'events', count: 1, exposure: 2 }); // prettier-ignore
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featureKey, MOST_STEPS, openKnownModel } from '../../src/analysis/models/known-features.ts';
import { packKnown } from '../../scripts/train/pack-known.ts';

const classes = ['a', 'b', 'c'];
const open = (features: string) => openKnownModel({ classes, unit: 0.5, bias: [1, 0, -1], features });
const steps = fc.array(fc.integer({ min: -MOST_STEPS, max: MOST_STEPS }), { minLength: 3, maxLength: 3 });

describe('a model that knows its features', () => {
  test('adds what each known one is worth to each class, and nothing for others', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer(), steps), { selector: ([hash]) => featureKey(hash), maxLength: 300 }),
        fc.integer(),
        (known, other) => {
          const keys = known.map(([hash]) => featureKey(hash));
          fc.pre(!keys.includes(featureKey(other)));
          const model = open(packKnown(keys, Int8Array.from(known.flatMap(([, own]) => own)), 3));
          for (const [hash, [a = 0, b = 0, c = 0]] of known) {
            expect([...model(Int32Array.of(hash, other), 2, 2)]).toEqual([1 + a, b, c - 1]);
          }
          expect([...model(Int32Array.of(other), 1, 2)]).toEqual([1, 0, -1]);
        },
      ),
    );
  });

  test('ships no feature that adds nothing', () => {
    expect(packKnown([1, 2], Int8Array.of(0, 0, 0, 0, 1, 0), 3)).toBe(packKnown([2], Int8Array.of(0, 1, 0), 3));
  });

  test('knows nothing when it has learned nothing', () => {
    expect([...open('')(Int32Array.of(7), 1, 1)]).toEqual([1, 0, -1]);
  });
});

import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyze.ts';
import { openTagModel } from '../../src/analysis/learned-tags.ts';
import { trainTags } from '../../src/analysis/train-tags.ts';
import { AS_OF, makeItem, SETTINGS } from './make-item.ts';

const things = ['invoice', 'report', 'receipt', 'tablet', 'account', 'bank feed', 'letter', 'photo'];
const texts = Array.from({ length: 400 }, (_, i) => {
  const thing = things[i % things.length] ?? '';
  return i % 2 === 0
    ? { text: `The ${thing} export hangs for ${i} seconds and is painfully slow`, tags: ['speed'] }
    : {
        text: `I was charged twice for the ${thing}, give me a refund (${i})`,
        tags: ['money', ...(i === 1 ? ['once'] : [])],
      };
});

describe('trainTags', () => {
  const { model, quality, rare } = trainTags(texts);

  test('learns what a team means by its tags', () => {
    const tagsOf = openTagModel(model);
    expect(tagsOf('the new invoice export is so slow it hangs')).toEqual(['speed']);
    expect(tagsOf('please refund me, I was charged again')).toEqual(['money']);
    expect(tagsOf('')).toEqual([]);
  });

  test('says what it is worth on texts held out, and what was too rare', () => {
    expect(quality.get('speed')).toBeGreaterThan(0.95);
    expect(quality.get('money')).toBeGreaterThan(0.95);
    expect(rare).toEqual(['once']);
  });

  test('learns the same from the same', () => {
    expect(trainTags(texts).model).toEqual(model);
  });

  test('learns tags that few texts have', () => {
    const topics = Array.from(
      { length: 61 },
      (_, i) => `topic${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`,
    );
    const few = Array.from({ length: 61 * 25 }, (_, i) => {
      const topic = topics[i % 61] ?? '';
      return { text: `please tell me about the ${topic} today`, tags: [topic] };
    });
    const found = [...trainTags(few).quality.values()];
    expect(found.reduce<number>((sum, f1) => sum + Number(f1), 0) / found.length).toBeGreaterThan(0.8);
  });

  test('measures no tag that nothing held out has, or that all have', () => {
    const late = new Set([2, 3, 4, 7, 8]);
    const some = Array.from({ length: 100 }, (_, i) => ({
      text: late.has(i) ? `the parcel came late ${i}` : `lovely colours ${i}`,
      tags: ['all', ...(late.has(i) ? ['late'] : [])],
    }));
    expect([...trainTags(some).quality]).toEqual([
      ['all', 'on every item'],
      ['late', 'none held out'],
    ]);
  });

  test('takes composed and decomposed letters of a tag for the same', () => {
    const twice = texts.map(({ text }, i) => ({
      text,
      tags: i % 2 === 0 ? [] : [i % 3 === 0 ? 'caf\u00e9' : 'cafe\u0301'],
    }));
    expect(trainTags(twice).model.tags).toEqual(['caf\u00e9']);
  });

  test('holds no words', () => {
    expect(JSON.stringify({ ...model, table: '' })).not.toContain('invoice');
  });

  test('makes the analyzer give the tags', () => {
    const analyze = createAnalyzer({ ...SETTINGS, tagModel: model }, AS_OF);
    expect(analyze(makeItem({ text: 'I was charged twice for the tablet, refund please' })).tags).toContain('money');
    expect(analyze(makeItem({ text: 'Lovely colours' })).tags).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyKind } from '../../src/analysis/kind.ts';
import { scoreSentiment, sentimentOf } from '../../src/analysis/sentiment.ts';
import { stars } from './make-item.ts';

describe('scoreSentiment', () => {
  test.each([
    ['praise', 'This is a great app, I love it', 'positive'],
    ['blame', 'Terrible. Useless and slow', 'negative'],
    ['negated praise', 'This is not good', 'negative'],
    ['negated blame', 'no problems, works without errors', 'positive'],
    ['negation ends at the comma', 'It is not slow, great app', 'positive'],
    ['words of the trade', 'laggy, freezes and crashes', 'negative'],
    ['what does not work', "the login doesn't work", 'negative'],
    ['praise that sounds like blame', "Can't wait for more", 'positive'],
    ['a wish is no praise', 'Please add support for the tablet, it would be great', 'neutral'],
    ['curly apostrophes', 'It doesn’t work', 'negative'],
    ['both at once', 'I love the wonderful editor. But sync is horrible and broken!', 'mixed'],
    ['both at once, unevenly', 'Love the new editor, but sync is terribly broken', 'mixed'],
    ['both at once, at a comma', 'love the editor, hate the search', 'mixed'],
    ['both at once, weakly', 'good planner but it can be slow', 'mixed'],
    ['both at once, in German', 'Lieferung schnell, aber Verpackung kaputt', 'mixed'],
    ['a version is no victory', 'cant login since today, it keeps saying invalid token. Chrome 131, win11', 'negative'],
    ['a hope is no praise', 'I was so excited to get it but I can not open it so I am very upset', 'negative'],
    ['nothing said', 'I use it on the train', 'neutral'],
    ['nothing at all', '', 'neutral'],
  ] as const)('%s: "%s" is %s', (_name, text, label) => {
    expect(scoreSentiment({ text }).label).toBe(label);
  });

  test('irony does not outweigh one star', () => {
    expect(scoreSentiment({ text: 'great, just great', rating: stars(1) }).label).toBe('negative');
  });

  test('the neutral band of the settings moves what is called neutral, never the sign', () => {
    const texts = ['it works', 'a bit slow', 'quite nice', 'I wait for the update', 'the colours are better now'];
    const neutral = [0.05, 0.5, 0.95].map(
      (band) => texts.filter((text) => sentimentOf(text, {}, band).label === 'neutral').length,
    );
    expect(neutral[0]).toBeLessThan(neutral[2]!);
    expect(neutral).toEqual(neutral.toSorted((a, b) => a - b));
    for (const text of texts) {
      const [low, plain, high] = [0.05, undefined, 0.95].map((band) => sentimentOf(text, {}, band).score);
      expect(plain).toBe(sentimentOf(text, {}).score);
      expect(Math.sign(low!)).toBe(Math.sign(high!));
      expect(Math.abs(low!)).toBeGreaterThan(Math.abs(high!));
    }
  });

  test('stars decide where words are silent', () => {
    expect(scoreSentiment({ text: 'on the train', rating: stars(5) })).toMatchObject({ score: 1, label: 'positive' });
  });

  test('an NPS passive is neutral, a detractor negative', () => {
    const nps = (value: number) => scoreSentiment({ text: '', rating: { kind: 'nps', value, min: 0, max: 10 } }).label;
    expect([nps(6), nps(7), nps(8), nps(9)]).toEqual(['negative', 'neutral', 'neutral', 'positive']);
  });

  test('words of another language are not read as English', () => {
    const unread = { score: 0, label: 'neutral', confidence: 0 };
    expect(scoreSentiment({ text: 'die', language: 'tr' })).toEqual(unread);
    expect(
      scoreSentiment({ text: 'Uygulama her güncellemeden sonra yeniden başlıyor ve dosyalarım siliniyor' }),
    ).toEqual(unread);
    expect(scoreSentiment({ text: 'die', language: 'de' }).label).toBe('neutral');
  });

  test('is surer of more evidence, less sure when words and stars disagree', () => {
    const sure = scoreSentiment({ text: 'great, love it, awesome', rating: stars(5) }).confidence;
    expect(sure).toBeGreaterThan(scoreSentiment({ text: 'great' }).confidence);
    expect(sure).toBeGreaterThan(scoreSentiment({ text: 'great, love it, awesome', rating: stars(1) }).confidence);
  });

  test('stays within its ranges whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.integer({ min: 1, max: 5 })), (text, value) => {
        const { score, confidence } = scoreSentiment(value === null ? { text } : { text, rating: stars(value) });
        expect(Math.abs(score)).toBeLessThanOrEqual(1);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('more stars never make the same words worse', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('great', 'awful', 'it is', 'love it but it crashes'),
        fc.integer({ min: 1, max: 4 }),
        (text, value) => {
          const less = scoreSentiment({ text, rating: stars(value) }).score;
          expect(scoreSentiment({ text, rating: stars(value + 1) }).score).toBeGreaterThanOrEqual(less);
        },
      ),
    );
  });
});

describe('few words', () => {
  test.each(['broken', 'search broken', 'scam', 'scammers', 'kaputt', ':('])('blames in "%s"', (text) => {
    expect(scoreSentiment({ text })).toMatchObject({ label: 'negative' });
  });

  test.each(['asdfgh', 'qwertz', 'çok iyi uygulama', '?'])('says nothing of "%s", which nobody here knows', (text) => {
    expect(scoreSentiment({ text })).toEqual({ score: 0, label: 'neutral', confidence: 0 });
  });

  test.each(['asdfgh', 'qwertz'])('says nothing of "%s" said to be English', (text) => {
    expect(scoreSentiment({ text, language: 'en' })).toEqual({ score: 0, label: 'neutral', confidence: 0 });
  });

  test.each([
    'None',
    'nothing.',
    'n/a',
    'No thanks!',
    "I don't know",
    'Nichts zu beanstanden',
    'Keine Ahnung',
    'rien',
    'no sé',
    '7',
  ])('neither praises nor blames in "%s", the whole answer of somebody who had to give one', (text) => {
    expect(scoreSentiment({ text })).toEqual({ score: 0, label: 'neutral', confidence: 0 });
    expect(classifyKind(text)).toBe('other');
  });

  test('reads "nothing works" and "no signal"', () => {
    for (const text of ['nothing works', 'no signal'])
      expect(scoreSentiment({ text })).toMatchObject({ label: 'negative' });
  });
});

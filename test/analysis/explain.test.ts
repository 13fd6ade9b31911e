import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyze.ts';
import { explain } from '../../src/analysis/explain.ts';
import { explanationText } from '../../src/reporters/text/explanation-text.ts';
import { AS_OF, makeItem, SETTINGS, stars } from './make-item.ts';

const finding = createAnalyzer(
  SETTINGS,
  AS_OF,
)(
  makeItem({ id: 'reviews:1', text: 'Love the new editor, but sync is terribly broken and crashes', rating: stars(2) }),
);

describe('explain', () => {
  test('shows the words that praise and those that blame', () => {
    const { words, evidence, language, rating } = explain(finding, SETTINGS);
    const effect = (wanted: string) => words.find(({ word }) => word === wanted)?.effect ?? 0;
    expect(effect('Love')).toBeGreaterThan(0);
    expect(effect('broken')).toBeLessThan(0);
    expect(evidence).toContain('crashes');
    expect(language).toBe('en');
    expect(rating).toEqual({ score: -0.5, weight: 0.55, wordsWeight: 0.45 });
  });

  test('reads as a few lines', () => {
    const text = explanationText(explain(finding, SETTINGS));
    expect(text).toContain('reviews:1\n  sentiment');
    expect(text).toMatch(/rating +-0\.50/);
    expect(text).toMatch(/kind +crash: .*"crashes"/);
    expect(text).toMatch(/about +editor \+0\.\d\d/);
    expect(text).toMatch(/about +sync -(?:0\.\d\d|1\.00)/);
  });

  test('says what was not read', () => {
    const letter = makeItem({ text: 'Sync is broken.\n\nHave a nice weekend.\nBest wishes,\nEva' });
    const text = explanationText(explain(createAnalyzer(SETTINGS, AS_OF)(letter), SETTINGS));
    expect(text).toMatch(
      /not read +courtesy: Have a nice weekend\. ?Best wishes, ?Eva|not read +courtesy: Have a nice weekend/,
    );
    expect(text).not.toContain('nice +');
  });

  const textOf = (details: Parameters<typeof makeItem>[0]): string =>
    explanationText(explain(createAnalyzer(SETTINGS, AS_OF)(makeItem(details)), SETTINGS));

  test('says that each word was left out in turn, and where no single one matters', () => {
    expect(textOf({ text: 'sync is broken' })).toMatch(/by word +.*broken -\d.* \(each left out in turn/);
    expect(textOf({ text: 'bad '.repeat(20_000) })).toMatch(/by word +leaving out any single one changes nothing/);
  });

  test('names the two parts of a mixed opinion, with their scores', () => {
    const text = textOf({ text: 'I really love the editor. Sync is terribly broken and crashes.' });
    expect(text).toMatch(/sentiment .* mixed/);
    expect(text).toMatch(/one part +\+0\.\d\d: I really love the editor/);
    expect(text).toMatch(/one part +-(?:0\.\d\d|1\.00): Sync is terribly broken and crashes/);
    expect(textOf({ text: 'Sync is terribly broken' })).not.toContain('one part');
  });

  test('shows the weights of words and rating, so that the score can be recomputed', () => {
    const item = makeItem({ text: 'Sync is broken', rating: stars(4) });
    const { finding: scored, wordsScore, rating } = explain(createAnalyzer(SETTINGS, AS_OF)(item), SETTINGS);
    expect(rating).toMatchObject({ score: 0.5, weight: 0.55, wordsWeight: 0.45 });
    expect(scored.sentiment.score).toBeCloseTo(0.45 * wordsScore + 0.55 * 0.5, 2);
    expect(textOf(item)).toMatch(/weights +words -\d\.\d\d x 0\.45 \+ rating \+0\.50 x 0\.55/);
    expect(textOf({ text: 'on the train', rating: stars(5) })).toMatch(/weights +the rating alone: neutral words/);
  });

  test('says why nothing was scored', () => {
    expect(textOf({ text: 'None' })).toMatch(/words .*: an answer that says nothing/);
    expect(textOf({ text: 'qzxv wvxz', language: 'tr' })).toMatch(/words .*: no word of it is known/);
    expect(textOf({ text: 'None of my files open' })).not.toContain('not scored');
  });

  test('names the word that gave each tag', () => {
    const text = textOf({ text: 'It works, but crashed on my iPad', tags: ['vip'] });
    expect(text).toMatch(/tags +vip, crash by "crashed", ipad by "ipad"/);
  });

  test('cuts words that no person wrote', () => {
    const text = textOf({ text: `broken ${'x'.repeat(30_000)} ${'crash'.repeat(2_000)}`, tags: ['t'.repeat(500)] });
    expect(Math.max(...text.split(/[\s,]+/).map((word) => word.length))).toBeLessThanOrEqual(62);
  });
});

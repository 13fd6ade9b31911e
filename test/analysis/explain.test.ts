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
    const { words, evidence, language, ratingScore } = explain(finding);
    const effect = (wanted: string) => words.find(({ word }) => word === wanted)?.effect ?? 0;
    expect(effect('Love')).toBeGreaterThan(0);
    expect(effect('broken')).toBeLessThan(0);
    expect(evidence).toContain('crashes');
    expect(language).toBe('en');
    expect(ratingScore).toBe(-0.5);
  });

  test('reads as a few lines', () => {
    const text = explanationText(explain(finding));
    expect(text).toContain('reviews:1\n  sentiment');
    expect(text).toMatch(/rating +-0\.50/);
    expect(text).toMatch(/kind +crash: .*"crashes"/);
    expect(text).toMatch(/about +editor \+0\.\d\d/);
    expect(text).toMatch(/about +sync -(?:0\.\d\d|1\.00)/);
  });

  test('says what was not read', () => {
    const letter = makeItem({ text: 'Sync is broken.\n\nHave a nice weekend.\nBest wishes,\nEva' });
    const text = explanationText(explain(createAnalyzer(SETTINGS, AS_OF)(letter)));
    expect(text).toMatch(
      /not read +courtesy: Have a nice weekend\. ?Best wishes, ?Eva|not read +courtesy: Have a nice weekend/,
    );
    expect(text).not.toContain('nice +');
  });
});

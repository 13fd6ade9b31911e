import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyze.ts';
import { AS_OF, makeItem, SETTINGS, stars } from './make-item.ts';

const aspects = (text: string, value?: number) =>
  createAnalyzer(SETTINGS, AS_OF)(makeItem(value === undefined ? { text } : { text, rating: stars(value) })).aspects;

describe('aspects', () => {
  test('are told apart at "but"', () => {
    const [editor, sync] = aspects('Love the new editor, but sync is broken');
    expect(editor).toMatchObject({ feature: 'editor' });
    expect(editor?.sentiment).toBeGreaterThan(0.3);
    expect(sync).toMatchObject({ feature: 'sync' });
    expect(sync?.sentiment).toBeLessThan(-0.3);
  });

  test('are told apart at the end of a sentence', () => {
    const [editor, sync] = aspects('Sync is terrible! The editor is great.');
    expect(editor?.sentiment).toBeGreaterThan(0);
    expect(sync?.sentiment).toBeLessThan(0);
  });

  test('average over the clauses that name the feature', () => {
    expect(aspects('The editor is great. The editor is awful.')[0]?.sentiment).toBeCloseTo(0, 0);
  });

  test('take the mood of the whole where their own clause has none', () => {
    expect(aspects('About the editor', 1)).toEqual([{ feature: 'editor', sentiment: -1 }]);
  });

  test('are absent where no feature is named', () => {
    expect(aspects('Love it')).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, '+' | '-'>>]>([
    ['Editor is great, sync is terrible', { editor: '+', sync: '-' }],
    ['sync is great and editor awful', { editor: '-', sync: '+' }],
    ['While the editor is great, sync is a nightmare', { editor: '+', sync: '-' }],
    ['Although sync is slow, I love the editor', { editor: '+', sync: '-' }],
    ['The editor and checkout are great but sync sucks', { editor: '+', sync: '-', checkout: '+' }],
    ['I love the editor, sync and checkout', { editor: '+', sync: '+', checkout: '+' }],
    ['editor 👍 sync 👎', { editor: '+', sync: '-' }],
    ['- editor: great\n- sync: awful', { editor: '+', sync: '-' }],
    ['+ editor\n- sync', { editor: '+', sync: '-' }],
    ['Pros: editor. Cons: sync, checkout', { editor: '+', sync: '-', checkout: '-' }],
    ['Thanks to the editor I finish early, sync however loses my data', { editor: '+', sync: '-' }],
    ['nothing works except the editor', { editor: '+' }],
    ['sync never fails', { sync: '+' }],
    ['The editor is not bad at all', { editor: '+' }],
    ["sync isn't working, checkout isn't either", { sync: '-', checkout: '-' }],
    ['Love the editor!! Please fix the sync', { editor: '+', sync: '-' }],
    ['Syncing always breaks, edits in the editor look great', { editor: '+', sync: '-' }],
    ['Ich liebe den Editor, aber Sync ist eine Katastrophe', { editor: '+', sync: '-' }],
    ['Der Editor ist super, aber der Sync geht seit gestern nicht mehr.', { editor: '+', sync: '-' }],
    ['Der Editor ist toll aber der Sync ist leider langsam', { editor: '+', sync: '-' }],
    ["L'editor est génial mais la sync est cassée", { editor: '+', sync: '-' }],
    ["J'adore l'editor, mais la sync ne marche plus", { editor: '+', sync: '-' }],
    ["Adoro l'editor ma la sync è pessima", { editor: '+', sync: '-' }],
    ['Me encanta el editor pero la sync falla siempre', { editor: '+', sync: '-' }],
    ['O editor é ótimo mas a sync não funciona', { editor: '+', sync: '-' }],
    ['Editoren er fantastisk men sync virker ikke', { editor: '+', sync: '-' }],
    ["The men's editor is lovely, ma chérie", { editor: '+' }],
    ['• sync – perfect', { sync: '+' }],
    ['sync - broken', { sync: '-' }],
    ['Editor: 5/5, Sync: 1/5', { editor: '+', sync: '-' }],
    ['I used to hate the editor, now I love it', { editor: '+' }],
    ['everything except the editor is great', { editor: '-' }],
    ['nothing except the editor is great', { editor: '+' }],
    ['Except for the editor, everything is great', { editor: '-' }],
  ])('"%s"', (text, expected) => {
    const signs = aspects(text).map(({ feature, sentiment }) => [
      feature,
      sentiment > 0 ? '+' : sentiment < 0 ? '-' : '0',
    ]);
    expect(Object.fromEntries(signs)).toEqual(expected);
  });

  test.each([
    'Both search and sync work',
    'The editor is where I write',
    'Used it since 1/5 for sync',
    'sync sync sync',
  ])('"%s" tells no fault: the mood of the whole', (text) => {
    const { aspects: named, sentiment } = createAnalyzer(SETTINGS, AS_OF)(makeItem({ text }));
    for (const aspect of named) expect(aspect.sentiment).toBe(sentiment.score);
    expect(named).not.toEqual([]);
  });

  test('know a feature by its synonyms, endings and patterns', () => {
    const settings = {
      ...SETTINGS,
      features: { checkout: { words: ['basket', '/pa(y|id) twice/'], paths: [] } },
      synonyms: { en: [['basket', 'cart']] },
    };
    const found = (text: string) =>
      createAnalyzer(settings, AS_OF)(makeItem({ text })).aspects.map(({ feature }) => feature);
    expect(found('My carts are always empty')).toEqual(['checkout']);
    expect(found('I paid twice')).toEqual(['checkout']);
    expect(found('A cartel')).toEqual([]);
  });

  test('do not depend on Unicode form or space after, and a megabyte of names is read in a blink', () => {
    const text = 'Le café est génial, mais sync est nul';
    expect(aspects(`${text.normalize('NFD')} \n`)).toEqual(aspects(text));
    for (const unit of [
      'sync, ',
      'sync, editor, ',
      'editor and sync ',
      'sync 👍 ',
      '+ sync\n',
      'except sync, ',
      'please fix ',
    ]) {
      const began = performance.now();
      aspects(unit.repeat(1_000_000 / unit.length));
      expect(performance.now() - began, unit).toBeLessThan(2_000);
    }
  }, 30_000);
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindEvidence } from '../../src/analysis/kind-evidence.ts';
import { classifyKind, kindText } from '../../src/analysis/kind.ts';
import { KIND_WEIGHTS } from '../../src/analysis/models/kind-weights.ts';
import { rulesDigest } from '../../scripts/train/rules-digest.ts';
import { stars } from './make-item.ts';

describe('classifyKind', () => {
  test.each([
    ['The app crashes every time I open it', 'crash'],
    ['It keeps closing by itself', 'crash'],
    ["I can't log in since the last update, please fix", 'bug'],
    ['Photos disappear and I get an error', 'bug'],
    ['Very slow to load and drains my battery', 'performance'],
    ['The settings are so confusing', 'usability'],
    ['Please add a dark mode', 'feature-request'],
    ['Would be great to export my data', 'feature-request'],
    ['How do I export my data?', 'question'],
    ['Great app, love it!', 'praise'],
    ['No problems, works great', 'praise'],
    ["Can't stop using it, awesome", 'praise'],
    ['I was charged twice and want my money back', 'billing'],
    ['My account was hacked', 'security'],
    ['I use it on the train', 'other'],
    ['A solid app, nothing special. Let us see.', 'other'],
    ['It does its job, we will see.', 'other'],
    ['Please let us see the totals', 'feature-request'],
    ['Die App stürzt ab, wenn ich ein Foto öffne', 'crash'],
    ['Il manque la possibilité de trier', 'feature-request'],
    ['¿Dónde encuentro mis facturas?', 'question'],
    ['Mi hanno addebitato due volte', 'billing'],
    ['Muito lento para carregar', 'performance'],
    ['', 'other'],
  ] as const)('"%s" is %s', (text, kind) => {
    expect(classifyKind(text)).toBe(kind);
  });

  test.each(['Bildirimler gelmiyor', 'çok güzel uygulama', 'こんにちは', '12345', 'qwrt zxcv'])(
    'says nothing of what it cannot read: "%s"',
    (text) => {
      expect(classifyKind(text)).toBe('other');
    },
  );

  test('a wish stays a wish under five stars, one star is no praise, five stars without words are', () => {
    expect(classifyKind('Love it. Please add a widget', { rating: stars(5) })).toBe('feature-request');
    expect(classifyKind('great, just great', { rating: stars(1) })).not.toBe('praise');
    expect(classifyKind('', { rating: stars(5) })).toBe('praise');
  });

  test('an issue says what it is in its title, its headings and its field of type', () => {
    const issue = (text: string) => classifyKind(text, { channel: 'issue' });
    expect(issue('Add a flag to skip the cache\nThe cache is not needed in CI.')).toBe('feature-request');
    expect(issue('Wrong column in the report\n### Steps to reproduce\n1. Open it\n### Expected behavior\nTwo')).toBe(
      'bug',
    );
    expect(issue('How to load a model twice?\nI get an error in my code.\n```\nTypeError: x\n```')).toBe('question');
    expect(issue('Loader on my board\n### Issue type\n\nSupport\n\nI use the loader on my board.')).toBe('question');
  });

  test('what comes after "but" weighs more, and a review seldom asks', () => {
    expect(classifyKind('Great app, love the design but it never loads my photos')).toBe('bug');
    expect(classifyKind('why do I have to sign in again?', { channel: 'review' })).toBe('bug');
    expect(classifyKind('why do I have to sign in again?')).toBe('question');
    expect(classifyKind('How do I export my data?', { channel: 'review' })).toBe('question');
  });

  test('words cut at their apostrophe are whole', () => {
    expect(kindText("it does n't load, I 'm sad")).toBe("it doesn't load, I'm sad");
  });

  test('a story says in one sentence what it is about', () => {
    const story = 'I have been a customer of this company for years and years now. '.repeat(8);
    expect(classifyKind(`${story}Since Monday it crashes on my tablet at the pay button.`)).toBe('crash');
    expect(classifyKind(story)).toBe('other');
    expect(classifyKind("It would be nice if the app didn't crash every time")).toBe('crash');
  });

  test('code, logs and comments of templates do not speak', () => {
    const noise = '\n<!-- Is your feature request related to a problem? -->\n```\nerror error crash crash\n```\n';
    const text = 'How do I change the colour?\nI want it blue.';
    expect(classifyKind(text + noise, { channel: 'issue' })).toBe(classifyKind(text, { channel: 'issue' }));
  });

  test('takes no longer for a megabyte of the same', () => {
    for (const unit of [
      'a',
      'not ',
      ' ',
      'how ',
      '?',
      '\ud800',
      "can't ",
      '\n',
      '# a\n',
      '```',
      '<!--',
      'מ',
      'x: \n',
    ]) {
      expect(classifyKind(unit.repeat(1_000_000 / unit.length))).toBeDefined();
    }
  }, 5_000);
});

test('the model has learned with the rules as they are; if not, run npm run train', () => {
  expect(KIND_WEIGHTS.rules).toBe(rulesDigest());
});

describe('kindEvidence', () => {
  test('shows the words that decided, the strongest first', () => {
    expect(kindEvidence('I was charged twice', 'billing')).toContain('charged');
    expect(kindEvidence('Since Monday it crashes', 'crash')[0]).toContain('crashes');
    expect(kindEvidence('Please add a widget for my list', 'feature-request')[0]).toBe('please add');
  });

  test('nothing decides for "other"', () => {
    expect(kindEvidence('I use it on the train', 'other')).toEqual([]);
  });

  test('is always the words of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('please', 'add', 'it', 'crashes', '?', '.', '\n', 'HOW', 'slow', '😡')),
        (words) => {
          const text = words.join(' ');
          for (const phrase of kindEvidence(text, classifyKind(text))) {
            expect(text.toLowerCase().replace(/\s+/g, ' ')).toContain(phrase.replace(/\s+/g, ' '));
          }
        },
      ),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { classifyKind } from '../../../src/analysis/kind.ts';
import { ownWordsOf } from '../../../src/analysis/own-words/own-words.ts';
import { scoreSentiment } from '../../../src/analysis/sentiment.ts';
import { CLOSINGS, COMPLAINTS } from './letters.ts';

const said = (text: string): string => ownWordsOf(text).text;

describe('ownWordsOf', () => {
  test('any closing behind any complaint changes nothing of what is read', () => {
    const changed = COMPLAINTS.flatMap((complaint) => {
      const [bare, kind] = [scoreSentiment({ text: complaint }), classifyKind(complaint)];
      return CLOSINGS.map((closing) => complaint + closing).filter((text) => {
        const { label, score } = scoreSentiment({ text });
        return label !== bare.label || Math.abs(score - bare.score) > 0.02 || classifyKind(text) !== kind;
      });
    });
    expect(changed).toEqual([]);
  });

  test.each([
    ['Hello,\n\nThe export fails.', 'The export fails.'],
    ['Hi team, hope you are well. The export fails.', 'The export fails.'],
    ['Photos gone\nHello,\nthe app deleted them.', 'Photos gone\n\nthe app deleted them.'],
    ['Guten Morgen, ich hoffe, es geht Ihnen gut. Der Export schlägt fehl.', 'Der Export schlägt fehl.'],
    ['Good morning Anna, the export fails.', 'the export fails.'],
  ])('greets: %j', (text, words) => {
    expect(said(text)).toBe(words);
  });

  test.each([
    'Thank you!',
    'Best wishes, Eva',
    'Thanks for fixing it',
    'Thank you for the great support',
    'okay, thanks for the answer',
    'Thanks for nothing',
    'The app crashes. Thanks for nothing!',
    'It is the best, Anna says',
    'Good morning routine is gone',
    'Looking forward to help for Android',
    'Hello? Is anybody there?',
    'The day view is empty, which makes my day',
    'Beste App! Ich mag sie',
    'Auto reply does not work in your app',
    'I am on vacation and the app keeps crashing',
    'vector<int> is not supported',
  ])('leaves alone what somebody means: %j', (text) => {
    expect(ownWordsOf(text)).toEqual({ text, leftOut: [] });
  });

  test('praise before a closing stays praise', () => {
    expect(said('Great app, love it. Thanks!')).toBe('Great app, love it.');
    expect(scoreSentiment({ text: 'Best app, thanks' }).label).toBe('positive');
  });

  test('a conversation loses the closing of each of its messages', () => {
    const text = 'Hi,\nsync fails.\n\nKind regards,\nAnna Brandt\n\nHello again,\nstill failing.\n\nThanks\nAnna';
    expect(said(text)).toBe('sync fails.\n\nstill failing.');
  });

  test.each(['Editor is broken again', 'PLEASE FIX THIS NOW', 'Since update 3 sync fails', 'It also loses photos.'])(
    'below a signature somebody may go on: %s',
    (line) => {
      expect(said(`Sync fails.\n\nBest regards\nTom Miller\n${line}`)).toContain(line);
    },
  );

  test('a line that goes on is no closing', () => {
    expect(said('It took a week.\nThanks\nfor your great work on it, though')).toContain('Thanks');
  });

  test('says what it left out, and why', () => {
    expect(ownWordsOf('Hi,\nit fails:\n```\nError 7\n```\n> We fixed it!\nBest regards\nAnna').leftOut).toEqual([
      { reason: 'code', text: '```\nError 7\n```' },
      { reason: 'quote', text: '> We fixed it!' },
      { reason: 'courtesy', text: 'Hi,' },
      { reason: 'courtesy', text: 'Best regards\nAnna' },
    ]);
  });

  test('nobody says the style of a page', () => {
    const page =
      '<html><head><style>.bad{color:red}</style></head><body><p style="color:red">Great&nbsp;app</p></body></html>';
    expect(said(page)).toBe('Great app');
  });

  test('our own words in the quote of an answer are not the customer’s', () => {
    const text =
      'No it is not fixed.\n\nOn Mon, 3 Nov 2025 at 10:00, Support <a@b.example> wrote:\n> Great news, it is fixed!';
    expect(said(text)).toBe('No it is not fixed.');
    expect(scoreSentiment({ text }).label).toBe('negative');
  });

  test.each([
    'Automatic reply: your ticket\nI am on vacation until 3 January. Thank you for your message.',
    'Out of office\nI am out of the office with no access to mail. In urgent cases contact my colleague.',
    'Automatische Antwort: Ihr Ticket\nIch bin bis zum 3. Januar nicht im Büro. In dringenden Fällen wenden Sie sich an Frau Berg.',
    "Réponse automatique\nJe suis actuellement absente du bureau. En cas d'urgence, appelez le standard.",
    'Respuesta automática: Estoy fuera de la oficina hasta el lunes. En caso de urgencia llame a recepción.',
    'Risposta automatica: sono in ferie fino al 3 gennaio. Per urgenze chiamare la segreteria.',
    'Resposta automática: estou de férias até 3 de janeiro.',
    'Automatisch antwoord: ik ben afwezig tot 3 januari. Bij dringende zaken kunt u bellen.',
    'Automatisk svar: Jeg er på ferie til 3. januar. Haster det, ring sentralbordet.',
    'Autosvar: Jag är på semester till 3 januari. Vid brådskande ärenden ring växeln.',
    'Automatyczna odpowiedź: Jestem na urlopie do 3 stycznia. W pilnych sprawach proszę dzwonić.',
    'This is an automatically generated message. Please do not reply to this email. Your ticket has errors.',
  ])('an automatic reply says nothing: %j', (text) => {
    expect(said(text)).toBe('');
    expect(scoreSentiment({ text })).toEqual({ score: 0, label: 'neutral', confidence: 0 });
    expect(classifyKind(text)).toBe('other');
  });

  test('asking again changes nothing more', () => {
    const once = COMPLAINTS.flatMap((complaint) => CLOSINGS.map((closing) => said(complaint + closing)));
    expect(once.map(said)).toEqual(once);
  });

  test('takes no longer for a megabyte of the same', () => {
    const units = [
      'thanks ',
      'thanks\n',
      'hi, ',
      '\n',
      '<p>',
      '<p ',
      '```',
      '<!--',
      '> ',
      'best, ',
      'a',
      ' ',
      '\ud800',
      'and ',
      '-- \n',
      'sent from my ',
      ', thanks ',
      `thanks${' '.repeat(500)}a`,
      `${' '.repeat(500_000)}a, thanks`,
    ];
    for (const unit of units) expect(said(unit.repeat(1_000_000 / unit.length)).length).toBeGreaterThanOrEqual(0);
  }, 10_000);
});

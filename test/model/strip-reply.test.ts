import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stripReply } from '../../src/model/strip-reply.ts';

describe('what a mail quotes is cut', () => {
  test.each([
    ['English', 'On Tue, Feb 3, 2026 at 9:20 AM Larkspur <help@larkspur.example> wrote:'],
    ['English over two lines', 'On Tue, Feb 3, 2026 at 9:20 AM Larkspur\n<help@larkspur.example> wrote:'],
    ['German', 'Am 03.02.2026 um 09:20 schrieb Larkspur:'],
    ['French', 'Le mar. 3 févr. 2026 à 09:20, Larkspur <help@larkspur.example> a écrit :'],
    ['Spanish', 'El mar, 3 feb 2026 a las 9:20, Larkspur (<help@larkspur.example>) escribió:'],
    ['Italian', 'Il giorno mar 3 feb 2026 alle ore 09:20 Larkspur <help@larkspur.example> ha scritto:'],
    ['Portuguese', 'Em ter., 3 de fev. de 2026 às 09:20, Larkspur <help@larkspur.example> escreveu:'],
    ['Dutch', 'Op di 3 feb 2026 om 09:20 schreef Larkspur <help@larkspur.example>:'],
    ['Danish', 'Den tir. 3. feb. 2026 kl. 09.20 skrev Larkspur <help@larkspur.example>:'],
    ['Swedish', 'Den tis 3 feb. 2026 kl 09:20 skrev Larkspur <help@larkspur.example>:'],
    ['Norwegian', 'tir. 3. feb. 2026 kl. 09:20 skrev Larkspur <help@larkspur.example>:'],
    ['Finnish', 'ti 3. helmik. 2026 klo 9.20 Larkspur (help@larkspur.example) kirjoitti:'],
    ['Polish', 'wt., 3 lut 2026 o 09:20 Larkspur <help@larkspur.example> napisał(a):'],
    ['Czech', 'út 3. 2. 2026 v 9:20 odesílatel Larkspur <help@larkspur.example> napsal:'],
    [
      'Russian',
      'вт, 3 февр. 2026 г. в 09:20, Larkspur <help@larkspur.example>:\nвт, 3 февр. 2026 г. Larkspur написал(а):',
    ],
    ['Turkish', 'Larkspur <help@larkspur.example>, 3 Şub 2026 Sal, 09:20 tarihinde şunu yazdı:'],
    ['Chinese', '在 2026年2月3日，Larkspur <help@larkspur.example> 写道：'],
    ['Japanese', '2026年2月3日(火) 9:20 Larkspur <help@larkspur.example>のメッセージ:'],
    ['Korean', '2026년 2월 3일 (화) 오전 9:20, Larkspur <help@larkspur.example>님이 작성:'],
    ['Outlook', '-----Original Message-----\nFrom: Larkspur'],
    ['Outlook in German', '________________________________\nVon: Larkspur <x@x.example>\nGesendet: Dienstag\nAn: Mia'],
    ['a header alone', 'From: Larkspur <x@x.example>\nSent: Tuesday\nTo: Mia\nSubject: hi'],
    ['forwarded', 'Begin forwarded message:'],
    ['a help desk', '##- Please type your reply above this line -##'],
  ])('%s', (_name, header) => {
    expect(stripReply(`It works.\n\n${header}\n\nPlease try\nagain`)).toBe('It works.');
    expect(stripReply(`It works.\r\n\r\n${header.replaceAll('\n', '\r\n')}\r\n> Please try\r\n> again`)).toMatch(
      /^It works\./,
    );
    expect(stripReply(`It works.\n${header}\n> Please try`)).not.toContain('Please');
  });
});

test.each([
  ['signatures', 'Hi\n-- \nMia\nCEO', 'Hi'],
  ['signatures without the space', 'Hi\n--\nMia', 'Hi'],
  ['what a telephone adds', 'Hi\n\nSent from my iPhone', 'Hi'],
  ['what a telephone adds in German', 'Hi\nGesendet von meinem Telefon', 'Hi'],
  ['quoted lines', '> you said\nNo.\n> and\nYes.', 'No.\nYes.'],
  ['a quote with its header, and an answer below', 'On 3 Feb 2026 Larkspur wrote:\n> try\n\nI did.', 'I did.'],
])('%s go', (_name, mail, words) => {
  expect(stripReply(mail)).toBe(words);
});

test.each([
  'On Monday I wrote to you and nobody answered.',
  'On 3 February 2026 I bought it, as I wrote: it is broken.\nSecond line.',
  'From: here it is a long way\nand nothing else.',
  'Cheers,\nI mean it.',
  'a - b -- c',
  'Am 3. Februar schrieb ich Ihnen, und es kam nichts.',
  'to: do\nsubject: none',
])('a customer’s own words stay: %s', (words) => {
  expect(stripReply(words)).toBe(words);
});

test('nothing is made up: every line that stays was there, in its order', () => {
  const line = fc.constantFrom<string>(
    'hi',
    '> q',
    '',
    '--',
    'On 1 x wrote:',
    'From: a',
    'Sent: b',
    'To: c',
    'words words',
    'Sent from my x',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      let at = -1;
      for (const kept of stripReply(lines.join('\n'))
        .split('\n')
        .filter((text) => text !== '')) {
        at = lines.indexOf(kept, at + 1);
        expect(at).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test.each([
  ['headers', ' on 1 @ wrote schrieb am le '.repeat(14) + ':'],
  ['one word over and over', `on 1${' schrieb'.repeat(48)} :x:`],
  ['dashes', `${'-'.repeat(390)}1:`],
  ['addresses', `am 1${'<a@b'.repeat(90)}:`],
  ['Cyrillic', `1${' в'.repeat(180)}:`],
])('hostile mails take no time: %s', (_name, line) => {
  const begun = performance.now();
  stripReply(`${line}\n`.repeat(2500));
  expect(performance.now() - begun).toBeLessThan(3000);
});

import { describe, expect, test } from 'vitest';
import { duplicateBurst } from '../../../src/decisions/gate/duplicate-burst.ts';
import { toStream } from '../../../src/decisions/gate/stream.ts';
import { finding } from './make-finding.ts';

const texts = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, i) => text(i));
const unlike = (count: number) => texts(count, (i) => `number ${i} says something of its own`);
const burst = (all: readonly string[], heard?: readonly number[]) =>
  duplicateBurst(toStream(all.map((text) => finding(1, { text }))), heard ?? all.map((_, place) => place));
const COPY = 'one star for all of you people';

describe('copies of one text', () => {
  test('ten of them, and three of ten answers, are a burst', () => {
    expect(burst([...unlike(23), ...texts(10, () => COPY)])).toBe(
      'One text makes up 10 of 33 answers: a copied campaign or a broken export.',
    );
    expect(burst([...unlike(24), ...texts(10, () => COPY)])).toBeUndefined();
    expect(burst([...unlike(9), ...texts(9, () => COPY)])).toBeUndefined();
    expect(burst(texts(9, () => COPY))).toBeUndefined();
    expect(burst(texts(10, () => COPY))).toContain('10 of 10');
    expect(burst([...unlike(70), ...texts(30, () => COPY)])).toContain('30 of 100');
    expect(burst([...unlike(71), ...texts(29, () => COPY)])).toBeUndefined();
  });
  test('are copies in other capitals, with other signs and in other forms of letters', () => {
    const spellings = ['One STAR for all of you people!!!', '  one star – for all (of) you people', 'ｏne star for all of you people']; // prettier-ignore
    expect(burst(texts(12, (i) => spellings[i % 3] ?? ''))).toContain('12 of 12');
    expect(burst(texts(12, () => 'ÄRGERLICH, ärgerlich und noch einmal'))).toContain('12 of 12');
    expect(burst(texts(12, (i) => (i % 2 ? 'ÄRGERLICH, ärgerlich und noch' : 'ärgerlich Ärgerlich und noch')))).toContain('12'); // prettier-ignore
  });
  test('are copies whatever signs stand between letters and digits', () => {
    const words = ['Zebra', 'AZAZ', 'azaz', '0123', '789', 'lazy', 'zoo'];
    for (const sign of ['@', '[', '`', '{', '/', ':', '~', '_', '\u007f', '–']) {
      expect(burst(texts(10, (i) => words.join(i % 2 ? ' ' : ` ${sign} `)))).toContain('10 of 10');
      expect(burst(texts(10, (i) => words.join(i % 2 ? ' – ' : ` ${sign} `)))).toContain('10 of 10');
    }
    expect(burst(texts(10, (i) => (i % 2 ? words.join(' ') : words.join(' ').toUpperCase())))).toContain('10 of 10');
  });
  test('short texts are the same by chance', () => {
    expect(burst(texts(30, () => 'Great app, love it a lot'))).toBeUndefined();
    expect(burst(texts(30, () => 'Great app, love it so much'))).toContain('30 of 30');
    // 25 characters, but fewer letters: what is compared is too short.
    expect(burst(texts(30, () => 'Great app!!!!!!!!!!!!!!!!'))).toBeUndefined();
    expect(burst(texts(30, () => 'Great app love it so muchh'.slice(0, 25)))).toContain('30 of 30');
  });
  test('digits tell texts apart, the largest group is named', () => {
    expect(burst(texts(40, (i) => `order number ${i} never came at all`))).toBeUndefined();
    const two = [...texts(12, () => COPY), ...texts(14, () => `${COPY} again`)];
    expect(burst(two)).toContain('14 of 26');
    expect(burst([...two].reverse())).toContain('14 of 26');
  });
  test('only where they were heard', () => {
    const all = [...texts(20, () => COPY), ...unlike(20)];
    const places = all.map((_, place) => place);
    expect(burst(all, places.slice(20))).toBeUndefined();
    expect(burst(all, places.slice(5, 35))).toContain('15 of 30');
  });
});

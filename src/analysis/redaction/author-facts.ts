import { WORD_SIGN, anyCase } from './any-case.ts';
import type { Author } from './author.ts';
import { around, layer, type Layer } from './labels.ts';

/** Layers for the author's own address, number and id, found even where their shape says nothing. */
export function redactAuthorFacts(author: Author): readonly Layer[] {
  const digits = (author.phone ?? '').replace(/\D/g, '').replace(/^0+/, '').slice(-9);
  return [
    ...literal(author.email, '[email]'),
    ...(digits.length < 6 ? [] : [layer(new RegExp(`(?<!\\d)${phonePattern(digits)}(?!\\d)`, 'u'), () => '[phone]')]),
    ...(/\d/.test(author.id ?? '') ? literal(author.id, '[redacted]') : []),
  ];
}

/** The last digits, however they are grouped, with a country or area code before them. */
function phonePattern(digits: string): string {
  const gap = '[ \\u00A0().\\/‑–-]{0,3}';
  return `(?:\\(?\\+?\\d{1,4}${gap}){0,2}${digits.split('').join(gap)}`;
}

function literal(value: string | undefined, label: string): readonly Layer[] {
  const text = value?.trim() ?? '';
  if (text.length < 5) return [];
  const make = (): Layer => layer(new RegExp(`(?<!${WORD_SIGN})${anyCase(text)}(?!${WORD_SIGN})`, 'u'), () => label);
  return [around([text], make)];
}

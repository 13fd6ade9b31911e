import { describe, expect, test } from 'vitest';
import { proseOf } from '../../src/analysis/prose.ts';

const bodyOf = (...lines: readonly string[]): string => proseOf(['Title', ...lines].join('\n')).slice('Title\n'.length);

describe('proseOf', () => {
  test.each([
    ['- OS Version: Debian 12'],
    ['Operating System / Platform => Windows 11'],
    ['- **Have I written custom code**: no'],
    ['Please search existing issues first.'],
    ['I have searched the tracker'],
    ['1. The form must be filled out.'],
    ['int main() {'],
    ['result = load(path)'],
    ['Name|Value|Unit'],
    ['_No response_'],
    ['2.'],
    ['Does it happen without extensions?: Yes/No'],
    ['- [x] I read the guide', '      and agree to it'],
    ['Please search the tracker for', 'issues that are closed.'],
    ['-----'],
    ['## Python version', '3.11'],
    ['### Environment', 'Linux'],
    ['# An empty heading'],
  ])('leaves out what a template, a program or nobody wrote: %s', (...lines) => {
    expect(bodyOf(...lines, 'It closes.')).not.toContain(lines.at(-1));
    expect(bodyOf('It closes.', ...lines, '### End')).toBe('It closes.');
  });

  test('keeps the heading of prose, and puts a short answer on its line', () => {
    expect(bodyOf('### What happened?', 'The list is empty as soon as I open it.')).toBe(
      'What happened\nThe list is empty as soon as I open it.',
    );
    expect(bodyOf('**How often?**', 'Every time')).toBe('How often Every time');
  });

  test("leaves a customer's own question and note", () => {
    const own = 'Is there a way to turn it off?\nPlease do not close this.\n\nIt costs me a day.';
    expect(bodyOf(own)).toBe('Is there a way to turn it off?\nIt costs me a day.');
  });

  test('keeps the heading of a change on offer, though nobody wrote below it', () => {
    expect(bodyOf('It was off by one.', '### Pull request checklist', '- [x] tests')).toBe(
      'It was off by one.\nPull request checklist',
    );
  });

  test.each([
    [['### Issue type', '', 'Support']],
    [['Do you want to request a *feature* or report a *bug*?', '', '**Support**']],
    [['Issue type: <b>Support</b>']],
  ])('says what the report calls itself: %j', (lines) => {
    expect(bodyOf(...lines, 'How do I load it from a folder of mine?')).toBe(
      'type Support\nHow do I load it from a folder of mine?',
    );
  });

  test('a text of one line is what it was', () => {
    expect(proseOf('### Issue type: Bug')).toBe('### Issue type: Bug');
  });
});

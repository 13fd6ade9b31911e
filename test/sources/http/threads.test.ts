import { expect, test } from 'vitest';
import { createGithubSource } from '../../../src/sources/github/index.ts';
import { createSlackSource } from '../../../src/sources/slack/index.ts';
import { startApi } from './api-server.ts';
import { readApi, serviceSettings } from './read-api.ts';
import { github, slack } from './vendors/coded.ts';

test.each([
  [
    'GitHub issues and discussions',
    github,
    createGithubSource,
    ['Crash 2\n\n2.4.0, on a phone.', 'Please 1\n\nThank you.'],
  ],
  [
    'Slack threads',
    slack,
    createSlackSource,
    ['search & replace 2 fails, see this\n\nOnly on the phone.', 'Same here.\n\nSince Monday.'],
  ],
] as const)('%s: what one person says in a thread is one item', async (_name, vendor, create, expected) => {
  const server = await startApi((asked) => vendor.answer(asked));
  try {
    const { items, problems } = await readApi(create(serviceSettings(vendor.use, vendor.values, server.origin)));
    expect(problems).toEqual([]);
    expect(items.map(({ text }) => text)).toEqual(expect.arrayContaining([...expected]));
    expect(items.map(({ text }) => text).join()).not.toMatch(/Which version|We will see|Ticket made|\+1/);
  } finally {
    await server.close();
  }
});

test('a reply that was also sent to the channel is said once', async () => {
  const server = await startApi((asked) => slack.answer(asked));
  try {
    const { items } = await readApi(createSlackSource(serviceSettings('slack', slack.values, server.origin)));
    expect(items.filter(({ text }) => text.includes('Told to the channel.')).map(({ text }) => text)).toEqual([
      'Told to the channel.',
    ]);
  } finally {
    await server.close();
  }
});

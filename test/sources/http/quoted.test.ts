import { expect, test } from 'vitest';
import { createApiSource } from '../../../src/sources/http/index.ts';
import { zendesk } from '../../../src/sources/http/presets/zendesk.ts';
import { collectAll } from '../../../src/sources/collect-all.ts';
import { networkContext } from './read-api.ts';

const TICKET = {
  id: 1,
  subject: 'Sync',
  status: 'open',
  requester_id: 7,
  created_at: '2026-02-20T10:00:00Z',
  updated_at: '2026-02-20T12:00:00Z',
};
const COMMENTS = [
  { author_id: 7, public: true, plain_body: 'Sync is slow.\n\nSent from my iPhone' },
  { author_id: 9, public: true, plain_body: 'Which version?' },
  { author_id: 9, public: false, plain_body: 'An old friend.' },
  {
    author_id: 7,
    public: true,
    plain_body: '2.4.0\n\nOn Fri, 20 Feb 2026 at 11:00, Help <help@larkspur.example> wrote:\n> Which version?',
  },
];

test('tickets of a service lose quoted mails and signatures, and others’ messages are counted', async () => {
  const fetch = (input: string | URL) => {
    const isComments = String(input).includes('/comments.json');
    const body = isComments ? { comments: COMMENTS } : { tickets: [TICKET], users: [], end_of_stream: true };
    return Promise.resolve(Response.json(body));
  };
  const values = { subdomain: 'larkspur', email: 'a@larkspur.example', token: 'zd' };
  const settings = { use: 'zendesk', name: 's', timezone: 'UTC', allowPrivate: true, values };
  const collection = collectAll([createApiSource(zendesk, settings)], networkContext([], { fetch }));
  const texts: string[] = [];
  for await (const { items } of collection) texts.push(...items.map(({ text }) => text));
  expect([collection.problems, texts]).toEqual([[], ['Sync is slow.\n\n2.4.0']]);
  expect(collection.accounts).toMatchObject([{ rows: 1, items: 1, leftOut: { 'not-customer': 2 } }]);
});

import { expect, test } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.ts';
import { openApi } from '../../../src/sources/http/open-api.ts';
import type { Source } from '../../../src/sources/source.ts';
import { type Asked, startApi, type Told } from './api-server.ts';
import { readApi } from './read-api.ts';
import { hour, numbers } from './vendors/vendor.ts';

const ideas = numbers(5).map((id) => ({
  key: id,
  made: hour(id, 6),
  said: `<p>Idea ${id}</p>`,
  plan: 'pro',
  secret: 'INTERNAL',
  who: { mail: `u${id}@customer.example` },
}));

/** The source that a config describes, against a server that answers so. */
async function reading<T>(
  answer: (asked: Asked) => Told,
  config: string,
  use: (source: Source) => Promise<T>,
  { text: words = 'said', email = 'who.mail' } = {},
): Promise<T> {
  const server = await startApi(answer);
  try {
    const text = `version: 1\nsources: [{ name: s, use: http, url: '${server.origin}/v1/ideas?kind=all', allowPrivate: true, html: true, order: newest-first, keep: [plan],
      map: { id: key, text: ${words}, createdAt: made, customer.email: ${email} }, ${config} }]`;
    const [settings] = loadConfig(text, 'feedback.config.yml', { KEY: '{braces}-s3cret' }).services;
    if (settings === undefined) throw new Error('no service');
    return await use(openApi(settings));
  } finally {
    await server.close();
  }
}

const newest = ideas.toReversed();
const isAllowed = ({ headers, query, body }: Asked): boolean =>
  [headers.authorization, headers['x-key'], query.get('key'), body['key']].includes('{braces}-s3cret') ||
  headers.authorization === 'Bearer {braces}-s3cret';

test.each([
  [
    'a cursor',
    'records: data.list, pagination: { cursor: { from: meta.next, to: after } }, auth: { bearer: "${KEY}" }',
    ({ query }: Asked): Told => {
      const at = Number(query.get('after') ?? 0);
      return { body: { data: { list: newest.slice(at, at + 2) }, meta: { next: at + 2 < 5 ? at + 2 : null } } };
    },
  ],
  [
    'an address in the body',
    'records: list, pagination: { next: next }, auth: { header: { name: x-key, value: "${KEY}" } }',
    ({ query }: Asked): Told => {
      const at = Number(query.get('at') ?? 0);
      return {
        body: { list: newest.slice(at, at + 2), ...(at + 2 < 5 && { next: `/v1/ideas?kind=all&at=${at + 2}` }) },
      };
    },
  ],
  [
    'a page number',
    'pagination: { page: { to: page, first: 0 } }, auth: { query: { name: key, value: "${KEY}" } }',
    ({ query }: Asked): Told => ({
      body: newest.slice(Number(query.get('page')) * 2, Number(query.get('page')) * 2 + 2),
    }),
  ],
  [
    'an offset in the body',
    'method: POST, body: { limit: 2 }, pagination: { offset: { to: body.skip, size: 2 } }, auth: { body: { name: key, value: "${KEY}" } }',
    ({ body }: Asked): Told => ({
      body: newest.slice(Number(body['skip'] ?? 0), Number(body['skip'] ?? 0) + Number(body['limit'])),
    }),
  ],
  [
    'the last record',
    'pagination: { before: { to: before, from: key } }, auth: { bearer: "${KEY}" }',
    ({ query }: Asked): Told => ({
      body: newest.filter(({ key }) => key < Number(query.get('before') ?? 99)).slice(0, 2),
    }),
  ],
] as const)('reads an API that the config describes, by %s', async (_name, config, answer) => {
  const guarded = (asked: Asked): Told =>
    isAllowed(asked) && asked.query.get('kind') === 'all' ? answer(asked) : { status: 401 };
  const { ids, items, problems } = await reading(guarded, config, (source) => readApi(source));
  expect(problems).toEqual([]);
  expect(ids).toEqual(['5', '4', '3', '2', '1']);
  expect(items[0]).toMatchObject({
    text: 'Idea 5',
    customer: { email: 'u5@customer.example' },
    fields: { plan: 'pro' },
  });
  expect(JSON.stringify(items)).not.toContain('INTERNAL');
});

test('a map of an API takes queries as one of files does', async () => {
  const parted = ideas.map((idea) => ({ ...idea, parts: [{ note: true, said: 'ours' }, { said: idea.said }] }));
  const paths = { text: "'$.parts[?!@.note].said'", email: "'jmespath: who.mail || who.address'" };
  const { items, problems } = await reading(
    () => ({ body: parted }),
    '',
    (source) => readApi(source),
    paths,
  );
  expect(problems).toEqual([]);
  expect(items[4]).toMatchObject({ text: 'Idea 5', customer: { email: 'u5@customer.example' } });
});

test('an unchanged list is not read again', async () => {
  const answer = ({ headers }: Asked): Told =>
    headers['if-none-match'] === '"v1"' ? { status: 304 } : { headers: { etag: '"v1"' }, body: newest };
  await reading(answer, '', async (source) => {
    const first = await readApi(source);
    const second = await readApi(source, first.cursor);
    expect([first.ids.length, second.rows, second.problems, second.cursor]).toEqual([5, 0, [], first.cursor]);
  });
});

test('a page that leads to another host gets nothing', async () => {
  const answer = (): Told => ({ body: { list: newest, next: 'https://evil.example/' } });
  const { problems } = await reading(
    answer,
    'records: list, pagination: { next: next }, auth: { bearer: "${KEY}" }',
    (source) => readApi(source),
  );
  expect(problems[0]).toContain('leads to evil.example, which must not get the credentials');
});

test('a page that leads to itself ends', async () => {
  const answer = (): Told => ({ body: { list: newest, next: '/v1/ideas?kind=all' } });
  const { problems } = await reading(answer, 'records: list, pagination: { next: next }', (source) => readApi(source));
  expect(problems[0]).toContain('from a page to the same page');
});

test('a record changed while it is read comes with the next run', async () => {
  let changed = false;
  const later = { ...ideas[0], made: hour(3, 6), said: 'changed' };
  const answer = ({ query }: Asked): Told => {
    const page = Number(query.get('page'));
    if (page === 1) changed = true;
    const list = changed ? [...ideas.slice(1), later] : ideas;
    return { body: page === 1 ? [later] : page === 0 ? list : [] };
  };
  await reading(
    answer,
    'order: ascending, pagination: { page: { to: page, first: 0 } }'.replace('order: ascending, ', ''),
    async (source) => {
      const first = await readApi(source);
      expect([first.ids.toSorted(), first.skips]).toEqual([['1', '2', '3', '4', '5'], { duplicate: 1 }]);
      const second = await readApi(source, first.cursor);
      expect(second.items.map(({ id, text }) => [id, text])).toEqual([['s:1', 'changed']]);
    },
  );
});

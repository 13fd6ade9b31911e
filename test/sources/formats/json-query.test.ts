import { expect, test } from 'vitest';
import { collect } from '../collect.ts';

const RECORD = {
  id: 7,
  at: '2026-02-03T09:00:00Z',
  answers: [
    { type: 'rating', number: 4 },
    { type: 'text', text: 'first' },
    { type: 'text', text: 'second' },
  ],
  tags: [{ name: 'a' }, { name: 'b' }],
  'odd key': { deep: ['x'] },
};
const read = async (map: Readonly<Record<string, string>>, record: unknown = RECORD) =>
  collect({ 'a.json': JSON.stringify([record]) }, { map: { id: 'id', createdAt: 'at', ...map } });

test.each([
  ['a filter', "$.answers[?@.type=='text'].text", 'first\n\nsecond'],
  ['an index', '$.answers[1].text', 'first'],
  ['a key with a space', "$['odd key'].deep[0]", 'x'],
  ['a dotted path with an index', 'answers.2.text', 'second'],
])('text by %s', async (_name, text, expected) => {
  const { items, problems } = await read({ text });
  expect([problems, items.map((item) => item.text)]).toEqual([[], [expected]]);
});

test('tags and ratings by JSONPath', async () => {
  const { items } = await collect(
    { 'a.json': JSON.stringify([RECORD]) },
    {
      map: {
        id: 'id',
        createdAt: 'at',
        text: 'answers.1.text',
        tags: '$.tags[*].name',
        rating: { kind: 'csat', column: "$.answers[?@.type=='rating'].number", min: 1, max: 5 },
      },
    },
  );
  expect(items).toMatchObject([{ tags: ['a', 'b'], rating: { value: 4 } }]);
});

test('a JSONPath in a preset’s place', async () => {
  const status = (words: string) => ({
    id: '1',
    uri: 'x',
    account: { acct: 'a' },
    content: `<p>${words}</p>`,
    visibility: 'public',
    spoiler_text: '',
    created_at: '2026-02-03T09:00:00Z',
    application: { name: 'app 3.2.0' },
  });
  const { items } = await collect(
    { 'a.json': JSON.stringify([status('hi')]) },
    { map: { release: '$.application.name' } },
  );
  expect(items).toMatchObject([{ text: 'hi', release: 'app 3.2.0', channel: 'social' }]);
});

test('what is no JSONPath is a problem that names it, and nothing of it runs', async () => {
  const { problems } = await read({ text: '$.answers[?(@.constructor.constructor("return process")())]' });
  expect(problems[0]).toContain('is not a JSONPath');
  expect((await read({ text: '$.constructor' })).skips.map(({ reason }) => reason)).toEqual(['empty']);
});

test.each([
  ['a projection', "jmespath: answers[?type=='text'].text", 'first\n\nsecond'],
  ['one of them', "jmespath:answers[?type=='text'].text | [1]", 'second'],
  ['a function', "jmespath: join(' / ', answers[?type=='text'].text)", 'first / second'],
  ['the first that is there', 'jmespath: nothing || answers[1].text', 'first'],
])('text by JMESPath: %s', async (_name, text, expected) => {
  const { items, problems } = await read({ text });
  expect([problems, items.map((item) => item.text)]).toEqual([[], [expected]]);
});

test('release, cohort and feature by an expression', async () => {
  const map = {
    text: 'answers.1.text',
    release: "jmespath: tags[?starts_with(name, 'v')].name | [0]",
    cohort: "jmespath: contains(tags[].name, 'canary') && 'canary' || 'control'",
    feature: "jmespath: not_null(area, 'sync')",
  };
  const record = { ...RECORD, tags: [{ name: 'v2.4.0' }, { name: 'canary' }] };
  expect((await read(map, record)).items).toMatchObject([{ release: 'v2.4.0', cohort: 'canary', feature: 'sync' }]);
});

test.each([
  ['jmespath: answers[', 'is not a JMESPath expression'],
  ['jmespath: shout(answers)', 'Unknown function: shout()'],
  ['jmespath: nothing[?type=1]', 'is not a JMESPath expression'],
])('%s is a problem', async (text, said) => {
  const { problems } = await read({ text });
  expect(problems).toEqual([expect.stringContaining(said)]);
});

test('a function that cannot take what a record holds finds nothing there', async () => {
  const { items, problems } = await read({ text: 'answers.1.text', title: 'jmespath: length(nothing)' });
  expect([problems, items.map(({ title }) => title)]).toEqual([[], [undefined]]);
});

test.each([
  ['JSONPath', '$.person.contact.mail', '$.person.called'],
  ['a filter', '$.answers[?@.type=="mail"].value', '$.person.called'],
  ['JMESPath', 'jmespath: person.contact.mail', 'jmespath: person.called'],
])('an address and a name taken by %s are in no field', async (_name, email, name) => {
  const record = {
    ...RECORD,
    person: { contact: { mail: ' ana@x.example' }, called: 'Ana', seats: 3 },
    answers: [{ type: 'mail', value: 'ana@x.example' }],
    copies: ['ana@x.example', 'ana'],
  };
  const { items } = await read({ text: 'tags.0.name', 'customer.email': email, 'customer.name': name }, record);
  expect(items).toMatchObject([{ customer: { email: 'ana@x.example', name: 'Ana' } }]);
  expect(JSON.stringify(items[0]?.fields)).not.toMatch(/ana@x|Ana/);
  expect(items[0]?.fields).toMatchObject({ person: { contact: {}, seats: 3 }, copies: ['ana'] });
});

import { createVerify, generateKeyPairSync, verify } from 'node:crypto';
import { hour, linked, numbers, pageOf, refuse, seconds, type Vendor } from './vendor.ts';

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (key: typeof ec.privateKey): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

function claims(jwt: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Readonly<Record<string, unknown>>;
}

const connectReviews = Array.from(numbers(5), (id) => ({
  type: 'customerReviews',
  id: `asc-${id}`,
  attributes: {
    rating: (id % 5) + 1,
    title: `Title ${id}`,
    body: `Words ${id}`,
    reviewerNickname: 'ada',
    createdDate: hour(id, 6).replace('.000Z', '-00:00'),
    territory: 'DEU',
  },
}));

export const appStoreConnect: Vendor = {
  use: 'app-store-connect',
  values: {
    app: '310633997',
    issuer: '57246542-96fe',
    key: '2X9R4HXF34',
    privateKey: pem(ec.privateKey).replaceAll('\n', '\\n'),
  },
  ids: connectReviews.map(({ id }) => id),
  skips: {},
  drift: /does not answer with reviews/,
  answer({ path, query, headers, origin }) {
    const [, jwt = ''] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
    const [head, body, signature = ''] = jwt.split('.');
    const key = { key: ec.publicKey, dsaEncoding: 'ieee-p1363' } as const;
    if (!verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))) return refuse();
    const { aud, exp, iat } = claims(jwt);
    if (aud !== 'appstoreconnect-v1' || Number(exp) - Number(iat) > 1200) return refuse();
    if (path !== '/v1/apps/310633997/customerReviews' || query.get('sort') !== '-createdDate') return { status: 404 };
    const number = Number(query.get('cursor') ?? 0);
    const next = `${origin}${path}?sort=-createdDate&limit=200&cursor=${number + 1}`;
    return {
      body: {
        data: pageOf(connectReviews.toReversed(), number, 2),
        links: { self: origin, ...(number < 2 && { next }) },
        meta: {},
      },
    };
  },
};

const playReviews = Array.from(numbers(5), (id) => ({
  reviewId: `gp:${id}`,
  authorName: 'Ada',
  comments: [
    ...(id === 4
      ? []
      : [
          {
            userComment: {
              text: `Title ${id}\tWords ${id}`,
              lastModified: { seconds: String(seconds(hour(id, 6))), nanos: 5_000_000 },
              starRating: (id % 5) + 1,
              reviewerLanguage: 'pt_BR',
              device: 'star2qltechn',
              appVersionName: '2.4.0',
            },
          },
        ]),
    { developerComment: { text: 'AGENT', lastModified: { seconds: '1443676826' } } },
  ],
}));

export const googlePlay: Vendor = {
  use: 'google-play',
  values: {
    package: 'com.larkspur',
    account: JSON.stringify({
      type: 'service_account',
      client_email: 'bot@larkspur.iam.example',
      private_key: pem(rsa.privateKey),
      token_uri: 'https://oauth2.googleapis.com/token',
    }),
  },
  ids: ['gp:1', 'gp:2', 'gp:3', 'gp:5'],
  skips: { empty: 1 },
  drift: /gives no token/,
  answer({ path, query, headers, body }) {
    if (path === '/token') {
      const [head, content, signature = ''] = String(body['assertion']).split('.');
      const isSigned = createVerify('sha256')
        .update(`${head}.${content}`)
        .verify(rsa.publicKey, Buffer.from(signature, 'base64url'));
      const { scope } = claims(String(body['assertion']));
      return isSigned && scope === 'https://www.googleapis.com/auth/androidpublisher'
        ? { body: { access_token: 'play-token', expires_in: 3599 } }
        : refuse();
    }
    if (headers.authorization !== 'Bearer play-token') return refuse();
    if (path !== '/androidpublisher/v3/applications/com.larkspur/reviews') return { status: 404 };
    const number = Number(query.get('token') ?? 0);
    return {
      body: {
        reviews: pageOf(playReviews.toReversed(), number, 2),
        ...(number < 2 && { tokenPagination: { nextPageToken: String(number + 1) } }),
      },
    };
  },
};

const ts = (id: number): string => `${seconds(hour(id, 8))}.00020${id}`;
const messages = Array.from(numbers(7), (id) => ({
  type: 'message',
  ts: ts(id),
  user: id === 3 ? 'UBOT' : 'U1',
  text: `<@U2> search &amp; replace ${id} fails, see <https://larkspur.example/x|this>`,
  ...(id === 5 && { subtype: 'channel_join' }),
  ...(id === 6 && { subtype: 'thread_broadcast', thread_ts: ts(2), text: 'Told to the channel.' }),
  ...(id === 2 && { reply_count: 5, thread_ts: ts(id) }),
}));
const replies = [
  { type: 'message', ts: ts(2), user: 'U1', text: 'the first again' },
  { type: 'message', ts: `${seconds(hour(2, 7))}.000301`, user: 'U1', text: 'Only on the phone.' },
  { type: 'message', ts: `${seconds(hour(2, 7))}.000302`, user: 'U9', text: 'Same here.' },
  { type: 'message', ts: `${seconds(hour(2, 7))}.000303`, user: 'UBOT', text: 'Ticket made', bot_id: 'B1' },
  { type: 'message', ts: `${seconds(hour(2, 7))}.000304`, user: 'U9', text: 'Since Monday.' },
  // Also sent to the channel: in both lists.
  { type: 'message', ts: ts(6), user: 'U1', subtype: 'thread_broadcast', text: 'Told to the channel.' },
];

export const slack: Vendor = {
  use: 'slack',
  values: { channels: ['C1', 'C2'], token: 'xoxb-secret' },
  ids: [...[1, 2, 4, 6, 7].map((id) => `C1/${ts(id)}`), `C1/${seconds(hour(2, 7))}.000302`],
  skips: { 'not-customer': 3 },
  drift: /Slack's users.list says HTTP 200/,
  answer({ path, headers, body }) {
    if (headers.authorization !== 'Bearer xoxb-secret') return { body: { ok: false, error: 'invalid_auth' } };
    const cursor = Number(body['cursor'] ?? 0);
    if (path === '/api/users.list') {
      const members = [
        { id: 'U1', name: 'ada', profile: { real_name: 'Ada', email: 'ada@customer.example' } },
        { id: 'UBOT', name: 'robo', is_bot: true, profile: {} },
      ];
      return {
        body: {
          ok: true,
          members: pageOf(members, cursor, 1),
          response_metadata: { next_cursor: cursor === 0 ? '1' : '' },
        },
      };
    }
    if (path === '/api/conversations.info')
      return {
        body: {
          ok: true,
          channel: { id: body['channel'], name: body['channel'] === 'C1' ? 'feedback' : 'quiet', is_im: false },
        },
      };
    if (path === '/api/conversations.replies') return { body: { ok: true, messages: replies } };
    if (path !== '/api/conversations.history') return { body: { ok: false, error: 'unknown_method' } };
    const found =
      body['channel'] === 'C1' ? messages.filter((each) => Number(each.ts) > Number(body['oldest'])).toReversed() : [];
    const more = (cursor + 1) * 3 < found.length;
    return {
      body: {
        ok: true,
        messages: pageOf(found, cursor, 3),
        has_more: more,
        response_metadata: { next_cursor: more ? String(cursor + 1) : '' },
      },
    };
  },
};

const hubIssues = Array.from(numbers(7), (id) => ({
  id: 700 + id,
  node_id: `I_${id}`,
  number: id,
  title: `Bug ${id}`,
  body: `<!-- describe it -->\r\nCrash ${id}`,
  user: { login: id === 3 ? 'renovate[bot]' : 'ada', id: 1, type: id === 3 ? 'Bot' : 'User' },
  labels: [{ id: 1, name: 'bug' }],
  state: 'open',
  html_url: `https://github.com/larkspur/app/issues/${id}`,
  created_at: hour(id, 8),
  updated_at: hour(id, 8),
  author_association: id === 7 ? 'MEMBER' : 'NONE',
  comments: id === 2 ? 3 : 0,
  ...(id === 5 && { pull_request: { url: 'x' } }),
}));
const comment = (login: string, body: string, at: number) => ({
  body,
  created_at: hour(2, at),
  user: { login, id: 1 },
});
const talks = Array.from(numbers(5), (id) => ({
  id: `D_${id}`,
  number: 100 + id,
  title: `Idea ${id}`,
  bodyText: `Please ${id}`,
  url: 'https://github.com/larkspur/app/discussions/1',
  createdAt: hour(id, 6),
  updatedAt: hour(id, 6),
  upvoteCount: 3,
  category: { name: 'Ideas' },
  author: { login: 'ada', __typename: 'User' },
  labels: { nodes: [] },
  comments: {
    nodes: [
      {
        bodyText: 'We will see.',
        createdAt: hour(id, 5),
        isMinimized: false,
        author: { login: 'team' },
        replies: {
          nodes: [{ bodyText: 'Thank you.', createdAt: hour(id, 4), isMinimized: false, author: { login: 'ada' } }],
        },
      },
    ],
  },
}));

export const github: Vendor = {
  use: 'github',
  values: { repository: 'larkspur/app', token: 'ghx-secret', issues: true, discussions: true },
  ids: [...[1, 2, 4, 6].map((id) => `I_${id}`), ...talks.map(({ id }) => id)],
  skips: { 'not-customer': 2, 'not-feedback': 1 },
  drift: /gives no answer that can be read/,
  answer(asked) {
    const { path, query, headers, body } = asked;
    if (headers.authorization !== 'token ghx-secret') return refuse();
    if (path === '/repos/larkspur/app') return { body: { private: false } };
    if (path === '/repos/larkspur/app/issues')
      return linked(
        asked,
        hubIssues.filter(({ updated_at }) => updated_at >= (query.get('since') ?? '')),
        3,
      );
    if (path === '/repos/larkspur/app/issues/2/comments')
      return {
        body: [comment('team', 'Which version?', 7), comment('ada', '2.4.0, on a phone.', 6), comment('eve', '+1', 5)],
      };
    if (path !== '/graphql') return { status: 404 };
    const { variables } = body as { variables: { cursor?: string } };
    const number = Number(variables.cursor ?? 0);
    const pageInfo = { hasNextPage: number < 2, endCursor: String(number + 1) };
    return {
      body: { data: { repository: { discussions: { nodes: pageOf(talks.toReversed(), number, 2), pageInfo } } } },
    };
  },
};

import { json } from './fake-github.ts';

export interface FakeLink {
  issue: string;
  globalId: string;
  object: { url: string; title: string };
}

/** Answers as Jira does at an issue's `/remotelink`: a `globalId` that is there already is written over. */
export function answerLinks(
  links: FakeLink[],
  issue: string,
  method: string,
  body: Readonly<Record<string, unknown>>,
): Response {
  const own = links.filter((each) => each.issue === issue);
  if (method === 'GET') {
    return json(
      200,
      own.map(({ globalId, object }, index) => ({ id: index + 1, globalId, object })),
    );
  }
  const made = { issue, ...body } as unknown as FakeLink;
  const known = own.find(({ globalId }) => globalId === made.globalId);
  if (known === undefined) links.push(made);
  else Object.assign(known, made);
  return json(known === undefined ? 201 : 200, { id: 10_000 + links.length, self: 'https://acme.atlassian.net/link' });
}

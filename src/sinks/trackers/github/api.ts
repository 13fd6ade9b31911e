import type * as z from 'zod';
import { Refusal } from '../desk.ts';
import type { GithubClient } from './client.ts';
import { moved, toRefusal } from './to-refusal.ts';

/** Requests below one repository's address. Nothing unparsed leaves it; every failure is told in our own words. */
export interface GithubApi {
  readonly client: GithubClient;
  /** A path outside the repository begins with two slashes: `//user`. */
  get<T extends z.ZodType>(path: string, schema: T, what: string): Promise<z.infer<T>>;
  page<T extends z.ZodType>(path: string, query: Query, schema: T): Promise<readonly z.infer<T>[]>;
  /** Every page, a hundred a request. */
  pages<T extends z.ZodType>(path: string, query: Query, schema: T): Promise<readonly z.infer<T>[]>;
  post<T extends z.ZodType>(path: string, body: object, schema: T, what: string): Promise<z.infer<T>>;
  send(method: 'POST' | 'PATCH', path: string, body: object, what: string): Promise<void>;
  /** Deletes; what is gone already is fine. */
  remove(path: string, what: string): Promise<void>;
  /** Headers of an answer, for what GitHub says about a token. */
  headers(path: string, what: string): Promise<Readonly<Record<string, unknown>>>;
}

type Query = Readonly<Record<string, string | number>>;

/** `root` is `/repos/owner/name`; `needs` is the permission that a refused token lacks. */
export function createApi(client: GithubClient, root: string, needs = 'Issues: read and write'): GithubApi {
  const address = (path: string): string => (path.startsWith('//') ? path.slice(1) : root + path);
  const ask = async (method: string, path: string, parameters: object, what: string) => {
    try {
      const response = await client.request(`${method} ${address(path)}`, { ...parameters });
      if (response.status >= 300) throw moved(what);
      return response;
    } catch (error) {
      throw toRefusal(error, what, needs);
    }
  };
  const read = <T extends z.ZodType>(schema: T, value: unknown, what: string): z.infer<T> => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new Refusal(200, `GitHub's answer for ${what} is not in the form it documents`);
  };
  return {
    client,
    get: async (path, schema, what) => read(schema, (await ask('GET', path, {}, what)).data, what),
    page: async (path, query, schema) => read(schema.array(), (await ask('GET', path, query, 'issues')).data, 'issues'),
    pages: async (path, query, schema) => {
      try {
        const rows: unknown = await client.paginate(`GET ${address(path)}`, { ...query, per_page: 100 });
        return read(schema.array(), rows, 'issues');
      } catch (error) {
        throw toRefusal(error, 'issues', needs);
      }
    },
    post: async (path, body, schema, what) => read(schema, (await ask('POST', path, body, what)).data, what),
    send: async (method, path, body, what) => {
      await ask(method, path, body, what);
    },
    remove: async (path, what) => {
      try {
        await ask('DELETE', path, {}, what);
      } catch (error) {
        if (!(error instanceof Refusal) || (error.status !== 404 && error.status !== 410)) throw error;
      }
    },
    headers: async (path, what) => (await ask('GET', path, {}, what)).headers,
  };
}

import { Refusal } from '../desk.ts';

/** An issue's address below the API. A plan can be edited: no id of it may lead to another address. */
export function issuePath(id: string): string {
  if (/^[A-Z][A-Z0-9_]*-\d{1,15}$/.test(id)) return `/issue/${id}`;
  throw new Refusal(404, `${JSON.stringify(id.slice(0, 40))} is no key of an issue`);
}

import { createHash } from 'node:crypto';
import { Refusal } from '../desk.ts';
import type { JsonApi } from '../json-api.ts';
import { issuePath } from './issue-path.ts';

/** Links that the block shows: all of them public, made by the plan. */
const LINK = /\[(?:source|attachment \d+)\]\((https:\/\/[^\s()]+)\)/g;
const MOST = 5;

/**
 * Puts the places where it was said among the issue's remote links. Each has a `globalId` of its own, by which Jira knows
 * it again: twice is once. Where linking is switched off the issue does without.
 */
export async function addRemoteLinks(api: JsonApi, id: string, block: string, known = ''): Promise<void> {
  const before = new Set(linksIn(known));
  for (const url of linksIn(block).filter((each) => !before.has(each))) {
    const globalId = `earshot=${createHash('sha256').update(url).digest('hex').slice(0, 32)}`;
    const object = { url, title: `Feedback at ${new URL(url).hostname}` };
    try {
      await api.change('POST', `${issuePath(id)}/remotelink`, { globalId, relationship: 'said in', object }, 'a link');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return;
    }
  }
}

function linksIn(block: string): readonly string[] {
  return [...new Set([...block.matchAll(LINK)].flatMap(([, url]) => url ?? []))].slice(0, MOST);
}

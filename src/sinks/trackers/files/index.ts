import type {
  CommentIssue,
  OpenIssue,
  ReopenIssue,
  RetractDuplicate,
  TrackerAction,
  UpdateIssue,
} from '../../../model/action.ts';
import type { Receipt } from '../../../model/receipt.ts';
import { holdsDelimiter } from '../delimiters.ts';
import { isCleanBody, replaceBlock } from '../replace-block.ts';
import type { Tracker } from '../tracker.ts';
import type { TrackerContext, TrackerSettings } from '../tracker-factory.ts';
import { addComment } from './comments.ts';
import { changeLabels, joinIssue, reopenFor } from './edit-front-matter.ts';
import { findIssue, readFolder, type StoredIssue } from './folder.ts';
import type { IssueText } from './front-matter.ts';
import { nextName, renderIssue } from './new-issue.ts';

/** How often another writer may take the number we wanted. */
const ATTEMPTS = 20;

type Outcome = Omit<Receipt, 'key'>;

/** The tracker `files`: one Markdown file per issue in the folder `settings.path`. */
export function openFilesTracker({ path }: TrackerSettings, context: TrackerContext): Tracker {
  return {
    name: 'files',
    list: async () => (await readFolder(context.files, path)).map(({ issue }) => issue),
    apply: async (action) => ({ key: action.key, ...(await apply(action, path, context)) }),
    releases: async () => [],
    // Who can read a folder is for the config to say.
    look: async () => ({ rights: [] }),
  };
}

async function apply(action: TrackerAction, folder: string, context: TrackerContext): Promise<Outcome> {
  if (action.kind === 'open-issue') return open(action, folder, context);
  const stored = await findIssue(context.files, folder, action.issue.id);
  if (stored === undefined) return failed(`there is no issue ${action.issue.id} in ${folder}`);
  const change = planChange(action, stored, context.now());
  if ('state' in change) return change;
  await context.files.write(stored.path, joinIssue(change));
  return { state: 'done', detail: stored.path };
}

async function open(action: OpenIssue, folder: string, { files, now }: TrackerContext): Promise<Outcome> {
  if (!action.body.includes(action.marker)) return failed('its text does not carry its marker');
  if (!isCleanBody(action.body)) return failed('its text holds a delimiter of ours');
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // The name is chosen before looking for the marker: what another run opens after that takes the name, not a second one.
    const name = nextName(await files.list(folder), action.title);
    const known = (await readFolder(files, folder)).find(({ issue }) => issue.body.includes(action.marker));
    if (known !== undefined) return { ...already(known), issue: known.issue.id };
    try {
      await files.write(`${folder}/${name}`, renderIssue(action, name, now().toISOString()), { exclusive: true });
      return { state: 'done', detail: `${folder}/${name}`, issue: name.replace(/\.md$/, '') };
    } catch (error) {
      // Somebody else opened an issue meanwhile, perhaps this very one: look again.
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
    }
  }
  return failed('other writers took every number it tried');
}

/** The file as the action wants it, or why it needs or gets no writing. */
function planChange(
  action: UpdateIssue | ReopenIssue | CommentIssue | RetractDuplicate,
  stored: StoredIssue,
  now: Date,
): IssueText | Outcome {
  const foreign = action.kind === 'comment-issue' && action.foreign === true;
  if (!foreign && !/<!-- earshot:v1 key=/.test(stored.issue.body))
    return failed(`${stored.path} is not an issue of ours`);
  if (action.kind === 'update-issue') return update(action, stored);
  if (action.kind === 'reopen-issue') return reopen(action, stored);
  // A file never replaces another, so there is nothing to take back; a copy that a person made is theirs.
  if (action.kind === 'retract-duplicate') return failed(`${stored.path} is a copy that a person made`);
  return comment(action, stored, now);
}

function update({ before, after, addLabels, removeLabels }: UpdateIssue, stored: StoredIssue): IssueText | Outcome {
  const replaced = replaceBlock(stored.text.content, before, after);
  if (replaced.kind === 'refused') return failed(`${stored.path}: ${replaced.because}`);
  const { labels } = stored.issue;
  const labelsFit =
    addLabels.every((label) => labels.includes(label)) && !removeLabels.some((label) => labels.includes(label));
  if (replaced.kind === 'already' && labelsFit) return already(stored);
  const text = { ...stored.text, content: replaced.content };
  return labelsFit ? text : changeLabels(text, addLabels, removeLabels);
}

/** A person who resolves it again after we reopened it is not overruled by an old plan. */
function reopen({ key }: ReopenIssue, stored: StoredIssue): IssueText | Outcome {
  if (stored.issue.state === 'open' || stored.reopenedFor === key) return already(stored);
  return reopenFor(stored.text, key);
}

function comment({ marker, body }: CommentIssue, stored: StoredIssue, now: Date): IssueText | Outcome {
  if (stored.text.content.includes(marker)) return already(stored);
  if (!body.includes(marker)) return failed('its text does not carry its marker');
  if (holdsDelimiter(body)) return failed('its text holds a delimiter of ours');
  return { ...stored.text, content: addComment(stored.text.content, now.toISOString(), body) };
}

function already({ path }: StoredIssue): Outcome {
  return { state: 'already-done', detail: path };
}

function failed(detail: string): Outcome {
  return { state: 'failed', detail };
}

import type { WriteCheckRun } from '../../../model/action.ts';
import type { GithubApi } from '../../trackers/github/api.ts';
import type { Outcome } from '../../trackers/outcome.ts';
import { safe } from '../attempt.ts';
import { type CheckRun, checkRunsSchema } from './schema.ts';

/**
 * The check run that carries our marker is brought up to date. Two runs at the same moment may each find none and write
 * one; GitHub neither refuses the second nor deletes any, and goes by the newest of a name, so the older says that it is
 * superseded.
 */
export async function writeCheckRun(api: GithubApi, action: WriteCheckRun): Promise<Outcome> {
  const { name, marker, conclusion, title, summary, link } = action;
  const commit = safe('commit', action.commit);
  const content = {
    status: 'completed',
    conclusion,
    output: { title, summary },
    ...(link !== undefined && { details_url: link }),
  };
  const [newest, ...older] = await ours(api, action);
  if (newest === undefined) {
    await api.send('POST', '/check-runs', { name, head_sha: commit, external_id: marker, ...content }, 'a check run');
    const [stands, ...others] = await ours(api, action);
    await supersede(api, stands, others);
    return { state: 'done', detail: `check run ${name}` };
  }
  await supersede(api, newest, older);
  const { output } = newest;
  if (newest.conclusion === conclusion && output?.title === title && output.summary === summary) {
    return { state: 'already-done', detail: `check run ${newest.id}` };
  }
  await api.send('PATCH', `/check-runs/${newest.id}`, content, `check run ${newest.id}`);
  return { state: 'done', detail: `check run ${newest.id} brought up to date` };
}

/** Our check runs of the commit, newest first: ids rise. */
async function ours(api: GithubApi, { name, marker, commit }: WriteCheckRun): Promise<readonly CheckRun[]> {
  const query = `check_name=${encodeURIComponent(name)}&filter=all&per_page=100`;
  const found = await api.get(`/commits/${safe('commit', commit)}/check-runs?${query}`, checkRunsSchema, 'check runs');
  return found.check_runs
    .filter((run) => run.external_id === marker && run.name === name)
    .toSorted((a, b) => b.id - a.id);
}

async function supersede(api: GithubApi, stands: CheckRun | undefined, older: readonly CheckRun[]): Promise<void> {
  if (stands === undefined) return;
  const output = {
    title: 'Superseded',
    summary: `The verdict is in check run ${stands.id}, written at the same time.`,
  };
  for (const { id, conclusion, output: said } of older) {
    if (conclusion === 'neutral' && said?.title === output.title) continue;
    await api.send(
      'PATCH',
      `/check-runs/${id}`,
      { status: 'completed', conclusion: 'neutral', output },
      `check run ${id}`,
    );
  }
}

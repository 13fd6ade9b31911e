import type { Config } from '../config/config.ts';
import { parseCodeOwners } from '../decisions/triage/code-owners.ts';
import { UserError } from '../model/problem.ts';
import type { OwnerRule } from '../model/settings.ts';
import type { Host } from './host.ts';

/** The lines of the CODEOWNERS file that `triage.codeowners` names; none when it names no file. */
export async function readCodeOwners({ files }: Host, { triage }: Config): Promise<readonly OwnerRule[]> {
  const { codeowners } = triage;
  if (codeowners === undefined) return [];
  if ((await files.kindOf(codeowners)) !== 'file') {
    const fix = 'Check the repository out before, or correct triage.codeowners.';
    throw new UserError({ message: `There is no file ${codeowners}.`, fix });
  }
  return parseCodeOwners(new TextDecoder().decode(await files.read(codeowners)));
}

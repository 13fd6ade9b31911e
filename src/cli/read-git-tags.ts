import type { Release } from '../model/release.ts';
import type { Host } from './host.ts';

const FIELDS = ['objecttype', 'objectname', '*objecttype', '*objectname', 'creatordate:iso-strict', 'refname:lstrip=2'];

/**
 * The tags of the checkout as releases, oldest first: an annotated one has the time it was made, another that of its
 * commit. None without Git.
 */
export async function readGitTags({ git }: Pick<Host, 'git'>): Promise<readonly Required<Pick<Release, Field>>[]> {
  // Git refuses tabs and ends of lines in the name of a tag.
  const format = FIELDS.map((field) => `%(${field})`).join('%09');
  const printed = await git('for-each-ref', `--format=${format}`, 'refs/tags');
  const tags = (printed ?? '').split('\n').flatMap((line) => {
    const [type, name = '', innerType, innerName = '', time = '', version = ''] = line.split('\t');
    const commit = type === 'commit' ? name : innerType === 'commit' ? innerName : '';
    const at = Date.parse(time);
    return commit === '' || Number.isNaN(at) ? [] : [{ version, at: new Date(at).toISOString(), commit }];
  });
  return tags.toSorted((a, b) => (`${a.at} ${a.version}` < `${b.at} ${b.version}` ? -1 : 1));
}

type Field = 'version' | 'at' | 'commit';

/** Whether a tag is the name of a version customers get: `v2.4.0` or `2026.3`, and not `2.5.0-rc.1` or `nightly`. */
export function isVersionTag(tag: string): boolean {
  return /^v?\d+(\.\d+)+(\+[\w.-]+)?$/.test(tag);
}

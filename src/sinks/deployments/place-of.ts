/** Host and repository as every run names them, whatever way the address is spelled. */
export function placeOf(name: string, url: string | undefined, repository: string): string {
  const host = url === undefined ? '' : `${new URL(url).host}/`;
  return `${name}:${host}${repository}`.toLowerCase();
}

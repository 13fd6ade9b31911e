import { CHANNELS } from '../model/item.ts';
import type { GateBasis } from '../model/verdict.ts';

/** Which answers do not count yet because of what was measured, in one sentence; `undefined` when nothing was. */
export function describeMaturity({ maturity }: Partial<GateBasis>): string | undefined {
  const channels = CHANNELS.filter((channel) => maturity?.[channel] !== undefined);
  if (maturity === undefined || channels.length === 0) return undefined;
  const hours = channels.map((channel) => `${channel} ${maturity[channel] ?? 0} h`).join(', ');
  return `Answers come in late, so younger ones do not count yet (measured; gate.maturity sets it): ${hours}.`;
}

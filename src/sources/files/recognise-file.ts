import type { Recognition } from '../../model/recognition.ts';
import { UTC } from '../formats/time-zone.ts';
import { DateOrders } from './date-orders.ts';
import { FileReader } from './file-reader.ts';
import { firstWins } from './newest.ts';
import { OwnIds } from './own-ids.ts';
import { RowMapper } from './row-mapper.ts';

/**
 * Says how a file is understood, and how each part of an archive or workbook is, by its beginning only.
 * Throws a `UserError` (5) for what cannot be read, or not without a map.
 */
export async function recogniseFile(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  tell: (recognition: Recognition) => void,
): Promise<void> {
  const settings = { name: 'peek', timezone: 'UTC', paths: [file] };
  const dates = new DateOrders(undefined);
  dates.looked();
  const knowledge = { newest: firstWins(), ownIds: new OwnIds(settings.name, false), dates };
  const reader = new FileReader(settings, new RowMapper(settings, UTC, knowledge), (recognition) => {
    tell(recognition);
    return false;
  });
  const rows = reader.read(file, bytes);
  while ((await rows.next()).done !== true);
}

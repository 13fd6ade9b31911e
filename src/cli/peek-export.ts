import type { SourceMap } from '../config/config.ts';
import type { FoundExport } from '../config/suggest-config.ts';
import { UserError } from '../model/problem.ts';
import type { Recognition } from '../model/recognition.ts';
import { recogniseFile } from '../sources/files/recognise-file.ts';
import { containerOf } from '../sources/formats/containers/container.ts';
import { formatOf } from '../sources/formats/detect-format.ts';
import { guessMap } from '../sources/formats/guess-map.ts';
import { openText } from '../sources/formats/open-text.ts';
import { peek } from '../sources/formats/peek.ts';
import { readRows } from '../sources/formats/read-rows.ts';
import type { Row } from '../sources/formats/row.ts';
import type { Host } from './host.ts';

/**
 * What an export is, by its first rows: recognised, or its columns guessed. `undefined` when it cannot be read as one, and
 * for JSON, archives and workbooks in which nothing looks like feedback: repositories are full of them.
 */
export async function peekExport(host: Host, path: string): Promise<FoundExport | undefined> {
  try {
    const parts = await peekParts(host, path);
    const preset = parts.find((part) => part.preset !== undefined)?.preset;
    if (preset !== undefined) return { paths: [path], recognised: preset.title, map: {} };
    const { head, all } = await peek(host.files.stream(path));
    if (containerOf(head) !== 'text') return parts.some(isFit) ? { paths: [path], isPacked: true, map: {} } : undefined;
    const map = await peekText(all, path);
    if (map === undefined || (/\.json(?:\.gz)?$/i.test(path) && !hasDatesAndWords(map))) return undefined;
    return { paths: [path], map };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return undefined;
  }
}

/** How a file, or each part of an archive or workbook, is understood. */
async function peekParts(host: Host, path: string): Promise<readonly Recognition[]> {
  const found: Recognition[] = [];
  try {
    await recogniseFile(path, host.files.stream(path), (recognition) => void found.push(recognition));
  } catch (error) {
    // What does not fit by itself may still fit with a map.
    if (!(error instanceof UserError)) throw error;
  }
  return found;
}

async function peekText(bytes: AsyncIterable<Uint8Array>, path: string): Promise<SourceMap | undefined> {
  const { format, input } = await formatOf(await openText(bytes, path), undefined);
  for await (const { layout, rows } of readRows(input, { format })) {
    if (isOurs(rows[0])) return undefined;
    const { rating, ...map } = guessMap(layout?.columns, rows);
    return { ...map, ...(rating && { rating }) };
  }
  return undefined;
}

/** The header of an items file. */
function isOurs(row: Row | undefined): boolean {
  return row?.kind === 'object' && Object.hasOwn(row.value, 'earshot');
}

/** Whether the columns of a sheet are known by their names: then they will be when it is read. */
function isFit({ mapped }: Recognition): boolean {
  const has = (wanted: RegExp): boolean => mapped.some(({ target }) => wanted.test(target));
  return has(/^createdAt$/) && has(/^(?:text|title|rating)/);
}

function hasDatesAndWords({ createdAt, text, title, rating }: SourceMap): boolean {
  return createdAt !== undefined && (text ?? title ?? rating) !== undefined;
}

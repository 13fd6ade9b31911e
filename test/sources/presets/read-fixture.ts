import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recognition } from '../../../src/model/recognition.ts';
import type { FilesSettings } from '../../../src/sources/files/settings.ts';
import { collect, type Collected } from '../collect.ts';
import type { Content } from '../memory-files.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/sources');
const GOLDEN = 'golden.json';

/** The exports in a preset's folder, name → bytes. */
export function fixturesOf(preset: string): Readonly<Record<string, Buffer>> {
  const folder = join(FOLDER, preset);
  const names = readdirSync(folder).filter((name) => name !== GOLDEN);
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

export function goldenOf(preset: string): string {
  return join(FOLDER, preset, GOLDEN);
}

/** Folders there are, one for each preset. */
export function fixtureFolders(): readonly string[] {
  return readdirSync(FOLDER).sort();
}

export interface ReadFixture extends Collected {
  readonly recognitions: readonly Recognition[];
}

/** Reads files as a source that is told nothing of them. */
export async function readFixture(
  files: Readonly<Record<string, Content>>,
  settings: Partial<FilesSettings> = {},
): Promise<ReadFixture> {
  const recognitions: Recognition[] = [];
  const onRecognised = (recognition: Recognition): void => void recognitions.push(recognition);
  const read = await collect(files, { timezone: 'Europe/Berlin', ...settings }, { context: { onRecognised } });
  return { ...read, recognitions };
}

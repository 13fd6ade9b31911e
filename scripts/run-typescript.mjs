import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles a TypeScript file and runs it. The bundle is a temporary file inside the project, so that packages resolve, and
 * is removed afterwards.
 */
export async function runTypeScript(path) {
  const folder = fileURLToPath(new URL('../bench/', import.meta.url));
  const outfile = `${folder}.${basename(path, '.ts')}.${process.pid}.mjs`;
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  try {
    await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}

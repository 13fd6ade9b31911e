import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { transform } from 'esbuild';

/** Long enough that packing pays. */
const TABLE = /(\w+):\s*'([A-Za-z0-9+/=]{10000,})'/g;
const UNPACK = `
import { brotliDecompressSync } from 'node:zlib';
const unpack = (packed: string): string => brotliDecompressSync(Buffer.from(packed, 'base64')).toString('base64');
`;

/**
 * An esbuild plugin: names inside the packages we bundle are shortened (our own stay, for stack traces), and the tables
 * of the models are packed, to be unpacked when they are first read.
 */
export const smallerPackages = {
  name: 'smaller-packages',
  setup(build) {
    build.onLoad({ filter: /[\\/](?:models[\\/]\w+-weights|topic-words-data)\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const packed = text.replaceAll(
        TABLE,
        (_, key, table) => `get ${key}() { return unpack('${packTable(table)}'); }`,
      );
      return { contents: UNPACK + packed, loader: 'ts' };
    });
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => shorten(path, 'ts'));
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, ({ path }) => shorten(path, 'js'));
    build.onLoad({ filter: /[\\/]iconv-lite[\\/]encodings[\\/]tables[\\/].*\.json$/ }, async ({ path }) => {
      const packed = pack(Buffer.from(JSON.stringify(JSON.parse(await readFile(path, 'utf8')))));
      const unpacked = `require('node:zlib').brotliDecompressSync(Buffer.from('${packed}', 'base64'))`;
      return { contents: `module.exports = JSON.parse(${unpacked}.toString());`, loader: 'js' };
    });
  },
};

/** Without a format, names at the top of a file stay: those of our own functions. */
async function shorten(path, loader) {
  const text = await readFile(path, 'utf8');
  const { code } = await transform(text, {
    loader,
    ...(loader === 'js' && { format: /^(?:import|export)\b/m.test(text) ? 'esm' : 'cjs' }),
    minifyIdentifiers: true,
    minifySyntax: true,
    target: 'node20.19',
    charset: 'utf8',
  });
  return { contents: code, loader: 'js' };
}

function packTable(table) {
  const bytes = Buffer.from(table, 'base64');
  if (bytes.toString('base64') !== table) throw new Error('a table of a model is not plain base64');
  return pack(bytes);
}

function pack(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(bytes, { params }).toString('base64');
}

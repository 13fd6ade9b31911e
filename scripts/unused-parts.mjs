/**
 * An esbuild plugin. Parts of libraries that we ask for none of, 1 MB together: imapflow can log with pino, go
 * through a SOCKS proxy and decode Japanese text parts (messages are read whole, and decoded by postal-mime); libmime and
 * nodemailer know the types of attachments by their names (we send and read none); natural's stemmers can split text
 * into words and drop stop words (we give them single words). Left out, each is an object without
 * members: using one is an error at once.
 */
export const unusedParts = {
  name: 'unused-parts',
  setup(build) {
    const leaveOut = (filter, importers) =>
      build.onResolve({ filter }, ({ path, importer }) =>
        importers.test(importer) ? { path, namespace: 'unused-part' } : undefined,
      );
    leaveOut(/^(pino|socks|encoding-japanese)$/, /[\\/]node_modules[\\/](imapflow|libmime)[\\/]/);
    leaveOut(/[\\/]mime-?types(\.js)?$/, /[\\/]node_modules[\\/](libmime|nodemailer)[\\/]/);
    leaveOut(/stopwords|[\\/]tokenizers[\\/]/, /[\\/]natural[\\/]lib[\\/]natural[\\/]stemmers[\\/]/);
    build.onLoad({ filter: /./, namespace: 'unused-part' }, () => ({ contents: 'module.exports = {};' }));
  },
};

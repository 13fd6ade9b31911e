/** The parts of `natural` we use, by deep path: `import 'natural'` as a whole loads database drivers and prints. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  type Step = (token: string) => string;
  /** The algorithm's steps by their names in Porter (1980): 1a plurals, 1b -ed and -ing, 1c y → i, 5a final e. */
  const PorterStemmer: { readonly step1a: Step; readonly step1b: Step; readonly step1c: Step; readonly step5a: Step };
  export default PorterStemmer;
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_*' {
  /** Snowball's stemmer of a language. Expects a word in lower case. */
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

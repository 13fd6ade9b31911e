/** Wiki markup that Jira would still act on: a sign with an even number of backslashes before it. */
export const ALIVE_IN_WIKI =
  /(?<!\\)(?:\\\\)*[{}[\]|!*_^~]|^ *(?:[#-] |h[1-6]\.|bq\.)|\w:\/\/|www\.|(?<!\\)\?\?|\((?:[!?/xyni+*-]|on|off)\)/im;

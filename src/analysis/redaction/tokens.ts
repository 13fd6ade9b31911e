import { layer, type Layer } from './labels.ts';

/** Shapes vendors document for their keys and tokens. */
const SHAPES = [
  'gh[pousr]_[A-Za-z0-9]{16,}',
  'github_pat_\\w{20,}',
  'gl(?:pat|rt|dt|cbt|ptt|ft|soat)-[\\w-]{16,}',
  '[prs]k_(?:live|test)_[A-Za-z0-9]{10,}',
  'whsec_[A-Za-z0-9+/=]{16,}',
  'sk-[\\w-]{16,}',
  'xox[abeoprs]-[\\w-]{10,}',
  'xapp-[\\w-]{10,}',
  '(?:AKIA|ASIA)[A-Z0-9]{16}',
  'AIza[\\w-]{30,}',
  'ya29\\.[\\w-]{20,}',
  'npm_[A-Za-z0-9]{30,}',
  'SG\\.[\\w-]{16,}\\.[\\w-]{16,}',
  'hf_[A-Za-z0-9]{30,}',
  'pypi-[\\w-]{30,}',
  'dop_v1_[a-f0-9]{40,}',
  'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}',
  'sq0[a-z]{3}-[\\w-]{22,}',
  'gls[ac]_\\w{32,}',
  'lin_api_[A-Za-z0-9]{32,}',
  'ATATT3x[\\w=-]{30,}',
  'GOCSPX-[\\w-]{20,}',
  '\\d{8,10}:AA[\\w-]{33}',
  'hooks\\.slack\\.com/(?:services|workflows|triggers)/[\\w/-]+',
  'discord(?:app)?\\.com/api/webhooks/\\d+/[\\w-]+',
  '[\\w-]+\\.webhook\\.office\\.com/[\\w@/-]+',
  'G-\\d{6}(?!\\d)',
  'eyJ[\\w-]{8,}(?:\\.[\\w-]+){1,4}',
];
const TOKEN = new RegExp(`(?<![A-Za-z0-9_-])(?:${SHAPES.join('|')})`);
/** Also quoted in a mail, with headers, or within JSON, where line ends are `\n`; one that is cut off has no end. */
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----END )[\w+/=\s\\>|,:;.()@<-]){0,8000}(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?/;
const BEARER = /(?<=\bbearer {1,3})[\w.~+/-]{16,}=*/i;
const byShape = layer(TOKEN, () => '[token]');
const byKey = layer(PRIVATE_KEY, () => '[token]');
const byBearer = layer(BEARER, () => '[token]');

/** Keys, tokens, and addresses of webhooks → `[token]`. */
export const redactTokens: Layer = (text) => byBearer(byShape(byKey(text)));

import { cued, type Announced, type Cued } from './cued.ts';
import { LABEL } from './labels.ts';
import { isNoValue } from './no-values.ts';

const PASSWORD =
  'password|passwd|passcode|passphrase|pass word|pwd|pw|passwort|kennwort|zugangscode|contraseña|contrasena|mot de passe|mdp|' +
  "senha|palavra passe|parola d'ordine|parola*|wachtwoord|passord*|adgangskode*|kodeord*|lösenord*|hasło|hasłem|hasła|" +
  'пароль|паролем|пароля|şifre*';
/** Words that mean other things, too: a value after them has a digit. */
const KEY = 'pass|secret|client secret|api key|apikey|clave|codeword|access key|private key|auth token|access token';
const UNSPACED = 'パスワード|暗証番号|密码|密碼|口令|비밀번호|비번|암호|패스워드|รหัสผ่าน';
const MINE =
  /(?<!\p{L})(?:my|our|mein|unser|mi|mon|notre|mia|mio|minha|mijn|mitt|mit|moje|mój|мой|benim)(?: (?:new|old|neues|altes|nouveau|nueva|nova))? $/iu;

const TURKISH_MINE = /^(?:şifre|parola)m/i;
/** Not a path, a variable or a second colon. */
const VALUE = `(?![/~:=]|\\$[{(A-Z])(?:(?!${LABEL})\\S){2,128}`;
const IS_WORD = '(?:[ \\u00A0](?:is|was|now|ist|lautet|war|es|est|è|era|é|er|är|jest|to|это|был|mitt|mit|min|–|-))';
const QUOTE = '["\'“„«‘`]?';
const SIGN = `["'”’*\`]{0,2}${IS_WORD}{0,2}[ \\u00A0]{0,2}(?:=>|:=|[:=：])[ \\u00A0]{0,2}${QUOTE}`;
const IS = `${IS_WORD}{0,2}[ \\u00A0]${QUOTE}`;
const PARTICLES = '(?:は|が|を|是|为|為|는|은|가|이|คือ|\\s|[:：=「"\'“”]){0,4}';

/** `password: letmein`, but not `password: reset fails`. */
const afterSign = cued(PASSWORD, SIGN, VALUE, (value) => {
  const secret = spoken(value);
  const isNone = secret.length < 3 || isNoValue(secret) || /^[*•.]+$/.test(secret);
  return isNone ? undefined : hide(value, secret);
});
/** `secret = a1b2c3` */
const keyAfterSign = cued(KEY, SIGN, VALUE, (value) => {
  const secret = spoken(value);
  return secret.length > 4 && /\d/.test(secret) ? hide(value, secret) : undefined;
});
/** `password is hunter2`, `my password is letmein`, `my pw hunter2`. */
const afterIs = cued(PASSWORD, IS, VALUE, (value, around) => {
  const secret = spoken(value);
  return isAnnounced(secret, around) ? hide(value, secret) : undefined;
});
/** `密码是hunter2`, `パスワード：letmein` */
const unspaced = cued(UNSPACED, PARTICLES, '[!-Z\\\\^-~]{4,64}', (value, { link }) => {
  const secret = spoken(value);
  return /[:：=]/.test(link) || isMixed(secret) || /^\d+$/.test(secret) ? hide(value, secret) : undefined;
});

/** Passwords and keys after a word for them → `[secret]`. */
export const SECRETS: readonly Cued[] = [afterSign, keyAfterSign, afterIs, unspaced];

function hide(value: string, secret: string): string {
  return `[secret]${value.slice(secret.length)}`;
}

/** Without the punctuation that ends the sentence or the quotation. */
function spoken(value: string): string {
  return (/^[^,;<>"”“»]*/.exec(value)?.[0] ?? '').replace(/[.,;:)'’`*]+$/, '');
}

/** Without a sign, what follows is a secret when no plain word looks so, in quotes, or when someone says whose it is. */
function isAnnounced(secret: string, { cue, link, before }: Announced): boolean {
  if (secret.length < 4 || isNoValue(secret)) return false;
  const isMine = MINE.test(before) || TURKISH_MINE.test(cue);
  if (!/\p{L}/u.test(link)) return isMine && isMixed(secret);
  if (isMixed(secret) || /^\d+$/.test(secret) || /\p{L}[!@#$%^&*_+=~]+[\p{L}\p{N}]/u.test(secret)) return true;
  return /["'“„«‘`]$/.test(link) || /[a-z][A-Z]/.test(secret) || (isMine && !/(?:ed|ing|ly|[ai]ble)$/.test(secret));
}

/** Letters and digits, but no version, `16-digit` or the like. */
function isMixed(word: string): boolean {
  const isBoth = word.length > 4 && /\p{L}/u.test(word) && /\d/.test(word);
  return isBoth && !/^v?\d+\.\d|^\d+-?\p{L}+$/u.test(word);
}

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
/** `password Android14` */
const DEVICE =
  /^(?:android|i?os|i?phone|i?pad|mac|win|chrome|firefox|safari|edge|galaxy|pixel|v|ver|version|build|error|code|http)/i;
/** Not a path, a variable or a second colon. */
const VALUE = `(?![/~:=]|\\$[{(A-Z])(?:(?!${LABEL})\\S){2,128}`;
const IS_WORD =
  "(?:[ \\u00A0](?:is|was|now|ist|lautet|war|es|est|c'est|è|era|é|er|är|lyder|jest|to|brzmi|это|был|actual|aktuell|current|actuel|attuale|atual|mitt|mit|min|–|-))";
const QUOTE = '["\'“„«‘`]?';
/** `(old one)`, `for my account`. */
const ASIDE =
  '(?: ?\\([^()\\n]{1,20}\\)| (?:for|of|für|zum|vom|pour|du|de|del|para|da|do|per|voor|van|til|till|dla|от|для)(?: \\p{L}{1,15}){1,3})';
const SIGN = `["'”’*\`]{0,2}${ASIDE}?${IS_WORD}{0,2}[ \\u00A0]{0,2}(?:=>|:=|[:=：])[ \\u00A0]{0,2}${QUOTE}`;
/** Also with a few words between: `password I use is hunter2`. */
const IS = `(?:(?: \\p{L}{1,12}){1,3}(?= (?:is|was|ist|war|es|est|è|é|er|är|to) ))?${IS_WORD}{0,2}[ \\u00A0]${QUOTE}`;
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

/** `clave es 48291` */
const keyAfterIs = cued(KEY, `${IS_WORD}{0,2}[ \\u00A0]${QUOTE}`, VALUE, (value, { link }) => {
  const secret = spoken(value);
  const isSaid = isMixed(secret)
    ? !DEVICE.test(secret) && !/^\d/.test(secret)
    : /^\d{4,}$/.test(secret) && link.trim() !== '';
  return isSaid ? hide(value, secret) : undefined;
});
/** `credentials: anna / hunter2` */
const pair = cued(
  'zugangsdaten|anmeldedaten|login data|credentials|login credentials|identifiants|credenciales|credenziali|credenciais|dane logowania',
  SIGN,
  '\\S{2,64} ?/ ?\\S{3,64}',
  () => '[secret]',
);

/** Passwords and keys after a word for them → `[secret]`. */
export const SECRETS: readonly Cued[] = [afterSign, keyAfterSign, afterIs, keyAfterIs, pair, unspaced];

function hide(value: string, secret: string): string {
  return `[secret]${value.slice(secret.length)}`;
}

/** Without the punctuation that ends the sentence or the quotation. */
function spoken(value: string): string {
  return (/^[^,;<>"”“»]*/.exec(value)?.[0] ?? '').replace(/[.,;:)'’`*]+$/, '');
}

/** Without a sign, what follows is a secret when no plain word looks so, in quotes, or when someone says whose it is. */
function isAnnounced(secret: string, { cue, link, before }: Announced): boolean {
  if (secret.length < 4 || isNoValue(secret) || before.endsWith('$')) return false;
  if (/["'“„«‘`]$|lautet|lyder|brzmi/.test(link)) return true;
  const isMine = MINE.test(before) || TURKISH_MINE.test(cue);
  const isOdd = isMixed(secret) || /\p{L}[!@#$%^&*_+=~]+[\p{L}\p{N}]/u.test(secret);
  if (!/\p{L}/u.test(link)) return isOdd ? isMine || !DEVICE.test(secret) : isMine && /^\d+$/.test(secret);
  if (isOdd || /^\d+$/.test(secret) || /[a-z][A-Z]/.test(secret)) return true;
  return isMine && link.split(' ').length === 3 && !/(?:ed|ing|ly|[ai]ble)$/.test(secret);
}

/** Letters and digits, but no version, `16-digit` or the like. */
function isMixed(word: string): boolean {
  const isBoth = word.length > 4 && /\p{L}/u.test(word) && /\d/.test(word);
  return isBoth && !/^v?\d+\.\d|^\d+-?\p{L}+$/u.test(word);
}

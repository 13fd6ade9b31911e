import { stem } from '../stem.ts';
import { isStopStem } from '../stop-words.ts';
import { stopWordsOf } from '../stop-words-of-the-world.ts';

const LANGUAGES = ['de', 'es', 'fr', 'it', 'pt', 'nl', 'no', 'da', 'sv', 'pl', 'tr'] as const;
/** What is said of passwords, codes and names, rather than what they are; and what programs print in their place. */
const SAID_OF_THEM = new Set(
  `wrong incorrect correct invalid valid right missing required expired empty blank hidden visible weak strong safe secure insecure public
  private leaked stolen hacked lost gone broken changed rejected accepted denied ignored saved stored shown shared known unknown forgotten
  forgot reset resets change recovery recover protected protection manager managers field fields screen page prompt box button link login
  log sign fails failed fail error case sensitive simple easy hard complex different same short too unique default temporary old stuck fine
  misspelled misspelt misspellt wrongly displayed listed mentioned mine yours none null nil undefined string true false boolean number object
  str int text value values optional any example changeme xxx password passwords passwort username user name email code pin
  falsch richtig korrekt ungültig gültig abgelaufen vergessen gesperrt geändert sicher unsicher weg leer bekannt unbekannt verschwunden ok
  incorrecta incorrecto correcta correcto inválida válida caducada olvidada segura insegura errónea equivocada
  incorrect incorrecte correcte invalide valide expiré oublié perdu faux refusé sécurisé erroné
  errata errato corretta corretto sbagliata sbagliato scaduta dimenticata sicura non valida
  incorreta incorreto correta correto inválido expirada esquecida errada errado
  onjuist juist verkeerd ongeldig vergeten verlopen fout feil riktig ugyldig glemt utløpt forkert fel rätt
  błędne błędny nieprawidłowe poprawne nieaktualne złe zapomniane yanlış doğru geçersiz unuttum hatalı
  неверный неправильный правильный забыл забыла не и в на это the mr mrs
  support service team customer care help desk premium pro plus word office excel outlook teams access edge windows kunde kundin user`.split(
    /\s+/,
  ),
);

let known: ReadonlySet<string> | undefined;

/** Whether a word after "my password is" or "my name is" says something of it, rather than what it is. */
export function isNoValue(word: string): boolean {
  const plain = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[^\p{L}\p{N}]+$/u, '');
  if (/^\d+$/.test(plain)) return false;
  known ??= new Set([...SAID_OF_THEM, ...LANGUAGES.flatMap((language) => [...stopWordsOf(language)])]);
  return plain === '' || known.has(plain) || isStopStem(stem(plain));
}

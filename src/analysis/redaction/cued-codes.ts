import { cued, type Cued } from './cued.ts';
import { LINK } from './cued-link.ts';

const CODES = [
  'pin|pin code|pincode|pinkode|pinkod|code pin|codice pin|código pin|kod pin|pin kodu|pin kodum|пин|пин код|пинкод|geheimzahl',
  'cvv|cvv2|cvc|cvc2|csc|security code|kartenprüfnummer|prüfnummer|prüfziffer|sicherheitscode|código de seguridad|cryptogramme|' +
    'code de sécurité|codice di sicurezza|código de segurança|beveiligingscode|sikkerhetskode|säkerhetskod|kod bezpieczeństwa|' +
    'güvenlik kodu*|код безопасности|セキュリティコード|安全码|보안코드',
  '=TAN|=Tan|tan code|tan nummer|mtan|transaktionsnummer|otp|2fa|2fa code|mfa code|one time code|one time password|one time pin|' +
    'verification code|confirmation code|login code|sms code|auth code|authentication code|access code|activation code|' +
    'backup code|recovery code|einmalpasswort|bestätigungscode|verifizierungscode|freischaltcode|code de vérification|' +
    'code de confirmation|code secret|code sms|código de verificación|código de confirmación|código sms|codice di verifica|' +
    'codice otp|codice sms|código de verificação|código de confirmação|verificatiecode|bevestigingscode|engangskode|' +
    'bekreftelseskode|verifiseringskode|bekræftelseskode|verifieringskod|engångskod|kod weryfikacyjny|kod sms|' +
    'код подтверждения|код из смс|смс код|doğrulama kodu*|onay kodu*|暗証番号|認証コード|確認コード|ワンタイムパスワード|验证码|驗證碼|' +
    '인증번호|인증 코드|인증코드|รหัส otp',
  'my code|mein code|mon code|mi código|il mio codice|meu código|mijn code|min kode|koden min|min kod|mój kod|мой код|kodum',
].join('|');
/** What may be any code, but for one of six digits. */
const ANY_CODE =
  'the code|your code|a code|this code|new code|den code|der code|ihr code|dein code|einen code|le code|un code|votre code|ton code|' +
  'el código|un código|tu código|su código|il codice|un codice|o código|seu código|um código|de code|een code|uw code|je code|koden|' +
  'этот код|ваш код|код|ten kod|kod to|kod';
/** ` I got was `: a few words between. */
const REST = '(?:(?: \\p{L}{1,10}){1,4},? (?:is|was|ist|war|lautet|est|es|era|è|é)[ :]{1,3})';
/** Also in two halves, and with the letter that Google sets before. `my code is 1500 lines` is none. */
const CODE =
  '(?:[A-Z]-)?(?:\\d{3}[ -]\\d{3}|\\d{3,8})(?![\\p{N}A-Za-z]|[.,:/-]\\d| ?(?:lines?|loc|times|zeilen|lignes|líneas|%))';

const SIX = '\\d{3}[ -]?\\d{3}(?![\\p{N}A-Za-z]|[.,:/-]\\d)';

/** PINs, TANs, card verification codes and codes sent by SMS, after a word for them → `[secret]`. */
export const CUED_CODES: readonly Cued[] = [
  cued(
    CODES,
    `(?:${REST}|${LINK})`,
    CODE,
    (value, { cue }) => (value.length < 4 && /pin|пин|geheimzahl/i.test(cue) ? undefined : '[secret]'),
    /\d{3}/,
  ),
  cued(
    ANY_CODE,
    `(?:(?: (?:you|we|they) sent(?: \\p{L}{1,4})?,? )|${REST}|${LINK})`,
    SIX,
    () => '[secret]',
    /\d{3}[ -]?\d{3}/,
  ),
];

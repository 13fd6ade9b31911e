import { describe, expect, test } from 'vitest';
import { redact } from '../../../src/analysis/redact.ts';

/** `text` with what goes in angle brackets, and what stands there instead. */
function goes(marked: string, label: string): void {
  expect(redact(marked.replace(/[⟨⟩]/g, ''))).toBe(marked.replace(/⟨[^⟩]*⟩/g, label));
}

/** A text that stays as it is. */
function stays(text: string): void {
  expect(redact(text)).toBe(text);
}

describe('passwords and codes', () => {
  test.each([
    'password: ⟨letmein⟩',
    'password is ⟨hunter2⟩',
    'my password is ⟨letmein⟩.',
    'my pw ⟨hunter2⟩',
    'password "⟨Blue$ky9⟩"',
    'Password (old one): ⟨banana⟩',
    'the password I use is ⟨Banana77!⟩',
    '{"password": "⟨letmein⟩", "user": 1}',
    'DB_PASSWORD=⟨abcd⟩',
    'Passwort ist ⟨Geheim123⟩',
    'Passwort: ⟨geheim⟩',
    'mot de passe : ⟨soleil⟩',
    'contraseña: ⟨amarillo⟩',
    'contrasen\u0303a: ⟨amarillo⟩',
    'senha: ⟨abacaxi⟩',
    'parola d’ordine: ⟨gattino⟩',
    'wachtwoord: ⟨fiets⟩',
    'passordet mitt: ⟨fotball⟩',
    'hasło: ⟨kotek⟩',
    'пароль: ⟨котик⟩',
    'şifrem ⟨123456⟩',
    'パスワードは⟨hunter2⟩です',
    '密码：⟨letmein⟩',
    '비밀번호: ⟨letmein⟩',
    'PIN is ⟨4711⟩, cvv ⟨123⟩, TAN ⟨482913⟩',
    'my code is ⟨482 913⟩',
    'the code you sent me, ⟨482913⟩, fails',
    'Bestätigungscode: ⟨482913⟩',
    '验证码⟨482913⟩',
  ])('%s', (text) => goes(text, '[secret]'));

  test.each([
    'Password: forgotten',
    'password reset fails, the password is wrong',
    'password must have 8 characters',
    'mein Passwort ist falsch',
    'mot de passe incorrect',
    'PWD=/srv/app PASSWORD=${SECRET}',
    'error code 482913, exit code 137, promo code 123456',
    'my code is 1500 lines',
    'PIN pad is broken',
  ])('not in: %s', stays);
});

describe('mistyped numbers and papers', () => {
  test.each([
    ['IBAN: ⟨DE12 3456 7890 1234 5678 90⟩ please', '[iban]'],
    ['IBAN ⟨DE1234567890123456789⟩ USD 3033', '[iban]'],
    ['Karte ⟨4111 1111 1111 1112⟩ 12/27', '[card]'],
    ['my card number is ⟨4111111111111112⟩', '[card]'],
    ['NHS number ⟨943 476 5919⟩', '[id]'],
    ['National Insurance ⟨QQ 12 34 56 C⟩', '[id]'],
    ['Steuer-ID ⟨12 345 678 901⟩', '[id]'],
    ['NIR ⟨1 84 12 76 451 089 46⟩', '[id]'],
    ['DNI ⟨12345678Z⟩ por favor', '[id]'],
    ['codice fiscale ⟨RSSMRA85T10A562S⟩', '[id]'],
    ['CPF ⟨123.456.789-09⟩', '[id]'],
    ['BSN ⟨123456782⟩', '[id]'],
    ['fødselsnummer ⟨01018512345⟩', '[id]'],
    ['PESEL ⟨84031212345⟩. 1,965.00', '[id]'],
    ['ИНН ⟨770712345678⟩', '[id]'],
    ['TC kimlik no ⟨12345678901⟩', '[id]'],
    ['身份证号 ⟨11010519491231002X⟩', '[id]'],
    ['주민등록번호 ⟨840312-1234567⟩', '[id]'],
    ['IMEI ⟨490154203237518⟩', '[id]'],
    ['SSN ⟨987654321⟩', '[ssn]'],
  ])('%s', goes);

  test.each([
    'the number 490154203237518 on the box, EAN 4006381333931',
    'IBAN field accepts 22 characters',
    'card 2 of 3, the card was declined',
    'nie 12345 mal',
    'passport control is slow',
  ])('not in: %s', stays);
});

describe('dates of birth', () => {
  test.each([
    'born ⟨12.03.1984⟩',
    'I was born on the ⟨12th of March 1984⟩',
    'DOB: ⟨1984-03-12⟩',
    'geboren am ⟨12. März 1984⟩',
    'née le ⟨12 mars 1984⟩',
    'ne\u0301 le ⟨12/03/1984⟩',
    'nacido el ⟨12 de marzo de 1984⟩',
    'nata il ⟨12/03/1984⟩',
    'nasci em ⟨12/03/1984⟩',
    'født ⟨12.03.1984⟩',
    'ur. ⟨12.03.1984⟩',
    'родился ⟨12.03.1984⟩',
    '⟨12.03.1984⟩ doğumluyum',
    '⟨1984年3月12日⟩生まれ',
    '생년월일은 ⟨1984년 3월 12일⟩',
  ])('%s', (text) => goes(text, '[birthdate]'));

  test('any other date stays', () => stays('since 12.03.2024, born to run, my birthday is wrong on 2026-03-01'));
});

describe('postal addresses', () => {
  test.each([
    'I live at ⟨12 Baker Street London NW1 6XE⟩, thanks',
    'ship to ⟨5 Elm Drive, Springfield, IL 62704⟩ please',
    'I live at ⟨12 baker street⟩ please',
    '⟨Hauptstraße 12a, 10115 Berlin⟩. Passwort vergessen',
    'Adresse: ⟨Am Markt 3⟩',
    '⟨Calle de Alcalá 5, 28013 Madrid⟩',
    '⟨12 rue de la Paix, 75002 Paris⟩',
    '⟨Via Roma 12, 00184 Roma⟩',
    '⟨Rua Augusta, 1500, 01310-100 São Paulo⟩',
    '⟨Keizersgracht 8, 1012 AB Amsterdam⟩',
    '⟨Storgata 5, 0150 Oslo⟩',
    '⟨ul. Długa 5/7, 00-238 Warszawa⟩',
    '⟨ул. Ленина, д. 5, кв. 12⟩',
    '⟨Atatürk Caddesi No: 5⟩',
    '⟨〒100-0001 東京都千代田区千代田1-1⟩',
    '⟨北京市朝阳区建国路88号⟩',
    '⟨서울시 강남구 테헤란로 123⟩',
  ])('%s', (text) => goes(text, '[address]'));

  test.each([
    'I paid via PayPal 3 times',
    'in 2024 Google Drive stopped',
    'Bundesstraße 7 und Straße 42 gesperrt',
    'the address is 127.0.0.1',
    '2 way street, 5 Star App',
    'Weg 3 ist falsch',
  ])('not in: %s', stays);
});

describe('names nobody knew', () => {
  test.each([
    'my name is ⟨Anna Kowalska⟩ and I am sad',
    'my name is ⟨anna kowalska⟩ and i am sad',
    'my name is ⟨Will Turner⟩.',
    'this is ⟨Anna Kowalska⟩ from Berlin',
    'Ich heiße ⟨Anneliese von der Heide⟩.',
    "je m'appelle ⟨Chloé Lefèvre⟩",
    'me llamo ⟨José García⟩',
    'mi chiamo ⟨Gianluigi Della Valle⟩',
    'meu nome é ⟨João da Silva⟩',
    'ik heet ⟨Jan van der Berg⟩',
    'jeg heter ⟨Åse Bjørnstad⟩',
    'nazywam się ⟨Łukasz Wójcik⟩',
    'меня зовут ⟨Иван Петров⟩',
    'benim adım ⟨Ayşe Yılmaz⟩',
    '私の名前は⟨山田太郎⟩です',
    '我叫⟨王小明⟩。',
    '제 이름은 ⟨김민준⟩입니다',
    'Your agent ⟨Maria Lopez⟩ hung up',
    'my wife ⟨Sabine Holzmann⟩ again',
    'tell Mr. ⟨Smith⟩, Frau ⟨Lopez⟩',
    'my name is ⟨Thibault Marchand⟩ Thread-68 2026-03-01',
    'It fails.\nKind regards,\n⟨Eva Brandt⟩',
    'It fails. Best regards, ⟨Anna Kowalska⟩',
    'Name: ⟨Anna Kowalska⟩\nIt fails',
    'C:\\Users\\⟨Anna Kowalska⟩\\x.png /home/⟨anna⟩/app.js:12 /Users/⟨anna⟩',
  ])('%s', (text) => goes(text, '[name]'));

  test('half of the name is not left where the record knows the other half', () => {
    const author = { name: 'Anna' };
    expect(redact('my name is Anna Kowalska', { author })).toBe('my name is [name]');
    expect(redact('C:\\Users\\Anna Kowalska\\x', { author })).toBe('C:\\Users\\[name]\\x');
  });

  test('composed or not', () => {
    const author = { name: '김 민준' };
    expect(redact('김민준 김 민준 드림'.normalize('NFD'), { author })).toBe(`[name] [name] ${'드림'.normalize('NFD')}`);
  });

  test.each([
    'my name is wrong on the invoice, my name is not shown',
    'Thanks\nGreat app, really',
    'this is great from the start',
    'spoke to Customer Support',
    'App name: Samsung Galaxy',
    '/home/runner/work/app, /home/node/app, GET /home/news 404, C:\\Users\\Public\\x',
    '名前は表示されません。',
  ])('not in: %s', stays);
});

describe('addresses and numbers in other clothes', () => {
  test.each([
    ['⟨anna AT example DOT com⟩', '[email]'],
    ['write to ⟨anna.k at mail dot example dot com⟩ please', '[email]'],
    ['⟨jan małpa firma kropka pl⟩', '[email]'],
    ['手机号 ⟨13812345678⟩', '[phone]'],
    ['电话⟨13812345678⟩', '[phone]'],
    ['加我⟨13812345678⟩谢谢', '[phone]'],
    ['電話は⟨09012345678⟩です', '[phone]'],
    ['โทร⟨0812345678⟩ครับ', '[phone]'],
    ['my number is ⟨4155552671⟩', '[phone]'],
    ['⟨٠١٧٠١٢٣٤٥٦٧⟩', '[phone]'],
    ['⟨０９０－１２３４－５６７８⟩', '[phone]'],
    ['⟨๐๘๑๒๓๔๕๖๗๘⟩', '[phone]'],
  ])('%s', goes);

  test.each([
    'looking at acme dot com, i guarantee at some point my post',
    'order number is 4155552671',
    'sizes 36 38 40 42 44 46',
    'sizes 36 38 40 42, in store 36 38 40 42',
    'scores 3-2 2-1 4-0, 10 20 30 40 50, lottery 04 11 23 35 42 49',
    '٢ نجوم',
    '@media print, @Override, @types/node, @property, @Injectable()',
  ])('not in: %s', stays);

  test('digits of other scripts stay where nothing hides behind them', () => {
    expect(redact('٢ نجوم ana@example.com')).toBe('٢ نجوم [email]');
  });
});

describe('a closing word that is a part of the name', () => {
  const author = { name: 'George Best' };
  test.each([
    ['Best app, Best regards', 'Best app, Best regards'],
    ['It fails.\nBest,\nGeorge', 'It fails.\nBest,\n[name]'],
    ['I am Mr Best', 'I am Mr [name]'],
  ])('%s', (text, redacted) => {
    expect(redact(text, { author })).toBe(redacted);
  });
});

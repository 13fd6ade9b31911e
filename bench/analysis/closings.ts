/**
 * How many of 400 bug reports are negative, and how many praise, behind each of a dozen polite endings: with the whole
 * text read, and with the customer's own words alone. `node bench/run.mjs analysis/closings`; reads $EARSHOT_DATA.
 */
import { classifyKind } from '../../src/analysis/kind.ts';
import { readFeeling, scoreSentiment } from '../../src/analysis/sentiment.ts';
import { normalise } from '../../src/analysis/tokens.ts';
import { loadRows } from '../../scripts/train/labelled-text.ts';

const REPORTS = 400;
const ENDINGS: readonly (readonly [greeting: string, ending: string])[] = [
  ['', ''],
  ['Hello,\n\n', '\n\nKind regards\nAnna'],
  ['Hello,\n\n', '\n\nBest regards\nAnna'],
  ['Hello,\n\n', '\n\nThank you\nAnna'],
  ['Hi team, hope you are well.\n\n', '\n\nThanks in advance and have a nice day!\nAnna'],
  ['', ' Have a nice weekend. Best wishes, Eva'],
  ['', '\nThank you so much for your help!\nOlga Petrova 😊'],
  ['Hi there,\n', '\n\nCheers,\nTom Miller\nHead of Sales\nAcme Ltd\n+44 20 7946 0123\n\nSent from my iPhone'],
  ['Guten Tag,\n\n', '\n\nVielen Dank im Voraus und mit freundlichen Grüßen\nLena Müller'],
  ['Bonjour,\n', "\nMerci d'avance, bonne journée.\nCordialement,\nJean Dupont"],
  ['Hola,\n', '\nMuchas gracias de antemano.\nUn saludo,\nCarmen'],
  ['Buongiorno,\n', '\nGrazie mille, buona giornata.\nCordiali saluti,\nMarco Rossi'],
  ['Olá,\n', '\nObrigado desde já.\nAtenciosamente,\nJoão'],
  ['Hallo,\n', '\nAlvast bedankt.\nMet vriendelijke groet,\nPieter de Vries'],
  ['Hei,\n', '\nPå forhånd takk, ha en fin dag!\nVennlig hilsen\nKari Nordmann'],
  ['Hej,\n', '\nTack på förhand!\nMed vänliga hälsningar\nÅsa Berg'],
];

const reports = loadRows('gplay_types')
  .filter(({ label }) => label.includes('bug'))
  .slice(0, REPORTS);

console.log('| ending | negative, whole text | negative, own words | praise, own words |\n| --- | --- | --- | --- |');
for (const [greeting, ending] of ENDINGS) {
  const texts = reports.map(({ text }) => `${greeting}${text}${ending}`);
  const whole = texts.filter((text) => readFeeling(normalise(text), undefined).label === 'negative').length;
  const own = texts.filter((text) => scoreSentiment({ text }).label === 'negative').length;
  const praise = texts.filter((text) => classifyKind(text) === 'praise').length;
  console.log(`| ${JSON.stringify(`${greeting}…${ending}`)} | ${whole} | ${own} | ${praise} |`);
}

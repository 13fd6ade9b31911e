import { hashOf, PRIME } from './models/letter-hash.ts';
import { TOKEN, type Tokens } from './models/token-columns.ts';

/**
 * What people write into a field they must fill, or as the whole answer to "what could be better?": it tells no feeling.
 * Without apostrophes.
 */
const NO_ANSWERS = [
  'none, non, no, nope, nah, nil, null, na, n a, nothing, nothing really, not really, nothing much, nothing special',
  'nothing at all, nothing in particular, nothing comes to mind, nothing to add, nothing else, nothing more, nothing yet',
  'nothing to complain about, no complaints, nothing to improve, cant think of anything',
  'no comment, no comments, no thanks, no thank you, no idea, idk, dont know, i dont know, not sure, im not sure',
  'no answer, no opinion, not applicable, none so far, not yet, yes, yep, yeah, maybe, test, testing',
  'nein, nein danke, nichts, gar nichts, nix, keine, keiner, kein kommentar, keine ahnung, keine angabe, keine angaben',
  'nichts zu beanstanden, nichts zu meckern, weiß nicht, weiss nicht, weiß ich nicht, entfällt, ja, jein, vielleicht',
  'rien, rien du tout, rien de spécial, rien à dire, rien à signaler, ras, aucun, aucune, aucune idée, je ne sais pas',
  'non merci, pas vraiment, sans commentaire, sans opinion, néant, oui, peut être',
  'nada, nada más, ninguno, ninguna, ningún comentario, no sé, no lo sé, no gracias, sin comentarios, sin opinión, sí, si',
  'niente, niente di particolare, nulla, nessuno, nessuna, nessun commento, non so, non lo so, no grazie, sì, forse',
  'nenhum, nenhuma, não, não sei, não obrigado, não obrigada, nada a declarar, sem comentários, sim, talvez',
  'nee, niets, niks, geen, geen idee, geen commentaar, weet ik niet, weet niet, nee bedankt, nee dank je, misschien',
  'nei, ingenting, ikke noe, ingen, ingen kommentar, vet ikke, nei takk, intet, ved ikke, nej, nej tak, nej tack, inget',
  'vet inte, ingen aning, ingen kommentarer, inga kommentarer, kanske, kanskje, måske',
  'nic, brak, nie, nie wiem, bez komentarza, hayır, yok, hiçbir şey, bilmiyorum, ei, ei mitään, en tiedä',
].flatMap((line) => line.split(', '));
/** No answer has more tokens. */
export const LONGEST_NO_ANSWER = 8;
const hashes = new Set(NO_ANSWERS.map((words) => words.split(' ').reduce((all, word) => join(all, hashOf(word)), 0)));

/** Is this a form's "none", "n/a", "no idea" or a mere number, which praises and blames nothing? */
export function isNoAnswer(tokens: Tokens): boolean {
  if (tokens.count > LONGEST_NO_ANSWER) return false;
  if (tokens.count === 1 && tokens.kind[0] === TOKEN.number) return true;
  return hashes.has(hashOfWords(tokens));
}

/** One hash of all words in their order; 0 where there are other tokens than words and stops. */
function hashOfWords({ kind, hash, count }: Tokens): number {
  let all = 0;
  for (let at = 0; at < count; at++) {
    if (kind[at] === TOKEN.stop || kind[at] === TOKEN.pause) continue;
    if (kind[at] !== TOKEN.word) return 0;
    all = join(all, hash[at]!);
  }
  return all;
}

function join(all: number, hash: number): number {
  return Math.imul(all ^ hash, PRIME);
}

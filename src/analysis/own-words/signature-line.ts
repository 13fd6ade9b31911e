import { WRITTEN_BY_DEVICES } from './devices.ts';

/** No line of a signature is longer. */
const LONGEST = 80;
const CONTACT =
  /^(?:\W*(?:tel|telephone|telefon|téléphone|teléfono|telefono|telefone|telefoon|tlf|phone|ph|mobile|mobil|mob|cell|fax|m|t|p|f|e|e-?mail|mail|web|www|website|address|adresse|skype|whatsapp|linkedin)\b\W*[:.]?\s*(?:[\d+(]|\S+@|\S+\.\S).{0,60}|\W*(?:https?:\/\/|www\.)\S+|\W*\S+@\S+\.\p{L}{2,}\W*|\W*[+(]?\d[\d\s()/.+-]{5,24})$/iu;
const COMPANY =
  /\b(?:gmbh|ag|kg|inc|ltd|llc|llp|corp|co|plc|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|aps|as|a\/s|ab|oy|sp\. z o\.o|lda|university|institute|department)\b\.?$|^(?:the )?(?:\p{Lu}[\p{L}&.-]*\s?){1,5}$/u;
const TITLE =
  /\b(?:manager|managerin|director|direktor|ceo|cto|cfo|coo|head|lead|leiter|leiterin|engineer|ingenieur|developer|entwickler|consultant|berater|beraterin|president|founder|gründer|owner|inhaber|inhaberin|officer|analyst|assistant|assistent|assistentin|coordinator|specialist|administrator|designer|student|professor|teacher|editor|accountant|sales|geschäftsführer|geschäftsführerin|directeur|directrice|responsable|gérant|jefe|gerente|direttore|direttrice|gestor|diretor|daglig leder|chef|kierownik|müdür)\b/iu;
const ADDRESS = /^(?=.*\d)(?=.*\p{Lu})[\p{L}\d\s.,'/#-]{6,80}$/u;
const PRONOUNS = /^\W*(?:she|he|they|sie|er)\s?\/\s?\p{L}+(?:\s?\/\s?\p{L}+)?\W*$/iu;
const RULE = /^[\s\p{P}\p{S}]*$/u;
const SENTENCE = /[.!?]$/;

/** Is a line below a closing part of a signature: a title, a company, a number, an address, what the mail program adds? */
export function isSignatureLine(line: string): boolean {
  if (RULE.test(line) || WRITTEN_BY_DEVICES.test(line)) return true;
  if (line.length > LONGEST) return false;
  if (CONTACT.test(line) || PRONOUNS.test(line)) return true;
  return !SENTENCE.test(line) && (COMPANY.test(line) || isTitle(line) || ADDRESS.test(line));
}

function isTitle(line: string): boolean {
  return line.split(/\s+/).length <= 8 && TITLE.test(line) && /^\p{Lu}/u.test(line);
}

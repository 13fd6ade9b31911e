import { WRITTEN_BY_DEVICES } from './devices.ts';

/** No line of a signature is longer. */
const LONGEST = 80;
/** Words of a title, a company or an address, and of one in capitals. */
const MOST_WORDS = 8;
const MOST_CAPITALS = 2;
const CONTACT =
  /^(?:\W*(?:tel|telephone|telefon|téléphone|teléfono|telefono|telefone|telefoon|tlf|phone|ph|mobile|mobil|mob|cell|fax|m|t|p|f|e|e-?mail|mail|web|www|website|address|adresse|skype|whatsapp|linkedin)\b\W*[:.]?\s*(?:[\d+(]|\S+@|\S+\.\S).{0,60}|\W*(?:https?:\/\/|www\.)\S+|\W*\S+@\S+\.\p{L}{2,}\W*|\W*[+(]?\d[\d\s()/.+-]{5,24})$/iu;
const PRONOUNS = /^\W*(?:she|he|they|sie|er)\s?\/\s?\p{L}+(?:\s?\/\s?\p{L}+)?\W*$/iu;
const RULE = /^[\s\p{P}\p{S}]*$/u;
const SENTENCE = /[.!?]$/;

const LONG_WORD = /[\p{L}\p{M}]{4,}/gu;
const WRITTEN_LARGE = /^\p{Lu}/u;
const BEGINS_LARGE = /^[\p{Lu}\d]/u;
const HAS_SMALL = /\p{Ll}/u;

/** Is a line below a closing part of a signature: a title, a company, a number, an address, what the mail program adds? */
export function isSignatureLine(line: string): boolean {
  if (RULE.test(line) || WRITTEN_BY_DEVICES.test(line)) return true;
  if (line.length > LONGEST) return false;
  return CONTACT.test(line) || PRONOUNS.test(line) || (!SENTENCE.test(line) && isWrittenLarge(line));
}

/** "Head of Customer Success", "Acme GmbH", "Hauptstr. 5, 10115 Berlin": no sentence has all its long words large. */
function isWrittenLarge(line: string): boolean {
  const words = line.split(/\s+/).length;
  if (words > MOST_WORDS || !BEGINS_LARGE.test(line) || (words > MOST_CAPITALS && !HAS_SMALL.test(line))) return false;
  return (line.match(LONG_WORD) ?? []).every((word) => WRITTEN_LARGE.test(word));
}

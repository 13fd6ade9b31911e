/** Sources of patterns for the parts of a postal address; each takes a bounded stretch. */
export const BLANK = '(?:[ \\u00A0]{1,2})';
export const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}(?![\\p{L}\\p{N}])";
export const CAPITALS = `${CAPITAL}(?:${BLANK}${CAPITAL}){0,3}`;
const OF =
  "(?:de la|de l['’]|de los|de las|dello|della|delle|degli|del|dei|des|dos|das|de|di|du|da|do|d['’]|la|le|el|św\\.|gen\\.)";
/** What a street is called: `de la Paix`, `del Prado`, `XX Settembre`, `3 Maja`, `Dom João de Castro`. */
export const CALLED = `(?:${OF}${BLANK}?){0,2}(?:\\d{1,2}${BLANK})?${CAPITALS}(?:${BLANK}${OF}${BLANK}?${CAPITALS})?`;
/** Of a house: `5`, `12a`, `5-7`, `5/7`, `8 bis`. */
export const NUMBER = '\\d{1,5}(?:[-–/]\\d{1,4})?(?: ?bis| ?ter| ?[A-Za-z])?(?![\\p{L}\\p{N}]|[.,:-]\\d)';
/** Flat, floor, staircase. */
export const FLAT = `(?:,?${BLANK}(?:[Aa]p[tp]|[Aa]partment|[Ff]lat|[Uu]nit|[Ss]uite|[Aa]pto|[Pp]iso|[Ii]nt|m|lok|кв|квартира|корп|стр|D|No)\\.?:?${BLANK}?#?\\d{1,4}[A-Za-z]?(?![\\p{L}\\p{N}]))`;

const COMMA = `(?:,?${BLANK}|,? ?\\r?\\n)`;
const WORD = "(?:\\p{Lu}\\p{Ll}[\\p{L}\\p{M}'’-]{0,30})(?![\\p{L}\\p{N}])";
const TOWN = `(?:(?:St\\. |Bad )?${WORD}(?: (?:am |an der |de |do |del |la )?${WORD}){0,2}|\\p{Lu}{4,20}(?![\\p{L}\\p{N}]))`;
const CODE =
  '(?:[A-Z]{1,2}-)?(?:\\d{5}-\\d{3,4}|\\d{2}-\\d{3}|\\d{3} \\d{2}|\\d{4} ?[A-Z]{2}(?![A-Za-z])|\\d{4,6})(?![\\p{L}\\p{N}]|-\\d)';
/** British, Canadian, of the United States. */
const STATE_AND_CODE =
  '(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|(?:[A-Z]{2} )?[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|[A-Z]{2} \\d{5}(?:-\\d{4})?)(?![\\p{L}\\p{N}])';
const AUSTRALIAN = '(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \\d{4}(?!\\d)';
/** The town with its code: `, 10115 Berlin`, ` London NW1 6XE`, `, Springfield, IL 62704`, `, Москва, 101000`. */
export const BEHIND = `(?:${COMMA}(?:${CODE}(?:,?${BLANK}${TOWN})?|(?:${TOWN}${COMMA}){0,2}(?:${STATE_AND_CODE}|${AUSTRALIAN}|\\d{5,6}(?![\\p{L}\\p{N}]))))`;

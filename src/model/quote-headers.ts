/**
 * Lines that mail programs write above what they quote, by language. Each is anchored at both ends and holds at most two
 * open stretches over one line of at most 400 characters; each needs a digit (the date) or an address.
 */
const HEADERS: readonly string[] = [
  // English
  String.raw`on\b.*\bwrote\s?:?`,
  // German
  String.raw`(?:am|le)\b.*\bschrieb\b.*:`,
  String.raw`.*<[^<>]+@[^<>]+>\s*(?:schrieb|hat am .* geschrieben)\b.*:`,
  // French
  String.raw`le\b.*\ba écrit\s?:`,
  // Spanish
  String.raw`(?:el|en)\b.*\bescribió\s?:`,
  // Italian
  String.raw`(?:il|in data)\b.*\bha scritto\s?:`,
  // Portuguese
  String.raw`(?:em|a)\b.*\bescreveu\s?:?`,
  // Dutch
  String.raw`op\b.*\b(?:schreef|heeft)\b.*:`,
  // Danish, Norwegian, Swedish
  String.raw`(?:den|på|am|[a-zæøåäö]{2,4}\.?)\b.*\bskrev\b.*:`,
  // Finnish
  String.raw`.*\bkirjoitti\s?:`,
  // Polish
  String.raw`(?:w dniu|dnia|[a-zśćńź]{2,4}\.?,?)(?:\s|\b).*\b(?:napisał(?:\(a\)|a)?|pisze)\s?:`,
  // Czech
  String.raw`.*\bnapsal(?:\(a\)|a)?\s?:`,
  // Russian
  String.raw`.*(?:пишет|написал(?:\(а\)|а)?)\s?:`,
  // Turkish
  String.raw`.*\btarihinde\b.*\byazdı\s?:`,
  // Chinese, Japanese, Korean
  String.raw`(?:在|于)?.*(?:写道|寫道)\s?[:：]`,
  String.raw`.*(?:のメッセージ|が書きました)\s?[:：]`,
  String.raw`.*(?:님이 작성|작성)\s?[:：]`,
  // A date, a name and an address alone, as some programs have it
  String.raw`\d{4}-\d{2}-\d{2},? \d{1,2}:\d{2}.*<[^<>]+@[^<>]+>\s*:`,
];

export const QUOTE_HEADERS: readonly RegExp[] = HEADERS.map(
  (pattern) => new RegExp(String.raw`^(?=.*[\d@])${pattern}$`, 'iu'),
);

import { cuePattern } from './cue.ts';

const FILLERS =
  'number|nummer|no|nr|num|n°|nº|numéro|número|numero|numer|номер|numaram|numarası|numara|code|kod|codice|código|is|was|ist|war|' +
  'lautet|es|era|est|était|è|é|er|är|jest|to|это|on|am|with|mit|der|dem|die|con|avec|com|le|el|il|em|op|in|den|dnia|my|mein|mi|mon|the|of|af|av|de|del|di|da';
const PARTICLES = '(?:番号|号码|號碼|号|號|번호|は|が|是|为|為|는|은|이|가|คือ){0,2}';
const GAP = '[^\\p{L}\\p{N}[\\]\\n]';

/** The source of what may stand between a cue and its number: ` number is: `, `-Nr. `, `号码是`; never a label. */
export const LINK = `${PARTICLES}${GAP}{0,4}(?:${cuePattern(FILLERS)}${GAP}{1,4}){0,4}${PARTICLES}${GAP}{0,2}`;

/** What a text needs to have a number. */
export const DIGIT = /\d/;

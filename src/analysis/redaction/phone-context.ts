import { LABEL_PATTERN } from './labels.ts';
import type { NumberContext } from './phone-shape.ts';

const FILLERS =
  'me|us|number|nummer|número|numéro|numero|no|nr|is|at|on|to|back|unter|ist|es|est|er|är|jest|al|au|my|è|é';
const PHONE_WORDS = [
  'phone|tele?(?:fon|phone|foon|fono|fone|efon)?|tél(?:éphone)?|teléfono|télefono|телефон\\p{L}*|mobile?|cell(?:phone)?',
  'whats ?app|handy|móvil|celular|portable|cellulare|fax|sms|call|ring|text|dial|erreichbar|rufnummer|anrufen',
  'llam\\p{L}+|appel\\p{L}+|chiam\\p{L}+|numéro|(?:reach|contact) (?:me|us)',
  '(?:my|our|meine|unsere|mi|mon|notre|il mio|meu|mijn|mitt|mit|min|mój|мой) (?:new |neue )?(?:number|nummer|numéro|número|numero|numer|номер)|numaram',
].join('|');
const UNSPACED = '電話|携帯|手机|手機|电话|号码|號碼|联系方式|微信|전화|휴대폰|핸드폰|연락처|โทร|โทรศัพท์|เบอร์|มือถือ';
const ID_WORDS = [
  'order|bestell\\p{L}*|auftrags?\\p{L}*|ticket|invoice|rechnungs?\\p{L}*|facture|factura|pedido|commande|ordine|fattura',
  'case|ref|reference|referenz|tracking|sendungs?\\p{L}*|parcel|build|version|v|id|serial|sku|article|artikel\\p{L}*|po',
  'kunden\\p{L}*|account|customer|transaction|timestamp|error|code|isbn|ean|imei|line|pid|thread|port|zip|plz|заказ\\p{L}*',
  'sizes?|scores?|points|results?|lottery|lotto|temperatures?|größen?|tallas?|tailles?|taglie|tamanhos?|maten?|измерения',
].join('|');
const ID_FILLERS = 'number|nummer|num|no|nr|n°|nº|número|numéro|id|is|was|ist|es|est|code';

const PHONE_BEFORE = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${PHONE_WORDS})(?![\\p{L}\\p{N}])|☎|📞|📱|(?:${UNSPACED})(?:番号|号码|號碼|号|번호)?(?:は|が|是|为|為|는|은|가|이|คือ)?)[^\\p{L}\\p{N}]{0,4}(?:(?:${FILLERS})(?![\\p{L}\\p{N}])[^\\p{L}\\p{N}]{0,3}){0,4}$`,
  'iu',
);
const ID_BEFORE = new RegExp(
  `(?:[#$€£¥=_]|(?<![\\p{L}\\p{N}])(?:${ID_WORDS})(?![\\p{L}\\p{N}])[^\\p{L}\\p{N}]{0,3}(?:(?:${ID_FILLERS})(?![\\p{L}\\p{N}])[^\\p{L}\\p{N}]{0,3}){0,2})$`,
  'iu',
);

/** What the words before a number say it is; a label ends what was said. */
export function contextOf(before: string): NumberContext {
  const words = before.split(LABEL_PATTERN).at(-1) ?? '';
  if (PHONE_BEFORE.test(words)) return 'phone';
  return ID_BEFORE.test(words) ? 'id' : 'none';
}

import { hasHash, hashSetOf } from '../models/hash-set.ts';
import { scan, type Tokens } from '../models/scan.ts';

/** Characters in which an automatic reply says what it is. */
const BEGINNING = 600;
/** Words and signs looked at for a hint. */
const FIRST_WORDS = 120;
/** What its subject begins with. */
const AUTO_REPLY =
  /^\W{0,4}(?:(?:re|aw|sv|antw)\s?:\s?)?(?:auto(?:matic|mated)?[ -]?(?:reply|response|answer|responder)|out of (?:the )?office|automatische (?:antwort|abwesenheitsnotiz|nachricht|abwesenheitsmeldung)|abwesenheits(?:notiz|meldung|nachricht|assistent)|réponse automatique|message d'absence|absence du bureau|respuesta automática|fuera de (?:la )?oficina|risposta automatica|fuori (?:sede|ufficio)|resposta automática|fora do escritório|ausência temporária|automatisch(?:e)? (?:antwoord|bericht)|afwezigheids(?:bericht|melding)|automatisk? (?:svar|besked|melding)|autosvar|automatiskt svar|frånvarande|fraværs(?:melding|besked|svar)|odpowiedź automatyczna|automatyczna odpowiedź|otomatik yanıt|автоматический ответ|automaattinen vastaus)\b/iu;
const AWAY =
  /\b(?:i am|i'm|i will be|i'll be) (?:currently |presently )?(?:out of (?:the )?office|away from (?:the|my) (?:office|desk)|on (?:annual |maternity |paternity |parental |sick |medical )?(?:leave|vacation|holiday|holidays)|away (?:until|from the office))|\bich bin (?:derzeit|momentan|zurzeit|zur zeit|aktuell|bis|vom|ab|heute)?.{0,40}\b(?:nicht im (?:büro|haus)|außer haus|im urlaub|abwesend|nicht erreichbar|in elternzeit)|\bje suis (?:actuellement )?(?:absente?|en congés?|en vacances|hors du bureau)\b|\b(?:estoy|estaré|me encuentro) (?:actualmente )?(?:fuera de (?:la )?oficina|de vacaciones|ausente)\b|\b(?:sono|sarò) (?:attualmente )?(?:fuori (?:sede|ufficio)|in ferie|assente|in vacanza)\b|\b(?:estou|estarei|encontro-me) (?:atualmente )?(?:fora do escritório|de férias|ausente|em férias)\b|\bik ben (?:momenteel |op dit moment |tot .{0,20})?(?:niet (?:op|aanwezig|bereikbaar)|afwezig|met (?:vakantie|verlof)|op vakantie)|\bjeg er (?:for (?:tiden|øyeblikket|øjeblikket) |i øyeblikket |på )?(?:ikke på kontor(?:et)?|fraværende|(?:på )?ferie|bortreist)|\bjag är (?:för närvarande |just nu )?(?:inte på kontoret|frånvarande|på semester|ledig)|\b(?:jestem|będę) (?:obecnie )?(?:poza biurem|nieobecn[ya]|na urlopie)|\bşu anda ofis dışındayım/iu;
/** An absence is told with what to do meanwhile, or with thanks for a mail. */
const MEANWHILE =
  /\b(?:urgent (?:matters?|cases?|requests?|enquiries|inquiries|issues?)|return(?:ing)? (?:to the office|on)|back (?:in the office|on)|(?:limited|no) access to (?:my )?(?:e-?mails?|mails?|phone)|in my absence|my colleague|thank(?:s| you) for (?:your (?:message|e-?mail|mail)|contacting|reaching)|in dringenden|dringende\w* (?:fällen?|angelegenheiten)|wieder (?:im büro|erreichbar|für sie da|zurück)|meine[nr]? (?:kolleg|vertretung)|vielen dank für (?:ihre|deine) (?:nachricht|e-?mail|mail)|kein(?:en)? zugriff auf|en cas d'urgence|mon retour|de retour|merci (?:de|pour) votre (?:message|mail|courriel)|en caso de urgencia|mi regreso|volveré|gracias por su (?:mensaje|correo)|in caso di urgenza|per urgenze|rientrer|mio rientro|grazie per (?:il suo|la sua|il vostro) (?:messaggio|mail|e-?mail)|em caso de urgência|meu regresso|regressarei|retornarei|obrigad[oa] pel[oa] (?:sua|seu) (?:mensagem|e-?mail|contato)|bij dringende|in dringende gevallen|weer (?:terug|bereikbaar|aanwezig)|bedankt voor (?:uw|je) (?:bericht|mail|e-?mail)|tilbake (?:den|på|igjen)|tilbage (?:den|på|igen)|ved hastesaker|haster det|takk for (?:din|e-?post)|tak for din|tillbaka (?:den|på|igen)|vid brådskande|tack för ditt|w pilnych|wracam|dziękuję za (?:wiadomość|maila))\b/iu;
const MACHINE =
  /\b(?:this is an (?:automatic(?:ally)?|automated|auto-generated)(?: generated)? (?:reply|response|message|e-?mail|mail|answer)|this (?:e-?mail|message) (?:was|is|has been) (?:sent |generated )?automatically|(?:do|please do) not (?:reply|respond) to this (?:e-?mail|message|mail|address)|dies ist eine automatisch(?:e| generierte| erstellte| erzeugte)|diese (?:e-?mail|nachricht) wurde automatisch|ceci est (?:un message|une réponse) automatique|este es un (?:mensaje|correo) automático|esta es una respuesta automática|questo è un messaggio automatico|esta é uma (?:mensagem|resposta) automática|dit is een automatisch|dette er (?:et automatisk|en automatisk|et autosvar)|detta är ett (?:automatiskt|autosvar)|to jest (?:automatyczna|wiadomość automatyczna)|bu otomatik bir)\b/iu;
/** Words that an automatic reply has one of: a look at each spares most texts the patterns. */
const HINTS = hashSetOf(
  'auto automatic automated automatically autoreply autoresponder office away leave vacation holiday holidays urlaub haus büro abwesend abwesenheitsnotiz abwesenheitsmeldung abwesenheitsnachricht abwesenheitsassistent erreichbar elternzeit automatische automatisch absent absente absence congé congés vacances automatique bureau oficina ausente vacaciones automática automático ufficio ferie sede assente vacanza automatica automatico escritório férias ausência afwezig afwezigheidsbericht afwezigheidsmelding aanwezig bereikbaar vakantie verlof automatisk automatiskt automatisert kontor kontoret fraværende fraværsmelding fraværsbesked fraværssvar bortreist frånvarande semester ledig autosvar biurem nieobecny nieobecna urlopie automatyczna otomatik ofis автоматический automaattinen reply respond',
);

/** Does a machine answer here in the place of somebody who is away? `text` is normalised. */
export function isAutoReply(text: string): boolean {
  if (!mayBeOne(scan(text))) return false;
  const beginning = text.slice(0, BEGINNING);
  if (MACHINE.test(beginning)) return true;
  return AWAY.test(beginning) && (AUTO_REPLY.test(beginning) || MEANWHILE.test(beginning));
}

function mayBeOne({ hash, count }: Tokens): boolean {
  for (let at = 0; at < Math.min(count, FIRST_WORDS); at++) if (hasHash(HINTS, hash[at]!)) return true;
  return false;
}

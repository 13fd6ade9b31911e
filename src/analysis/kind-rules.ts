import type { Kind } from '../model/finding.ts';

/**
 * Phrases that speak for a kind, separated by commas. `(a|b)` is one or the other, `a?` may be absent, `crash*` is the
 * word with an English ending or without, `<not>` any negation. Apostrophes are left out, as the scanner does.
 * Each rule counts once, however often it is found; what it is worth the model has learned, so that after a change of
 * rules the model is trained anew.
 */
export interface KindRule {
  readonly kind: Kind;
  readonly phrases: string;
}

/** Negations: "does not", in all the ways people type it. */
export const NEGATIONS =
  'not never cannot cant dont doesnt didnt isnt arent wasnt werent wont couldnt wouldnt havent hasnt aint unable fails failed fail refuses refuse stopped stops quit impossible doesn didn don ne pas nicht kein keine non no nao não ikke';
/** What should work; a negation shortly before one of them is a fault. */
export const DEEDS =
  'work* load* open* start* respond* send* sync* updat* download* install* connect* receiv* show* display* play* sav* log login logs signin sign access* upload* register verif* see get use let find even delet* recogni* function* view watch go creat* answer* allow* accept* pass type click add recov* restor* reset launch* scroll print* export* import* funktioniert geht startet lädt öffnet synchronisiert marche fonctionne charge ouvre funciona carga abre va funziona apre carica abre funciona virker fungerer åpner laster';

/** Praise in the words of complaint: what it covers is not looked at. */
export const DISGUISED_PRAISE =
  '(cant|cannot|couldnt) even? (wait|live|complain), (cant|cannot|couldnt) be (happier|better), (cant|cannot) stop (using|playing|laughing), (cant|cannot) get enough, (no|zero|without|any) (problem|problems|issue|issues|bug|bugs|complaint|complaints|crash|crashes|error|errors|lag|lags), never (crash*|fail*|freez*|break*|stop*), not (so|too|that|half)? bad, (okay|ok|fair|decent|fine) for the (price|money), keine (probleme|fehler), aucun problème, sin problemas, senza problemi, sem problemas';

/** Who says no more than this between two stops has not made up their mind; "let us" alone is a wish. It is not looked at. */
export const WAITING =
  'let us see, lets see, let us wait and see, lets wait and see, we will see, well see, we shall see, time will tell, remains to be seen, mal sehen, mal schauen, schauen wir mal, wir werden sehen, on verra, on verra bien, ya veremos, veremos, vedremo, vamos ver, vi får se, we zullen zien';

/** What speaks for which kind. Measured on store reviews and issues: docs/analysis.md. */
export const KIND_RULES: readonly KindRule[] = [
  {
    kind: 'crash',
    phrases:
      'crash*, force (close|closes|closed|closing|stop|stops), (app|it) (keeps|just|always|suddenly)? (closes|closing|quits|quitting|exits) (itself|automatically|suddenly|immediately|randomly|by)?, keeps closing, (closes|shuts) (itself|down), by itself closes, (kicks|kicked|boots|throws) me (out|off), kicked out, segfault*, segmentation fault, panic*, core dumped, shuts off, stürzt ab, abgestürzt, absturz, abstürze, plante, plantage, plantages, se (cierra|cuelga), si blocca, si chiude, fecha sozinho, krasjer, krasjet, crasht',
  },
  {
    kind: 'crash',
    phrases:
      'freeze, freezes, freezing, froze, frozen, hangs, hanging, (black|white|blank|blue) screen, hängt sich auf, eingefroren, se traba, trava, henger',
  },
  {
    kind: 'performance',
    phrases:
      '(too|so|very|really|extremely|painfully|super|always|is|gets|getting|became|been|incredibly|runs|how|much) slow*, slow (to|as|down|app|loading|load|response), slow* (down|loading|response), laggy, lag, lags, lagging, sluggish, battery, overheat*, heats up, gets hot, drain*, takes? (forever|ages), takes (too|so|a) long, takes (several|many|few|two|three|five|ten) (minutes|seconds), (minutes|seconds|ages|forever) to (load|open|start), memory (leak|leaks|usage), (high|cpu) (cpu|usage), out of memory, performance, zu langsam, sehr langsam, lädt ewig, dauert (ewig|lange), trop lent, très lent, muy lento, muy lenta, troppo lento, muito lento, veldig treg',
  },
  {
    kind: 'performance',
    phrases: 'slow, slower, slowly, slowness, langsam, lent, lente, lento, lenta, treg, traag',
  },
  {
    kind: 'bug',
    phrases:
      'bug, bugs, buggy, bugfix, glitch*, broken, broke, breaks, error, errors, exception, exceptions, traceback, stacktrace, stack trace, regression, malfunction*, defect*, fehler, fehlermeldung, kaputt, defekt, erreur, erreurs, bugué, fallo, fallos, falla, errore, errori, guasto, erro, erros, defeito, feil, ødelagt, kapot, foutmelding, <not> work*',
  },
  {
    kind: 'bug',
    phrases:
      'steps to reproduce, repro steps, reproduction steps, how to reproduce, to reproduce, expected (behavior|behaviour|result|output), actual (behavior|behaviour|result|output), current (behavior|behaviour), describe the bug, bug report, error message, what happened, call stack, minimal repro*, reproducible example, reproduction link',
  },
  {
    kind: 'bug',
    phrases:
      'stuck, (endless|infinite) loop, (keeps|keep|kept) (saying|asking|loading|telling|showing|getting|logging|giving|buffering|on|disconnecting|signing|resetting|spinning|stopping|coming), disappear*, vanish*, blank, missing, (went|goes|gone) wrong, wrong (number|password|code|date|time|language), fail, failed, failing, fails, failure, failures, corrupt*, unresponsive, invalid, incorrect*, lose, loses, lost, rejects, dead, locked out, wont, unexpected*, undefined, null, nan, throws, deleted (my|all), empty, duplicate*, twice',
  },
  {
    kind: 'bug',
    phrases:
      '(please|plz|pls) fix, fix (it|this|that|the|your), (need|needs) (to be)? fix*, fix, fixed, fixing, issue, issues, problem, problems, trouble, problème, problèmes, problema, problemas, problemi, probleme',
  },
  {
    kind: 'bug',
    phrases:
      '(since|after) (the|this|i|my|last|latest|new|recent|an)? (last|latest|new|recent)? updat*, new update, (latest|last|recent|new) (update|version|release), reinstall*, uninstall*, restart*, (expected|actual), reproduce, repro, used to work, no longer, all of a sudden, suddenly, anymore, seit dem update, depuis la mise à jour, desde la actualización, dopo laggiornamento, depois da atualização',
  },
  {
    kind: 'usability',
    phrases:
      'confusing, confused, confuses, (hard|difficult) to (use|find|navigate|read|understand|see), not (user|very)? (friendly|intuitive), unintuitive, counterintuitive, cant (find|figure), cannot (find|figure), where (is|did|do) (i|the|my)?, complicated, clunky, cluttered, hidden, too many (clicks|steps|taps), cumbersome, inconvenient, tedious, umständlich, unübersichtlich, kompliziert, compliqué, complicado, complicato, tungvint',
  },
  {
    kind: 'feature-request',
    phrases:
      '(please|pls|plz|kindly) (also|just)? (add|make|include|bring|consider|release|allow|give|provide|implement|let|support|integrate|optimize|optimise|enable|create|put|offer|introduce), (should|could|must|can|would|you|they|needs|need) (you|to|they|please|also|really|at)? (add|include|have|bring|allow|support|implement|provide|offer|release|integrate|introduce), should be (able|an|a|possible|added|more|option), feature request, feature requests, request for, suggestion, suggestions, i suggest, i propose, would suggest, (needs|need|lacks|missing|want|add|no|without) (a|an|the|more|some|native|proper|full|better)? (support|version|option|options|feature|features|mode|widget|button|functionality|integration|ability|capability|setting|settings), (dark|night) mode, enhancement, proposal, bitte (fügt|einbauen|hinzufügen|ergänzen|macht|baut), wäre (schön|toll|super|gut|cool|klasse), ich wünsche mir, wünschte, wunsch, vorschlag, fehlt (noch|eine|ein|die|der|das|mir), ajoutez, ajouter, il manque, serait (bien|bon|cool|super|génial|pratique), por favor (agreguen|añadan|agregar|añadir), sería (bueno|genial|ideal|útil), estaría bien, falta (la|el|un|una), aggiungete, aggiungere, sarebbe (bello|utile|comodo|meglio), manca (la|il|una|un), adicionem, adicionar, poderia (ter|ser|adicionar), seria (bom|legal|ótimo|interessante), legg til, ønsker, savner, kunne vært',
  },
  {
    kind: 'feature-request',
    phrases:
      'is your feature request, describe the solution, solution you (would|d) like, describe alternatives, alternatives youve considered, additional context add any other context or screenshots about the feature request, proposed (solution|feature|change|api), use case, (new|missing) feature, add support, support for, feature description, motivation',
  },
  {
    kind: 'feature-request',
    phrases:
      '(i|we|just|only|really|do|also) (wish|hope), wish (it|there|i|you|they|that|we|the), wishing, (hope|hoping) (to|you|for|that|they|it|there|the|this), would (really|also|absolutely|just)? (love|like|be|appreciate), (id|itd) (really|also|absolutely)? (love|like|be), it would, (add|adding) (a|an|the|more|some|support|option|feature|in|ability|new), looking forward to, when (is|will|are|can), any plans, there should be, an option, (option|options) (to|for), allow (us|users|me|to|for), ability to, make it possible, would be (nice|great|good|cool|awesome|better|helpful|amazing|perfect|useful|handy)',
  },
  {
    kind: 'feature-request',
    phrases:
      'only (thing|complaint|issue|problem|downside|wish|request), be able to, no way to, a way to, improvement, improvements, improve, if (only|you|it|there|they|i) (could|can|had|was|were|added|add), could be (more|better|improved|nice|an), needs, need, no option, why (cant|dont|isnt|is|not|no), instead of, more (feature*|option*|language*|support|control|custom*), feature*, want, wanted, support, add, adding, allow, include, implement, better if, proposed, alternatives, option, options, custom*, integrat*, consider',
  },
  {
    kind: 'question',
    phrases:
      'how (do|can|to|should|would|does|could) (i|we|you|one|it)?, does (anyone|anybody|this|it), is it possible, is there (a|any) (way|option|plan|example), can (someone|anyone|somebody|i|we), (any|some) (idea|ideas|help|advice|suggestion), wondering (if|how|why|what|whether), question, questions, what (is|are) the (best|difference|recommended|correct|right|proper|meaning|reason), i dont (understand|know|get) (how|why|what|where|if), confused about, anyone (know|knows|have|else), am i (missing|doing), help me understand, thanks in advance, wie (kann|kann ich|geht|mache), kann (ich|man), comment (faire|puis|on), est ce que, cómo (puedo|hago|se), come (posso|si|faccio), como (posso|faço|eu), hvordan (kan|gjør)',
  },
  {
    kind: 'question',
    phrases:
      'trying to, i want to, i would like to know, im (new|using|not sure), not sure, clarif*, explain*, documentation, docs, tutorial, example, examples, understand, difference between, correct way, right way, what does, why (does|do|is|are|did), should i, can i, is this',
  },
  {
    kind: 'praise',
    phrases:
      'love, loves, loving, loved, great, excellent, amazing, awesome, perfect, perfectly, best, fantastic, wonderful, brilliant, outstanding, superb, incredible, impressive, impressed, gamechanger, game changer, revolutionary, recommend*, must have, life changing, mind blowing, delightful, delighted, thank, thanks, thankyou, good job, great job, well done, flawless, flawlessly, (five|5) (stars|star), phenomenal, magnificent, enjoy*, super, toll, klasse, danke, liebe, perfekt, merci, génial, parfait, adore, gracias, genial, excelente, encanta, grazie, ottimo, ottima, perfetto, fantastico, obrigado, ótimo, adoro, amei, perfeito, takk, flott, fantastisk, geweldig, bedankt',
  },
  {
    kind: 'praise',
    phrases:
      'good, nice, cool, helpful, useful, easy, easily, intuitive, smooth, smoothly, fun, beautiful, handy, convenient, works (great|well|perfectly|fine|good|as), fast, reliable, like it, simple, happy, wow, better than, powerful, accurate, gut, gute, schön, einfach, praktisch, bien, bueno, buena, buono, bene, bom, boa, bra, goed, fin',
  },
  {
    kind: 'billing',
    phrases:
      'refund*, charged, double charge*, overcharge*, charging me, money back, billing, billed, my (credit|card|money), credit card, restore (my)? purchase*, purchase (not|didnt|doesnt|failed), (cancel|cancelled|canceled|cancelling|canceling) (my|the|this)? (subscription|membership|plan|trial), free trial, trial, (unauthorized|unauthorised) (charge|charges|payment|transaction), took my money, payment (failed|method|declined|issue|problem|problems), geld zurück, abgebucht, rückerstattung, remboursement, remboursé, prélevé, reembolso, cobraron, me cobró, rimborso, addebitato, cobrado, estorno, refusjon',
  },
  {
    kind: 'billing',
    phrases:
      '(i|ive|have|already) (paid|pay|paying|subscribed|purchased|bought) (for|the|a|premium|pro)?, subscription, subscriptions, paywall, too expensive, overpriced, price, prices, pricing, in app purchase*, invoice, abo, zu teuer, trop cher, muy caro, troppo caro, muito caro',
  },
  {
    kind: 'security',
    phrases:
      'hack, hacked, hacker, hackers, hacking, data (breach|leak|leaks|theft), (leak|leaks|leaked|leaking) (my|our|user|personal)? (data|info|information|password|passwords), stolen, stole, phishing, malware, virus, trojan, spyware, spying, vulnerab*, vulnerability, vulnerabilities, security (hole|issue|flaw|risk|concern|problem|bug|vulnerability), privacy, cve, (unauthorized|unauthorised) access, someone elses, identity theft, (my)? personal (data|info|information), (sell|sells|selling) (my|your|our|user)? data, data (collection|harvesting|mining), xss, sql injection, gehackt, datenschutz, datenleck, piraté, hackeado, hackearon, privacidad, hackerato, privacidade, hacket',
  },
  {
    kind: 'question',
    phrases:
      '(type|kind|category) (support|question|questions|help|other|others), (support|usage) question, how (to|do|does|can)',
  },
  {
    kind: 'feature-request',
    phrases: '(type|kind|category) (feature|enhancement|suggestion|idea|improvement|proposal|wish)',
  },
  { kind: 'bug', phrases: '(type|kind|category) (bug|defect|regression|error|incident)' },
  { kind: 'performance', phrases: '(type|kind|category) performance' },
  {
    kind: 'feature-request',
    phrases:
      'pull request, this pr, the pr, would allow, would enable, would be (useful|possible|good|great|helpful), currently there is no, youd like to see, willing to contribute, will this change, who will benefit',
  },
  {
    kind: 'bug',
    phrases:
      'repro steps, existing issue for this, call stack, error log, relevant log output, does this issue occur when, version of the (app|library|package), intermittent*, unexpected (behavior|behaviour|result), wrong result',
  },
  {
    kind: 'question',
    phrases:
      'i am trying, im trying, i have tried, ive tried, i followed, i am new, any help, please help, help me, what am i, am i, my code, my project, my model, i am using, im using, could it be, is it normal, is that normal, what should i, where should i, let me know, thank you',
  },
];

/** The words of a language that letters begin and end with. Lower case, apostrophes left out, a space between each two. */
export interface CourtesyWords {
  /** A feeling where they stand alone, politeness at the end of something else. */
  readonly thanks: string;
  /** Each says by itself that a letter ends here. */
  readonly closings: string;
  /** Ends a letter only where a name follows: "Best, Anna". */
  readonly beforeNames: string;
  /** Two sets of words of which one of the second follows one of the first: "nice … day", "forward … hearing". */
  readonly pairs: readonly (readonly [string, string])[];
  /** Words that a closing may hold besides. */
  readonly fillers: string;
  /** Fillers that would be praise beside thanks: "a quick reply". */
  readonly hoped: string;
  readonly greetings: string;
  /** Two sets, as in `pairs`: "good morning". */
  readonly daytimes: readonly [string, string];
  /** Who is greeted. */
  readonly greeted: string;
  /** How a sentence about the reader's well-being begins, and all its words may be. */
  readonly hopes: string;
  readonly wellbeing: string;
}

/** By language. Norwegian and Danish share a list. */
export const COURTESY_WORDS: Readonly<Record<string, CourtesyWords>> = {
  en: {
    thanks: 'thanks thank thankyou thx thanx tnx thnx tks ty cheers appreciated appreciate grateful',
    closings: 'regards rgds sincerely faithfully respectfully cordially advance anticipation tia bye goodbye',
    beforeNames: 'best love yours xoxo xx truly br kr',
    pairs: [
      [
        'nice great good lovely wonderful blessed pleasant fantastic beautiful fine fabulous happy merry enjoy amazing awesome',
        'day weekend evening week night afternoon morning rest holiday holidays christmas year ahead',
      ],
      ['forward hope hoping await awaiting waiting', 'hear hearing reply response answer feedback'],
      ['best kind warm warmest many all kindest stay take', 'wishes regards greetings best safe healthy care well'],
    ],
    fillers:
      'with my and a an the you your yours i we in for of to very so much lot lots million bunch ton all everyone everybody guys team folks sir madam mate any kind help support time attention assistance consideration understanding cooperation reply response answer patience service reading listening from soon back have having wish wishing rest really would will be is it if this that matter issue me us again look looking am im id are could can dear friends please kindly also just too greatly highly many big huge ok okay hear hearing forward wishes greetings hope god bless shortly',
    hoped: 'quick prompt speedy fast swift positive early favorable favourable',
    greetings: 'hi hello hey hiya howdy dear greetings heya helo concern',
    daytimes: ['good gud', 'morning afternoon evening day'],
    greeted:
      'there all team everyone everybody guys folks sir madam sirs maam support customer service services care devs developers developer ladies gentlemen again and or friends friend help desk staff crew dear mr mrs ms miss dr the app from agent dev mam people good day morning evening afternoon sales technical to whom it may concern hello hi hey whoever',
    hopes: 'hope trust hoping',
    wellbeing:
      'i we hope trust hoping that you youre your yall everyone everything all this email message mail note letter finds find are is re had have having doing keeping going been a very quite well fine good great ok okay safe healthy in health spirits guys team today and nice lovely wonderful day week weekend there both',
  },
  de: {
    thanks: 'danke dank dankeschön bedanke merci thx',
    closings:
      'grüße grüsse gruesse grüßen grüssen gruessen gruß gruss grüßle mfg lg vg hochachtungsvoll voraus vorraus vorab tschüss tschüß servus',
    beforeNames: 'ihr ihre euer eure dein deine beste liebste',
    pairs: [
      [
        'schönen schöne schönes guten angenehmen angenehme angenehmes tollen tolles erholsames sonnigen',
        'tag abend feierabend nachmittag woche wochenende restwoche sonntag montag start feiertage urlaub wochenstart',
      ],
      ['antwort rückmeldung nachricht', 'freuen freue'],
      ['freue freuen freu erwartung hoffe', 'antwort rückmeldung nachricht hören'],
      ['bis', 'bald dann später'],
      ['alles', 'gute liebe'],
    ],
    fillers:
      'mit den vielen besten freundlichen freundlichem freundlichsten freundliche freundlicher lieben liebem liebe lieber beste bester herzlichen herzlichem herzliche herzlicher sonnige sonnigen schöner viele ganz und im in schon schonmal mal recht sehr euch ihnen dir ihr sie wir ich für ihre eure deine die das der jede hilfe unterstützung mühe mühen bemühungen zeit antwort rückmeldung aufmerksamkeit geduld verständnis support ein eine einen einer noch wünsche wünschen allen auf über mich uns würde werde tausend großen nochmal nochmals dafür team leute von aus zusammen an auch dann bitte schön vielmals',
    hoped: 'baldige baldiges schnelle zeitnahe positive kurze rasche baldigen',
    greetings:
      'hallo hi hey moin servus grüezi salü tach geehrte geehrter geehrtes hallöchen verehrte liebes werte werter',
    daytimes: ['guten schönen grüß', 'tag morgen abend gott nachmittag euch dich'],
    greeted:
      'zusammen team support damen und herren frau herr leute liebe lieber liebes an alle ihr lieben sehr geehrte geehrter kundenservice kundendienst serviceteam supportteam entwickler entwicklerteam guten schönen tag morgen abend beisammen miteinander nochmals nochmal das',
    hopes: 'hoffe hoffen',
    wellbeing: 'ich wir hoffe hoffen dass es geht gehts ihnen dir euch allen sie alle sind gut wohlauf gesund und',
  },
  fr: {
    thanks: 'merci mercis remercie remerciant remerciements remercions mci',
    closings:
      'cordialement salutations amicalement sincèrement respectueusement davance avance lavance bises bisous agréer',
    beforeNames: 'amitiés',
    pairs: [
      [
        'bonne belle excellente bon beau excellent agréable',
        'journée soirée semaine continuation nuit réception week weekend dimanche fin',
      ],
      ['attente lattente espère', 'réponse retour nouvelles'],
      ['à', 'bientôt'],
      ['bien', 'vous toi'],
    ],
    fillers:
      'bien très à et de du la le les l une un par vous toi tous je nous en dans pour votre vos ton aide laide attention lattention soutien compréhension temps réponse retour assistance collaboration patience beaucoup infiniment encore mille fois grand mes nos avec meilleures sincères cordiales respectueuses distinguées meilleurs souhaite passez fin semaine end plus dès maintenant toute expression ma mon considération veuillez recevoir madame monsieur prie mesdames messieurs lexpression sentiments équipe léquipe dune attente lattente',
    hoped: 'rapide prompte favorable',
    greetings: 'bonjour bonsoir salut coucou mesdames madame monsieur messieurs cher chère chers hello',
    daytimes: ['bonne', 'journée'],
    greeted:
      'à tous toutes léquipe équipe monsieur madame messieurs mesdames et ou le la les support service client cher chers chère clients de toute',
    hopes: 'espère jespère espérons allez',
    wellbeing: 'j je jespère espère nous espérons que vous tout tu allez va vas bien comment tous le monde',
  },
  es: {
    thanks: 'gracias agradezco agradecemos agradecido agradecida agradecería agradece grax',
    closings: 'saludos saludo atentamente atte cordialmente antemano abrazo abrazos adelantado anticipado adiós',
    beforeNames: 'atento atenta',
    pairs: [
      ['buen buena bonito lindo excelente feliz bonita linda', 'día dia tarde noche semana jornada fin finde'],
      ['espera espero esperamos esperando pendiente quedo', 'respuesta comentarios contestación noticias'],
      ['hasta', 'luego pronto mañana'],
    ],
    fillers:
      'un una muchas muchísimas mil millones muchos cordial cordiales afectuoso afectuosos atentos de por desde ya y a la el los su tu vuestra sus toda todo todos ayuda atención tiempo apoyo comprensión colaboración respuesta paciencia soporte les le te que tengan tenga tengas pasen pase muy mucho fin semana reciba reciban mis con en espera quedo quedamos atento atenta usted ustedes vosotros nuevo fuerte gran deseo se lo equipo cualquier',
    hoped: 'pronta rápida',
    greetings: 'hola estimado estimada estimados estimadas querido querida queridos apreciado apreciados buenas buenos',
    daytimes: ['buenos buenas buen', 'días dias tardes noches día'],
    greeted:
      'días dias tardes noches día a todos todas equipo señor señora señores señoras y de soporte amigos muy buenas buenos estimados atención al cliente hola',
    hopes: 'espero esperamos',
    wellbeing: 'espero esperamos que esté estén se todo bien encuentre encuentren vaya muy tal usted ustedes les',
  },
  it: {
    thanks: 'grazie ringrazio ringraziamo ringraziandovi ringraziando',
    closings: 'saluti saluto distintamente cordialmente cordialità anticipatamente anticipo arrivederci abbraccio',
    beforeNames: 'vostro vostra',
    pairs: [
      ['buona bella buon', 'giornata serata settimana domenica notte weekend lavoro pomeriggio proseguimento fine'],
      ['attesa', 'riscontro risposta notizie'],
      ['a', 'presto'],
    ],
    fillers:
      'i più cordiali distinti cari tanti molti caro cordiale migliori miei con e la le il lo l vi ti un una in di per della dell del dellaiuto laiuto aiuto attenzione lattenzione supporto tempo disponibilità collaborazione pazienza risposta assistenza comprensione mille tante molte infinite ancora tutti tutto a voi te cuore vostro vostra suo sua auguro auguriamo passate resto rimango restiamo attesa settimana fine porgo molto anche porgiamo',
    hoped: 'cortese gentile pronta',
    greetings: 'ciao salve buongiorno buonasera buondì gentile gentili egregio egregi spettabile cari',
    daytimes: ['buon buona', 'giorno sera pomeriggio'],
    greeted: 'a tutti team signori signore signora staff assistenza del di e servizio clienti ragazzi gentile gentili',
    hopes: 'spero',
    wellbeing: 'spero che stiate stia tu tutto lei bene vada voi',
  },
  pt: {
    thanks:
      'obrigado obrigada obrigadão obg grato grata brigado brigada vlw valeu agradeço agradecemos agradecido agradecida',
    closings:
      'atenciosamente cordialmente respeitosamente cumprimentos saudações abraço abraços abs att antecipadamente antemão',
    beforeNames: 'atentamente beijos',
    pairs: [
      ['ótimo ótima otimo otima bom boa excelente lindo linda bela', 'dia tarde semana noite fim continuação trabalho'],
      ['aguardo aguardamos aguardando', 'retorno resposta contato contacto breve'],
      ['até', 'logo breve mais'],
      ['desde', 'já'],
    ],
    fillers:
      'com os melhores meus cordiais um uma muito muita mto desde já e de da do a o pela pelo por ajuda atenção apoio suporte tempo compreensão sua seu vossa toda resposta colaboração paciência atendimento tenha tenham desejo lhe todos para fim semana fico no aguardo uma vez mais grande vocês que retorno equipe breve',
    hoped: 'rápida rápido',
    greetings: 'oi olá ola prezado prezada prezados prezadas exmo exmos',
    daytimes: ['bom boa', 'dia tarde noite'],
    greeted:
      'a todos equipe equipa pessoal senhor senhora senhores e do da de suporte atendimento gente galera bom boa dia tarde noite prezados',
    hopes: 'espero',
    wellbeing: 'espero que esteja estejam tudo vocês bem você com',
  },
  nl: {
    thanks: 'bedankt dank dankjewel dankuwel dankje dankwel',
    closings: 'groet groeten groetjes mvg hoogachtend hoogachting voorbaat alvast',
    beforeNames: 'liefs hartelijk',
    pairs: [
      ['fijne prettige goede mooie fijn prettig goed leuke', 'dag avond weekend week middag vakantie'],
      ['tot', 'ziens snel horens gauw'],
      ['hoor zie verneem kijk afwachting uit', 'reactie antwoord graag'],
    ],
    fillers:
      'met de vriendelijke vriendelijk hartelijke hartelijk beste allervriendelijkste lieve veel warme heel erg nogmaals en voor uw je u jullie het alle hulp moeite tijd reactie medewerking begrip aandacht support ondersteuning wel zeer bij nog een wens verder toegewenst ik hoor graag van iets kijk uit naar in antwoord mijn allemaal hoor',
    hoped: 'snelle spoedige',
    greetings: 'hallo hoi hey geachte goedendag goedemorgen goedemiddag goedenavond goeiedag dag',
    daytimes: ['goede goeie', 'morgen middag avond dag'],
    greeted: 'allemaal iedereen team heer mevrouw heren dames en of meneer klantenservice mensen beste support',
    hopes: 'hoop',
    wellbeing: 'ik hoop dat alles het u je jullie goed met gaat maakt maken',
  },
  no: {
    thanks: 'takk tak takker takket',
    closings: 'hilsen hilsner hilsener helsing helsingar mvh vh forhånd klem knus',
    beforeNames: 'hilsen',
    pairs: [
      [
        'fin god dejlig flott strålende nydelig',
        'dag helg weekend kveld aften uke uge eftermiddag sommer påske jul ettermiddag',
      ],
      ['frem fram håper håber', 'svar tilbakemelding høre'],
      ['alt', 'godt'],
    ],
    fillers:
      'med de den vennlig vennlige venlig venlige vennligste venligste beste bedste hjertelig kærlig kærlige varme mange tusen tusind stor på for hjelpen hjelp hjælpen hjælp din deres jeres svar tid og så mye meget skal du dere i ha hav have en ein et fortsatt fortsat riktig rigtig ønsker deg jer dig jeg vi ser til å at fra igjen igen videre alle all støtte forståelse support',
    hoped: 'rask raskt snarlig hurtigt',
    greetings: 'hei hej halla heisann goddag kjære kære',
    daytimes: ['god', 'dag morgen kveld aften'],
    greeted: 'alle sammen dere deg team support kundeservice på dig jer igjen igen folkens og der',
    hopes: 'håper håber',
    wellbeing: 'jeg vi håper håber at alt dere du i er har går bra det godt fint står til med',
  },
  sv: {
    thanks: 'tack tackar',
    closings: 'hälsningar hälsning mvh förhand kram',
    beforeNames: 'hälsar',
    pairs: [
      ['bra trevlig fin god härlig', 'dag helg kväll vecka eftermiddag sommar'],
      ['fram hoppas', 'svar höra'],
      ['allt', 'gott'],
    ],
    fillers:
      'med de vänliga vänlig bästa varma hjärtliga många tusen stort ett på för hjälpen hjälp er din svar all tiden och så mycket ha en ett fortsatt önskar jag vi ser emot ert ditt att från dig hjärtligt igen',
    hoped: 'snabbt',
    greetings: 'hej hallå tjena kära',
    daytimes: ['god', 'dag morgon kväll'],
    greeted: 'alla allihopa på er dig igen där team support kundtjänst',
    hopes: 'hoppas',
    wellbeing: 'jag vi hoppas att allt ni du är mår bra',
  },
  pl: {
    thanks: 'dziękuję dziękuje dziekuje dzięki dzieki dziękujemy',
    closings: 'pozdrawiam pozdrawiamy pozdrowienia pozdrowieniami pozdro poważaniem góry',
    beforeNames: 'szacunkiem',
    pairs: [
      ['miłego dobrego udanego', 'dnia weekendu wieczoru tygodnia'],
      ['do', 'usłyszenia widzenia'],
    ],
    fillers:
      'z serdecznie gorąco ciepło bardzo i za pomoc wsparcie odpowiedź czas uwagę wyrazami szacunku życzę wielkie państwu państwa oraz',
    hoped: 'szybką',
    greetings: 'cześć witam witajcie szanowni szanowny szanowna drodzy',
    daytimes: ['dzień dobry', 'dobry wieczór'],
    greeted: 'państwo państwa panie pani pan wszystkim wszyscy i zespole dobry wieczór',
    hopes: 'mam',
    wellbeing: 'mam nadzieję że wszystko u państwa dobrze',
  },
  tr: {
    thanks: 'teşekkür teşekkürler tesekkurler sağolun sağol',
    closings: 'saygılarımla saygılar saygılarımızla selamlar sevgiler şimdiden',
    beforeNames: 'selam',
    pairs: [
      ['iyi güzel mutlu hayırlı kolay', 'günler akşamlar çalışmalar haftalar tatiller geceler haftasonları gelsin'],
    ],
    fillers: 'çok ederim ederiz dilerim diliyorum ve için yardımınız yardımlarınız ilginiz size sunarım hafta sonları',
    hoped: 'hızlı',
    greetings: 'merhaba merhabalar selam sayın',
    daytimes: ['iyi', 'günler akşamlar'],
    greeted: 'günler akşamlar herkese arkadaşlar yetkili ekip iyi ekibi',
    hopes: 'umarım',
    wellbeing: 'umarım iyisinizdir herkes iyidir',
  },
};

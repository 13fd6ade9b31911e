/** Words that tell no complaint from another, by language: grammar, politeness, feelings, and talk of apps as such. */
const LISTS = {
  de: `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bisher bitte da dabei dadurch
    dafür dagegen damit danke dann darauf darf das dass davon dazu dein deine dem den denn der des deshalb die dies diese diesem diesen
    dieser dieses doch dort du durch ein eine einem einen einer eines einfach einmal er es etwas euch euer eure für ganz gar geht gerne
    gegen gibt gut gute guter gutes schlecht schlechte schlechter schlechtes super toll hab habe haben hallo hat hatte hätte heute hier hin ich ihm
    ihn ihnen ihr ihre ihrem ihren im immer in ins irgendwie ist ja jede jedem jeden jeder jedes jetzt kann kannst kein keine keinem keinen
    keiner können könnte könnten leider lässt macht mal man mehr mein meine meinem meinen meiner mich mir mit mittlerweile muss müssen nach nachdem nervt
    nein nicht nichts nie noch nun nur ob oder ohne paar schon sehr sein seine seinem seinen seit sich sie sind so sogar soll sollte sollten
    sonst ständig trotz über um und uns unser unsere unter viel viele vielen vom von vor war wäre waren warum was weil weiter welche wenn wer
    werde werden wie wieder will wir wird wirklich wo wollen wurde wurden würde würden zu zum zur zwar zwischen app funktioniert update heißt
    bekomme bekommt echt eigentlich gerade genau halt wohl zwei drei tag tage jahr jahre monat monate woche wochen stern sterne`,
  es: `a al algo alguien algunos ahora antes aquí así aun aún aunque ayer bien bueno buena muy mal mala malo cada casi como cómo con cosa cosas
    cual cualquier cuando cuándo cuanto da dan de debe del desde después día días donde dónde dos e el él ella ellos en entonces era es esa ese eso
    esos esta está están estar estas este esto estos estoy excelente fue ha hace hacen hacer hago han hasta hay he hola hora igual la las le les lo los
    luego más me mejor menos mi mis mientras mismo mucha muchas mucho muchos nada ni no nos nosotros nuestra nuestro nunca o otra otro otros para parece
    pero peor poco poder porque por porfa favor pues puede pueden puedo que qué quiero quiere quien gracias salió se sea según ser si sí siempre sin
    sino sobre solo sólo son soy su sus también tan tanto te tener tengo tiene tienen toda todas todavía todo todos tu un una unas uno unos
    usted va vamos van veces ver vez voy y ya yo aplicación app versión año años mes meses semana encanta gusta`,
  fr: `a à ai ainsi alors apparemment après assez au aucun aucune aujourd'hui aussi autre autres aux avait avant avec avez avoir avons beaucoup bien
    bon bonjour bonne c'est ça car ce ceci cela celle celui ces cet cette ceux chaque chez comme comment d'un d'une dans de déjà depuis des deux dois doit
    donc dont du elle elles en encore est et étaient était étant été être eu eux fait faire faites faut fois font grand il ils j'ai jamais je jour jours
    juste l'application l la là le les leur leurs lors lui ma mais mal mauvais mauvaise me même merci mes mieux moi moins mon n'est ne ni non nos notre
    nous nul on ont ou où par parce pas pendant peu peut peuvent peux plus plusieurs plutôt pour pourquoi pourtant pouvoir pouvez près puis
    qu'il qu'on quand que quel quelle quelque qui quoi rien s'il s sa sans sauf se sera ses seulement si son sont souvent super sur ta tant te tellement
    tes toi ton toujours tous tout toute toutes très trop tu un une va vais vers veux vos votre vous vraiment y svp appli application année an mois
    semaine temps génial`,
  it: `a abbastanza ad adesso ai al alla alle allo allora altra altri altro anche ancora anni anno appena assolutamente avere aveva bella bello bene buona
    buono c'è che chi ci ciao come con contro cosa cose così da dal dalla dalle davvero degli dei del della delle dello deve di dice dire diversi dopo dove due
    dunque e è ed era erano essere fa far fare fatto fino fra già gli grazie ha hai hanno ho i il in invece io l la le lei li lo loro lui ma mai male
    me meglio mentre mese mesi mi mia mie miei mio molta molti molto ne negli nei nel nella nessun nessuno niente no noi non nostra nostro nulla o ogni oggi ok
    oppure ora ottima ottimo per perché però pessima pessimo più po poco poi possibile posso prima proprio può può pure qualche quale quali quando quanto quasi
    quella quelle quelli quello questa queste questi questo qui quindi sarebbe se sei sempre senza si sia siamo solo sono sopra sta state stato stessa stesso
    su sua subito sul sulla suo tanto te ti tra troppo tu tua tuo tutta tutte tutti tutto un una uno va vi viene voi volta volte vorrei app applicazione
    versione giorno giorni settimana`,
  pt: `a à agora ai ainda algo alguém algum alguma ao aos apenas após aquela aquele aqui as às assim até bem boa bom cada com como coisa da das de dela dele
    depois desde dessa desse deste dia dias do dois dos e é ela elas ele eles em enquanto então entre era essa esse esta está estão estar estava este
    estou eu excelente faz fazer favor fica foi for foram fosse há horrível isso isto já lá lhe mais mal mas me meio melhor mesma mesmo meu meus mim minha
    minhas muita muitas muito muitos na nada não nas nem nenhum nesse nessa no nos nós nossa nosso num numa nunca o obrigado obrigada oi olá onde os ou outra outro para
    parece pela pelo péssimo péssima pode podem poderia pois por porque pouco pra pq pro qual qualquer quando quanto que quem quer quero ruim são se sei seja sem sempre
    sendo ser será seu seus só sobre sou sua suas também tão tava te tem têm tenho ter tinha toda todas todo todos tudo um uma umas uns usar vai vão vez vezes você
    vocês vou app aplicativo versão ano anos mês meses semana gosto adoro ótimo ótima`,
  nl: `aan al alle alleen alles als altijd ben bij bijna dan dat de deze die dit doe doen door dus echt een eens elke en er erg even gaan gaat gebruik
    geen goed goede graag had heb hebben heeft heel hem hen het hier hij hoe hun iets ik in is ja je jij jullie kan kon kun kunnen leuk maar maken mag me
    meer men met mij mijn moet moeten na naar nee net niet niets nog nooit nu of om omdat ondanks ons onze ook op opnieuw over prima slecht slechte sinds te
    toch toe tot tussen u uit van veel via voor waar waarom want waren was wat weer weg wel welke werd werkt wie wil willen worden wordt zal ze zeer zelf
    zelfs zich zij zijn zo zoals zonder zou app update keer dag dagen week jaar maand bedankt hallo`,
  no: `alle alltid alt andre at av bare ble bli blir bra både da de deg dei den denne der dere deres det dette din dine disse du dårlig eg ei eller
    en enn er et ett etter få får for fordi fra før gang god gode godt går gjør ha hadde han har hei hele her hun hva hvor hvorfor hvis i igjen ikke ikkje
    ingen inn kan kun kunne litt man mange med meg men mer mest min mitt mot mye må nå når ned noe noen og også om opp oss over på så sin skal skulle
    som takk til ut uten var ved veldig vi vil ville være vært åra år dag app appen`,
  da: `af alle alt altid andre at bare blev blive bliver da de dem den der deres det dette dig din dine disse dog du efter eller en er et fik for
    fordi fra få får før god godt går gør ham han har havde hej helt hende her hun hvad hvis hvor hvorfor i igen ikke ind ingen jeg jer kan kun kunne
    lige lidt man mange med meget mere mig min mine mit mod må når ned nok noget nogle nu og også om op os over på så sig sin skal skulle som tak til
    ud uden under var ved vi vil ville være været dårlig app appen år dag`,
  sv: `alla allt alltid andra att av bara bli blir blev bra de dem den denna det detta dig din ditt dock du då dålig där efter eller en er ett fler från
    få får för fram gå går gör ha hade han har hej hela henne hon hur här i igen in inga ingen inget inte jag kan kom kunde man med mer mig min mina mitt
    mot mycket många måste ner ni nu när något några och också om oss på sedan sen sig sin ska skulle som så tack till under upp ut utan var varför
    vara vad vem vi vid vilken väldigt är även åt över app appen år dag`,
  pl: `a aby ale bardzo bez bo być był była było będzie chce ci cię co coś czy czyli dla do dobra dobre dobry dlaczego gdy gdzie go i ich ile im innych
    ja jak jako je jest jeszcze jestem jeśli już każdy kiedy kto która które który ma mam mi mnie mogę można może mój moje na nad nam nas nasz nawet nic nie nich
    niego niestety nim no o od on ona oni oraz po pod polecam proszę przed przez przy raz sam są się słaba super swój ta tak także tam te tego tej ten
    teraz też to trzeba tu tutaj twój ty tych tylko tym u w we wam was więc wszystko wszystkie z za zawsze ze że żeby aplikacja aplikacji dzień rok`,
  tr: `ama ancak artık az bana bazı belki ben beni benim bile bir biraz birkaç biz bize bizim bu buna bunu böyle bütün çok çünkü da daha de defa değil diye
    diğer en gibi güzel hala hangi hem hep her hiç iki ile için ise iyi kadar kendi ki kim kötü lütfen mi mı mu mü nasıl ne neden nerede niye o
    olan olarak oldu olduğu olmuyor olsun olur onu onun oysa öyle pek sadece sana sen siz sizin sonra süper şey şimdi şu tam tek tüm var ve veya ya
    yani yine yok zaten teşekkürler uygulama uygulamayı gün yıl merhaba`,
} as const;

const open = new Map<string, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

/** The words, in lower case, of a language given as a BCP 47 tag; none where we have no list. */
export function stopWordsOf(language: string | undefined): ReadonlySet<string> {
  const name =
    language
      ?.slice(0, 2)
      .toLowerCase()
      .replace(/^n[bn]$/, 'no') ?? '';
  if (!isListed(name)) return NONE;
  const known = open.get(name);
  if (known !== undefined) return known;
  const words = new Set(LISTS[name].split(/\s+/));
  open.set(name, words);
  return words;
}

function isListed(name: string): name is keyof typeof LISTS {
  return Object.hasOwn(LISTS, name);
}

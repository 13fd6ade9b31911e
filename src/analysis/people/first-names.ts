/**
 * First names that are common where our languages are spoken, in lower case; none that is an everyday word, a month, a
 * place or a product in one of them.
 */
const NAMES =
  `aaron abdul abdullah adam adrian agnes agnieszka ahmed ahmet aisha alan albert alberto alejandro aleksander
  alessandro alessia alex alexander alexandra alexandre alexandru alfonso alfred ali alice alicia alina alison amalie
  amanda amelia amelie amir amit ana anders andrea andreas andrei andrej andrew andrzej andré angela angelika anita
  anja ann anna anne annette annika anthony antoine anton antonio arjun arnaud arne arthur arturo asger astrid aurélie
  axel ayesha ayşe barbara bart bartosz beata beatrice beatriz ben benedikt benjamin bernard bernd bettina bianca
  birgit bjarne björn bjørn boris brandon brenda brian bridget brigitte bruno bryan camilla camille carla carlo carlos
  carlotta carol carolin carolina caroline caterina catherine cathy cecilia cecilie charlotte chiara chloe chloé chris
  christian christina christine christoph christophe christopher claire claudia claus clemens clément connor craig
  cristina cynthia cédric damian damien daniel daniela daniele danielle danny dario dave david davide debbie deborah
  denise dennis derek detlef diana diego dieter dimitri dirk dmitry dominik dominique donald dorothea douglas ebba
  eduardo edward elena eleni eleonora elin elisa elisabeth elise elizabeth ellen emil emilia emilie emily emine emma
  emmanuel enrique erica erik erika esther ethan eugene eva evelyn ewa fabian fabien fabio fabrizio fatima fatma
  federica federico felix ferdinand fernanda fernando filip filippo finn fiona florian francesca francesco francisco
  franck françois françoise fredrik freja friedrich gabriel gabriela gabriele gareth gary geoffrey georg george gerald
  gerard gerhard gertrud gianluca gilles gina giorgia giorgio giovanni giulia giuseppe gonzalo gordon greg gregory
  grzegorz guido guillaume guillermo gunnar gustav günter günther hanna hannah hannes hans harald harry hasan hassan
  heather hector heidi heike heiko heinrich heinz helen helena helga helmut hendrik henning henri henrik henrique
  henry herbert hilde hugo hussein ian ibrahim igor ines inge ingrid irene irina isabel isabella isabelle ivan jaap
  jacob jacqueline jacques jake jakob jakub james jamie jana jane janet janine jason javier jean jeff jeffrey jen
  jennifer jenny jens jeremy jerome jessica jill joachim joan joanna joao joaquín jochen joel johan johann johanna
  johannes john johnny jonas jonathan joost jordi jorge joris josef joseph josé joão juan juana judith julia julian
  juliane julie julien juliette jutta jörg jürgen kai kamil kari karin karina karl karolina kasper katarina katarzyna
  kate katharina katherine kathleen kathrin kathy katie katja katrin kayla keith kelly ken kenneth kerstin kevin
  khalid kirsten kjell klaus konrad konstantin kristian kristin kristina kristine krzysztof kyle lars laura lauren
  laurence laurent lea leah lena leo leon leonardo leonie leticia lia liam lieke lili lina linda lisa lorenzo lotte
  louis louise luca lucas lucia lucie lucy ludwig luis luise luiz luka lukas lukasz luís maartje maciej madeleine
  magda magdalena magnus mahmoud maja manfred manuel manuela marc marcel marcelo marcin marco marcos marcus margaret
  margarita maria mariana marianne marie marija marina marion marius marjolein markus marlene marta martha martin
  martina martine massimo mateo mateusz mathias mathieu mathilde matteo matthew matthias matthieu maureen maurice
  mauro max maximilian małgorzata mehmet melanie melissa michael michaela michal michał michel michele michelle miguel
  mikael mike mikkel milan miriam mirjam mohamed mohammad mohammed monica monika monique moritz muhammad mustafa nadia
  nadine nancy naomi natalia natalie natasha nathalie nathan neha neil niamh nicola nicolas nicole niels nikita niklas
  nikola nikolai nils nina noah noel noelia nora norbert nuno olaf ole oleg olga oliver olivia olivier omar ondrej
  oscar oskar pablo pamela paola paolo pascal patricia patrick patrik paul paula paulo pavel pawel paweł pedro peggy
  pekka peter petra petter phil philip philipp philippe phoebe pierre pieter piotr pooja priya rachel rafael rafał
  rahul rainer raj ralf ralph ramona raphael rasmus raul ravi raymond rebecca reinhard renate renato renee ricardo
  riccardo richard rikke rita robert roberta roberto robin rodrigo roger roland rolf romain roman ronald roxana rudolf
  rui ruth ryan sabine sabrina sadie salma sam samantha samir samira samuel sandeep sander sandra sandrine sanjay sara
  sarah sebastian sebastião sergei sergio sharon shaun sheila shirley sigrid sigurd silke silvia simon simona simone
  sofia sofie solveig sonia sonja sophia sophie stacy stefan stefania stefanie stefano steffen stephan stephanie
  stephen steve steven stine stuart sunil susan susanna susanne suzanne sven sylvia sylvie sébastien søren tamara
  tania tanja tanya tatiana ted teresa terry thea theo theresa therese thierry thomas thorsten tiago tim timo timothy
  tina tobias todd tom tomas tomasz tommy torsten tracy trevor tristan trond ulf ulrich ulrike ursula ute valentina
  valeria valerie vanessa veronica veronika vicky victor victoria vijay viktor viktoria vincent vincenzo vladimir
  volker walter waltraud wanda wendy werner wilhelm willem william wojciech wolfgang xavier yannick yasmin yusuf yves
  yvonne zbigniew zeynep zoe zofia zuzanna åse ødegård øystein łukasz`.split(/\s+/);

export const FIRST_NAMES: ReadonlySet<string> = new Set(NAMES);

import { hasHash, hashSetOf } from './hash-set.ts';
import { TOKEN, type Tokens } from './token-columns.ts';

/** Little words that hold English together and are rare in other languages. */
const LITTLE_WORDS = hashSetOf(
  'the and to it its this that you your im my our with have has had not but are they them their just when be been cant would get got how what why if from about after there which who because could should does doesnt dont didnt cannot now only very too really then than were where did out up great love please any more some into every never always again know need good best thanks work works working use using time going want make day today see think people thing she his her him until while another am ive id youre thats whats lets u ur lol already also amazing anyone around ask awesome away awful back bad before being believe better birthday boring both bought broken buy call change check customer days different doing done each easy else enough even ever everyone everything experience feel few first fix food found friday getting girl give gonna guy guys happy hate help here hope hours keep left life like little long look looking looks lost made making many maybe might minutes monday money month months morning most much must myself next nice night nothing off old once pay phone pretty price problem put quality quick right same saturday saw say says screen season seen slow someone something soon start still stuff sunday sure take tell things thought through times together tomorrow tonight took tried try trying update used waiting wait wanna watch watching way week white whole without wont word wouldnt wrong year years yesterday yet able across against ago almost along although anybody anymore anyway beautiful become began behind below beside between books boy boys brother came care child children clear close coming country crazy customers dead died dinner dog drive during eating eyes family feeling felt finally finished follow following forget forward friends fuck fucking funny further gave gets girls given gives glad goes gone hair happened health heard heart herself himself however huge husband inside instead itself join knew knows later laugh learn learned least listen listening living loved lots lunch makes married means meet meeting middle miss missed mother movies needed needs often older ones opened others ours outside own paid picture piece places played playing probably reading ready remember running seems seriously several share shit shoes show shows sick since sister sleep smart somewhere songs sounds speak started street summer talk talking taught tells thank themselves third those though three throw tired totally true truth turned two understand unless upset wake walk watched weather weekend weeks went whatever whether wife wish woman women wonder wonderful won woke worked worse worst worth write wrote yeah young yours yourself',
);
const MOST_WORDS = 20;
const FEWEST_FOUND = 2;

/** Is more than a fifth of the first words little words of English? Then no other language need be thought of. */
export function isPlainlyEnglish({ kind, hash, count }: Tokens): boolean {
  const most = Math.min(count, MOST_WORDS);
  let words = 0;
  let found = 0;
  for (let at = 0; at < count && words < MOST_WORDS; at++) {
    if (kind[at] !== TOKEN.word) continue;
    words++;
    if (hasHash(LITTLE_WORDS, hash[at]!)) found++;
    if (found >= FEWEST_FOUND && found * 5 > most) return true;
  }
  return found >= FEWEST_FOUND && found * 5 > words;
}

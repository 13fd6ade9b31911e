import { stem } from './stem.ts';

/** Words that tell no complaint from another: grammar, politeness, feelings, and what all talk of software shares. */
const STOP_WORDS = `
a about above after again all almost already also although always am an and another any anymore anyone anything are around as at
back be because been before being below best better between both but by came can cannot can't come could couldn't
did didn't do does doesn't doing don't done down during each either else etc even ever every everyone everything far few first for
from further get gets getting give given go goes going gonna got had has hasn't have haven't having he her here hers him his
how however i i'd i'll i'm i've if in instead into is isn't it it'd it'll it's its itself just keep keeps kind know last least less let like little
lot lots made make makes making many may maybe me might mine more most much must my myself need needs never new next no nor not nothing
now of off often ok okay on once one ones only or other others our out over own per please pls plz put quite rather really right s said same
say see seem seems several shall she should since so some someone something soon sort still stuff such sure t take than thank thanks that
that's the their them then there there's these they they're they've thing things think this those though through til till time times to today too
took toward tried try trying two u under until up upon us use used user users uses using ve very want wanted wants was wasn't way we we're we've
well went were what what's when where which while who whole whom why will with within without won't would wouldn't wow yes yet you you're
you've your yours app apps application program software phone day days year years month months week hour hours guys team hope wish love
loved loves great good nice amazing awesome excellent fantastic cool wonderful perfect bad terrible horrible awful hate worst sucks
super lol hi hello hey dear star stars review rating rate far overall otherwise actually basically literally simply absolutely definitely totally
completely currently everytime pretty able unable big long high top real people person anybody somebody especially honestly finally mean
idk im ive dont doesnt didnt cant wont isnt fix work works working worked issue issues problem problems add feature features version update
`;

const stems: ReadonlySet<string> = new Set(STOP_WORDS.split(/\s+/).map(stem));

const NUMBER = /^\p{N}+$/u;
const [LETTER_A, LETTER_Z] = [97, 122];

/** Is this stem too common to tell anything? One letter and bare numbers are, too. */
export function isStopStem(stemmed: string): boolean {
  if (stems.has(stemmed)) return true;
  const first = stemmed.charCodeAt(0);
  if (first >= LETTER_A && first <= LETTER_Z) return stemmed.length === 1;
  return NUMBER.test(stemmed);
}

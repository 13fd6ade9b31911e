import { readFileSync } from 'node:fs';
import { KINDS, type Kind } from '../../src/model/finding.ts';
import type { KindText } from './kind-texts.ts';
import { seededRandom } from './random.ts';

/** What a text of a kind is made of. */
interface Frame {
  /** Parts in a row; one of them is drawn. */
  readonly frames: readonly string[];
  /** What often follows. */
  readonly after?: string;
  /** How many, beside the others. */
  readonly share: number;
}

const FRAMES: Readonly<Record<Kind, Frame>> = {
  bug: { frames: ['thing fault', 'failing do', 'thing fault . failing do'], after: 'afterbug', share: 2 },
  crash: { frames: ['thing crash'], after: 'afterbug', share: 1 },
  performance: { frames: ['thing slow'], after: 'afterbug', share: 1 },
  usability: { frames: ['thing unhandy'], after: 'afterbug', share: 0.7 },
  'feature-request': { frames: ['wishdo do', 'wishdo do', 'wishthing thing'], after: 'afterwish', share: 2 },
  question: { frames: ['ask do ?', 'ask do'], after: 'afterask', share: 1.5 },
  praise: {
    frames: ['likething thing', 'thing goodthing', 'likedo do', 'thing goodthing . likedo do'],
    after: 'afterpraise',
    share: 1.5,
  },
  billing: { frames: ['paid thing'], share: 0.6 },
  security: { frames: ['unsafe thing'], share: 0.6 },
  other: { frames: ['dislikething thing', 'thing badthing', 'thing badthing'], after: 'afterbad', share: 1 },
};
/** Complaints and wishes that begin with something else, end with something else, or follow praise. */
const OFTEN = { before: 0.35, after: 0.45, praise: 0.12 } as const;

/**
 * About `each` texts of every kind put together from scripts/train/kinds/parts.txt. The same things and deeds occur in
 * all kinds, so that only what is said of them can tell. The same seed gives the same texts.
 */
export function grammarTexts(each: number, seed: number): readonly KindText[] {
  const random = seededRandom(seed);
  const parts = readParts();
  const drawn = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const part = (name: string): string => drawn(parts.get(name) ?? [name]);
  const build = (kind: Kind): string => {
    const { frames, after } = FRAMES[kind];
    const words = drawn(frames).split(' ').map(part).join(' ');
    const before = kind !== 'praise' && random() < OFTEN.before ? `${part('before')} ` : '';
    const mixed = kind !== 'other' && kind !== 'praise' && random() < OFTEN.praise;
    const praise = mixed ? `${part('likething')} ${part('thing')}. ` : '';
    const end = after !== undefined && random() < OFTEN.after ? `. ${part(after)}` : '';
    return roughen(`${praise}${before}${words}${end}`, random);
  };
  return KINDS.flatMap((kind) =>
    Array.from({ length: Math.round(each * FRAMES[kind].share) }, (): KindText => ({
      kind,
      text: build(kind),
      issue: false,
      origin: 'grammar',
    })),
  );
}

/** As people type: without apostrophes, in small letters, a letter lost. */
function roughen(text: string, random: () => number): string {
  let rough = text.replaceAll(' .', '.').replaceAll(' ?', '?');
  if (random() < 0.4) rough = rough.toLowerCase();
  if (random() < 0.4) rough = rough.replaceAll("'", '');
  if (random() < 0.15) rough = rough.replaceAll('the ', '');
  if (random() < 0.1) {
    const at = 1 + Math.floor(random() * (rough.length - 1));
    rough = rough.slice(0, at) + rough.slice(at + 1);
  }
  return rough;
}

/** `# name`, then its alternatives. */
function readParts(): ReadonlyMap<string, readonly string[]> {
  const sections = readFileSync('scripts/train/kinds/parts.txt', 'utf8').split(/^# /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [name = '', ...lines] = section.trim().split('\n');
      return [name, lines.join(' ').split(' | ')];
    }),
  );
}

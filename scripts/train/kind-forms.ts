import { readFileSync } from 'node:fs';
import type { Kind } from '../../src/model/finding.ts';
import type { KindText } from './kind-texts.ts';
import { seededRandom } from './random.ts';

/** Kinds that are reported by one form. */
const FORM_OF: Partial<Readonly<Record<Kind, string>>> = {
  bug: 'bug',
  crash: 'bug',
  performance: 'bug',
  'feature-request': 'feature',
  question: 'question',
};

/**
 * Each issue of title and body once more as projects' forms have it, one of scripts/train/kinds/forms.txt for its kind.
 * Who asks often takes the form for bugs. The same seed gives the same texts.
 */
export function inForms(texts: readonly KindText[], seed: number): readonly KindText[] {
  const random = seededRandom(seed);
  const forms = readForms();
  return texts.flatMap((text) => {
    const [title = '', ...lines] = text.text.split('\n');
    const fitting = forms.filter(({ of }) => of === FORM_OF[text.kind]);
    if (!text.issue || lines.length === 0 || text.text.includes('##') || fitting.length === 0) return [];
    const { form } = fitting[Math.floor(random() * fitting.length)]!;
    const filled = form.replaceAll('{title}', () => title).replaceAll('{body}', () => lines.join('\n'));
    return [{ ...text, text: `${title}\n${filled}`, origin: 'forms' as const }];
  });
}

/** `# bug`, `# feature` or `# question`, then the form. */
function readForms(): readonly { readonly of: string; readonly form: string }[] {
  const sections = readFileSync('scripts/train/kinds/forms.txt', 'utf8').split(/^# (?=(?:bug|feature|question)\n)/m);
  return sections.slice(1).map((section) => {
    const end = section.indexOf('\n');
    return { of: section.slice(0, end), form: section.slice(end + 1).trimEnd() };
  });
}

// titleForms: chapter titles without a number, told by a form that the document gives to each of them.
import { foldWords } from '../../../../shared/story/words.ts';
import { datedForm } from './datedForm.ts';

export type TitledLine = {
  readonly index: number;
  /** Lines of one form belong together: `# `, capitals, the same signs on both sides, a row of dashes below, a day. */
  readonly form: string;
  readonly title: string;
  /** The characters of text and the blank lines that stand before it. */
  readonly before: number;
  readonly gap: number;
  readonly isAfterRule: boolean;
};

const longest = 70;
const mostWords = 10;
const signs = /^[*=~#+<>«»|\-–—_•·:[\]{}^°\s]{1,16}/u;
const endSigns = /[*=~#+<>«»|\-–—_•·:[\]{}^°\s]{1,16}$/u;
const mirrored: Readonly<Record<string, string>> = { '<': '>', '[': ']', '{': '}', '«': '»' };

function isTitle(text: string): boolean {
  return (
    text.length <= longest &&
    /^["“'‘«]?[\p{L}\d]/u.test(text) &&
    !/[.,;:"”]$/.test(text) &&
    !/[.!?…]["”]?\s+\S/.test(text) &&
    text.split(/\s+/).length <= mostWords
  );
}

const shown = (text: string) => text.replace(/\s+/g, ' ');

function decorated(line: string): { form: string; title: string } | null {
  const head = signs.exec(line)?.[0] ?? '';
  const tail = endSigns.exec(line.slice(head.length))?.[0] ?? '';
  const title = line.slice(head.length, line.length - tail.length);
  const [one, other] = [head.replace(/\s/g, ''), tail.replace(/\s/g, '')];
  if (one === '' || other === '' || !isTitle(title)) return null;
  const [first = ''] = one;
  if ((mirrored[first] ?? first) !== other.at(-1)) return null;
  return { form: `decorated ${one}`, title };
}

/** `next` is the line below; null where the line has none of the forms. */
export function titleForm(
  line: string,
  next: string,
): { readonly form: string; readonly title: string } | null {
  const text = line.trim();
  if (text.length > longest + 32) return null;
  const marked = /^(#{1,6})\s+(?=\S)/.exec(text);
  if (marked !== null) {
    const title = text.slice(marked[0].length).replace(/\s*#{1,6}$/, '');
    return isTitle(title) ? { form: `marked ${marked[1]}`, title: shown(title) } : null;
  }
  const framed = decorated(text);
  if (framed !== null) return { ...framed, title: shown(framed.title) };
  if (!isTitle(text)) return null;
  const row = /^\s*([-=~_*^])\1{2,}$/.exec(next.slice(0, longest + 40));
  if (row !== null && Math.abs(next.trim().length - text.length) <= 4)
    return { form: `underlined ${row[1]}`, title: shown(text) };
  const dated = datedForm(text);
  if (dated !== null) return { form: dated, title: shown(text) };
  const letters = text.replace(/[^\p{L}]+/gu, '');
  return letters.length >= 3 &&
    text === text.toUpperCase() &&
    text !== text.toLowerCase() &&
    !/[!?…*]$/.test(text)
    ? { form: 'capitals', title: shown(text) }
    : null;
}

/** What parts of a scene are marked with, not chapters. */
const marker =
  /\b(?:flash\s?backs?|later|earlier|meanwhile|pov|end|begin|start|ago|continued|note|warning|disclaimer|spoilers?|break)\b/i;
const shortestPassage = 80;
const shortestAverage = 200;
const longestLead = 800;
/** A diary begins with a day: days later on are those of letters, or of scenes. */
const longestLeadOfDays = 200;

function fewestOf(form: string): number {
  if (form.startsWith('marked') || form.startsWith('underlined')) return 2;
  return form === 'capitals' || form.startsWith('dated') || /^decorated [*_[:-]$/.test(form) ? 3 : 2;
}

function isProven(lines: readonly TitledLine[], total: number): boolean {
  const [first] = lines;
  if (first === undefined) return false;
  // "# One" right above all of the text is what its writer marked as a heading, alone as it is.
  const isMarkedTop = lines.length === 1 && first.before === 0 && first.form.startsWith('marked');
  if (lines.length < fewestOf(first.form) && !isMarkedTop) return false;
  if (new Set(lines.map(({ title }) => foldWords(title))).size < lines.length) return false;
  if (!first.form.startsWith('marked') && lines.some(({ title }) => marker.test(title))) return false;
  const passages = lines.map(({ before }, index) => (lines[index + 1]?.before ?? total) - before);
  const sum = passages.reduce((all, length) => all + length, 0);
  if (passages.some((length) => length < shortestPassage) || sum < shortestAverage * passages.length)
    return false;
  if (first.form.startsWith('marked')) return true;
  const isDated = first.form.startsWith('dated');
  const isFirst = first.before <= Math.min(isDated ? longestLeadOfDays : longestLead, sum / passages.length);
  const areParted = lines.filter(isParted).length >= lines.length * 0.8;
  return isFirst && (areParted || first.form !== 'capitals' || lines.length >= 4);
}

const isParted = ({ gap, isAfterRule }: TitledLine): boolean => gap >= 2 || isAfterRule;

/** Where most capitals stand after a wide gap, the others are signs and shouts. */
function onlyParted(lines: readonly TitledLine[]): readonly TitledLine[] {
  const parted = lines.filter((line, index) => isParted(line) || (index === 0 && line.before === 0));
  return lines[0]?.form === 'capitals' && parted.length >= lines.length * 0.6 ? parted : lines;
}

const order = ['marked', 'underlined', 'decorated', 'capitals', 'dated'];

/** The lines of the one form that divides the text; none where no form is proven. */
export function provenTitles(lines: readonly TitledLine[], total: number): readonly TitledLine[] {
  const forms = new Map<string, TitledLine[]>();
  for (const line of lines) {
    const group = forms.get(line.form);
    if (group === undefined) forms.set(line.form, [line]);
    else group.push(line);
  }
  const proven = [...forms.values()].map(onlyParted).filter((group) => isProven(group, total));
  const rankOf = (group: readonly TitledLine[]) => order.indexOf(group[0]?.form.split(' ')[0] ?? '');
  return proven.toSorted((a, b) => rankOf(a) - rankOf(b) || b.length - a.length)[0] ?? [];
}

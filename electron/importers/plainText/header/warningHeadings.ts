// withWarningHeadings: "Warning" alone on a line above what it warns of, underlined or not, read as a label with its colon.
import { isRule } from '../lines/rules.ts';
import { namesContent } from './contentNotice.ts';
import { labelMeaning } from './fieldLabels.ts';
import { topField } from './looseField.ts';
import { tellsTale } from './tellsTale.ts';
import { hasWarningWords, isToldBySomebody } from './warningWords.ts';

const lastTopLine = 80;
const longestLabel = 40;
const mostLines = 25;
const longestValue = 1_500;
const longestItem = 80;
const signs = /^[\s*_~=[(<#•-]{0,10}|[\s*_~=\])>:.!#-]{0,10}$/g;
/** "WARNING*** ***WARNING" */
const repeated = /^(\p{L}{3,12})(?:[^\p{L}]{1,12}\1){1,3}$/iu;
const speech = /^\s*["“”„«»‘—–]/;
const announces =
  /(?<!\p{L})(?:this|contain\p{L}*|includ\p{L}*|deals?|dealing|depict\p{L}*|featur\p{L}*|involv\p{L}*|mentions?|there|warn\p{L}*|trigger\p{L}*|read\p{L}*|story|fic|chapter|please)(?!\p{L})/iu;

function nameOf(line: string): string | null {
  if (line === '' || line.length > longestLabel || !/warn|note|trigger|squick|[ct]w|[^\0-\u02af]/i.test(line))
    return null;
  const name = line.replace(signs, '').replace(repeated, '$1');
  const meaning = labelMeaning(name);
  return meaning?.kind === 'warning' && !meaning.isWeak ? name : null;
}

/** The other readers of the header know it already. */
const labelsAlone = (line: string) => topField(line)?.value === '';

/** A row of signs about as long as the words above it. */
function isUnderline(line: string, label: string): boolean {
  return isRule(line) && Math.abs(line.trim().length - label.trim().length) <= 4;
}

/** The paragraph names what readers are warned of, as a list or in sentences to them; it is not yet the story. */
function warns(paragraph: readonly string[]): boolean {
  const text = paragraph.join(' ');
  if (text === '' || text.length > longestValue || speech.test(text) || isToldBySomebody(text)) return false;
  const isList = paragraph.every((line) => line.length <= longestItem && !/[.!?…]["”]?$/.test(line));
  if (isList) return hasWarningWords(text) || namesContent(text);
  return namesContent(text) && (announces.test(text) || !tellsTale(text));
}

function paragraphAt(lines: readonly string[], from: number): readonly string[] {
  const paragraph: string[] = [];
  for (const line of lines.slice(from, from + mostLines)) {
    if (line === '') break;
    paragraph.push(line);
  }
  return paragraph;
}

/** The same lines where none does. Only to be asked of the lines of a header. */
export function withWarningHeadings(lines: readonly string[], from: number): readonly string[] {
  const end = Math.min(lines.length, from + lastTopLine);
  let mended: string[] | null = null;
  for (let index = from; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (nameOf(line) === null) continue;
    if (labelsAlone(line) && !isUnderline(lines[index + 1] ?? '', line)) continue;
    const isUnderlined = isUnderline(lines[index + 1] ?? '', line);
    let below = index + (isUnderlined ? 2 : 1);
    while (below < end && lines[below] === '') below += 1;
    const label = `${line.replace(/[\s*_~=\])>.!#-]+$/, '')}${line.includes(':') ? '' : ':'}`;
    const paragraph = paragraphAt(lines, below);
    const isBelow = paragraph.length > 0 && topField(paragraph[0] ?? '') === null;
    if (!isBelow || !(warns(paragraph) || warns(paragraph.slice(0, 1)))) continue;
    mended ??= [...lines];
    mended[index] = label;
    if (isUnderlined) mended[index + 1] = '';
  }
  return mended ?? lines;
}

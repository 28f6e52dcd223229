// noteRunAt: sentences to the readers right below a header's last field, which warn among other things.
import { foldSpaces } from '../lines/splitLines.ts';
import { warningSentences } from './authorWarnings.ts';
import { topField } from './looseField.ts';
import { tellsTale } from './tellsTale.ts';
import { isToldBySomebody } from './warningWords.ts';

const mostLines = 10;
const longest = 800;
const authors =
  /\b(?:this (?:one|story|fic|part|chapter)|permission|archiv(?:e|ing)|feedback|comments|fics?|beta|careful|warn\w*|forward(?:ed|ing)?|disclaimers?)\b/i;

/** The lines from `index` up to the blank one; none where the line above is blank, or they may be the story. */
export function noteRunAt(lines: readonly string[], index: number): readonly string[] {
  if (index === 0 || (lines[index - 1] ?? '') === '') return [];
  const run: string[] = [];
  let length = 0;
  for (let place = index; place < lines.length && lines[place] !== ''; place += 1) {
    const line = lines[place] ?? '';
    length += line.length;
    if (run.length >= mostLines || length > longest || topField(line)?.isWeak === false) return [];
    run.push(foldSpaces(line));
  }
  const text = run.join(' ');
  if (!authors.test(text) || /["“”«]/.test(text) || tellsTale(text) || isToldBySomebody(text)) return [];
  return warningSentences(text, true).length > 0 ? run : [];
}

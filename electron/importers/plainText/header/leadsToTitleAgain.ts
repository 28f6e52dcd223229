// leadsToTitleAgain: whether the title stands again soon below, so that what lies between is before the story.
import { foldWords } from '../../../../shared/story/words.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import { isRule } from '../lines/rules.ts';

const farthestLook = 20;
const mostCharacters = 900;
const longestTitle = 120;
const speech = /^\s*["“”„«»‘—–]/;

/** `title` is folded. A title alone between blank lines is the story's; a few paragraphs that nobody speaks may stand above it. */
export function leadsToTitleAgain(lines: readonly string[], index: number, title: string): boolean {
  let length = 0;
  for (let place = index; place < Math.min(lines.length, index + farthestLook); place += 1) {
    const line = lines[place] ?? '';
    if (line === '') continue;
    length += line.length;
    if (length > mostCharacters || speech.test(line) || isRule(line) || parseHeading(line) !== null)
      return false;
    const isAlone = (lines[place - 1] ?? '') === '' && (lines[place + 1] ?? '') === '';
    if (place > index && isAlone && line.length <= longestTitle && foldWords(line) === title) return true;
  }
  return false;
}

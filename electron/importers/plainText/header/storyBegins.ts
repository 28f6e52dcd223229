// storyBegins: a line "Story:" or "TEXT" that parts a header from what it stands above.
import { topField } from './looseField.ts';

const alone = /^[\s*_=~[(<-]{0,9}(?:the\s+)?(?:story|text|fic|fanfic)[\s*_=~\])>:-]{0,9}$/i;
const withText = /^[\s*_]{0,3}(?:story|text)\s?:[*_]{0,2}\s+(\S.*)$/i;
const shortestSentence = 40;
const sentence = /[.!?…]["”»’]?$|.{140}/u;

/** "below" where the line is nothing but the label; null where it is none. Only to be asked below a header with its title. */
export function storyBegins(lines: readonly string[], index: number): 'here' | 'below' | null {
  const line = lines[index] ?? '';
  if (!/^[\s*_=~[(<-]{0,9}(?:the\s|story|text|fic|fanfic)/i.test(line)) return null;
  let below = index + 1;
  while (lines[below] === '') below += 1;
  const next = lines[below];
  if (next === undefined || topField(next)?.isWeak === false) return null;
  if (alone.test(line)) return 'below';
  const text = withText.exec(line.slice(0, 600))?.[1] ?? '';
  return text.length >= shortestSentence && sentence.test(text) ? 'here' : null;
}

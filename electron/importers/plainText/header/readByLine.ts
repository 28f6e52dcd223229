// readByLine: the line below a title that names its author: "by Sal", "A Tall Ships story by Sal", "BY" above a name.
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { isPenName } from './isPenName.ts';
import { topField } from './looseField.ts';
import { readNamedLine } from './readNamedLine.ts';

export type ByLine = {
  readonly name: string;
  /** The line's own words for "by". */
  readonly byWords: string;
  readonly line: number;
  readonly nameLine: number;
  /** What it says of the story besides: "A Tall Ships story". */
  readonly description: string | null;
  /** The whole line, where it is a notice of rights and stays one. */
  readonly rights?: string;
};

const byLine = /^[*_\s(~-]*((?:written\s+|story\s+|a story\s+)?by:?)\s+(\S.{0,58}?)[*_\s)~,-]*$/i;
const byLineElsewhere =
  /^[*_\s(~-]*(von|par|por|di|от|автор)\s+((?:[\p{Lu}\d][\p{L}\d_.'’-]{0,30}[\s,&]{0,3}){1,4})[*_\s)~,-]*$/u;
const storyBy =
  /^[*_\s(~-]*((?:an?|the|another)\s+(?:[\p{L}\d'’.:&/-]{1,24}\s+){0,6}?(?:story|tale|fic|fanfic|fan\s?fiction|ficlet|vignette|drabble|pastiche|parody|romance|novel|novella|novelette|saga|adventure|mystery|crossover|trilogy|script|screenplay|teleplay|songfic|one-?shot|poem))[\s,]+(by:?)\s+(\S.{0,58}?)[*_\s)~,-]*$/iu;
const byAlone = /^[*_\s(~-]*(by|von|par|por|di)[*_\s:)~-]*$/i;
const longestLine = 160;
const longestName = 60;
const mostNameWords = 6;

/** Each word begins with a capital or a figure, but for those that names of many have within. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    text.length <= longestName &&
    words.length <= mostNameWords &&
    words.every(
      (word, index) =>
        /^["“'‘(]?[\p{Lu}\d]/u.test(word) ||
        (index > 0 && /^(?:and|&|de|la|van|von|der|du|of|the|et|und)$/.test(word)),
    )
  );
}

/** The end of its own bracket is no ornament of the line. */
function wholeName(name: string, line: string): string {
  return name.includes('(') && !name.includes(')') && line.trimEnd().endsWith(')') ? `${name})` : name;
}

/** `next` is the index of the first line below it; null where the line at `index` is none. */
export function readByLine(
  lines: readonly string[],
  index: number,
): { readonly author: ByLine; readonly next: number } | null {
  const line = lines[index] ?? '';
  if (line.length > longestLine || topField(line)?.isWeak === false) return null;
  const by = (name: string, byWords = '', description: string | null = null, next = index + 1) => ({
    author: { name, byWords, line: index + 1, nameLine: next, description },
    next,
  });
  const found = byLine.exec(line) ?? byLineElsewhere.exec(line);
  const name = wholeName(found?.[2] ?? '', line);
  if (found !== null)
    return isPenName(name, (lines[index - 1] ?? '') !== '') && readNamedLine(line, 1) === null
      ? by(name, found[1])
      : null;
  const told = storyBy.exec(line);
  const teller = wholeName(told?.[3] ?? '', line);
  if (told !== null && isName(teller)) return by(teller, told[2], foldSpaces(told[1] ?? ''));
  const alone = byAlone.exec(line);
  if (alone === null) return null;
  let below = index + 1;
  while (lines[below] === '') below += 1;
  const under = foldSpaces(lines[below] ?? '').replace(/^[*_~]+|[*_~,]+$/g, '');
  const isNamed =
    under !== '' && !isRule(under) && topField(under) === null && (lines[below + 1] ?? '') === '';
  return isNamed && isName(under) ? by(under, alone[1], null, below + 1) : null;
}

// noticeAt: a paragraph above a story that warns of it in sentences, under no label.
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { isBareNotice } from './bareNotice.ts';
import { isContentNotice } from './contentNotice.ts';
import { topField } from './looseField.ts';

const mostNoticeLines = 25;
const farthestLook = 60;

/** The lines of a paragraph that warns of the story in sentences; none where it may be the story. */
export function noticeAt(lines: readonly string[], index: number): readonly string[] {
  const paragraph: string[] = [];
  for (const line of lines.slice(index, index + mostNoticeLines)) {
    if (line === '' || isRule(line) || (paragraph.length > 0 && topField(line)?.isWeak === false)) break;
    paragraph.push(foldSpaces(line));
  }
  const text = paragraph.join(' ');
  if (isContentNotice(text)) return paragraph;
  return isBareNotice(text) && hasMore(lines, index + paragraph.length) ? paragraph : [];
}

const hasMore = (lines: readonly string[], from: number) =>
  lines.slice(from, from + farthestLook).some((line) => line !== '' && !isRule(line));

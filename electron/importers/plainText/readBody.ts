// readBody: the lines between header and back matter as parts and chapters.

import type { StoryStatus } from '../../../shared/story/metadata.ts';
import type { BackMatter, FrontMatter } from '../../../shared/story/story.ts';
import { plainTitle } from './emphasis/plainTitle.ts';
import { withChapterLevels } from './headings/chapterLevels.ts';
import { findHeadings } from './headings/findHeadings.ts';
import type { FoundHeadings } from './headings/foundHeading.ts';
import { type OutlineChapter, outlineOf } from './headings/outline.ts';
import { withPageHeadings } from './headings/pageHeadings.ts';
import { withoutPageNumbers } from './headings/pageNumbers.ts';
import { readContents } from './headings/readContents.ts';
import { withoutRepeats } from './headings/repeatedHeadings.ts';
import type { BodyItem, HeadingItem } from './lines/bodyItem.ts';
import { bodyItemsOf } from './lines/bodyItems.ts';
import type { FormFeeds } from './lines/formFeeds.ts';
import type { LineRhythm } from './lines/lineRhythm.ts';
import { foldSpaces } from './lines/splitLines.ts';
import type { WrapJoiner } from './lines/wrapJoiner.ts';
import { withoutInnerNavigation } from './matter/innerNavigation.ts';
import { withoutLinesBeforeSides } from './matter/linesBeforeSides.ts';
import type { RepairLog } from './repairs/repairLog.ts';

export type Body = {
  readonly items: readonly BodyItem[];
  readonly chapters: readonly OutlineChapter[];
  readonly front: readonly FrontMatter[];
  readonly back: readonly BackMatter[];
  /** What the headings say: "Chapter 3 of 12" is not the end. */
  readonly status: StoryStatus;
};

export type BodyLines = {
  readonly lines: readonly string[];
  readonly from: number;
  readonly end: number;
  readonly rhythm: LineRhythm;
  readonly join: WrapJoiner;
  /** Where a page was thrown, by the index of the line. */
  readonly formFeeds: FormFeeds;
  /** The story's title, as its header gives it. */
  readonly title: string | null;
};

const hasWord = /[\p{L}\p{N}]/u;
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

const isRecased = ({ written, heading }: HeadingItem) =>
  written !== heading.text && letters(written) !== letters(heading.text);

/** Capitals set as a book sets them, and rules drawn with letters: what the reader has switched off stays as written. */
function withChanges(items: readonly BodyItem[], log: RepairLog): readonly BodyItem[] {
  return items.map((item) => {
    const { line, lastLine, gap } = item;
    if (item.kind === 'heading') {
      const isSet = !isRecased(item) || log.mend('headingCase', line, item.written, item.heading.text);
      const text = isSet ? item.heading.text : foldSpaces(item.written.replace(/\s*\n\s*/g, ': '));
      return { ...item, heading: { ...item.heading, text: plainTitle(text, line, log) } };
    }
    if (item.kind !== 'rule' || !hasWord.test(item.written)) return item;
    if (log.mend('sceneBreak', line, item.written, '')) return item;
    return { kind: 'text', line, lastLine, gap, lines: [item.written] };
  });
}

/** Blank lines keep the numbers of those around them. */
function blanked(lines: readonly string[], from: number, to: number): readonly string[] {
  return [...lines.slice(0, from), ...lines.slice(from, to).map(() => ''), ...lines.slice(to)];
}

/** A text of nothing but headings is a list, and its lines are what there is to read. */
function hasTextBeside(found: FoundHeadings, lines: readonly string[], from: number, end: number): boolean {
  for (let index = from; index < end; index += 1) {
    const heading = found.get(index);
    if (heading !== undefined) index = heading.last;
    else if (hasWord.test(lines[index] ?? '')) return true;
  }
  return false;
}

function statusOf(items: readonly BodyItem[]): StoryStatus {
  const last = items.findLast(
    (item): item is HeadingItem => item.kind === 'heading' && item.heading.of !== null,
  )?.heading;
  if (last === undefined || last.number === null || last.of === null) return 'unknown';
  return last.number < last.of ? 'inProgress' : 'complete';
}

export function readBody(
  { lines, from, end, rhythm, join, formFeeds, title }: BodyLines,
  log: RepairLog,
): Body {
  const contents = readContents(lines, from, end);
  const whole = contents === null ? lines : blanked(lines, contents.from, contents.to);
  // What follows the end is no title of a last heading, nor the rest of a last paragraph.
  const rest = end === whole.length ? whole : whole.slice(0, end);
  const found = findHeadings(rest, from, end, rhythm, contents?.titles ?? [], title);
  const headings: FoundHeadings = hasTextBeside(found, rest, from, end) ? found : new Map();
  const written = bodyItemsOf(rest, from, end, { rhythm, join, log, headings, formFeeds });
  const numbered = withoutPageNumbers(written, log, title);
  const { items: told, back } = withoutInnerNavigation(withPageHeadings(numbered));
  const changed = withChanges(withChapterLevels(withoutRepeats(told, title, log)), log);
  const { items, front } = withoutLinesBeforeSides(changed);
  return {
    items,
    chapters: outlineOf(items),
    front: contents === null ? front : [{ kind: 'other', text: contents.text }, ...front],
    back,
    status: statusOf(items),
  };
}

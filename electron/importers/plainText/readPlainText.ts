// readPlainText: a decoded text as a draft: header, chapters, back matter, each word in one of them.
import type { FrontMatter, Problem } from '../../../shared/story/story.ts';
import type { Draft } from '../draft.ts';
import { withBareNumerals } from './bareNumerals.ts';
import { type BodyItem, bodyItemsOf } from './bodyItems.ts';
import { chapterBlocks } from './chapterBlocks.ts';
import { gapRhythmOf } from './gapRhythm.ts';
import { type Header, noHeader } from './header.ts';
import { lineRhythmOf } from './lineRhythm.ts';
import { mendLines } from './mendLines.ts';
import { metadataOf } from './metadataOf.ts';
import { outlineOf } from './outline.ts';
import { withPageHeadings } from './pageHeadings.ts';
import { readBackMatter } from './readBackMatter.ts';
import { readHeader } from './readHeader.ts';
import { createRepairLog, type RepairLog } from './repairLog.ts';
import { splitLines } from './splitLines.ts';
import { createWrapJoiner } from './wrapJoiner.ts';

const hasWord = /[\p{L}\p{N}]/u;

/** A file that is all header has no story to open; then its lines are the story. */
function hasText(lines: readonly string[], { bodyStart }: Header): boolean {
  return lines.slice(bodyStart).some((line) => hasWord.test(line));
}

/** Capitals that were set as a book sets them, and rules drawn with letters. */
function noteChanges(items: readonly BodyItem[], log: RepairLog): void {
  for (const item of items) {
    if (item.kind === 'heading' && item.written !== item.heading.text && item.heading.isBare)
      log.note('headingCase', item.line, item.written, item.heading.text);
    if (item.kind === 'rule' && hasWord.test(item.written)) log.note('removed', item.line, item.written, '');
  }
}

function lostCharacterProblem(count: number): Problem {
  const message = `${count} ${count === 1 ? 'character was' : 'characters were'} lost before the file came here, and the place does not tell what stood there.`;
  return { code: 'lostCharacters', message };
}

/** `text` has `\n` line ends; `encoding` is reported as it is. Never throws: any text is a story of some kind. */
export function readPlainText(text: string, encoding: string): Draft {
  const log = createRepairLog();
  const lines = mendLines(splitLines(text), log);
  const rhythm = lineRhythmOf(lines);
  const headerLog = createRepairLog();
  const found = readHeader(lines, rhythm, headerLog);
  const header = hasText(lines, found) ? found : noHeader;
  if (header === found) log.append(headerLog.repairs());
  const { metadata, front } = metadataOf(header, log);
  const { end, back, status } = readBackMatter(lines, header.bodyStart);
  const join = createWrapJoiner(lines, log);
  const items = withBareNumerals(withPageHeadings(bodyItemsOf(lines, header.bodyStart, end, rhythm, join)));
  const gaps = gapRhythmOf(items);
  const { chapters, contents } = outlineOf(items);
  noteChanges(items, log);
  const contentsMatter: FrontMatter[] =
    contents.length === 0 ? [] : [{ kind: 'other', text: contents.map(({ written }) => written).join('\n') }];
  const drafted = chapters.map(({ title, part, items: own }) => ({
    title,
    part,
    blocks: chapterBlocks(own, gaps, log),
  }));
  const repairs = log.repairs();
  const lostCharacters = repairs.find(({ kind }) => kind === 'lostCharacter')?.count ?? 0;
  return {
    metadata: { ...metadata, status: metadata.status === 'unknown' ? status : metadata.status },
    front: [...front, ...contentsMatter],
    back,
    chapters: drafted,
    images: [],
    encoding,
    repairs,
    problems: lostCharacters === 0 ? [] : [lostCharacterProblem(lostCharacters)],
  };
}

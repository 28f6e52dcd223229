// chapterBlocks: a chapter's items as blocks of story markup.
import { sceneBreakMarkup } from '../../../shared/story/markup.ts';
import {
  headingBlock,
  listBlock,
  noteBlock,
  paragraphBlock,
  preformattedBlock,
  quoteBlock,
} from '../../markup/buildBlocks.ts';
import type { EmphasisMarker } from './emphasis/markEmphasis.ts';
import type { BodyItem, ListItem, TextItem } from './lines/bodyItem.ts';
import { cutLongParagraph } from './lines/cutLongParagraph.ts';
import { isSetOff } from './lines/gapRhythm.ts';
import type { GapRhythms } from './lines/gapStretches.ts';
import { lineWithin } from './lines/lineWithin.ts';
import { notesIn } from './matter/chapterNotes.ts';
import type { RepairLog } from './repairs/repairLog.ts';

/** What the whole document says about its gaps and its signs. */
export type ChapterReader = {
  readonly gapsAt: GapRhythms;
  /** The first lines of paragraphs above which the words themselves show a loss. */
  readonly brokenOff: ReadonlySet<number>;
  /** The first piece of the whole text. */
  readonly top?: BodyItem | undefined;
  readonly mark: EmphasisMarker;
  readonly lines: readonly string[];
  readonly log: RepairLog;
};

function markedLines(
  text: string,
  { line, lastLine }: Pick<BodyItem, 'line' | 'lastLine'>,
  mark: EmphasisMarker,
): string {
  return mark(text, line, lastLine).replaceAll('\n', '<br/>');
}

function textBlocks(
  item: TextItem,
  className: 'lost-line' | undefined,
  { mark, log, lines: document }: ChapterReader,
): readonly string[] {
  const { lines, line, lastLine, form } = item;
  if (form === 'columns') return [preformattedBlock(lines.join('\n'))];
  if (form === 'quote')
    return [
      quoteBlock([
        paragraphBlock(markedLines(lines.join('\n'), item, mark), lines.length > 1 ? 'verse' : undefined),
      ]),
    ];
  if (lines.length > 1 || form !== undefined) {
    const kept = form === 'letter' ? 'verse letter' : 'verse';
    return [paragraphBlock(markedLines(lines.join('\n'), item, mark), className ?? kept)];
  }
  const whole = lines[0] ?? '';
  const cut = cutLongParagraph(whole);
  if (cut.length === 1) return [paragraphBlock(mark(whole, line, lastLine), className)];
  const pieces = log.count('longParagraph', cut.length - 1) ? cut : [whole];
  const lineOf = lineWithin(whole, document, line, lastLine);
  let at = 0;
  return pieces.map((piece, index) => {
    at = whole.indexOf(piece, at);
    const first = lineOf(at);
    at += piece.length;
    return paragraphBlock(mark(piece, first, lineOf(at)), index === 0 ? className : undefined);
  });
}

/** Blocks, and the number of the line where each begins. */
export type PlacedBlocks = { readonly blocks: readonly string[]; readonly lines: readonly number[] };

const longestHead = 60;

/** A few words at the very top, that may be a title, part no scene from the one below. */
const isHeadLike = (item: BodyItem) =>
  item.kind === 'text' &&
  item.lines.length === 1 &&
  (item.lines[0] ?? '').length <= longestHead &&
  !/[.!?…。！？」』]["”’»]?$/u.test(item.lines[0] ?? '');

/** Verse and letters are set off by what parts scenes elsewhere, so beside them it takes more. */
function isBreak(item: BodyItem, before: BodyItem | undefined, { gapsAt, top }: ChapterReader): boolean {
  if (before !== undefined && before === top && isHeadLike(before)) return false;
  const gaps = gapsAt(item);
  if (item.kind !== 'text' || item.gap < gaps.breakFrom || item.gap >= gaps.spoilerFrom) return false;
  const isBeside = isSetOff(item) || isSetOff(before);
  const isBetween = isSetOff(item) && isSetOff(before);
  if (isBetween) return item.gap > gaps.breakFrom;
  return !isBeside || item.gap > 1;
}

function isLost(item: BodyItem, before: BodyItem | undefined, reader: ChapterReader): boolean {
  if (item.kind !== 'text' || (isSetOff(item) && isSetOff(before))) return false;
  return (
    item.gap === reader.gapsAt(item).lost || (before?.kind === 'text' && reader.brokenOff.has(item.line))
  );
}

/** Points of one list have one kind of mark. */
function belongs(point: ListItem, points: readonly ListItem[]): boolean {
  const last = points.at(-1);
  if (last === undefined) return true;
  if (last.sign !== point.sign) return false;
  return point.number === null
    ? last.number === null
    : last.number !== null && point.number === last.number + 1;
}

function blocksOf(items: readonly BodyItem[], reader: ChapterReader): PlacedBlocks {
  const { mark, log } = reader;
  const blocks: string[] = [];
  const lines: number[] = [];
  const push = (line: number, block: string) => {
    blocks.push(block);
    lines.push(line);
  };
  let isBreakDue = false;
  let inferred: BodyItem | null = null;
  let points: ListItem[] = [];
  let before: BodyItem | undefined;
  const closeList = () => {
    const [first] = points;
    if (first === undefined) return;
    const inner = points.map((point) => markedLines(point.text, point, mark));
    push(first.line, listBlock(inner, first.number));
    points = [];
  };
  for (const item of items) {
    if (points.length > 0 && (item.kind !== 'listItem' || !belongs(item, points))) closeList();
    if (item.kind === 'rule') {
      if (item.isInferred === true) inferred = item;
      else isBreakDue = true;
      before = item;
      continue;
    }
    const hasTextBefore = blocks.length > 0 || points.length > 0;
    if (!isBreakDue && hasTextBefore && (inferred !== null || isBreak(item, before, reader)))
      isBreakDue = log.mend('sceneBreak', inferred?.line ?? item.line - item.gap, '', '');
    inferred = null;
    if (isBreakDue && hasTextBefore) {
      closeList();
      push(item.line, sceneBreakMarkup);
    }
    const isLineLost =
      !isBreakDue &&
      hasTextBefore &&
      isLost(item, before, reader) &&
      log.mend('lostLine', item.line - item.gap, '', '');
    isBreakDue = false;
    before = item;
    if (item.kind === 'listItem') points.push(item);
    else if (item.kind === 'heading')
      push(item.line, headingBlock(3, mark(item.heading.text, item.line, item.lastLine)));
    else
      for (const block of textBlocks(item, isLineLost ? 'lost-line' : undefined, reader))
        push(item.line, block);
  }
  closeList();
  return { blocks, lines };
}

function noteOf(place: 'before' | 'after', items: readonly BodyItem[], reader: ChapterReader): PlacedBlocks {
  if (items.length === 0) return { blocks: [], lines: [] };
  const { blocks } = blocksOf(items, reader);
  return { blocks: [noteBlock(place, blocks)], lines: [items[0]?.line ?? 1] };
}

/** Rules at a chapter's edges part it from its neighbours and are no breaks inside it. */
export function chapterBlocks(items: readonly BodyItem[], reader: ChapterReader): PlacedBlocks {
  const { before, text, after } = notesIn(items);
  if (before.length === 0 && after.length === 0) return blocksOf(text, reader);
  const parts = [noteOf('before', before, reader), blocksOf(text, reader), noteOf('after', after, reader)];
  return { blocks: parts.flatMap(({ blocks }) => blocks), lines: parts.flatMap(({ lines }) => lines) };
}

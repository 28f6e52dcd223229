// chapterBlocks: a chapter's items as blocks of story markup.
import { sceneBreakMarkup } from '../../../shared/story/markup.ts';
import { headingBlock, listBlock, noteBlock, paragraphBlock } from '../../markup/buildBlocks.ts';
import type { BodyItem, TextItem } from './bodyItems.ts';
import { notesIn } from './chapterNotes.ts';
import { cutLongParagraph } from './cutLongParagraph.ts';
import type { GapRhythm } from './gapRhythm.ts';
import { markEmphasis } from './markEmphasis.ts';
import type { RepairLog } from './repairLog.ts';

function marked(text: string, line: number, log: RepairLog): string {
  const { inline, glued } = markEmphasis(text);
  for (const { before, after } of glued) log.note('gluedEmphasis', line, before, after);
  return inline;
}

function textBlocks(
  { lines, line }: TextItem,
  className: 'lost-line' | undefined,
  log: RepairLog,
): readonly string[] {
  if (lines.length > 1)
    return [paragraphBlock(lines.map((each) => marked(each, line, log)).join('<br/>'), className ?? 'verse')];
  const pieces = cutLongParagraph(lines[0] ?? '');
  if (pieces.length > 1) log.count('longParagraph', pieces.length - 1);
  return pieces.map((piece, index) =>
    paragraphBlock(marked(piece, line, log), index === 0 ? className : undefined),
  );
}

function blocksOf(items: readonly BodyItem[], gaps: GapRhythm, log: RepairLog): readonly string[] {
  const blocks: string[] = [];
  let isBreakDue = false;
  let points: string[] = [];
  const closeList = () => {
    if (points.length > 0) blocks.push(listBlock(points));
    points = [];
  };
  for (const item of items) {
    if (item.kind !== 'listItem') closeList();
    if (item.kind === 'rule') {
      isBreakDue = true;
      continue;
    }
    const hasTextBefore = blocks.length > 0;
    if (item.gap >= gaps.breakFrom && item.kind === 'text') isBreakDue = true;
    if (isBreakDue && hasTextBefore) blocks.push(sceneBreakMarkup);
    const isLineLost = !isBreakDue && hasTextBefore && item.kind === 'text' && item.gap === gaps.lost;
    isBreakDue = false;
    if (isLineLost) log.note('lostLine', item.line - item.gap, '', '');
    if (item.kind === 'listItem') points.push(marked(item.text, item.line, log));
    else if (item.kind === 'heading') blocks.push(headingBlock(3, marked(item.heading.text, item.line, log)));
    else blocks.push(...textBlocks(item, isLineLost ? 'lost-line' : undefined, log));
  }
  closeList();
  return blocks;
}

/** Rules at a chapter's edges part it from its neighbours and are no breaks inside it. */
export function chapterBlocks(
  items: readonly BodyItem[],
  gaps: GapRhythm,
  log: RepairLog,
): readonly string[] {
  const { before, text, after } = notesIn(items);
  return [
    ...(before.length === 0 ? [] : [noteBlock('before', blocksOf(before, gaps, log))]),
    ...blocksOf(text, gaps, log),
    ...(after.length === 0 ? [] : [noteBlock('after', blocksOf(after, gaps, log))]),
  ];
}

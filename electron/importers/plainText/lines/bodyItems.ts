// bodyItemsOf: the lines of a story as headings, rules, lists and paragraphs, with the gaps between them.

import type { FoundHeadings } from '../headings/foundHeading.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import type { BodyItem } from './bodyItem.ts';
import { withDrawnBreaks } from './drawnBreaks.ts';
import type { FormFeeds } from './formFeeds.ts';
import { withJoinedParagraphs } from './joinedParagraphs.ts';
import type { LineRhythm } from './lineRhythm.ts';
import { endsSentence } from './lineSigns.ts';
import { lineWithin } from './lineWithin.ts';
import { doesDashSpeak } from './listRuns.ts';
import { withoutPageEnds } from './pageEnds.ts';
import { continuesLine, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { isRule } from './rules.ts';
import { mayHoldRule, partedByRules } from './runInRules.ts';
import { withSignedMessages } from './signedMessages.ts';
import { withRowBreaks, withSilentBreaks } from './silentBreaks.ts';
import { hasDashRules } from './smallRules.ts';
import { turnedPagesIn, withTurnedPages } from './turnedPages.ts';
import type { WrapJoiner } from './wrapJoiner.ts';

/** A text without blank lines is read in pieces; a piece ends with a paragraph. */
const longestRun = 1_000;

export type BodyReader = {
  readonly rhythm: LineRhythm;
  readonly join: WrapJoiner;
  readonly log: RepairLog;
  readonly headings: FoundHeadings;
  readonly formFeeds: FormFeeds;
};

/** More would overflow the list of repairs, and a number that is listed nowhere would be lost. */
const mostListMarks = 1_800;

const longestLabel = 24;
const notesLabel = /^(?:(?:Chapter )?(?:End )?Notes|Author[’']?s?[’']? Notes?|A\/N):$/;

/** Alone above a blank line, and below a sentence's end: a copied page has often lost the blank line above it. */
function isNotesLabelAt(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (line.length > longestLabel || !line.endsWith(':') || !notesLabel.test(line)) return false;
  return (lines[index + 1] ?? '') === '' && endsSentence(lines[index - 1] ?? '');
}

/** Reads the lines from index `start` up to `end`. */
export function bodyItemsOf(
  lines: readonly string[],
  start: number,
  end: number,
  { rhythm, join, log, headings, formFeeds }: BodyReader,
): readonly BodyItem[] {
  const items: BodyItem[] = [];
  const reader = { rhythm, join, log, dashIsSpeech: doesDashSpeak(lines) };
  let gap = 0;
  let listMarks = 0;
  let isPageTurned = false;
  let hasDashes: boolean | null = null;
  const dashesPart = () => {
    hasDashes ??= hasDashRules(lines);
    return hasDashes;
  };
  // Blank lines at the end of a printed page say no more than those between paragraphs.
  const take = () => {
    const taken = isPageTurned ? Math.min(gap, rhythm.isSpaced ? 1 : 0) : gap;
    gap = 0;
    isPageTurned = false;
    return taken;
  };

  const addPoint = (paragraph: Paragraph, mark: NonNullable<Paragraph['mark']>) => {
    const { line, lastLine } = paragraph;
    const text = paragraph.lines.join('\n');
    const number = mark.number === null ? '' : String(mark.number);
    const isPlain = number === '' && !/[-*+–]/.test(mark.sign);
    if (!isPlain) listMarks += 1;
    const isMade =
      isPlain || (listMarks <= mostListMarks && log.mend('listMark', line, mark.written.trim(), ''));
    if (isMade)
      items.push({
        kind: 'listItem',
        line,
        lastLine,
        gap: take(),
        text,
        number: mark.number,
        sign: mark.sign,
      });
    else items.push({ kind: 'text', line, lastLine, gap: take(), lines: [mark.written.trimStart() + text] });
  };

  const addParagraph = (text: string, line: number, lastLine: number, own: readonly string[]) => {
    if (!mayHoldRule(text)) {
      items.push({ kind: 'text', line, lastLine, gap: take(), lines: own });
      return;
    }
    for (const piece of partedByRules(text, lineWithin(text, lines, line, lastLine), log, dashesPart)) {
      const place = { line: piece.line, lastLine, gap: take() };
      if (piece.isRule) items.push({ kind: 'rule', ...place, written: '' });
      else items.push({ kind: 'text', ...place, lines: [piece.text] });
    }
  };

  const addText = (run: readonly string[], first: number) => {
    for (const paragraph of paragraphsOf(run, first, reader)) {
      const { line, lastLine, form, mark } = paragraph;
      if (mark !== undefined) addPoint(paragraph, mark);
      else if (form !== undefined || paragraph.lines.length > 1)
        items.push({
          kind: 'text',
          line,
          lastLine,
          gap: take(),
          lines: paragraph.lines,
          ...(form === undefined ? {} : { form }),
        });
      else addParagraph(paragraph.lines[0] ?? '', line, lastLine, paragraph.lines);
    }
  };

  const pages = turnedPagesIn(lines, formFeeds, rhythm);
  // A line that goes on in the next one ends with a space, as in mail.
  const turned = (from: number, to: number) =>
    lines
      .slice(from, to)
      .map((line, offset) => (from + offset + 1 < to && pages.goesOn(from + offset) ? `${line} ` : line));

  for (let index = start; index < end; ) {
    const formFeed = formFeeds.get(index);
    if (formFeed === 'printed') isPageTurned = true;
    if (formFeed === 'thrown' && items.length > 0)
      items.push({ kind: 'rule', line: index + 1, lastLine: index + 1, gap, written: '', isInferred: true });
    if (lines[index] === '') {
      gap += 1;
      index += 1;
      continue;
    }
    const found = headings.get(index);
    if (found !== undefined) {
      const { heading, last, written } = found;
      items.push({ kind: 'heading', line: index + 1, lastLine: last + 1, gap: take(), heading, written });
      index = last + 1;
      continue;
    }
    if (isRule(lines[index] ?? '')) {
      const written = (lines[index] ?? '').trim();
      items.push({ kind: 'rule', line: index + 1, lastLine: index + 1, gap: take(), written });
      index += 1;
      continue;
    }
    // A rule and a heading end the run that they stand in, and so does the label of the notes below it.
    let to = index + 1;
    while (to < end && lines[to] !== '' && !headings.has(to) && !isRule(lines[to] ?? '')) {
      if (isNotesLabelAt(lines, to)) break;
      if (to - index >= longestRun && !continuesLine(lines[to - 1] ?? '', lines[to] ?? '', rhythm)) break;
      to += 1;
    }
    addText(formFeeds.size === 0 ? lines.slice(index, to) : turned(index, to), index + 1);
    index = to;
  }
  const usual = rhythm.isSpaced ? 1 : 0;
  const told = withoutPageEnds(withTurnedPages(items, formFeeds, usual, join), formFeeds, usual);
  const drawn = withDrawnBreaks(withJoinedParagraphs(withSignedMessages(told), lines, rhythm, join), log);
  return withSilentBreaks(withRowBreaks(drawn, log), log);
}

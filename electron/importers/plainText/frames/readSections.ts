// readSections: chapters whose places and notes a page or a frame marks.

import { noteBlock } from '../../../markup/buildBlocks.ts';
import type { DraftChapter } from '../../draft.ts';
import { chapterBlocks, type PlacedBlocks } from '../chapterBlocks.ts';
import { chapterReaderOf } from '../chapterReaderOf.ts';
import type { LineRange, Section } from '../header/header.ts';
import type { FormFeeds } from '../lines/formFeeds.ts';
import type { LineRhythm } from '../lines/lineRhythm.ts';
import type { WrapJoiner } from '../lines/wrapJoiner.ts';
import { withLines } from '../parts/readStretches.ts';
import { type Body, readBody } from '../readBody.ts';
import type { RepairLog } from '../repairs/repairLog.ts';

export type SectionLines = {
  readonly lines: readonly string[];
  readonly rhythm: LineRhythm;
  readonly join: WrapJoiner;
  readonly formFeeds: FormFeeds;
  readonly title: string | null;
};

function formFeedsWithin(formFeeds: FormFeeds, start: number, end: number): FormFeeds {
  const own = new Map<number, 'thrown' | 'printed'>();
  for (let index = start; formFeeds.size > 0 && index < end; index += 1) {
    const kind = formFeeds.get(index);
    if (kind !== undefined) own.set(index - start, kind);
  }
  return own;
}

const notesLabel = /^\s*(?:(?:chapter\s+)?(?:end\s+)?notes):?$/i;

export type ReadSections = { readonly chapters: readonly DraftChapter[]; readonly bodies: readonly Body[] };

export function readSections(
  source: SectionLines,
  sections: readonly Section[],
  end: number,
  log: RepairLog,
): ReadSections {
  /** Only the section's own lines are looked at, so that many sections cost no more than one. */
  const bodyIn = (range: LineRange): Body => {
    const { start } = range;
    const stop = Math.max(start, Math.min(range.end, end));
    const body = readBody(
      {
        lines: source.lines.slice(start, stop),
        from: 0,
        end: stop - start,
        rhythm: source.rhythm,
        join: (run, first) => source.join(run, first + start),
        formFeeds: formFeedsWithin(source.formFeeds, start, stop),
        title: source.title,
      },
      withLines(log, (line) => line + start),
    );
    const items = body.items.map((item) => ({
      ...item,
      line: item.line + start,
      lastLine: item.lastLine + start,
    }));
    return { ...body, items };
  };

  /** The label is the frame's word for what the note's own place says. */
  const noteIn = (range: LineRange): LineRange => {
    const line = source.lines[range.start] ?? '';
    // What stands behind the end is kept as matter after the story, with its label.
    if (range.start >= end || !notesLabel.test(line)) return range;
    log.note('fieldLabel', range.start + 1, line.trim(), '');
    return { start: range.start + 1, end: range.end };
  };

  const read = sections.map((section) => ({
    section,
    before: section.before.map((range) => bodyIn(noteIn(range))),
    text: bodyIn(section.text),
    after: section.after.map((range) => bodyIn(noteIn(range))),
  }));
  const bodies = read.map(({ text }) => text);
  const items = bodies.flatMap((body) => body.items);
  const reader = chapterReaderOf(items, source.lines, log);
  const noteOf = (place: 'before' | 'after', body: Body): PlacedBlocks => {
    const { blocks, lines } = chapterBlocks(body.items, reader);
    return blocks.length === 0
      ? { blocks: [], lines: [] }
      : { blocks: [noteBlock(place, blocks)], lines: [lines[0] ?? 1] };
  };
  const chapters = read.map(({ section, before, text, after }): DraftChapter => {
    const pieces = [
      ...before.map((body) => noteOf('before', body)),
      chapterBlocks(text.items, reader),
      ...after.map((body) => noteOf('after', body)),
    ];
    return {
      title: section.title,
      part: null,
      side: null,
      blocks: pieces.flatMap(({ blocks }) => blocks),
      lines: pieces.flatMap(({ lines }) => lines),
    };
  });
  return { chapters, bodies: [...bodies, ...read.flatMap(({ before, after }) => [...before, ...after])] };
}

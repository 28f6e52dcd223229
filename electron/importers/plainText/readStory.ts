// readStory: the lines between the headers and the back matter as chapters, however the text was put together.

import type { StoryStatus } from '../../../shared/story/metadata.ts';
import type { BackMatter, FrontMatter } from '../../../shared/story/story.ts';
import type { DraftChapter } from '../draft.ts';
import { type ChapterReader, chapterBlocks } from './chapterBlocks.ts';
import { chapterReaderOf } from './chapterReaderOf.ts';
import { readSections } from './frames/readSections.ts';
import type { OutlineChapter } from './headings/outline.ts';
import type { BodyItem } from './lines/bodyItem.ts';
import type { FormFeeds } from './lines/formFeeds.ts';
import type { LineRhythm } from './lines/lineRhythm.ts';
import { type SingleSpaced, singleSpacedLines } from './lines/singleSpaced.ts';
import { createWrapJoiner } from './lines/wrapJoiner.ts';
import { joinBodies, type Stretch, withLines } from './parts/readStretches.ts';
import { type Body, readBody } from './readBody.ts';
import { type RepairLog, unheardLog } from './repairs/repairLog.ts';

export type StoryLines = {
  readonly lines: readonly string[];
  readonly rhythm: LineRhythm;
  readonly formFeeds: FormFeeds;
  readonly title: string | null;
  readonly stretches: readonly Stretch[];
  /** What each part calls itself, as its chapter's title where there are no headings. */
  readonly names: readonly (string | null)[];
  /** Another's story stands before or after these parts: even one alone is a chapter with its name. */
  readonly isPiece?: boolean;
};

export type ReadStory = {
  readonly chapters: readonly DraftChapter[];
  readonly front: readonly FrontMatter[];
  readonly back: readonly BackMatter[];
  readonly status: StoryStatus;
};

const withoutChapters = (bodies: readonly Body[], chapters: readonly DraftChapter[]): ReadStory => ({
  chapters,
  front: bodies.flatMap(({ front }) => front),
  back: bodies.flatMap(({ back }) => back),
  status: bodies.at(-1)?.status ?? 'unknown',
});

function draftedFrom(chapters: readonly OutlineChapter[], reader: ChapterReader): readonly DraftChapter[] {
  return chapters.map(({ title, part, side, items }) => ({
    title,
    part,
    side,
    ...chapterBlocks(items, reader),
  }));
}

/** Parts are chapters where nothing else is: `starts` are the indexes of their first lines. */
function chaptersOfParts(
  body: Body,
  starts: readonly number[],
  names: readonly (string | null)[],
): readonly OutlineChapter[] {
  const pieces = itemsOfParts(body, starts);
  const chapters = starts.map((_start, index): OutlineChapter => {
    const items = pieces[index] ?? [];
    return { title: names[index] ?? null, part: null, side: null, items };
  });
  return chapters.filter(({ items }) => items.some(({ kind }) => kind !== 'rule'));
}

/** Copied pages say themselves where their chapters are: each part is then read for itself. */
const hasPages = (stretches: readonly Stretch[], isPiece = false) =>
  (isPiece || stretches.length > 1) && stretches.some(({ header }) => header.sections !== undefined);

/** For each part, whether it becomes a chapter: where it has text, and no part has headings of its own. */
export function partsWithNames(
  { lines, rhythm }: Pick<StoryLines, 'lines' | 'rhythm'>,
  stretches: readonly Stretch[],
  isPiece = false,
): readonly boolean[] {
  if ((stretches.length === 1 && !isPiece) || hasPages(stretches, isPiece)) return stretches.map(() => false);
  const bodies = stretches.map(({ body }) => body);
  const joined = joinBodies(lines, bodies);
  const quiet = unheardLog();
  const join = createWrapJoiner(joined.lines, quiet);
  const whole = { lines: joined.lines, from: 0, end: joined.lines.length, rhythm, join, title: null };
  const body = readBody({ ...whole, formFeeds: new Map() }, quiet);
  if (body.items.some(({ kind }) => kind === 'heading')) return stretches.map(() => false);
  return itemsOfParts(body, joined.starts).map((items) => items.some(({ kind }) => kind !== 'rule'));
}

function itemsOfParts({ items }: Body, starts: readonly number[]): readonly (readonly BodyItem[])[] {
  const pieces: BodyItem[][] = starts.map(() => []);
  let part = 0;
  for (const item of items) {
    while (item.line > (starts[part + 1] ?? Number.POSITIVE_INFINITY)) part += 1;
    pieces[part]?.push(item);
  }
  return pieces;
}

const withSourceLines = (chapters: readonly DraftChapter[], lineOf: (line: number) => number) =>
  chapters.map((chapter) => ({ ...chapter, lines: chapter.lines.map(lineOf) }));

function readSingleSpaced(
  { lines, lineOf, rhythm }: SingleSpaced,
  title: string | null,
  log: RepairLog,
): ReadStory {
  const own = withLines(log, lineOf);
  const join = createWrapJoiner(lines, own);
  const whole = { lines, from: 0, end: lines.length, rhythm, join, title, formFeeds: new Map() };
  const body = readBody(whole, own);
  const drafted = draftedFrom(body.chapters, chapterReaderOf(body.items, lines, own));
  return withoutChapters([body], withSourceLines(drafted, lineOf));
}

export function readStory(source: StoryLines, log: RepairLog): ReadStory {
  const { lines, stretches, rhythm, title, formFeeds } = source;
  const [first] = stretches;
  if (first === undefined) return { chapters: [], front: [], back: [], status: 'unknown' };
  if (stretches.length === 1 && source.isPiece !== true) {
    const join = createWrapJoiner(lines, log);
    const { start, end } = first.body;
    const { sections } = first.header;
    if (sections !== undefined) {
      const { bodies, chapters } = readSections(
        { lines, rhythm, join, formFeeds, title },
        sections,
        end,
        log,
      );
      return withoutChapters(bodies, chapters);
    }
    const single = singleSpacedLines(lines, start, end, rhythm);
    if (single !== null) return readSingleSpaced(single, title, log);
    const body = readBody({ lines, from: start, end, rhythm, join, formFeeds, title }, log);
    return withoutChapters([body], draftedFrom(body.chapters, chapterReaderOf(body.items, lines, log)));
  }
  if (hasPages(stretches, source.isPiece)) {
    const read = stretches.map((stretch) =>
      readStory({ ...source, stretches: [stretch], isPiece: false }, log),
    );
    return {
      chapters: read.flatMap(({ chapters }) => chapters),
      front: read.flatMap(({ front }) => front),
      back: read.flatMap(({ back }) => back),
      status: read.at(-1)?.status ?? 'unknown',
    };
  }
  const bodies = stretches.map(({ body }) => body);
  const joined = joinBodies(lines, bodies);
  const own = withLines(log, joined.lineOf);
  const join = createWrapJoiner(joined.lines, own);
  const whole = { lines: joined.lines, from: 0, end: joined.lines.length, rhythm, join, title };
  const body = readBody({ ...whole, formFeeds: new Map() }, own);
  const hasHeadings = body.items.some(({ kind }) => kind === 'heading');
  const chapters = hasHeadings ? body.chapters : chaptersOfParts(body, joined.starts, source.names);
  const drafted = draftedFrom(chapters, chapterReaderOf(body.items, joined.lines, own));
  return withoutChapters([body], withSourceLines(drafted, joined.lineOf));
}

// withInnerHeaders: a second story's header below the first story, or a chapter's own fields, rate and warn for the whole file.
import type { Metadata } from '../../../../shared/story/metadata.ts';
import { isHigherRating } from '../../../../shared/story/rating.ts';
import type { FrontMatter } from '../../../../shared/story/story.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import type { LineRhythm } from '../lines/lineRhythm.ts';
import { isRule } from '../lines/rules.ts';
import { isEnding } from '../matter/backMatterKinds.ts';
import { type RepairLog, unheardLog } from '../repairs/repairLog.ts';
import { addWarnings } from './authorWarnings.ts';
import { collectEntries } from './collectEntries.ts';
import { namesContent } from './contentNotice.ts';
import { entryLine } from './entryLine.ts';
import { entryOf, type Header, type HeaderEntry, type LineRange, noHeader } from './header.ts';
import { metadataOf } from './metadataOf.ts';
import { parseField } from './parseField.ts';
import { isRatedLine } from './ratedLine.ts';
import { hasStoryUnder, kinOf, type StoryHead, storyHeadAt } from './storyHead.ts';
import { withWarningHeadings } from './warningHeadings.ts';
import { isToldBySomebody } from './warningWords.ts';

const longestHeading = 240;
const longestHeader = 60;
const fewestFields = 3;
const fewestOfChapter = 2;
/** A card in a catalogue has no story below it. */
const leastText = 300;
const mostHeaders = 500;

const rates = ({ entries }: Header) =>
  entries.some(({ kind }) => ['rating', 'codes', 'warning', 'front:warning'].includes(kind));

function headerAt(lines: readonly string[], index: number, rhythm: LineRhythm): Header {
  const own = withWarningHeadings(lines.slice(index, index + longestHeader), 0);
  const { entries, end } = collectEntries(own, 0, rhythm, null, false, false);
  return { ...noHeader, entries: entries.map((entry) => movedDown(entry, index)), bodyStart: index + end };
}

const movedDown = (entry: HeaderEntry, by: number): HeaderEntry => ({
  ...entry,
  line: entry.line + by,
  ...(entry.valueLine === undefined ? {} : { valueLine: entry.valueLine + by }),
});

function hasStoryBelow(lines: readonly string[], from: number, end: number): boolean {
  let length = 0;
  for (let index = from; index < end && length < leastText; index += 1) length += (lines[index] ?? '').length;
  return length >= leastText;
}

const longestLabel = 60;
const longestTitle = 70;
/** Of a drabble in a collection: "NC-17, noncon" below its title. */
const mayBeRated = /^[\s*_[({]{0,5}(?:rated|NC|PG|[RG][\])},;\s])/i;
/** Spares nearly every paragraph of a story the closer look. */
const mayBegin = /[:：=]|warn|trigger|squick|avert|advert|\b(?:[ct]w|rat|gen\b)|[^\0-\u02af\u2000-\u206f]/i;

const farthestHead = 60;

/** The head that the file's first story has, above its text or as a bare title right at its beginning. */
function firstHeadIn(lines: readonly string[], body: LineRange | undefined): StoryHead | null {
  const end = body === undefined ? 0 : Math.min(body.end, body.start + farthestHead);
  for (let index = 0; index < end; index += 1) {
    const head = lines[index] === '' ? null : storyHeadAt(lines, index);
    if (head !== null) return head;
  }
  return null;
}

/** The headers inside the story's own lines; those lines stay the story. */
function headersWithin(
  lines: readonly string[],
  { start, end }: LineRange,
  own: StoryHead | null,
  rhythm: LineRhythm,
): readonly Header[] {
  const found: Header[] = [];
  let gap = 2;
  let above = '';
  let gapAbove = 2;
  let paragraphs = 0;
  const isParted = () => gap > 1 || isRule(above) || isEnding(above);
  for (let index = start; index < end && found.length < mostHeaders; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') {
      gap += 1;
      continue;
    }
    if (
      (gap > 0 || isRule(above)) &&
      line.length <= longestHeading &&
      mayBegin.test(line.slice(0, longestLabel))
    ) {
      const isBelowHeading = above.length <= longestHeading && parseHeading(above) !== null;
      const sure = isBelowHeading ? null : sureHeaderAt(lines, index, end, own, rhythm);
      const header = isBelowHeading
        ? chapterHeaderAt(lines, index, rhythm)
        : sure !== null
          ? sure
          : isParted() && !above.trimEnd().endsWith(':')
            ? storyHeaderAt(lines, index, rhythm)
            : paragraphs === 1 && !above.trimEnd().endsWith(':')
              ? warningBelowOpening(lines, index, rhythm)
              : null;
      if (
        header !== null &&
        rates(header) &&
        (isBelowHeading || sure !== null || hasStoryBelow(lines, header.bodyStart, end))
      )
        found.push(header);
    }
    const isBelowTitle = gap > 0 || (gapAbove > 0 && above.length <= longestTitle);
    if (isBelowTitle && mayBeRated.test(line) && isRatedLine(line)) {
      const rated = {
        ...noHeader,
        entries: [entryOf('codes', null, index + 1, [line])],
        bodyStart: index + 1,
      };
      if (hasStoryBelow(lines, rated.bodyStart, end)) found.push(rated);
    }
    if (gap > 0) paragraphs += 1;
    gapAbove = gap;
    gap = 0;
    above = line;
  }
  return found;
}

/** The head of another story of the file, however far it stands from the one above. */
function sureHeaderAt(
  lines: readonly string[],
  index: number,
  end: number,
  own: StoryHead | null,
  rhythm: LineRhythm,
): Header | null {
  const head = storyHeadAt(lines, index);
  if (head === null || own === null || own.titleLine === head.titleLine) return null;
  if (kinOf(head) === null || kinOf(head) !== kinOf(own) || !hasStoryUnder(lines, head.end, end)) return null;
  return headerAt(lines, head.isBare ? index + 1 : index, rhythm);
}

function storyHeaderAt(lines: readonly string[], index: number, rhythm: LineRhythm): Header | null {
  const field = parseField(lines[index] ?? '');
  if (field === null || field.kind !== 'title' || field.isWeak || field.value === '') return null;
  const header = headerAt(lines, index, rhythm);
  return header.entries.length >= fewestFields ? header : null;
}

function chapterHeaderAt(lines: readonly string[], index: number, rhythm: LineRhythm): Header | null {
  const header = headerAt(lines, index, rhythm);
  const [first] = header.entries;
  // Notes warn for themselves.
  if (first?.kind.startsWith('front:')) return null;
  // A warning that stands there alone is the chapter's note.
  const isWarned = first?.kind === 'warning' && first.valueLine !== undefined;
  return isWarned || header.entries.length >= fewestOfChapter ? header : null;
}

/** One paragraph above it may be a summary or the story: it stays the story, and the reader is warned. */
function warningBelowOpening(lines: readonly string[], index: number, rhythm: LineRhythm): Header | null {
  const line = lines[index] ?? '';
  const field = parseField(line);
  if (field?.kind !== 'warning' || field.isWeak || field.value === '' || isToldBySomebody(line)) return null;
  return namesContent(field.value) ? headerAt(lines, index, rhythm) : null;
}

export type RatedMetadata = { readonly metadata: Metadata; readonly front: readonly FrontMatter[] };

/** The highest rating is the file's; the label that it takes the place of goes to `front`. */
export function withInnerHeaders(
  metadata: Metadata,
  lines: readonly string[],
  bodies: readonly LineRange[],
  rhythm: LineRhythm,
  log: RepairLog,
): RatedMetadata {
  const own = firstHeadIn(lines, bodies[0]);
  const headers = bodies.flatMap((body) => headersWithin(lines, body, own, rhythm));
  const [first] = headers;
  if (first === undefined) return { metadata, front: [] };
  const quiet = unheardLog();
  const inner = metadataOf(headers, [], quiet).metadata;
  const top = first.entries[0]?.line ?? first.bodyStart;
  // Whole headers are looked through only once: what they warn of comes in their order.
  let place = 0;
  const lineOf = (words: string): number => {
    for (let index = place; index < headers.length; index += 1) {
      const line = entryLine(headers.slice(index, index + 1), words);
      if (line === null) continue;
      place = index;
      return line;
    }
    return headers[place]?.entries[0]?.line ?? top;
  };
  let { rating, warnings } = metadata;
  const front: FrontMatter[] = [];
  if (
    inner.rating.label !== null &&
    (rating.label === null || isHigherRating(inner.rating.value, rating.value))
  ) {
    if (rating.label !== null) front.push({ kind: 'other', text: rating.label });
    const rated = entryLine(headers, inner.rating.label, ['rating', 'codes']);
    log.note('fieldValue', rated ?? entryLine(headers, inner.rating.label) ?? top, '', inner.rating.label);
    rating = inner.rating;
  }
  for (const words of inner.warnings.author)
    if (!warnings.author.includes(words)) log.note('fieldValue', lineOf(words), '', words);
  if (inner.warnings.archive.length + inner.warnings.author.length > 0)
    warnings = addWarnings(warnings, inner.warnings);
  return { metadata: { ...metadata, rating, warnings }, front };
}

// readOtherStories: stories of others, or other stories of the author, that stand between or below a story's parts.

import type { Metadata } from '../../../shared/story/metadata.ts';
import { isHigherRating } from '../../../shared/story/rating.ts';
import type { FrontMatter } from '../../../shared/story/story.ts';
import { foldWords } from '../../../shared/story/words.ts';
import { noteBlock, paragraphBlock } from '../../markup/buildBlocks.ts';
import { escapeText } from '../../markup/escapeText.ts';
import type { DraftChapter } from '../draft.ts';
import { addWarnings } from './header/authorWarnings.ts';
import { type Header, type LineRange, noHeader } from './header/header.ts';
import { metadataOf } from './header/metadataOf.ts';
import { parseField } from './header/parseField.ts';
import { readHeader } from './header/readHeader.ts';
import { readMailHeader } from './header/readMailHeader.ts';
import { storyHeadAt } from './header/storyHead.ts';
import type { LineRhythm } from './lines/lineRhythm.ts';
import { isRule } from './lines/rules.ts';
import { foldSpaces } from './lines/splitLines.ts';
import { backOf, type Stretch } from './parts/readStretches.ts';
import { partsWithNames, type ReadStory, readStory, type StoryLines } from './readStory.ts';
import { type RepairLog, unheardLog } from './repairs/repairLog.ts';

/** One mail or post of another story. Its header stays above it as written, and gives it its name. */
export type OtherStory = {
  readonly start: number;
  readonly name: string | null;
  readonly stretch: Stretch;
  /** The lines of its header that are a note above its text. */
  readonly note: LineRange;
  /** The index of their first line where it is the name. */
  readonly nameLine: number | null;
  readonly front: readonly FrontMatter[];
  readonly facts: Pick<Metadata, 'rating' | 'warnings'>;
};

const hasWord = /[\p{L}\p{N}]/u;

/** The title with the number of its part, as the subject has them. */
function nameInSubject(subject: string, title: string | null, isWhole: boolean): string {
  const at = title === null ? -1 : subject.indexOf(title);
  if (title === null || at < 0) return subject;
  return isWhole ? title : subject.slice(at);
}

function readOther(
  lines: readonly string[],
  { start, end }: LineRange,
  rhythm: LineRhythm,
  log: RepairLog,
): OtherStory {
  const own = lines.slice(start, end);
  const quiet = unheardLog();
  const header = readHeader(own, rhythm, quiet);
  const { rating, warnings } = metadataOf([header], [], quiet).metadata;
  const body = start + header.bodyStart;
  const back = backOf(lines, { start: body, end }, start);
  const mail = readMailHeader(own);
  const head = mail === null ? headOf(own, header) : null;
  const place = start + (mail?.next ?? head?.line ?? 0);
  const { subject = '', mark = null } = mail?.facts ?? {};
  const ofMail = nameInSubject(subject, mail?.facts.title ?? null, mark === null || mark.part === null);
  // A subject of several lines, or several of them: the name is what stands on the one.
  const line = mail === null ? '' : foldSpaces(own[mail.facts.subjectLine - 1] ?? '');
  const inLine = line.includes(ofMail.trim()) ? ofMail.trim() : line.replace(/^[^:]*:\s*/, '');
  const name = mail === null ? (head?.name ?? '') : inLine;
  if (mail !== null && name !== '')
    log.note('fieldValue', start + mail.facts.subjectLine, name, `${name} ${name}`);
  else if (head !== null && head.label !== '') log.note('fieldLabel', place + 1, head.label, '');
  const envelope = textOf(own.slice(0, place - start));
  return {
    start,
    name: name === '' ? null : name,
    stretch: {
      header: noHeader,
      body: { start: body, end: Math.max(body, back.end) },
      back: back.back,
      status: back.status,
    },
    note: { start: place, end: body },
    nameLine: head === null ? null : place,
    front: envelope === '' ? [] : [{ kind: 'other', text: envelope }],
    facts: { rating, warnings },
  };
}

/** `line` is the index of the title's line. */
type Head = { readonly name: string; readonly label: string; readonly line: number };

/** The line that names a story, with or without a label. */
function headOf(lines: readonly string[], header: Header): Head | null {
  const at = storyHeadAt(lines, 0)?.titleLine ?? 0;
  const title = parseField(lines[at] ?? '');
  if (title?.kind === 'title') return { name: title.value, label: title.label, line: at };
  const line = lines[0] ?? '';
  const isBare =
    header.title !== null && header.titleLine === 1 && foldWords(header.title) === foldWords(line);
  return isBare ? { name: foldSpaces(header.title ?? line), label: '', line: 0 } : null;
}

const textOf = (lines: readonly string[]) =>
  lines
    .filter((line) => line !== '')
    .map(foldSpaces)
    .join('\n');

/** `parts` are those of other stories, in their order. */
export function findOtherStories(
  lines: readonly string[],
  parts: readonly LineRange[],
  rhythm: LineRhythm,
  log: RepairLog,
): readonly OtherStory[] {
  return parts.map((part) => readOther(lines, part, rhythm, log));
}

/** The paragraphs of a header above its story, as they are written. */
function noteOf(lines: readonly string[], { start, end }: LineRange, nameLine: number | null) {
  const paragraphs: { readonly line: number; readonly lines: string[] }[] = [];
  let isOpen = false;
  for (let index = start; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (index === nameLine) continue;
    if (line === '' || (isRule(line) && !hasWord.test(line))) isOpen = false;
    else if (isOpen) paragraphs.at(-1)?.lines.push(foldSpaces(line));
    else {
      paragraphs.push({ line: index + 1, lines: [foldSpaces(line)] });
      isOpen = true;
    }
  }
  const [first] = paragraphs;
  if (first === undefined) return null;
  const blocks = paragraphs.map(({ lines: own }) =>
    paragraphBlock(own.map(escapeText).join('<br/>'), own.length > 1 ? 'verse' : undefined),
  );
  return { block: noteBlock('before', blocks), line: first.line };
}

/** One chapter bears the name itself; several are a part of that name. */
function withName(chapters: readonly DraftChapter[], name: string | null): readonly DraftChapter[] {
  const [first] = chapters;
  if (name === null || first === undefined) return chapters;
  if (chapters.length === 1 && first.title === null && first.part === null)
    return [{ ...first, title: name }];
  if (chapters.every(({ part }) => part === null))
    return chapters.map((chapter) => ({ ...chapter, part: name }));
  return [{ title: name, part: null, side: null, blocks: [], lines: [] }, ...chapters];
}

const pageOf = (title: string | null, { block, line }: { block: string; line: number }): DraftChapter => ({
  title,
  part: null,
  side: null,
  blocks: [block],
  lines: [line],
});

function chaptersOf(
  source: StoryLines,
  { stretch, note, nameLine, name }: OtherStory,
  log: RepairLog,
): ReadStory {
  const read = readStory({ ...source, stretches: [stretch], names: [null], title: name, isPiece: true }, log);
  const above = noteOf(source.lines, note, nameLine);
  const empty: DraftChapter = { title: null, part: null, side: null, blocks: [], lines: [] };
  const [first = empty, ...more] = read.chapters;
  // Above the heading of a first chapter the note has a page of its own, under the story's name.
  if (above !== null && (first.title !== null || first.part !== null))
    return { ...read, chapters: [pageOf(name, above), ...read.chapters] };
  const noted: DraftChapter =
    above === null
      ? first
      : { ...first, blocks: [above.block, ...first.blocks], lines: [above.line, ...first.lines] };
  return { ...read, chapters: withName([noted, ...more], name) };
}

/** Each run of parts that nothing of others stands between. */
function runsOf(stretches: readonly Stretch[], others: readonly OtherStory[]): readonly LineRange[] {
  const runs: LineRange[] = [];
  let from = 0;
  for (const start of [...others.map((other) => other.start), Number.POSITIVE_INFINITY]) {
    let to = from;
    while (to < stretches.length && (stretches[to]?.body.start ?? 0) <= start) to += 1;
    runs.push({ start: from, end: to });
    from = to;
  }
  return runs;
}

/** As `partsWithNames`, where other stories stand between the parts. */
export function partsWithNamesBeside(
  source: Pick<StoryLines, 'lines' | 'rhythm'>,
  stretches: readonly Stretch[],
  others: readonly OtherStory[],
): readonly boolean[] {
  if (others.length === 0) return partsWithNames(source, stretches);
  return runsOf(stretches, others).flatMap(({ start, end }) =>
    start === end ? [] : partsWithNames(source, stretches.slice(start, end), true),
  );
}

/** As `readStory`, with the other stories at their places, as chapters or parts with their own names. */
export function readStoryBeside(
  source: StoryLines,
  others: readonly OtherStory[],
  log: RepairLog,
): ReadStory {
  if (others.length === 0) return readStory(source, log);
  const read = runsOf(source.stretches, others).flatMap(({ start, end }, index): ReadStory[] => {
    const other = others[index];
    const stretches = source.stretches.slice(start, end);
    const names = source.names.slice(start, end);
    return [
      ...(start === end ? [] : [readStory({ ...source, stretches, names, isPiece: true }, log)]),
      ...(other === undefined ? [] : [chaptersOf(source, other, log)]),
    ];
  });
  return {
    chapters: read.flatMap(({ chapters }) => chapters),
    front: [...others.flatMap(({ front }) => front), ...read.flatMap(({ front }) => front)],
    back: [...read.flatMap(({ back }) => back), ...others.flatMap(({ stretch }) => stretch.back)],
    status: 'unknown',
  };
}

type Warned = { readonly metadata: Metadata; readonly front: readonly FrontMatter[] };

/** A reader is warned of what the other stories warn of, too: those words stay with them, and stand twice. */
export function withOthersWarnings(
  metadata: Metadata,
  headers: readonly Header[],
  others: readonly OtherStory[],
  log: RepairLog,
): Warned {
  let { rating, warnings } = metadata;
  let ratedFrom = 1;
  const front: FrontMatter[] = [];
  for (const { start, facts } of others) {
    if (facts.rating.label !== null && isHigherRating(facts.rating.value, rating.value)) {
      // The words of the higher one stay where they are, so that only the lower one needs a place.
      if (rating === metadata.rating && rating.label !== null) front.push(ownRating(rating.label));
      rating = facts.rating;
      ratedFrom = start + 1;
    }
    const fresh = facts.warnings.author.filter((words) => !warnings.author.includes(words));
    const { archive } = facts.warnings;
    if (archive.length + fresh.length > 0) warnings = addWarnings(warnings, { archive, author: fresh });
    for (const words of fresh) log.note('fieldValue', start + 1, '', words);
  }
  if (rating !== metadata.rating) log.note('fieldValue', ratedFrom, '', rating.label ?? '');
  return { metadata: { ...metadata, rating, warnings }, front };

  function ownRating(words: string): FrontMatter {
    const entry = headers
      .flatMap(({ entries }) => entries)
      .find(({ kind, paragraphs }) => kind === 'rating' && paragraphs.flat().join(' ') === words);
    const text = `${entry?.label ?? ''} ${words}`.trim();
    if (entry !== undefined && text !== words) log.note('fieldValue', entry.line, words, text);
    return { kind: 'other', text };
  }
}

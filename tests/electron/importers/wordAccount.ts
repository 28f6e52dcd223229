// accountOf: where each word of a source stands in its story, or which listed repair says where it went.
import type { CompletedStory } from '../../../electron/importers/completedStory.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import {
  type Edit,
  editOf,
  type HeadingPlace,
  type ListedPlace,
  type WordLines,
  wordLinesOf,
} from './wordLines.ts';
import { wordsOf } from './wordsOf.ts';

export type Account = {
  /** Words that the source has oftener than the story and its report. */
  readonly lost: Readonly<Record<string, number>>;
  /** Words that the story and its report have oftener than the source. */
  readonly invented: Readonly<Record<string, number>>;
  /** What does not stand where it should: blocks out of order, repairs that are not on their line. */
  readonly misplaced: readonly string[];
};

type Tally = ReadonlyMap<string, number>;

function tally(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words that `more` has oftener than `less`. */
function missing(more: Tally, less: Tally): Readonly<Record<string, number>> {
  const rest: Record<string, number> = {};
  for (const [name, count] of more) {
    const left = count - (less.get(name) ?? 0);
    if (left > 0) rest[name] = left;
  }
  return rest;
}

const shown = (words: readonly string[]) =>
  words.length > 12 ? `${words.slice(0, 12).join(' ')} … (${words.length} words)` : words.join(' ');

/** `edit` null where the reader has switched it off: the words there are not another place's. */
type ListedEdit = { readonly name: string; readonly edit: Edit | null; readonly at: ListedPlace };

type Repaired = { readonly lines: WordLines; readonly extra: readonly string[]; readonly faults: string[] };

/** How many words below its line a place may begin: a value below its label, a sign in its paragraph. */
const reaches: Readonly<Record<string, number>> = {
  fieldValue: 60,
  emphasis: 4_000,
  gluedEmphasis: 4_000,
  typedTag: 4_000,
};

/** Where there are many places on one line, the last one may hold several, before and after alike. */
function piecesOf(before: string, after: string): readonly (readonly [string, string])[] {
  const [were, are] = [before.split('\n…\n'), after.split('\n…\n')];
  return were.length === are.length ? were.map((was, index) => [was, are[index] ?? '']) : [[before, after]];
}

/** The source's words with every repair made that the report lists; `extra` are words that stand twice by its word. */
function repaired(text: string, { repairs }: CompletedStory): Repaired {
  const lines = wordLinesOf(text);
  const extra: string[] = [];
  const faults: string[] = [];
  const made = new Set<string>();
  const waiting: ListedEdit[] = [];
  for (const { kind, places } of repairs) {
    for (const { line, before, after, isOff } of places) {
      for (const [was, is] of piecesOf(before, after)) {
        const edit = isOff === true ? null : editOf(wordsOf(was), wordsOf(is));
        const name = `${kind} on line ${line}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`;
        const at = { kind, line, before: was, after: is, reach: reaches[kind] ?? 0 };
        if (isOff === true) {
          // It may stand on what another repair of its line makes.
          if (!lines.pass(at)) waiting.push({ name, edit: null, at });
        } else if (edit === null) lines.note(at);
        else if (was.trim() === '') extra.push(...edit.in);
        else if (!lines.applyLiterally(at)) waiting.push({ name, edit, at });
        else made.add(name);
      }
    }
  }
  // A repair may stand on what another one of its line made.
  let left: readonly ListedEdit[] = waiting;
  for (const isMade of [lines.applyLiterally, null]) {
    for (let before = Number.POSITIVE_INFINITY; left.length > 0 && left.length < before; ) {
      before = left.length;
      left = left.filter(({ name, edit, at }) => {
        if (edit === null) return !lines.pass(at);
        const isDone = isMade === null ? lines.apply(edit, at) : isMade(at);
        if (isDone) made.add(name);
        return !isDone;
      });
    }
  }
  for (const { name, edit } of left) {
    if (edit === null) continue;
    // Each of several signs lost from one word is listed with the whole word.
    if (made.has(name)) continue;
    faults.push(`not on its line: ${name}`);
    extra.push(...edit.in);
    lines.owe(edit.out);
  }
  return { lines, extra, faults };
}

/** What stands outside the chapters, as a reader can see it. */
function shownOutside({ front, back, metadata }: CompletedStory): readonly string[] {
  const matter = [...front, ...back].map(({ text }) => text);
  return [
    ...matter,
    ...[metadata.title, metadata.summary, metadata.rating.label, metadata.source.url].map(
      (text) => text ?? '',
    ),
    ...metadata.series.map(({ name, index }) => `${name} ${index ?? ''}`),
    ...[metadata.authors, metadata.fandoms, metadata.relationships, metadata.characters].flat(),
    ...[metadata.tags, metadata.categories].flat(),
  ].filter((text) => text !== '');
}

type Chapters = CompletedStory['chapters'];

/** Only the parts of a mailbox may stand in another order than that of the file. */
const mayMoveParts = (text: string) => (text.match(/^.{0,8}(?:subject|title)\s?:/gim)?.length ?? 0) > 1;

/** A chapter that goes on in a part that was moved, cut where it does. */
function cutWhereMoved({ entry, blocks, lines }: Chapters[number]): Chapters {
  const cut = lines.findIndex((line, index) => line < (lines[index - 1] ?? 0));
  if (cut < 0) return [{ entry, blocks, lines }];
  const rest = { entry: { ...entry, title: null }, blocks: blocks.slice(cut), lines: lines.slice(cut) };
  return [{ entry, blocks: blocks.slice(0, cut), lines: lines.slice(0, cut) }, ...cutWhereMoved(rest)];
}

function inSourceOrder(text: string, chapters: Chapters): Chapters {
  if (!mayMoveParts(text)) return chapters;
  let line = 0;
  const placed = chapters.flatMap(cutWhereMoved).map((chapter) => {
    line = chapter.lines[0] ?? line;
    return { chapter, line };
  });
  return placed.toSorted((one, other) => one.line - other.line).map(({ chapter }) => chapter);
}

export function accountOf(text: string, read: CompletedStory): Account {
  const story = { ...read, chapters: inSourceOrder(text, read.chapters) };
  const { lines, extra, faults } = repaired(text, story);
  const sequence = lines.sequence();
  const loose: string[] = [];
  let cursor = 0;

  const placeHeading = (name: string, words: readonly string[], place: HeadingPlace): void => {
    if (words.length === 0 || sequence.takeWithin(words, place) !== null) return;
    faults.push(`${name} does not stand above its text: ${shown(words)}`);
    loose.push(...words);
  };

  const starts = story.chapters.map(({ blocks, lines: at }) => {
    const first = blocks.findIndex((block) => wordsOf(blockText(block)).length > 0);
    return first < 0 ? null : sequence.startOfLine(at[first] ?? 1);
  });
  const again: { readonly part: readonly string[]; readonly around: HeadingPlace }[] = [];
  const endOfChapter = (index: number) =>
    starts.slice(index + 1).find((start) => start !== null) ?? sequence.length;
  for (const [index, { entry, blocks, lines: at }] of story.chapters.entries()) {
    const before = story.chapters[index - 1]?.entry;
    const next = starts.slice(index).find((start) => start !== null) ?? sequence.length;
    // Nearest to its text; where there is none, nearest to what is above.
    const around: HeadingPlace = {
      from: cursor,
      to: Math.max(cursor, next),
      isLast: (starts[index] ?? null) !== null,
    };
    const placeTitle = () => placeHeading(`title of ${entry.id}`, wordsOf(entry.title ?? ''), around);
    if (around.isLast) placeTitle();
    const part = wordsOf(entry.part ?? '');
    const isNew = entry.part !== before?.part || entry.side !== before?.side;
    // A part of the same name as the one before it is seen only where the source names it again.
    if (isNew) placeHeading(`part of ${entry.id}`, part, around);
    else again.push({ part, around });
    if (!around.isLast) placeTitle();
    for (const [place, block] of blocks.entries()) {
      const words = wordsOf(blockText(block));
      const line = at[place] ?? 1;
      const start = sequence.firstLeft(Math.max(cursor, sequence.startOfLine(line)));
      // A word that a wrap had broken stands where it began, on the line above.
      const above = sequence.firstLeft(Math.max(cursor, sequence.startOfLine(line) - 1));
      const found = [start, above].find((from) => sequence.takeAt(words, from));
      if (found !== undefined) {
        cursor = Math.max(cursor, found + words.length);
        continue;
      }
      // What stood among its words may be matter of another kind.
      const below = at.find((other, index) => index > place && other > line);
      const last = below === undefined ? endOfChapter(index) : sequence.startOfLine(below);
      const ended =
        words.length === 0 ? start : sequence.takeWithin(words, { from: start, to: last, isLast: false });
      if (ended !== null) {
        cursor = Math.max(cursor, ended);
        continue;
      }
      faults.push(
        `a block of ${entry.id} is not on line ${line}: ${shown(words)}; there stands ${shown(sequence.wordsAt(start, 12))}`,
      );
      loose.push(...words);
    }
  }
  const outside = shownOutside(story);
  // A list of contents names a part too: what stands outside the chapters has its words first.
  const spare = tally([...sequence.left(), ...extra]);
  const spend = (word: string) => spare.set(word, (spare.get(word) ?? 0) - 1);
  for (const word of [...outside.flatMap(wordsOf), ...loose, ...lines.owed()]) spend(word);
  // Together: words of that part and of that number stand here and there in other matter.
  for (const { part, around } of again) {
    const isSpare = part.every((word) => (spare.get(word) ?? 0) > 0);
    if (isSpare && sequence.takeTogether(part, around)) part.forEach(spend);
  }
  const written = wordsOf(text);
  // What a repair took away here may have been kept there.
  const isWrittenIn = (words: readonly string[]) => {
    let next = 0;
    for (const word of written) if (word === words[next]) next += 1;
    return next >= words.length;
  };
  for (const piece of outside) {
    const words = wordsOf(piece);
    if (!sequence.hasInOrder(words) && !isWrittenIn(words))
      faults.push(`not in the source's order: ${shown(words)}`);
  }
  const source = tally([...sequence.left(), ...extra]);
  const kept = [...outside.flatMap(wordsOf), ...loose, ...lines.owed()];
  // A warning that is kept as matter is shown as a field too, and may stand once or twice in the source.
  const matter = [...story.front, ...story.back].map(({ text: own }) => own);
  const isMatter = (warning: string) => matter.some((own) => own.includes(warning));
  const { author } = story.metadata.warnings;
  for (const warning of [...author.filter((each) => !isMatter(each)), ...author.filter(isMatter)]) {
    const words = wordsOf(warning);
    const more = tally([...kept, ...words]);
    if (!isMatter(warning) || words.every((word) => (source.get(word) ?? 0) >= (more.get(word) ?? 0)))
      kept.push(...words);
  }
  return { lost: missing(source, tally(kept)), invented: missing(tally(kept), source), misplaced: faults };
}

export const balanced: Account = { lost: {}, invented: {}, misplaced: [] };

// readPlainText: decoded text as a draft: header, chapters, back matter, each word in one of them.
import type { Metadata } from '../../../shared/story/metadata.ts';
import type { BackMatter, Problem } from '../../../shared/story/story.ts';
import { blockText } from '../../markup/blockText.ts';
import { type DecodedText, fairlySure } from '../../text/decodeText.ts';
import type { Draft } from '../draft.ts';
import type { ReadOptions } from '../importer.ts';
import { missingPartsProblem } from '../storyParts.ts';
import { mendLines } from './characters/mendLines.ts';
import { undoEncodedWords } from './characters/undoEncodedWords.ts';
import { undoTransfer } from './characters/undoTransfer.ts';
import { unquoteLines } from './characters/unquoteLines.ts';
import { withoutMailboxMarks } from './characters/withoutMailboxMarks.ts';
import { entryLine } from './header/entryLine.ts';
import type { Header } from './header/header.ts';
import { withInnerHeaders } from './header/innerHeaders.ts';
import { metadataOf } from './header/metadataOf.ts';
import { withNoteWarnings } from './header/noteWarnings.ts';
import { withTailFields } from './header/tailFields.ts';
import { withoutTopNavigation } from './header/topNavigation.ts';
import { formFeedsIn } from './lines/formFeeds.ts';
import { lineRhythmOf } from './lines/lineRhythm.ts';
import { splitLines } from './lines/splitLines.ts';
import { holdsOtherChapters } from './parts/holdsOtherChapters.ts';
import { inPartOrder } from './parts/inPartOrder.ts';
import { joinTexts } from './parts/joinTexts.ts';
import { partsOfText, type TextPart } from './parts/partsOfText.ts';
import { readDigest, textFrom } from './parts/readDigest.ts';
import { readStretches, withoutRepeatedParts } from './parts/readStretches.ts';
import { withFirstPart } from './parts/withFirstPart.ts';
import { withoutPartLinks } from './parts/withoutPartLinks.ts';
import {
  findOtherStories,
  partsWithNamesBeside,
  readStoryBeside,
  withOthersWarnings,
} from './readOtherStories.ts';
import { createRepairLog, type RepairLog, unheardLog } from './repairs/repairLog.ts';

function lostCharacterProblem(count: number): Problem {
  const message = `${count} ${count === 1 ? 'character was' : 'characters were'} lost before the file came here, and the place does not tell what stood there.`;
  return { code: 'lostCharacters', message };
}

function encodingProblem(encoding: string): Problem {
  const message = `The text was read as ${encoding}, which is a guess; if letters look wrong, another encoding can be chosen in the import review.`;
  return { code: 'encodingUnsure', message };
}

/**
 * `texts` are the parts of one story in their order, one of them where it is whole. Never throws: any text is a story
 * of some kind. Lines are counted through all of them; the encoding is the first's.
 */
export function readPlainText(texts: readonly DecodedText[], options: ReadOptions): Draft {
  const { decoded, boundaries } = joinTexts(texts);
  const { text, encoding, confidence } = decoded;
  const written = splitLines(text);
  const log = createRepairLog(written, options);
  const carried = undoEncodedWords(undoTransfer(written, decoded.transfer, log), log);
  const mended = mendLines(carried, log, decoded.strays, decoded.cuts);
  const top = withoutTopNavigation(withoutMailboxMarks(unquoteLines(mended, log), log));
  const digest = readDigest(top.lines, boundaries);
  const { lines } = digest;
  const rhythm = lineRhythmOf(lines);
  const parts = partsOfText(lines, rhythm, digest.boundaries, digest.stories);
  const reading = { written, lines, rhythm, options };
  const own = parts.filter(({ story, isAnswer }) => story === 0 && isAnswer !== true);
  const answers = parts.filter(({ isAnswer }) => isAnswer === true);
  const { stretches: found, unread } = readStretches(
    reading,
    own,
    log,
    parts.some(({ story }) => story !== 0),
  );
  const foreign = unread.length === 0 ? parts.filter(({ story }) => story !== 0) : [];
  const whole = withoutRepeatedParts(lines, found, log);
  const ordered = foreign.length === 0 ? inPartOrder(lines, whole) : whole;
  const others = findOtherStories(lines, foreign, rhythm, log);
  const named = partsWithNamesBeside({ lines, rhythm }, ordered, others);
  const facts = metadataOf(
    ordered.map(({ header }) => header),
    named,
    log,
  );
  const stretches = withoutPartLinks(lines, ordered, facts.parts[0]?.part ?? null);
  const inner = withInnerHeaders(
    unread.length === 0 ? facts.metadata : withWarningsOf(unread, facts.metadata, log),
    lines,
    // A page says itself where its notes are.
    unread.length > 0 || stretches.some(({ header }) => header.sections !== undefined)
      ? []
      : stretches.map(({ body }) => body),
    rhythm,
    log,
  );
  const { metadata, front } = withOthersWarnings(
    inner.metadata,
    stretches.map(({ header }) => header),
    others,
    log,
  );
  const names = facts.parts.map(({ name }) => name);
  const read = readStoryBeside(
    { lines, rhythm, formFeeds: formFeedsIn(text), title: metadata.title, stretches, names },
    others,
    log,
  );
  const back = [...read.back, ...stretches.flatMap((stretch) => stretch.back)];
  const lastBlock = read.chapters.at(-1)?.blocks.at(-1);
  const tail = back.filter(({ kind }) => kind !== 'licence').map(({ text }) => text);
  const {
    title,
    authors,
    rating,
    warnings: told,
  } = withTailFields(
    metadata,
    lastBlock === undefined ? tail : [...tail, blockText(lastBlock)],
    lines,
    read.chapters.at(-1)?.lines.at(-1) ?? 1,
    log,
  );
  const warnings = withNoteWarnings(told, read.chapters, back, lines, log);
  const last = stretches.at(-1);
  const status = [metadata.status, last?.status, read.status].find((each) => each !== 'unknown') ?? 'unknown';
  const repairs = log.repairs();
  const lostCharacters = repairs.find(({ kind }) => kind === 'lostCharacter')?.count ?? 0;
  const counted = holdsOtherChapters(facts.parts, read.chapters) ? [] : withFirstPart(facts.parts);
  const missing = missingPartsProblem(counted.filter((part) => part !== null));
  return {
    metadata: { ...metadata, title, authors, rating, warnings, status },
    front: [...top.front, ...digest.front, ...facts.front, ...inner.front, ...front, ...read.front],
    back: [
      ...read.back,
      ...digest.back,
      ...(unread.length === 0 ? answers : []).map((answer) => answerOf(lines, answer)),
      ...stretches.flatMap(({ back }) => back),
    ],
    chapters: read.chapters,
    images: [],
    encoding,
    confidence,
    part: stretches.length === 1 ? (counted[0] ?? null) : null,
    repairs,
    problems: [
      ...(confidence < fairlySure ? [encodingProblem(encoding)] : []),
      ...(lostCharacters === 0 ? [] : [lostCharacterProblem(lostCharacters)]),
      ...stretches.flatMap(({ header }) => header.problems ?? []),
      ...(missing === null ? [] : [missing]),
    ],
  };
}

const answerOf = (lines: readonly string[], { start, end }: TextPart): BackMatter => ({
  kind: 'other',
  text: textFrom(lines, start, end),
});

/** Its lines stay the story, and yet a reader is warned of what they warn of. */
function withWarningsOf(headers: readonly Header[], metadata: Metadata, log: RepairLog): Metadata {
  const quiet = unheardLog();
  const { rating, warnings } = metadataOf(headers, [], quiet).metadata;
  for (const words of [rating.label ?? '', ...warnings.author])
    if (words !== '')
      log.note('fieldValue', entryLine(headers, words) ?? headers[0]?.mail?.subjectLine ?? 1, '', words);
  return { ...metadata, rating, warnings };
}

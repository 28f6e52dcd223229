// The import review of a story: how its source is read, with what it came as, and the choices kept.
import type { EncodingOffer, Review, ReviewChapter } from '../../shared/contract/reviewRecords.ts';
import { AppError } from '../../shared/errors.ts';
import { choicesText, type ReadingChoices } from '../../shared/story/readingChoices.ts';
import type { StoryId } from '../../shared/story/story.ts';
import type { ChapterReading } from '../importers/chapterChoices.ts';
import type { SourceReading } from '../importers/readSource.ts';
import type { Library, StoredSource } from '../library/library.ts';
import type { ReviewCalls } from './reviewCalls.ts';

/** What is remembered of the source that was looked at last: a page of it must not cost a whole reading. */
type Looked = {
  readonly key: string;
  reading: { readonly choices: string; readonly value: Promise<SourceReading> } | null;
  lines: { readonly encoding: string | null; readonly value: Promise<readonly string[] | null> } | null;
  offers: Promise<readonly EncodingOffer[]> | null;
};

/** A large source takes ten times its bytes, so it is let go of as soon as no one turns its pages. */
const largeBytes = 8_000_000;
const keptMilliseconds = 5 * 60_000;
const largeKeptMilliseconds = 20_000;

const nothingLooked: Looked = { key: '', reading: null, lines: null, offers: null };

async function linesOf({ source }: StoredSource, encoding: string | null): Promise<readonly string[] | null> {
  const { recognizeSource } = await import('../importers/registry.ts');
  return (await recognizeSource(source).lines?.(source, encoding)) ?? null;
}

async function offersOf({ source }: StoredSource): Promise<readonly EncodingOffer[]> {
  const { encodingOffers } = await import('../text/encodingOffers.ts');
  return encodingOffers(source.bytes);
}

async function lostRepairs(lines: readonly string[] | null, choices: ReadingChoices): Promise<number> {
  if (lines === null) return 0;
  const { repairPlacesOf } = await import('../importers/plainText/repairs/repairPlaces.ts');
  return repairPlacesOf(lines, choices.repairs).lost();
}

function overOf(chapter: ChapterReading | undefined): Pick<ReviewChapter, 'over'> {
  return chapter?.over === undefined ? {} : { over: chapter.over };
}

export function createReview(library: Library): ReviewCalls {
  let looked = nothingLooked;
  let timer: NodeJS.Timeout | null = null;

  function forget(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    looked = nothingLooked;
  }

  async function lookAt(id: StoryId): Promise<{ readonly stored: StoredSource; readonly memory: Looked }> {
    const stored = await library.readSourceOf(id);
    const key = `${id} ${stored.sha256}`;
    if (looked.key !== key) looked = { ...nothingLooked, key };
    if (timer !== null) clearTimeout(timer);
    const isLarge = stored.source.bytes.length > largeBytes;
    timer = setTimeout(forget, isLarge ? largeKeptMilliseconds : keptMilliseconds).unref();
    return { stored, memory: looked };
  }

  /** What fails is asked again. */
  function unlessFailed<Value>(value: Promise<Value>, drop: () => void): Promise<Value> {
    value.catch(drop);
    return value;
  }

  function readingOf(stored: StoredSource, memory: Looked, choices: ReadingChoices): Promise<SourceReading> {
    const text = choicesText(choices);
    if (memory.reading?.choices === text) return memory.reading.value;
    const read = async () => {
      const { readForReview } = await import('../importers/readSource.ts');
      return readForReview(stored.source, choices);
    };
    const value = unlessFailed(read(), () => {
      if (memory.reading?.value === value) memory.reading = null;
    });
    memory.reading = { choices: text, value };
    return value;
  }

  function sourceLines(stored: StoredSource, memory: Looked, encoding: string | null) {
    if (memory.lines !== null && memory.lines.encoding === encoding) return memory.lines.value;
    const value = unlessFailed(linesOf(stored, encoding), () => {
      if (memory.lines?.value === value) memory.lines = null;
    });
    memory.lines = { encoding, value };
    return value;
  }

  function encodings(stored: StoredSource, memory: Looked): Promise<readonly EncodingOffer[]> {
    memory.offers ??= unlessFailed(offersOf(stored), () => {
      memory.offers = null;
    });
    return memory.offers;
  }

  return {
    async 'review.read'({ storyId, choices: given }): Promise<Review> {
      const { stored, memory } = await lookAt(storyId);
      const choices = given ?? stored.choices;
      const { story, chapters, joins, lost } = await readingOf(stored, memory, choices);
      const lines = await sourceLines(stored, memory, choices.encoding);
      return {
        choices,
        fileName: stored.source.name,
        importer: story.importer,
        encoding: story.encoding,
        confidence: story.confidence,
        encodings: story.encoding === null ? [] : [...(await encodings(stored, memory))],
        stated: story.metadata,
        front: [...story.front],
        back: [...story.back],
        chapters: story.chapters.map(({ entry, blocks, lines: starts }, index) => ({
          ...overOf(chapters[index]),
          key: chapters[index]?.key ?? null,
          title: entry.title,
          part: entry.part,
          words: entry.words,
          start: entry.start,
          blocks: blocks.length,
          line: starts[0] ?? null,
          isChosen: chapters[index]?.isChosen ?? false,
        })),
        joins: [...joins],
        repairs: [...story.repairs],
        problems: [...story.problems],
        words: story.words,
        lines: lines?.length ?? 0,
        lost: lost + (await lostRepairs(lines, choices)),
      };
    },

    async 'review.text'({ storyId, choices, chapter, from, limit }) {
      const { stored, memory } = await lookAt(storyId);
      const { story, chapters } = await readingOf(stored, memory, choices ?? stored.choices);
      const found = story.chapters[chapter];
      if (found === undefined)
        throw new AppError('chapterNotFound', `The story has no chapter ${chapter + 1} so read.`);
      const keys = chapters[chapter]?.keys ?? [];
      return {
        total: found.blocks.length,
        from,
        blocks: found.blocks.slice(from, from + limit).map((markup, index) => ({
          key: keys[from + index] ?? null,
          line: found.lines[from + index] ?? null,
          markup,
        })),
      };
    },

    async 'review.source'({ storyId, encoding, from, limit }) {
      const { stored, memory } = await lookAt(storyId);
      const lines = (await sourceLines(stored, memory, encoding ?? stored.choices.encoding)) ?? [];
      return { total: lines.length, from, lines: lines.slice(from - 1, from - 1 + limit) };
    },

    async 'review.save'({ storyId, choices, base }) {
      return library.saveChoices(storyId, choices, base);
    },

    async 'review.renew'({ storyId, fileName, bytes }) {
      const { readSource } = await import('../importers/readSource.ts');
      const source = { name: fileName, bytes };
      return library.renewStory(storyId, await readSource(source), source);
    },
  };
}

// Stories of invented words, cut into segments as the library cuts them.
import { emptyMetadata } from '../../../../shared/story/metadata.ts';
import type { Chapter, Segment, Story } from '../../../../shared/story/story.ts';
import { countWords } from '../../../../shared/story/words.ts';
import type { StorySpec } from './storySpec.ts';

const vocabulary =
  'lamp harbour wall salt ledger keeper tide glass wick oil stone bollard rope gull fog bell stair door key paper ink hand winter light boat quay morning silence letter window table brass chimney storm anchor rigging shutter lantern copper candle wharf'.split(
    ' ',
  );
const joints = [
  'and',
  'under the',
  'beside a',
  'before the',
  'without any',
  'over the',
  'near his',
  'for the',
];

/** Numbers that look random and are the same each time (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function sentence(next: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const words = Array.from({ length: 4 + Math.floor(next() * 8) }, (_, index) =>
    index % 2 === 0 ? pick(vocabulary) : pick(joints),
  ).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${pick(vocabulary)}.`;
}

/** Short replies and breaks repeat, as they do in stories: their hashes are equal. */
/** What a typewriter makes of a text: plain quotes, two hyphens, three dots. */
function typed(block: string): string {
  return block
    .replace(/[“”]/g, '"')
    .replace(/ beside a /g, " that wasn't a ")
    .replace(/ near his /g, ' -- near his ')
    .replace(/ (\w+)\.<\/p>/, " '$1'...</p>");
}

function chapterBlocks(chapter: number, words: number): string[] {
  const next = sequence(chapter * 7919 + 17);
  const blocks: string[] = [];
  let count = 0;
  while (count < words) {
    const kind = next();
    let block: string;
    if (kind < 0.03) block = '<hr class="scene"/>';
    else if (kind < 0.1) block = '<p>“No.”</p>';
    else {
      const text = Array.from({ length: 1 + Math.floor(next() * 7) }, () => sentence(next)).join(' ');
      block = kind < 0.2 ? `<p>“${text}” <em>Nobody answered.</em></p>` : `<p>${text}</p>`;
    }
    count += countWords(block.replace(/<[^>]*>/g, ' '));
    blocks.push(block);
  }
  return blocks;
}

export type InventedStory = {
  readonly story: Story;
  readonly blocksOf: (chapterId: string) => readonly string[];
  readonly segmentOf: (chapterId: string, segment: number) => { firstBlock: number; markup: string } | null;
};

function wordsOf(block: string): number {
  return countWords(block.replace(/<[^>]*>/g, ' '));
}

function segmentsOf(blocks: readonly string[], most: number): Segment[] {
  const segments: { firstBlock: number; blocks: number; words: number }[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = segments[segments.length - 1];
    const words = wordsOf(block);
    if (last === undefined || last.words + words > most)
      segments.push({ firstBlock: index, blocks: 1, words });
    else {
      last.blocks += 1;
      last.words += words;
    }
  }
  return segments;
}

export function inventedStory(spec: StorySpec): InventedStory {
  const blocksByChapter = new Map<string, readonly string[]>();
  const chapters = Array.from({ length: spec.chapters }, (_, index): Chapter => {
    const written = chapterBlocks(index, spec.wordsPerChapter);
    const blocks = spec.isTyped === true ? written.map(typed) : written;
    blocks.splice(2, 0, ...(spec.extra?.[index] ?? []));
    for (const edit of spec.edits ?? []) {
      if (edit.chapter !== index) continue;
      if (edit.kind === 'insert') blocks.splice(edit.block, 0, edit.markup);
      else blocks.splice(edit.block, 1);
    }
    const id = `c${index + 1}`;
    blocksByChapter.set(id, blocks);
    const segments = segmentsOf(blocks, spec.segmentWords ?? 5000);
    return {
      id,
      title:
        spec.titles === undefined
          ? `The ${vocabulary[index % vocabulary.length]} of ${index + 1} nights`
          : (spec.titles[index] ?? null),
      part: spec.parts?.[index] ?? null,
      ...(spec.sides?.[index] === undefined ? {} : { side: spec.sides[index] }),
      words: segments.reduce((sum, { words }) => sum + words, 0),
      sceneBreaks: 0,
      emphasis: 0,
      notes: { before: false, after: false },
      start: '',
      segments,
      file: `chapters/${String(index + 1).padStart(4, '0')}.xhtml`,
    };
  });
  const metadata = {
    ...emptyMetadata,
    title: spec.title === undefined ? 'The Lamplighter’s Ledger' : spec.title,
    authors: ['quietowl'],
    language: 'en',
    status: spec.status ?? ('complete' as const),
  };
  const story: Story = {
    format: 1,
    id: '0123456789ab',
    addedAt: '2026-01-01T00:00:00.000Z',
    metadata,
    stated: metadata,
    words: chapters.reduce((sum, { words }) => sum + words, 0),
    chapters,
    front: [],
    back: [],
    repairs: [],
    problems: [],
    versions: [],
  };
  return {
    story,
    blocksOf: (chapterId) => blocksByChapter.get(chapterId) ?? [],
    segmentOf(chapterId, index) {
      const segment = chapters.find(({ id }) => id === chapterId)?.segments[index];
      const blocks = blocksByChapter.get(chapterId);
      if (segment === undefined || blocks === undefined) return null;
      const own = blocks.slice(segment.firstBlock, segment.firstBlock + segment.blocks);
      return { firstBlock: segment.firstBlock, markup: own.join('\n') };
    },
  };
}

// The shelf: its orders, its filters, its counts, and what a window of it costs.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibraryIndex } from '../../../electron/library/libraryIndex.ts';
import { listShelf } from '../../../electron/library/shelfQueries.ts';
import { recordStories } from '../../../electron/library/storyRow.ts';
import type { ShelfQuery } from '../../../shared/contract/records.ts';
import type { Metadata } from '../../../shared/story/metadata.ts';
import { emptyMetadata } from '../../../shared/story/metadata.ts';
import type { Story } from '../../../shared/story/story.ts';
import { placeAt } from './places.ts';
import { storyOf } from './storyOf.ts';
import { emptyPlace, openAt, openNew, temporaryFolder, textSource, wholeShelf } from './testLibrary.ts';

type Entry = Partial<Metadata> & { readonly text: string };

async function shelfOf(entries: readonly Entry[]) {
  let minute = 0;
  const now = () => {
    minute += 1;
    return new Date(Date.UTC(2024, 0, 1, 0, minute));
  };
  const library = await openAt(await emptyPlace(), { now });
  const ids = new Map<string, string>();
  for (const { text, ...metadata } of entries) {
    const { id } = await library.addStory(storyOf(metadata, [text]), textSource(text));
    ids.set(text, id);
  }
  const titles = (query: Partial<ShelfQuery>) =>
    library.listShelf({ ...wholeShelf, ...query }).stories.map(({ title }) => title);
  return { library, titles, idOf: (text: string) => ids.get(text) ?? '' };
}

const five: readonly Entry[] = [
  { title: 'The Zebra', authors: ['Émile'], text: 'one two three' },
  { title: 'Ätherwind', authors: ['zoe'], text: 'one' },
  { title: 'Part 10', authors: ['Ada'], text: 'one two' },
  { title: 'part 9', authors: ['ada'], text: 'one two three four' },
  { title: null, authors: [], text: 'one two three four five' },
];

test('sorts by title and author without case, accents, articles, and with numbers by their value', async () => {
  const { titles } = await shelfOf(five);
  expect(titles({ sort: 'title' })).toEqual(['Ätherwind', 'part 9', 'Part 10', 'The Zebra', null]);
  expect(titles({ sort: 'author' })).toEqual(['part 9', 'Part 10', 'The Zebra', 'Ätherwind', null]);
  expect(titles({ sort: 'length' })).toEqual([null, 'part 9', 'The Zebra', 'Part 10', 'Ätherwind']);
  expect(titles({ sort: 'added' })).toEqual([null, 'part 9', 'Part 10', 'Ätherwind', 'The Zebra']);
});

test('filters and counts by how far a story is read, the last read first', async () => {
  const { library, titles, idOf } = await shelfOf(five);
  await library.savePlace(idOf('one'), placeAt(0.4, '2024-02-01T10:00:00Z'));
  await library.savePlace(idOf('one two'), placeAt(0.1, '2024-02-01T12:00:00+01:00'));
  await library.savePlace(idOf('one two three'), placeAt(1, '2024-03-01T10:00:00Z', true));
  expect(titles({ sort: 'lastRead' })).toEqual(['The Zebra', 'Part 10', 'Ätherwind', null, 'part 9']);
  expect(titles({ filter: 'reading', sort: 'lastRead' })).toEqual(['Part 10', 'Ätherwind']);
  expect(titles({ filter: 'finished' })).toEqual(['The Zebra']);
  expect(titles({ filter: 'unread' })).toEqual(['part 9', null]);
  const page = library.listShelf({ ...wholeShelf, filter: 'reading', limit: 1 });
  expect(page.total).toBe(2);
  expect(page.counts).toEqual({ all: 5, unread: 2, reading: 2, finished: 1 });
  const zebra = library.listShelf({ ...wholeShelf, filter: 'finished' }).stories[0];
  expect(zebra).toMatchObject({ progress: 1, isFinished: true, lastReadAt: '2024-03-01T10:00:00Z' });
  expect(await library.storyToContinue()).toMatchObject({
    story: { title: 'Part 10' },
    chapter: 1,
    chapterTitle: 'Chapter 1',
    wordsLeftInChapter: 2,
  });
});

test('each typed word matches the start of a word of title, author, fandom or tag', async () => {
  const { titles } = await shelfOf([
    {
      title: 'Café Noir',
      authors: ["Siobhán O'Brien"],
      fandoms: ['Kite Runners'],
      tags: ['Slow Burn'],
      text: 'a',
    },
    { title: 'Łódź at dusk', authors: ['Børge'], text: 'b' },
    { title: '月光の庭', authors: ['ｆｕｌｌ width'], text: 'c' },
  ]);
  for (const words of ['cafe', 'CAFÉ noi', 'obri', "o'br", 'burn kite', 'sio slo', '  noir  ']) {
    expect(titles({ words })).toEqual(['Café Noir']);
  }
  for (const words of ['lodz', 'borge', 'dusk ł']) expect(titles({ words })).toEqual(['Łódź at dusk']);
  for (const words of ['月光', '庭', 'の庭', 'full']) expect(titles({ words })).toEqual(['月光の庭']);
  for (const words of ['oir', 'cafe burnt', '光庭', '!!!', '"']) expect(titles({ words })).toEqual([]);
  expect(titles({ words: ' ' })).toHaveLength(3);
});

test('nothing that is typed is an error', async () => {
  const { library } = await shelfOf(five);
  for (const words of [
    '"',
    "'",
    '*',
    'a"b',
    'OR',
    'NOT a',
    'a NEAR/2 b',
    '(a',
    'title:x',
    '^',
    '-',
    '\u0000',
    '\ud800',
    '%_',
    'a'.repeat(10_000),
  ]) {
    expect(library.listShelf({ ...wholeShelf, words }).total).toBeGreaterThanOrEqual(0);
    expect(library.search(words, 10)).toBeInstanceOf(Array);
  }
});

test('windows join without gap or repeat', async () => {
  const { titles } = await shelfOf(five);
  for (const sort of ['lastRead', 'added', 'title', 'author', 'length'] as const) {
    const joined = [0, 2, 4].flatMap((offset) => titles({ sort, offset, limit: 2 }));
    expect(joined).toEqual(titles({ sort }));
  }
  expect(titles({ offset: 100 })).toEqual([]);
});

test('an edit of the metadata is found and sorted at once', async () => {
  const { library, titles, idOf } = await shelfOf(five);
  await library.editStory(idOf('one'), { title: 'Quince', tags: ['orchard'] });
  expect(titles({ words: 'orch' })).toEqual(['Quince']);
  expect(titles({ words: 'atherwind' })).toEqual([]);
  expect(titles({ sort: 'title' })).toEqual(['part 9', 'Part 10', 'Quince', 'The Zebra', null]);
});

test('a window of 10,000 stories costs little more than one of 100', async () => {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const indexOf = async (count: number) => {
    const index = openLibraryIndex(join(await temporaryFolder(), 'index.sqlite'));
    index.setComplete();
    const records = Array.from({ length: count }, (_, number) => {
      const digits = number.toString().padStart(12, '0');
      const story: Story = {
        ...{
          format: 1,
          id: [...digits].map((digit) => alphabet[Number(digit)]).join(''),
          words: number,
          chapters: [],
        },
        ...{ front: [], back: [], repairs: [], problems: [], versions: [], addedAt: '2024-01-01T00:00:00Z' },
        metadata: {
          ...emptyMetadata,
          title: `Story ${(number * 7919) % count}`,
          authors: [`Author ${number % 97}`],
        },
        stated: emptyMetadata,
      };
      const place =
        number % 3 === 0 ? placeAt(0.5, new Date(number * 60_000).toISOString(), number % 2 === 0) : null;
      return { folder: `Folder ${number}`, story, place, marks: [], signature: '' };
    });
    recordStories(index, records);
    return index;
  };
  const cost = (index: ReturnType<typeof openLibraryIndex>) => {
    const times = Array.from({ length: 15 }, () => {
      const started = performance.now();
      for (const sort of ['lastRead', 'title', 'author'] as const) {
        for (const filter of ['all', 'reading'] as const)
          listShelf(index, { words: '', sort, filter, offset: 0, limit: 60 });
      }
      return performance.now() - started;
    });
    return Math.min(...times);
  };
  const small = await indexOf(100);
  const large = await indexOf(10_000);
  const [few, many] = [cost(small), cost(large)];
  expect(listShelf(large, { ...wholeShelf, limit: 10 }).total).toBe(10_000);
  small.close();
  large.close();
  // Six windows; the room is for a busy machine. A scan of the whole table costs a hundred times more.
  expect(many).toBeLessThan(few + 60);
}, 60_000);

test('each hit quotes its own chapter', async () => {
  const library = await openNew();
  for (const place of ['harbour', 'orchard', 'station']) {
    const story = storyOf({ title: place }, [`The lamp of the ${place}.`, `Another lamp of the ${place}.`]);
    await library.addStory(story, textSource(place));
  }
  const hits = library.search('lamp', 10);
  expect(hits).toHaveLength(6);
  for (const { title, chapterId, excerpt } of hits) {
    expect(excerpt).toContain(title ?? '');
    expect(excerpt.startsWith('Another')).toBe(chapterId === 'c2');
  }
}, 30_000);

test('search finds words in their chapter and marks them', async () => {
  const library = await openNew();
  const story = storyOf({ title: 'Lighthouse' }, [
    'The keeper lit the lamp.',
    'Rain & “don’t go”, she said.\n夜の月光が庭に。',
  ]);
  const { id } = await library.addStory(story, textSource('lighthouse'));
  expect(library.search('keeper', 10)).toEqual([
    {
      id,
      title: 'Lighthouse',
      chapterId: 'c1',
      chapter: 'Chapter 1',
      excerpt: 'The \ue000keeper\ue001 lit the lamp.',
    },
  ]);
  const chapterOf = (words: string) => library.search(words, 10).map(({ chapterId }) => chapterId);
  expect(chapterOf('LAMP lit')).toEqual(['c1']);
  expect(chapterOf('"the lamp"')).toEqual(['c1']);
  expect(chapterOf('"lamp the"')).toEqual([]);
  expect(chapterOf("don't")).toEqual(['c2']);
  expect(chapterOf('keep')).toEqual(['c1']);
  expect(chapterOf('keep ')).toEqual([]);
  expect(library.search('月光', 10)[0]?.excerpt).toContain('夜の\ue000月光\ue001が庭に。');
  await library.removeStory(id);
  expect(library.search('keeper', 10)).toEqual([]);
  await library.restoreStory(id);
  expect(chapterOf('keeper')).toEqual(['c1']);
});

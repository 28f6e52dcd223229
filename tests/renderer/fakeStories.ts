// Stories of invented names for the page's tests: one after another, always the same.
import type { OpenedStory, ShelfEntry } from '../../shared/contract/records.ts';
import { emptyMetadata, type Metadata } from '../../shared/story/metadata.ts';
import type { Chapter, Story } from '../../shared/story/story.ts';

const titles: readonly (string | null)[] = [
  'The Lamplighter’s Ledger',
  'Nine Letters to a Drowned Town',
  'Salt',
  'What the Cartographer Left Out',
  'A Small Orchestra of Machines',
  'Winterhold, or the Second Key',
  'If You Are Reading This It Is Already Spring',
  'Ordinary Saints',
  'The Understudy',
  'Five Suppers They Never Had and One They Did',
  null,
];
const authors = ['quietowl', 'marrowfen', 'ottilie k.', 'tamsin_ash', 'pell', 'E. Farrow', 'junipertree'];
const fandoms = ['Harbour Lights', 'The Long Watch', 'Meridian', 'Clockwork Assizes'];

/** The index in digits, which are all in the alphabet of ids. */
export function fakeId(index: number): string {
  return `st0r${String(index).padStart(8, '0')}`;
}

function at<Item>(list: readonly Item[], index: number): Item {
  return list[index % list.length] as Item;
}

export function fakeEntry(index: number): ShelfEntry {
  const round = Math.floor(index / titles.length);
  const title = at(titles, index);
  return {
    id: fakeId(index),
    title: title === null || round === 0 ? title : `${title}, book ${round + 1}`,
    authors: index % 13 === 12 ? [] : [at(authors, index)],
    fandoms: [at(fandoms, index * 3)],
    words: 1_200 + index * 137,
    chapters: 1 + (index % 20),
    rating: { value: 'teen', label: 'T' },
    status: 'complete',
    progress: index % 4 === 0 ? 0.62 : index % 7 === 2 ? 1 : 0,
    fileName: `story-${index}.txt`,
    isFinished: index % 7 === 2,
    addedAt: '2026-03-01T10:00:00.000Z',
    lastReadAt: index % 4 === 0 || index % 7 === 2 ? '2026-03-02T10:00:00.000Z' : null,
  };
}

const chapterTitles = [
  'The First of the Year',
  'Forty-Two',
  'Ida Marsh, Her Hand',
  'The Tide Table',
  'Oil and Wick',
  'A Visitor from the Customs House',
];

export function fakeChapter(index: number): Chapter {
  return {
    id: `c${index + 1}`,
    title: index % 6 === 4 ? null : at(chapterTitles, index),
    part: null,
    words: 4_000 + index * 900,
    sceneBreaks: 2,
    emphasis: 4,
    notes: { before: false, after: false },
    start: 'The lamps along the harbour wall were numbered in white paint, one to forty-one.',
    segments: [{ firstBlock: 0, blocks: 1, words: 6 }],
    file: `chapters/${String(index + 1).padStart(4, '0')}.xhtml`,
  };
}

export const fakeMetadata: Metadata = {
  ...emptyMetadata,
  title: 'The Lamplighter’s Ledger',
  authors: ['quietowl'],
  fandoms: ['Harbour Lights'],
  relationships: ['Ansel Reyne / Ida Marsh'],
  tags: ['Slow burn', 'Lighthouses', 'Found family', 'Letters'],
  rating: { value: 'mature', label: 'R (violence)' },
  warnings: {
    archive: ['violence'],
    author: [
      'Content notes for shipwreck and grief throughout; chapter 6 is the hard one. There is a lamp at the end, I promise.',
    ],
    stated: true,
  },
  summary:
    'Every night for eleven years Ansel has lit the same forty-one lamps and written down who passed beneath them. On the first of the new year he counts forty-two.',
  language: 'en',
  series: [{ name: 'Lights of the Coast', index: 2 }],
  status: 'inProgress',
  updated: '2026-03-01',
};

export function fakeStory(id: string, metadata: Metadata, chapters: readonly Chapter[]): Story {
  return {
    format: 1,
    id,
    addedAt: '2026-03-01T10:00:00.000Z',
    metadata,
    stated: metadata,
    words: chapters.reduce((sum, { words }) => sum + words, 0),
    chapters,
    front: [
      { kind: 'disclaimer', text: 'The harbour belongs to nobody; the lamps are mine.' },
      { kind: 'thanks', text: 'To everyone who kept a light on.' },
    ],
    back: [{ kind: 'notes', text: 'More on the next tide.' }],
    repairs: [
      {
        kind: 'replacementCharacter',
        count: 20,
        places: [
          { line: 21, before: 'No\ufffd of course not', after: 'No… of course not' },
          { line: 45, before: 'that\ufffds one too many', after: 'that’s one too many' },
        ],
      },
    ],
    problems: [],
    versions: [
      {
        fileName: '0001.txt',
        originalName: 'ledger.txt',
        sha256: '0'.repeat(64),
        bytes: 48_211,
        importedAt: '2026-03-01T10:00:00.000Z',
        importer: 'plainText',
        encoding: 'windows-1252',
      },
    ],
  };
}

export function fakeOpened(index: number): OpenedStory {
  const chapters = Array.from({ length: 14 }, (_, number) => fakeChapter(number));
  const entry = fakeEntry(index);
  const metadata: Metadata =
    index === 0 ? fakeMetadata : { ...fakeMetadata, title: entry.title, authors: entry.authors };
  return {
    story: fakeStory(fakeId(index), metadata, chapters),
    folder: '/home/reader/Documents/Fanfolio/quietowl - The Lamplighters Ledger [st0r00000000]',
    place:
      entry.progress > 0
        ? {
            locator: {
              chapterId: 'c4',
              block: 3,
              blockHash: 'x',
              offset: 0,
              before: '',
              after: '',
              progression: 0.4,
            },
            totalProgression: 0.3,
            finished: false,
            at: '2026-03-02T10:00:00.000Z',
          }
        : null,
    consent: null,
  };
}

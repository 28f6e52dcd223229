// Stories of our own words for the tests of the EPUB writer.

import { drawCover } from '../../../electron/epub/drawCover.ts';
import type { EpubChapter, EpubInput } from '../../../electron/epub/epubInput.ts';
import { coverDesign } from '../../../shared/cover/coverDesign.ts';
import { coverSvg } from '../../../shared/cover/coverSvg.ts';
import { emptyMetadata, type Metadata } from '../../../shared/story/metadata.ts';
import type { Story } from '../../../shared/story/story.ts';

export type ChapterDraft = {
  readonly title?: string | null;
  readonly part?: string | null;
  readonly side?: number;
  readonly blocks: readonly string[];
};

export function chapterOf(draft: ChapterDraft, index: number): EpubChapter {
  return {
    entry: {
      id: `c${index + 1}`,
      title: draft.title ?? null,
      part: draft.part ?? null,
      ...(draft.side === undefined ? {} : { side: draft.side }),
      words: 100,
      sceneBreaks: 0,
      emphasis: 0,
      notes: { before: false, after: false },
      start: '',
      segments: [],
      file: `chapters/${String(index + 1).padStart(4, '0')}.xhtml`,
    },
    blocks: draft.blocks,
  };
}

let smallCover: Promise<Uint8Array> | undefined;

/** One cover for all: what is on it is tested elsewhere. */
export function coverForTests(): Promise<Uint8Array> {
  const design = coverDesign({ title: 'Salt', authors: ['pell'], fandoms: [] });
  smallCover ??= drawCover(coverSvg({ ...design, shapes: design.shapes.slice(0, 1) }), []);
  return smallCover;
}

export async function bookInput(
  metadata: Partial<Metadata>,
  drafts: readonly ChapterDraft[],
  rest: Partial<Pick<Story, 'front' | 'back'>> & Partial<Pick<EpubInput, 'images'>> = {},
): Promise<EpubInput> {
  const chapters = drafts.map(chapterOf);
  const all = { ...emptyMetadata, ...metadata };
  return {
    story: {
      format: 1,
      id: '0123456789ab',
      addedAt: '2024-03-05T10:20:30.400Z',
      metadata: all,
      stated: all,
      words: 1234,
      chapters: chapters.map(({ entry }) => entry),
      front: rest.front ?? [],
      back: rest.back ?? [],
      repairs: [],
      problems: [],
      versions: [],
    },
    chapters,
    images: rest.images ?? [],
    cover: await coverForTests(),
  };
}

/** A flip book: two chapters on one side, one without a title on the other. */
export const twoSides: readonly ChapterDraft[] = [
  { title: 'Oil and Wick', part: 'SIDE ONE: The Keeper', side: 1, blocks: ['<p>He lit it.</p>'] },
  { part: 'SIDE ONE: The Keeper', side: 1, blocks: ['<p>He slept.</p>'] },
  { part: 'SIDE TWO: The Ship', side: 2, blocks: ['<p>She saw it.</p>'] },
];

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

export const plainBlocks: readonly string[] = [
  '<p>The ferry left at six, and nobody waved.</p>',
  '<hr class="scene"/>',
  '<p>By noon the island was a <em>line</em>, then a guess &amp; then nothing.</p>',
];

/** Every element of the markup's table, as importing leaves it. */
export const everyElement: readonly string[] = [
  '<p class="align-center">Words in <em>em</em> <strong>strong</strong> <i>i</i> <b>b</b> <u>u</u> <s>s</s> <del>del</del> <ins>ins</ins> <small>small</small> <sub>sub</sub> <sup>sup</sup> <code>code</code> <kbd>kbd</kbd> <samp>samp</samp> <q>q</q> <cite>cite</cite> <abbr title="abbreviation">abbr</abbr><br/>and <span class="small-caps">small</span>.</p>',
  '<h2>A heading</h2>',
  '<h3 class="align-right">A smaller one</h3>',
  '<h4>The least</h4>',
  '<hr class="scene"/>',
  '<hr/>',
  '<blockquote class="letter"><p>A letter.</p></blockquote>',
  '<div class="verse"><p>Two lines<br/>of verse</p></div>',
  '<p class="verse">A line of verse</p>',
  '<p class="lost-line">A line alone</p>',
  '<p lang="de" dir="ltr">Ein Satz auf Deutsch.</p>',
  '<aside class="note before"><p>A note before.</p></aside>',
  '<section class="align-left" id="part"><p>A section.</p></section>',
  '<ul><li>One</li><li id="two">Two</li></ul>',
  '<ol start="3" type="a"><li value="7">Seven</li><li>Eight</li></ol>',
  '<dl><dt>Term</dt><dd>Meaning</dd></dl>',
  '<table class="align-center"><caption>Tides</caption><thead><tr><th scope="col">Hour</th><th scope="col">Height</th></tr></thead><tbody><tr><td colspan="2" rowspan="1">Six</td></tr></tbody><tfoot><tr><td>a</td><td>b</td></tr></tfoot></table>',
  '<figure class="align-center"><img src="images/map.png" alt="A map" width="10" height="10"/><figcaption>The map.</figcaption></figure>',
  '<p><img src="images/map.png"/> <img src="images/gone.png" alt="A lost drawing"/></p>',
  '<pre>one   two&#10;  three</pre>',
  '<details><summary>Hidden</summary><p>Found.</p></details>',
  '<p>A link <a href="https://example.org/a?b=c&amp;d=e">out</a>, <a href="mailto:a@example.org">by mail</a>, <a href="#part">within</a>, <a href="0002.xhtml">on</a>, <a href="0002.xhtml#there">to a place</a>, <a href="0009.xhtml">nowhere</a>, <a id="place">no address</a>.</p>',
  '<p>A footnote<sup class="noteref" id="ref1"><a href="#fn1">1</a></sup>.</p>',
  '<aside class="footnote" id="fn1"><p>Its text. <a href="#ref1">Back</a></p></aside>',
  '<p><ruby><rb>灯</rb><rp>(</rp><rt>ひ</rt><rp>)</rp></ruby></p>',
  '<p class="indent">Indented.</p>',
];

export const onePixelImage = { name: 'map.png', bytes: new Uint8Array(Buffer.from(onePixel, 'base64')) };

export const fullMetadata: Partial<Metadata> = {
  title: 'The Lamplighter’s Ledger',
  authors: ['quietowl', 'Ida M.'],
  fandoms: ['Harbour Lights'],
  relationships: ['Ansel Reyne / Ida Marsh'],
  characters: ['Ansel Reyne'],
  tags: ['Slow burn', 'Letters'],
  categories: ['M/F'],
  rating: { value: 'mature', label: 'R' },
  warnings: { archive: ['violence'], author: ['Shipwreck, and grief throughout.'], stated: true },
  summary: 'Every night for eleven years.\n\nThen, one night, forty-two.',
  language: 'en',
  series: [
    { name: 'Lights of the Coast', index: 2 },
    { name: 'Ledgers', index: null },
  ],
  status: 'inProgress',
  published: '2023-01-02',
  updated: '2024-02-03',
  source: { url: 'https://example.org/works/42?view=full&style=x', workKey: 'example:42' },
};

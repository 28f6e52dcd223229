// The book that leaves: its files, their order, its metadata, and that it is the same every time.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { writeEpub } from '../../../electron/epub/writeEpub.ts';
import { warningScreenFor } from '../../../shared/reading/warningPolicy.ts';
import { warningLines } from '../../../shared/reading/warningSentences.ts';
import { emptyMetadata } from '../../../shared/story/metadata.ts';
import { bookInput, everyElement, fullMetadata, onePixelImage, plainBlocks } from './bookStories.ts';
import { readBook, wordsOf } from './readBook.ts';

const bookOf = async (...input: Parameters<typeof bookInput>) =>
  readBook(await writeEpub(await bookInput(...input)));

describe('the zip', () => {
  test('begins with the media type, stored', async () => {
    const bytes = await writeEpub(await bookInput(fullMetadata, [{ blocks: plainBlocks }]));
    const start = Buffer.from(bytes.subarray(0, 58));
    expect(start.readUInt16LE(8)).toBe(0);
    expect(start.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });

  test('is the same for an unchanged story, whenever it is written', async () => {
    const digest = async () => {
      const input = await bookInput(fullMetadata, [{ blocks: everyElement }], { images: [onePixelImage] });
      return createHash('sha256')
        .update(await writeEpub(input))
        .digest('hex');
    };
    const first = await digest();
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await digest()).toBe(first);
  });

  test('holds only names that every device can read', async () => {
    const { names } = await bookOf({ title: 'Zoë & Łucja’s  „Tür“ 灯' }, [
      { title: 'ß / 灯', blocks: plainBlocks },
    ]);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9._/-]+$/);
  });

  test('declares its encoding in every XML file', async () => {
    const book = await bookOf(fullMetadata, [{ blocks: plainBlocks }]);
    const files = book.names.filter((name) => /\.(?:xml|xhtml|opf|ncx)$/.test(name));
    expect(files.length).toBeGreaterThan(7);
    for (const name of files)
      expect(book.text(name)).toMatch(/^<\?xml version="1\.0" encoding="utf-8" ?\?>/i);
  });
});

describe('reading order', () => {
  test('is cover, title, warnings, contents, front matter, chapters, back matter', async () => {
    const book = await bookOf(fullMetadata, [{ blocks: plainBlocks }, { blocks: plainBlocks }], {
      front: [{ kind: 'thanks', text: 'To the tide.' }],
      back: [{ kind: 'notes', text: 'The end, for now.' }],
    });
    expect(book.spine).toEqual([
      'cover.xhtml',
      'title.xhtml',
      'warnings.xhtml',
      'toc.xhtml',
      'front.xhtml',
      'chapter-c1.xhtml',
      'chapter-c2.xhtml',
      'back.xhtml',
    ]);
  });

  test('chapters of a part stand below it, in the contents and in the NCX', async () => {
    const book = await bookOf(fullMetadata, [
      { title: 'Prologue', blocks: plainBlocks },
      { title: 'One', part: 'Ebb', blocks: plainBlocks },
      { title: 'Two', part: 'Ebb', blocks: plainBlocks },
      { title: 'Three', part: 'Flood', blocks: plainBlocks },
    ]);
    const list = book.text('toc.xhtml').replace(/\n/g, '');
    expect(list).toContain(
      '<a href="chapter-c2.xhtml" dir="auto">Ebb</a><ol><li><a href="chapter-c2.xhtml" dir="auto">One</a></li><li><a href="chapter-c3.xhtml" dir="auto">Two</a></li></ol>',
    );
    const ncx = book.text('toc.ncx');
    expect(ncx).toContain('<meta name="dtb:depth" content="2"/>');
    expect(ncx.match(/<navPoint/g)).toHaveLength(7);
    expect(book.text('chapter-c2.xhtml')).toContain('<p class="part" dir="auto">Ebb</p>');
    expect(book.text('chapter-c3.xhtml')).not.toContain('class="part"');
  });

  test('a chapter without a title is called by its number, and bears no heading', async () => {
    const book = await bookOf(fullMetadata, [{ title: '', blocks: plainBlocks }, { blocks: plainBlocks }]);
    expect(book.text('toc.xhtml')).toContain('>Chapter 2<');
    expect(book.text('chapter-c2.xhtml')).not.toContain('<h1');
    expect(book.text('chapter-c2.xhtml')).toContain('<p class="number">2</p>');
  });

  test('the only chapter of a story is called by the story’s title', async () => {
    const book = await bookOf(fullMetadata, [{ blocks: plainBlocks }]);
    expect(book.text('toc.xhtml')).toContain('>The Lamplighter’s Ledger<');
  });
});

describe('the package document', () => {
  test('says of the story what devices ask for', async () => {
    const opf = (await bookOf(fullMetadata, [{ blocks: plainBlocks }])).text('content.opf');
    for (const line of [
      '<dc:title id="title">The Lamplighter’s Ledger</dc:title>',
      '<dc:creator id="creator-2">Ida M.</dc:creator>',
      '<dc:language>en</dc:language>',
      '<dc:date>2023-01-02</dc:date>',
      '<meta property="dcterms:modified">2024-03-05T10:20:30Z</meta>',
      '<dc:source>https://example.org/works/42?view=full&amp;style=x</dc:source>',
      '<meta property="belongs-to-collection" id="series-1">Lights of the Coast</meta>',
      '<meta refines="#series-1" property="group-position">2</meta>',
      '<meta name="calibre:series" content="Lights of the Coast"/>',
      '<meta name="calibre:series_index" content="2"/>',
      '<meta name="cover" content="cover-image"/>',
      '<item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>',
      '<dc:subject>Mature</dc:subject>',
      '<dc:subject>Graphic violence</dc:subject>',
      '<dc:subject>Slow burn</dc:subject>',
      '<meta property="fanfolio:authorWarning">Shipwreck, and grief throughout.</meta>',
      '<meta property="fanfolio:ratingLabel">R</meta>',
    ])
      expect(opf).toContain(line);
    expect(opf).not.toContain('fanfolio:untitled');
  });

  test('the identifier belongs to the story, not to the export', async () => {
    const one = (await bookOf(fullMetadata, [{ blocks: plainBlocks }])).text('content.opf');
    const other = (await bookOf({ title: 'Renamed' }, [{ blocks: plainBlocks }])).text('content.opf');
    const identifier = /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;
    expect(identifier.exec(one)?.[0]).toBeDefined();
    expect(identifier.exec(one)?.[0]).toBe(identifier.exec(other)?.[0]);
  });

  test('a story without a title is "Untitled", and marked so', async () => {
    const book = await bookOf({}, [{ blocks: plainBlocks }]);
    expect(book.text('content.opf')).toContain('<dc:title id="title">Untitled</dc:title>');
    expect(book.text('content.opf')).toContain('<meta property="fanfolio:untitled">true</meta>');
  });

  test.each([
    ['en', 'en'],
    ['pt-br', 'pt-BR'],
    ['zh-Hant', 'zh-Hant'],
    ['us', 'und'],
    ['C', 'und'],
    ['english', 'und'],
    ['x'.repeat(400), 'und'],
    [null, 'und'],
  ])('the language %s is written as %s', async (language, written) => {
    const opf = (await bookOf({ language }, [{ blocks: plainBlocks }])).text('content.opf');
    expect(opf).toContain(`<dc:language>${written}</dc:language>`);
  });

  test('a book in Hebrew turns its pages the other way', async () => {
    const book = await bookOf({ language: 'he' }, [{ blocks: ['<p>מנורות</p>'] }]);
    expect(book.text('content.opf')).toContain('page-progression-direction="rtl"');
    expect(book.text('chapter-c1.xhtml')).toMatch(/<html [^>]*lang="he"[^>]* dir="rtl">/);
  });
});

describe('the page of warnings', () => {
  test('says the same sentences as the app, and the author’s words as they are', async () => {
    const page = (await bookOf(fullMetadata, [{ blocks: plainBlocks }])).text('warnings.xhtml');
    const screen = warningScreenFor({ ...emptyMetadata, ...fullMetadata });
    expect(screen).not.toBeNull();
    for (const { heading, sentence } of screen === null ? [] : warningLines(screen, true)) {
      expect(page).toContain(`<strong>${heading}</strong><br/>${sentence}`);
    }
    expect(page).toContain('<p dir="auto">Shipwreck, and grief throughout.</p>');
    expect(page).toContain('As written by the author: “R”');
  });

  test('shows a warning of the front matter once, and not among the front matter', async () => {
    const book = await bookOf(fullMetadata, [{ blocks: plainBlocks }], {
      front: [
        { kind: 'warning', text: 'Shipwreck,  and grief throughout.' },
        { kind: 'warning', text: 'Also: gulls.' },
      ],
    });
    expect(book.text('warnings.xhtml').match(/Shipwreck/g)).toHaveLength(1);
    expect(book.text('warnings.xhtml')).toContain('Also: gulls.');
    expect(book.spine).not.toContain('front.xhtml');
  });

  test('does not promise anything where nothing is stated', async () => {
    const page = (await bookOf({}, [{ blocks: plainBlocks }])).text('warnings.xhtml');
    expect(page).toContain('No rating stated');
    expect(page).toContain('That is no promise.');
  });

  test('stands before the text in the contents', async () => {
    const contents = (await bookOf(fullMetadata, [{ blocks: plainBlocks }])).text('toc.xhtml');
    expect(contents.indexOf('warnings.xhtml')).toBeLessThan(contents.indexOf('chapter-c1.xhtml'));
  });
});

describe('the text', () => {
  test('keeps every word of every element', async () => {
    const book = await bookOf(fullMetadata, [{ blocks: everyElement }, { blocks: plainBlocks }], {
      images: [onePixelImage],
    });
    const expected = wordsOf(everyElement.join('\n')).replace('( ひ )', 'ひ');
    const words = wordsOf(book.text('chapter-c1.xhtml')).replace('A lost drawing', '').replace(/\s+/g, ' ');
    expect(words).toBe(expected);
  });

  test('keeps what markup says: lists that start at three, tables, languages', async () => {
    const page = (await bookOf(fullMetadata, [{ blocks: everyElement }], { images: [onePixelImage] })).text(
      'chapter-c1.xhtml',
    );
    for (const markup of [
      '<ol start="3" type="a"><li value="7">',
      '<th scope="col">',
      '<p lang="de" dir="ltr" xml:lang="de">',
      '<img src="images/map.png" alt="A map" width="10" height="10"/>',
      '<span class="image-absent">A lost drawing</span>',
      '<a href="#fn1" epub:type="noteref">',
      '<aside class="footnote" id="fn1" epub:type="footnote">',
    ])
      expect(page).toContain(markup);
  });

  test('leads links between chapters to the files of the book, and no link nowhere', async () => {
    const book = await bookOf(fullMetadata, [
      { blocks: everyElement },
      { blocks: ['<p><a id="there">There</a> and <a href="0001.xhtml#two">back</a></p>'] },
    ]);
    const page = book.text('chapter-c1.xhtml');
    expect(page).toContain('<a href="chapter-c2.xhtml">on</a>');
    expect(page).toContain('<a href="chapter-c2.xhtml#there">to a place</a>');
    expect(page).toContain('<a>nowhere</a>');
    expect(book.text('chapter-c2.xhtml')).toContain('<a href="chapter-c1.xhtml#two">back</a>');
  });

  test('carries the images that are shown, and no others', async () => {
    const other = { ...onePixelImage, name: 'unseen.png' };
    const book = await bookOf(fullMetadata, [{ blocks: everyElement }], { images: [onePixelImage, other] });
    expect(book.bytes('images/map.png')).toEqual(onePixelImage.bytes);
    expect(book.names).not.toContain('OEBPS/images/unseen.png');
  });

  test('a chapter of 300,000 words is cut into files that a device can lay out, and none of it is lost', async () => {
    const sentence = 'The tide came in and went out again and the lamp was lit. '.repeat(12).trim();
    const blocks = Array.from({ length: 2_100 }, (_, index) =>
      index % 40 === 39 ? '<hr class="scene"/>' : `<p>${index} ${sentence}</p>`,
    );
    const book = await bookOf(fullMetadata, [{ blocks }, { blocks: plainBlocks }]);
    const files = book.spine.filter((name) => name.startsWith('chapter-c1'));
    expect(files.slice(0, 3)).toEqual(['chapter-c1.xhtml', 'chapter-c1_2.xhtml', 'chapter-c1_3.xhtml']);
    for (const file of files) expect(book.bytes(file).length).toBeLessThan(260_000);
    expect(files.map((file) => wordsOf(book.text(file))).join(' ')).toBe(wordsOf(blocks.join('\n')));
    expect(files.slice(1).every((file) => !/<hr/.test(book.text(file).slice(0, 600)))).toBe(true);
    expect(book.text('toc.xhtml').match(/chapter-c1/g)).toHaveLength(1);
  });
});

test('a story without chapters is refused', async () => {
  await expect(writeEpub(await bookInput(fullMetadata, []))).rejects.toMatchObject({ code: 'exportFailed' });
});

// From bytes to a completed story: what is refused, what is counted, what stays whole under bad input.
import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../../electron/importers/detectLanguage.ts';
import { inspectionOf } from '../../../electron/importers/inspection.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { maximumSourceBytes } from '../../../electron/importers/registry.ts';
import { sanitizeBlocks } from '../../../electron/markup/sanitizeBlocks.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readSource({ name: 'a.txt', bytes: bytesOf(text) });

describe('a file that is no story', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
  const noise = Uint8Array.from({ length: 4_096 }, (_none, index) => (index * 167 + (index >> 3)) % 256);
  test.each([
    ['nothing', new Uint8Array(), 'emptyFile', /empty/],
    ['white space', bytesOf(' \n\t\n\u00a0'), 'emptyFile', /white space/],
    ['signs without a word', bytesOf('*** \n ---'), 'emptyFile', /no words/],
    ['a picture', png, 'notText', /a PNG picture/],
    ['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), 'notText', /a program/],
    ['noise', noise, 'notText', /not a text/],
    ['a PDF', bytesOf('%PDF-1.4\n%âãÏÓ'), 'unsupportedFormat', /a PDF document/],
    ['a ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'unsupportedFormat', /a ZIP archive/],
    ['an RTF', bytesOf('{\\rtf1\\ansi hello}'), 'unsupportedFormat', /an RTF document/],
    [
      'a web page',
      bytesOf('<!DOCTYPE html>\n<html><body>x</body></html>'),
      'unsupportedFormat',
      /a web page/,
    ],
    ['a JSON object', bytesOf('{ "title": "A Thing", "n": [1, 2] }'), 'unsupportedFormat', /a JSON file/],
    ['a JSON list', bytesOf('["one word", "two"]'), 'unsupportedFormat', /a JSON file/],
    ['a JSON that breaks off', bytesOf('[{"title": "A Th'), 'unsupportedFormat', /a JSON file/],
    ['a package document', bytesOf('<package xmlns="x"></package>'), 'unsupportedFormat', /an XML document/],
    [
      'a style sheet',
      bytesOf('/* x */\nbody { margin: 0; }\np { color: red; }\n'),
      'unsupportedFormat',
      /a style sheet/,
    ],
    ['a script', bytesOf("'use strict';\nconst a = 1;"), 'unsupportedFormat', /a program's source/],
    [
      'a table',
      bytesOf('id,name,age,town\n1,An,3,Up\n2,Bo,4,Up\n3,Cy,5,Up\n4,Di,6,Up\n'),
      'unsupportedFormat',
      /a table of values/,
    ],
    ['too much', new Uint8Array(maximumSourceBytes + 1).fill(0x61), 'fileTooLarge', /40 MB/],
  ])('%s is refused by name', async (_name, bytes, code, message) => {
    await expect(readSource({ name: 'story.txt', bytes })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});

test.each([
  '{ She said nothing. }',
  '[Scene: a house]',
  'let us go then, you and I',
  'import nothing, she said.',
])('a story may begin with %s', async (start) => {
  expect((await read(`${start}\n\nAnd so on.`)).words).toBeGreaterThan(3);
});

describe('a completed story', () => {
  test('has the keys of the inspection, in their order', async () => {
    expect(Object.keys(inspectionOf('a.txt', await read('It was so.')))).toEqual(
      (
        'file importer encoding encodingConfidence title authors fandoms relationships characters tags categories rating warnings summary ' +
        'language series status published updated words source front back chapters repairs problems'
      ).split(' '),
    );
  });

  test('never takes its title from the name of the file', async () => {
    const story = await readSource({
      name: 'The Great Tale.txt',
      bytes: bytesOf('It was so.\n\nAnd so on.'),
    });
    expect(story.metadata.title).toBeNull();
  });

  test('names chapters and files by their place', async () => {
    const story = await read('Chapter 1\n\nOne.\n\nChapter 2\n\nTwo.');
    expect(story.chapters.map(({ entry }) => [entry.id, entry.file])).toEqual([
      ['c1', 'chapters/0001.xhtml'],
      ['c2', 'chapters/0002.xhtml'],
    ]);
  });

  test('starts with its first words, past a note and a scene break', async () => {
    const story = await read('Chapter 1\n\nA/N: hello!\n\n***\n\n“Well,” she said.');
    expect(story.chapters[0]?.entry.start).toBe('“Well,” she said.');
  });

  test('is the same for the same bytes', async () => {
    const text = 'Title: X\n\nCHAPTER 1\n\nIt *was* so.\n\n***\n\nAnd on.';
    expect(await read(text)).toEqual(await read(text));
  });

  test('keeps the words of a header that is all there is', async () => {
    const story = await read('Title: X\nAuthor: Y');
    expect(story.chapters).toHaveLength(1);
    expect(story.words).toBe(4);
  });

  test('is already what the first gate lets through', async () => {
    const hostile = [
      'Title: <script>alert(1)</script> & "quotes"',
      '',
      '<img src=x onerror=alert(1)> *<b>bold</b>* &amp; &#10; ]]> <!-- x --> </p></body>',
      '',
      '• <a href="javascript:alert(1)">x</a>\u0001\u0007 \ud83d\ude00 \u{1f469}\u200d\u{1f680}',
      '',
      'short <i>\nlines\nof &c.',
      '',
      'A/N: <style>p{}</style> the end > all < of it',
    ].join('\n');
    const { chapters } = await read(hostile);
    const blocks = chapters.flatMap((chapter) => chapter.blocks);
    expect(await sanitizeBlocks(blocks)).toEqual(blocks);
    expect(blocks.join('')).not.toMatch(/<(?:script|img|style|a )/);
  });
});

describe('the language of a text', () => {
  test.each([
    [
      'en',
      'She went down to the harbour and he was not there, and they had said that he would be. It was late, and you could see the lamp from the quay. ',
    ],
    [
      'de',
      'Sie ging hinunter zum Hafen, aber er war nicht da, obwohl alle gesagt hatten, dass er dort sein würde. Es war schon spät geworden. ',
    ],
    [
      'fr',
      'Elle descendit vers le port, mais il n’était pas là, bien que tout le monde eût dit qu’il y serait. Il se faisait déjà tard. ',
    ],
    [
      'ru',
      'Она спустилась к гавани, но его там не было, хотя все говорили, что он придёт. Было уже поздно, и горел фонарь. ',
    ],
  ])('is %s', async (language, text) => {
    expect(await detectLanguage(text.repeat(3))).toBe(language);
  });

  test.each(['', 'Oh.', '12345 67890', '— — —'])('is not guessed from %j', async (text) => {
    expect(await detectLanguage(text)).toBeNull();
  });
});

describe('bad input of size', () => {
  const seconds = async (text: string) => {
    const bytes = bytesOf(text);
    // Of the processor: a busy machine is no fault.
    const before = process.cpuUsage();
    const story = await readSource({ name: 'a.txt', bytes });
    const { user, system } = process.cpuUsage(before);
    return { story, took: (user + system) / 1e6 };
  };
  const sentence = 'The keeper looked out over the harbour and said nothing at all. ';

  test.each([
    ['one line of 10 MB', sentence.repeat(160_000)],
    ['one word of 10 MB', 'a'.repeat(10_000_000)],
    ['10 MB of asterisks around a word', `${'*'.repeat(5_000_000)} word ${'*'.repeat(5_000_000)}`],
    ['a million blank lines', `one${'\n'.repeat(1_000_000)}two`],
    ['stars at every word', '*a '.repeat(1_000_000)],
    ['lines that all end in hyphens', 'owls and harbours and lamps and bells and lost-\n'.repeat(60_000)],
    ['nothing but endings', 'To be continued\n\n'.repeat(100_000)],
    ['lost characters only', 'a\ufffd '.repeat(500_000)],
  ])('%s is read in proportion', async (_name, text) => {
    const { story, took } = await seconds(text);
    expect(story.words).toBeGreaterThan(0);
    expect(took).toBeLessThan(5);
  });

  test('a line of a whole book is cut into paragraphs and segments that a page can lay out', async () => {
    const { story } = await seconds(sentence.repeat(20_000));
    const [chapter] = story.chapters;
    expect(chapter?.entry.segments.every(({ words }) => words <= 5_000)).toBe(true);
    expect(chapter?.blocks.every((block) => block.endsWith('all.</p>'))).toBe(true);
    expect(story.words).toBe(20_000 * 12);
  });
});

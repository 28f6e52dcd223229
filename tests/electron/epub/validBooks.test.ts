// Every kind of book is valid by epubcheck, without an error or a warning.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeEpub } from '../../../electron/epub/writeEpub.ts';
import {
  bookInput,
  everyElement,
  fullMetadata,
  onePixelImage,
  plainBlocks,
  twoSides,
} from './bookStories.ts';
import { complaintsAbout, hasEpubcheck } from './epubcheck.ts';

const hostile = '"Quotes" & <b>tags</b> ]]> 🎸👩‍👩‍👧 \u0000\u0007\u202e \ud800 מנורות \'single\'';

const wrongBlocks = [
  '<p>open <em>never closed <p>nested</p> text</b>',
  '<P CLASS="scene" onclick="x()">shouting</P>',
  '<script>alert(1)</script><p>5 < 6 & 7 &bogus; &#0; &#x110000; &nbsp;</p>',
  '<p id="same">one</p><p id="same">two</p><p id="1bad">three</p>',
  '<ul><li value="4">unordered</li></ul><td>stray</td>',
  '<p><a href="http://exa mple.org/ a b">bad</a> <a href="javascript:x()">worse</a> <a href="#gone">lost</a> <a href="http://[">broken</a> <a href="https://example.org/a|b[c]{d}">odd</a></p>',
  '<p><img src="http://example.org/a.png" alt="far"/><img src="../../etc/passwd" alt="climber"/><img/></p>',
  '<p lang="not a language" dir="up">strange</p>',
  'text without an element',
  '',
];

const cases: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  simple: async () =>
    writeEpub(await bookInput({ title: 'Salt', authors: ['pell'] }, [{ blocks: plainBlocks }])),
  untitled: async () => writeEpub(await bookInput({}, [{ blocks: plainBlocks }, { title: '', blocks: [] }])),
  hostile: async () =>
    writeEpub(
      await bookInput(
        {
          title: hostile.repeat(20).slice(0, 1000),
          authors: [hostile, '', ' '],
          fandoms: [hostile],
          tags: [hostile, hostile, 'a\nb'],
          summary: `${hostile}\n\n${hostile}`,
          rating: { value: 'notRated', label: hostile },
          warnings: { archive: ['choseNotTo', 'death'], author: [hostile], stated: true },
          series: [{ name: hostile, index: 1.5 }],
          language: 'us',
          source: { url: 'javascript:alert("x")', workKey: hostile },
        },
        [
          { title: hostile, part: hostile, blocks: plainBlocks },
          { title: 'Wrong', blocks: wrongBlocks },
        ],
        {
          front: [
            { kind: 'disclaimer', text: hostile },
            { kind: 'warning', text: hostile },
          ],
          back: [{ kind: 'licence', text: hostile }],
        },
      ),
    ),
  elements: async () =>
    writeEpub(
      await bookInput(
        fullMetadata,
        [{ title: 'All', blocks: everyElement }, { blocks: ['<p id="there">There.</p>'] }],
        { images: [onePixelImage], front: [{ kind: 'thanks', text: 'To Ida.' }] },
      ),
    ),
  parts: async () =>
    writeEpub(
      await bookInput(fullMetadata, [
        { title: 'One', part: 'Ebb', blocks: plainBlocks },
        { title: 'Two', part: 'Ebb', blocks: plainBlocks },
        { title: 'Three', part: 'Flood', blocks: plainBlocks },
        { title: 'Coda', blocks: plainBlocks },
      ]),
    ),
  'two sides': async () => writeEpub(await bookInput(fullMetadata, twoSides)),
  'right-to-left': async () =>
    writeEpub(
      await bookInput({ title: 'מנורות', language: 'he', authors: ['ינשוף'] }, [{ blocks: ['<p>ערב</p>'] }]),
    ),
  japanese: async () =>
    writeEpub(
      await bookInput({ title: '灯台', language: 'ja', authors: ['静梟'] }, [
        { title: '一', blocks: ['<p>夜。</p>'] },
      ]),
    ),
  'a thousand chapters': async () =>
    writeEpub(
      await bookInput(
        fullMetadata,
        Array.from({ length: 1000 }, (_, index) => ({ title: `Night ${index + 1}`, blocks: plainBlocks })),
      ),
    ),
  'a chapter in pieces': async () =>
    writeEpub(
      await bookInput(fullMetadata, [
        { blocks: Array.from({ length: 900 }, () => `<p>${'The lamp was lit. '.repeat(40)}</p>`) },
      ]),
    ),
};

let folder = '';
afterAll(() => (folder === '' ? undefined : rm(folder, { recursive: true })));

test.skipIf(!hasEpubcheck)(
  'epubcheck complains of none of them, and of a broken one',
  { timeout: 300_000 },
  async () => {
    folder = await mkdtemp(join(tmpdir(), 'fanfolio-books-'));
    const broken = join(folder, 'broken.epub');
    await writeFile(broken, new Uint8Array([0x50, 0x4b, 3, 4]));
    const paths = [broken];
    for (const [name, write] of Object.entries(cases)) {
      const path = join(folder, `${name.replaceAll(' ', '-')}.epub`);
      await writeFile(path, await write());
      paths.push(path);
    }
    const complaints = await complaintsAbout(paths);
    expect(complaints.filter((line) => !line.includes(broken))).toEqual([]);
    expect(complaints.length).toBeGreaterThan(0);
  },
);

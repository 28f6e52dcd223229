// A chapter's file: a whole XHTML document, whose blocks come back as they were written.
import { describe, expect, test } from 'vitest';
import { readChapterDocument, writeChapterDocument } from '../../../electron/markup/chapterDocument.ts';

const blocks = ['<p>One &amp; two.</p>', '<hr class="scene"/>', '<pre>a&#10;b</pre>'];
const chapter = {
  title: 'The "Fog" & <others>',
  part: 'Side One',
  storyTitle: 'A\nTale',
  language: 'en',
  blocks,
};

describe('a chapter document', () => {
  test('gives back its blocks', () => {
    expect(readChapterDocument(writeChapterDocument(chapter))).toEqual(blocks);
  });

  test('says its encoding, its language and its title', () => {
    const text = writeChapterDocument(chapter);
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/);
    expect(text).toContain('lang="en" xml:lang="en"');
    expect(text).toContain('<title>The "Fog" &amp; &lt;others&gt; · A Tale</title>');
    expect(text).toContain('<h1>The "Fog" &amp; &lt;others&gt;</h1>');
  });

  test('may be without title, part, language and blocks', () => {
    const bare = { title: null, part: null, storyTitle: 'Untitled', language: null, blocks: [] };
    const text = writeChapterDocument(bare);
    expect(text).toContain('<header></header>');
    expect(text).not.toContain('lang=');
    expect(readChapterDocument(text)).toEqual([]);
  });

  test('names images as a browser finds them from its own folder, and gives them back as they were', () => {
    const blocks = [
      '<figure><img src="images/a.png" alt="src=&quot;images/&quot;"/></figure>',
      '<p>images/a.png</p>',
    ];
    const text = writeChapterDocument({ ...chapter, blocks });
    expect(text).toContain('<img src="../images/a.png"');
    expect(text).toContain('<p>images/a.png</p>');
    expect(readChapterDocument(text)).toEqual(blocks);
  });

  test('refuses a block that is no line', () => {
    expect(() => writeChapterDocument({ ...chapter, blocks: ['<p>a\nb</p>'] })).toThrow('exactly one line');
  });

  test('is damaged when it is cut anywhere', () => {
    const text = writeChapterDocument(chapter);
    for (let length = 0; length < text.length; length += 1)
      expect(() => readChapterDocument(text.slice(0, length))).toThrow(
        expect.objectContaining({ code: 'storyDamaged' }),
      );
  });

  test.each(['', 'hello', '<html><body><p>x</p></body></html>', `${'x\n'.repeat(20)}`])(
    'is not %j',
    (text) => {
      expect(() => readChapterDocument(text)).toThrow(expect.objectContaining({ code: 'storyDamaged' }));
    },
  );
});

// The first gate: only the story markup's table comes in, each block on one line, and none changes twice.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  headingBlock,
  listBlock,
  noteBlock,
  paragraphBlock,
  preformattedBlock,
} from '../../../electron/markup/buildBlocks.ts';
import { escapeText } from '../../../electron/markup/escapeText.ts';
import { sanitizeBlocks } from '../../../electron/markup/sanitizeBlocks.ts';
import { sceneBreakMarkup } from '../../../shared/story/markup.ts';

const clean = async (html: string) => (await sanitizeBlocks([html])).join('\n');

describe('the first gate', () => {
  test.each([
    ['<p onclick="x()" style="color:red" class="verse evil">a</p>', '<p class="verse">a</p>'],
    ['<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['<p><a href="javascript:alert(1)">x</a></p>', '<p><a>x</a></p>'],
    [
      '<p><a href="https://a.invalid/?q=1&amp;r=2">x</a></p>',
      '<p><a href="https://a.invalid/?q=1&amp;r=2">x</a></p>',
    ],
    ['<p><a href="0002.xhtml#n1">x</a></p>', '<p><a href="0002.xhtml#n1">x</a></p>'],
    [
      '<p><img src="https://a.invalid/x.png" alt="a cat"/></p>',
      '<p><span class="image-absent">a cat</span></p>',
    ],
    [
      '<p><img src="images/cat.png" alt="a &quot;cat&quot;"></p>',
      '<p><img src="images/cat.png" alt="a &quot;cat&quot;"/></p>',
    ],
    ['<p><img src="images/../../x" alt=""></p>', '<p><span class="image-absent"></span></p>'],
    ['<font>loose <b>words</b></font>', '<p>loose <b>words</b></p>'],
    ['<main><p>one</p>two<p>three</p></main>', '<p>one</p>\n<p>two</p>\n<p>three</p>'],
    ['<p>one\n  two<br>three</p>', '<p>one two<br/>three</p>'],
    ['<pre>one\n  two</pre>', '<pre>one&#10;  two</pre>'],
    ['<p lang="de-AT" dir="ltr">a</p>', '<p lang="de-AT" dir="ltr">a</p>'],
    ['<p lang="x&quot;y" dir="up">a</p>', '<p>a</p>'],
    ['<iframe src="https://a.invalid/">gone</iframe><p>kept</p>', '<p>kept</p>'],
    ['<p>1 &lt; 2 &amp; 3 &gt; 2</p>', '<p>1 &lt; 2 &amp; 3 &gt; 2</p>'],
    ['<form><p>gone too</p></form>', ''],
  ])('%s', async (html, expected) => {
    expect(await clean(html)).toBe(expected);
  });

  test('changes nothing in blocks that are built here', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
        const inline = texts.map((each) => escapeText(each).replaceAll(/\s+/g, ' ').trim() || 'x');
        const [first = 'x'] = inline;
        const blocks = [
          paragraphBlock(
            `${first}<br/><em>${inline.join('</em> <strong>')}${inline.length > 1 ? '</strong>' : '</em>'}`.replaceAll(
              /<\/em> <strong>(?=.*<\/em> <strong>)/g,
              ' ',
            ),
          ),
          paragraphBlock(first, 'lost-line'),
          headingBlock(3, first),
          sceneBreakMarkup,
          listBlock(inline),
          noteBlock('after', [paragraphBlock(first), sceneBreakMarkup]),
          preformattedBlock(texts.join('\n').replaceAll('\r', '') || 'x'),
        ];
        expect(await sanitizeBlocks(blocks)).toEqual(blocks);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('changes nothing when it is passed twice, whatever came first', async () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<em>',
      '</em>',
      '<div class="letter">',
      '</div>',
      '<b',
      '>',
      '<',
      '&',
      '&amp;',
      '&#10;',
      'text',
      ' ',
      '\n',
      '<img src="images/a.png">',
      '<a href="#x">',
      '</a>',
      '<table><tr><td>',
      '</table>',
      '<li>',
      '<hr class="scene">',
      '<pre>',
      '</pre>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<svg>',
      '</svg>',
      '"',
      "'",
      '<p lang="en">',
      '<details><summary>',
      '<br>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const once = await sanitizeBlocks([pieces.join('')]);
        expect(await sanitizeBlocks(once)).toEqual(once);
        for (const block of once) expect(block).toMatch(/^<[^\n]*>$/);
      }),
      { numRuns: 1_000, seed: 11 },
    );
  });
});

// Whatever comes in, well-formed markup of the closed vocabulary comes out, with every word.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyMarkup } from '../../../electron/epub/tidyMarkup.ts';
import { everyElement } from './bookStories.ts';

const tidy = (markup: string) => tidyMarkup(markup, { imagePath: () => null, ids: new Set() });

/** Throws where a tag or a reference is not XML. */
function checkWellFormed(markup: string): void {
  const open: string[] = [];
  const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z:]+="[^"<]*")*)(\/?)>/g;
  for (const [, closes, name = '', attributes = '', self] of markup.matchAll(tag)) {
    const names = Array.from(attributes.matchAll(/ ([a-z:]+)=/g), ([, key]) => key);
    expect(new Set(names).size).toBe(names.length);
    if (closes === '/') expect(open.pop()).toBe(name);
    else if (self !== '/') open.push(name);
  }
  expect(open).toEqual([]);
  expect(markup.replace(tag, '')).not.toMatch(/<|&(?!(?:#\d+|#[xX][0-9a-fA-F]+|amp|lt|gt|quot|apos);)/);
}

const scrap = fc.oneof(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<em>',
    '</em>',
    '<ul>',
    '<li>',
    '</ul>',
    '<td>',
    '<table>',
    '<tr>',
    '</table>',
  ),
  fc.constantFrom(
    '<a href="#x">',
    '</a>',
    '<br>',
    '<br/>',
    '<img src="images/a.png" alt="b">',
    '<hr class="scene"/>',
  ),
  fc.constantFrom(
    '<p id="a" id="b" lang="en">',
    '<aside class="note x" style="y"/>',
    '<script>',
    '<SPAN>',
    '<!-- -->',
    '<?php',
  ),
  fc.constantFrom('&', '&amp;', '&nbsp;', '&#0;', '&#xd800;', '&#10;', '&lt', '<', '>', '"', "'", ']]>'),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('word', 'lamp', 'tide'),
);
const soup = fc.array(scrap, { maxLength: 40 }).map((scraps) => scraps.join(''));

test('any soup of tags becomes well-formed, and tidying it again changes nothing', () => {
  fc.assert(
    fc.property(soup, (markup) => {
      const once = tidy(markup);
      checkWellFormed(once);
      expect(tidy(once)).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});

test('no word is lost', () => {
  const words = (text: string) => text.match(/word|lamp|tide/g) ?? [];
  fc.assert(
    fc.property(soup, (markup) => {
      // "<a" before a word makes the word a part of the tag.
      fc.pre(!/<[^<>]*(?:word|lamp|tide)/.test(markup));
      expect(words(tidy(markup))).toEqual(words(markup));
    }),
    { numRuns: 2_000 },
  );
});

test('clean markup without images and footnotes stays as it is', () => {
  for (const block of everyElement.filter((each) => !/<img|<rb>|footnote|noteref| lang=/.test(each))) {
    expect(tidy(block)).toBe(block);
  }
});

test.each([
  ['<p>one<p>two</p>', '<p>one</p><p>two</p>'],
  ['<p><em>a</p>b', '<p><em>a</em></p>b'],
  ['<a href="https://a.example/"><a href="#b">x</a></a>', '<a href="https://a.example/">x</a>'],
  ['<a href="javascript:x()">x</a>', '<a>x</a>'],
  [
    '<img src="https://a.example/i.png" alt="a &quot;b&quot;"/>',
    '<span class="image-absent">a &quot;b&quot;</span>',
  ],
  ['<td>cell</td>', 'cell'],
  ['5 < 6 & 7', '5 &lt; 6 &amp; 7'],
  ['<ruby><rb>灯</rb><rt>ひ</rt></ruby>', '<ruby>灯<rt>ひ</rt></ruby>'],
])('%s becomes %s', (markup, tidied) => {
  expect(tidy(markup)).toBe(tidied);
});

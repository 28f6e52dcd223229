// The words of a block, and what is counted in its markup.
import { expect, test } from 'vitest';
import { blockText } from '../../../electron/markup/blockText.ts';
import { countEmphasis, countSceneBreaks } from '../../../electron/markup/countMarks.ts';
import { escapeText } from '../../../electron/markup/escapeText.ts';

test.each([
  ['<p>One &amp; two &lt;three&gt; &quot;four&quot;.</p>', 'One & two <three> "four".'],
  ['<p>a<br/>b</p>', 'a\nb'],
  ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  ['<aside class="note before"><p>one</p><p>two</p></aside>', 'one\ntwo'],
  ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\tb'],
  ['<pre>a&#10;b &#x2014; c</pre>', 'a\nb — c'],
  ['<p>un<em>be</em>liev<a href="#x" id="y">able</a></p>', 'unbelievable'],
  ['<hr class="scene"/>', ''],
  ['<p></p>', ''],
  ['<p>&amp;lt;</p>', '&lt;'],
])('the text of %s', (block, text) => {
  expect(blockText(block)).toBe(text);
});

test('escaping is undone by reading', () => {
  const text = 'a < b && c > d "e" \'f\' &amp; é — 😀';
  expect(blockText(`<p>${escapeText(text)}</p>`)).toBe(text);
});

test('what XML cannot hold is not written, and words that it parted stay apart', () => {
  expect(escapeText('a\0b\u0001c\ud800d\uffffe\u0085f')).toBe('a b c d e f');
  expect(escapeText('one\u0007 two \u0008three')).toBe('one two three');
});

test('emphasis in emphasis counts once', () => {
  const blocks = [
    '<p><em>a</em> <strong><em>b</em></strong></p>',
    '<p><i>c</i><b>d</b></p>',
    '<p><img src="images/e.png"/></p>',
  ];
  expect(countEmphasis(blocks)).toBe(4);
});

test('a scene break is the canonical one', () => {
  expect(countSceneBreaks(['<hr class="scene"/>', '<p>***</p>', '<hr/>'])).toBe(1);
});

// Marks in a book: set across elements, never inside tags, code or character references.
import { expect, test } from 'vitest';
import { typographicMarkup } from '../../../electron/epub/typographicMarkup.ts';

test.each([
  [
    '<p>"<em>No</em>," he said. "Don\'t <strong>go"</strong></p>',
    '<p>“<em>No</em>,” he said. “Don’t <strong>go”</strong></p>',
  ],
  [
    '<p class="indent" lang="en">&quot;Quoted&#39;s&quot; R&amp;D -- "x"</p>',
    '<p class="indent" lang="en">“Quoted’s” R&amp;D — “x”</p>',
  ],
  ['<p>say <code>"x--y"</code> "now"</p>', '<p>say <code>"x--y"</code> “now”</p>'],
  ['<pre>"a" -- b</pre>', '<pre>"a" -- b</pre>'],
  [
    '<p>"Noted."<sup class="noteref" id="r"><a href="#n">1</a></sup></p>',
    '<p>“Noted.”<sup class="noteref" id="r"><a href="#n">1</a></sup></p>',
  ],
  ['<p>"One<br/>\'two\'"</p>', '<p>“One<br/>‘two’”</p>'],
  ['<blockquote><p>"A.</p><p>"B."</p></blockquote>', '<blockquote><p>“A.</p><p>“B.”</p></blockquote>'],
  ['<p lang="de">"Ja"</p>', '<p lang="de">„Ja“</p>'],
  ['<p>"Er sagt <i lang="de">ja</i>"</p>', '<p>“Er sagt <i lang="de">ja</i>”</p>'],
  ['<ul><li>- one</li></ul>', '<ul><li>- one</li></ul>'],
  ['<p>plain</p>', '<p>plain</p>'],
  ['<hr class="scene"/>', '<hr class="scene"/>'],
  ['<p>a < b "c" & d</p>', '<p>a < b “c” & d</p>'],
])('%s', (block, set) => {
  expect(typographicMarkup(block, 'en')).toBe(set);
  expect(typographicMarkup(set, 'en')).toBe(set);
});

test('a dash of speech in an item of a list is a dash of the list', () => {
  expect(typographicMarkup('<ul><li>- uno</li></ul>', 'es')).toBe('<ul><li>- uno</li></ul>');
  expect(typographicMarkup('<p>- uno</p>', 'es')).toBe('<p>— uno</p>');
});

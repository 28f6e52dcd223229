// The second gate: changes nothing that the table lets through, and lets nothing through that it does not name.

import { expect } from '@playwright/test';
import { globalAttributes, storyClasses, storyElements } from '../../../shared/story/markup.ts';
import { test } from './harness/readerTest.ts';

// The policy would complain of what the gate is about to remove, and help it.
test.use({ query: '?unguarded' });

/** Values that the table allows, among them some that a sanitiser with ideas of its own would refuse. */
const values: Readonly<Record<string, readonly string[]>> = {
  class: [...storyClasses, `${storyClasses[0]} ${storyClasses[3]}`],
  id: ['note1', 'location', 'body', 'getElementById', 'parentNode'],
  href: [
    'https://example.org/a?b=c&d=e',
    'http://example.org',
    'mailto:a@example.org',
    '#note1',
    '0002.xhtml',
    'chapter_2.xhtml#x',
  ],
  src: ['images/a.png', 'images/_b-2.jpeg'],
  alt: ['a --> b', ' spaced ', 'javascript:nothing', '</style>', ''],
  title: ['x: y', 'a --> b'],
  width: ['40'],
  height: ['30'],
  start: ['3'],
  type: ['a', 'I'],
  value: ['7'],
  colspan: ['2'],
  rowspan: ['2'],
  scope: ['row'],
  lang: ['en', 'zh-Hant', 'x-elvish'],
  dir: ['rtl', 'ltr', 'auto'],
};

const parents: Readonly<Record<string, readonly [string, string]>> = {
  li: ['<ul>', '</ul>'],
  dt: ['<dl>', '</dl>'],
  dd: ['<dl>', '</dl>'],
  caption: ['<table>', '</table>'],
  thead: ['<table>', '</table>'],
  tbody: ['<table>', '</table>'],
  tfoot: ['<table>', '</table>'],
  tr: ['<table><tbody>', '</tbody></table>'],
  th: ['<table><tbody><tr>', '</tr></tbody></table>'],
  td: ['<table><tbody><tr>', '</tr></tbody></table>'],
  rb: ['<ruby>', '</ruby>'],
  rt: ['<ruby>', '</ruby>'],
  rp: ['<ruby>', '</ruby>'],
  figcaption: ['<figure>', '</figure>'],
  summary: ['<details>', '</details>'],
};
const empty = ['br', 'hr', 'img'];
const withoutText = ['table', 'thead', 'tbody', 'tfoot', 'tr', 'ul', 'ol', 'dl'];

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** One sample for each element, attribute and value of the table, as a browser writes it. */
function samples(): readonly string[] {
  return Object.entries(storyElements).flatMap(([name, own]) => {
    const [before, after] = parents[name] ?? ['', ''];
    const inside = withoutText.includes(name) ? '' : 'text &lt;b&gt; &amp; “more”';
    const written = (attribute: string): string =>
      `${before}<${name}${attribute}>${empty.includes(name) ? '' : `${inside}</${name}>`}${after}`;
    const attributes = [...own, ...globalAttributes].flatMap((attribute) =>
      (values[attribute] ?? ['']).map((value) => ` ${attribute}="${escaped(value)}"`),
    );
    return ['', ...attributes].map(written);
  });
}

test('changes nothing that the table names', async ({ page }) => {
  const all = samples();
  expect(all.length).toBeGreaterThan(300);
  // As the browser's own parser reads it: what differs after that, the gate has done.
  const differing = await page.evaluate(
    (markups) =>
      markups.filter((markup) => {
        const box = new DOMParser().parseFromString(markup, 'text/html').body;
        return window.harness.sanitize(markup) !== box.innerHTML;
      }),
    all,
  );
  expect(differing).toEqual([]);
});

test('changes nothing in what it has let through once', async ({ page }) => {
  const nested = samples()
    .filter((_, index) => index % 3 === 0)
    .map((sample, index) =>
      index % 2 === 0 ? `<blockquote>${sample}</blockquote>` : `<div><section>${sample}</section></div>`,
    );
  const differing = await page.evaluate(
    (markups) =>
      markups.filter((markup) => {
        const once = window.harness.sanitize(markup);
        return window.harness.sanitize(once) !== once;
      }),
    nested,
  );
  expect(differing).toEqual([]);
});

test('unwraps what the table does not name and drops what it forbids', async ({ page }) => {
  const cases: readonly (readonly [string, string])[] = [
    ['<p><font color="red">kept</font></p>', '<p>kept</p>'],
    ['<p><marquee>kept</marquee></p>', '<p>kept</p>'],
    ['<p>a<!-- comment -->b</p>', '<p>ab</p>'],
    ['<p>a<script>b</script>c</p>', '<p>ac</p>'],
    ['<p><video>gone</video>stays</p>', '<p>stays</p>'],
    ['<p class="scene evil">x</p>', '<p class="scene">x</p>'],
    ['<p class="evil">x</p>', '<p>x</p>'],
    ['<p id="x" title="y" style="color:red">x</p>', '<p>x</p>'],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href=" java&#10;script:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="file:///etc/passwd">x</a>', '<a>x</a>'],
    ['<img src="https://example.org/a.png" alt="a">', '<img alt="a">'],
    ['<img src="images/../../a.png" alt="a">', '<img alt="a">'],
    ['<img src="data:image/png;base64,AAAA" alt="a">', '<img alt="a">'],
    ['only words', '<p>only words</p>'],
    ['', ''],
  ];
  const results = await page.evaluate(
    (markups) => markups.map((markup) => window.harness.sanitize(markup)),
    cases.map(([dirty]) => dirty),
  );
  expect(results).toEqual(cases.map(([, clean]) => clean));
});

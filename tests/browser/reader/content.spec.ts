// What is on the page: one segment and its neighbours, nothing that runs, and nothing wider than a column.
import { expect, type Page } from '@playwright/test';
import { test } from './harness/readerTest.ts';
import type { StorySpec } from './harness/storySpec.ts';

async function open(page: Page, spec: StorySpec): Promise<void> {
  await page.evaluate((asked) => window.harness.open(asked), spec);
}

async function wordsInPage(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.reader-segment')]
      .map((host) => host.shadowRoot?.querySelector('.columns')?.textContent?.split(/\s+/).length ?? 0)
      .reduce((sum, words) => sum + words, 0),
  );
}

test('a chapter of 300,000 words costs three segments, in its middle too', async ({ page }) => {
  test.slow();
  await open(page, { chapters: 1, wordsPerChapter: 300_000 });
  await page.waitForTimeout(400);
  expect(await wordsInPage(page)).toBeLessThan(11_000);
  await page.getByRole('slider', { name: 'Place in the story' }).fill('500');
  await page.waitForTimeout(700);
  expect(await wordsInPage(page)).toBeLessThan(21_000);
  await expect(page.locator('.reader-percent')).toHaveText('50 %');
  const hosts = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.reader-segment')].map((host) => ({
      inert: host.inert,
      hidden: host.getAttribute('aria-hidden'),
      visibility: getComputedStyle(host).visibility,
    })),
  );
  expect(hosts.filter(({ inert }) => !inert)).toHaveLength(1);
  for (const host of hosts.filter(({ inert }) => inert)) {
    expect(host).toEqual({ inert: true, hidden: 'true', visibility: 'hidden' });
  }
});

test('the pages of a chapter of several segments are counted exactly', async ({ page }) => {
  test.slow();
  await open(page, { chapters: 1, wordsPerChapter: 12_000, segmentWords: 3000 });
  await expect(page.getByRole('status')).toHaveText(/Page 1 of \d+/, { timeout: 20_000 });
  const said = (await page.getByRole('status').textContent()) ?? '';
  const total = Number(/of (\d+)$/.exec(said)?.[1]);
  let turns = 0;
  while (!(await page.locator('.reader-end').isVisible())) {
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => window.harness.settled());
    turns += 1;
    if (turns > 200) break;
  }
  expect(turns).toBe(total);
});

const hostile = [
  '<p>one<script>window.hacked = 1</script></p>',
  '<p><img src="images/none.png" onerror="window.hacked = 2" alt="broken"/></p>',
  '<p><img src="https://example.org/pixel.png" alt="remote"/></p>',
  '<p style="position:fixed;inset:0;background:red" onclick="window.hacked = 3">styled</p>',
  '<style>* { color: red !important }</style>',
  '<p><a href="javascript:window.hacked = 4" id="trap">a trap</a></p>',
  '<p><a href="data:text/html,x">data</a></p>',
  '<svg onload="window.hacked = 5"><script>window.hacked = 6</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.hacked = 7"></style></mglyph></table></mtext></math>',
  '<form action="https://example.org"><input autofocus onfocus="window.hacked = 8"/></form>',
  '<iframe src="https://example.org"></iframe><object data="x"></object><embed src="x"/>',
  '<template shadowrootmode="open"><script>window.hacked = 9</script></template>',
  '<p class="reader-page scene unknown" id="app" data-x="1" aria-hidden="true">classes</p>',
  '<noscript><p title="</noscript><img src=x onerror=window.hacked=10>"></p></noscript>',
];

test.describe('without the content security policy', () => {
  test.use({ query: '?unguarded' });
  test('hostile markup in a segment does nothing', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await open(page, { chapters: 1, wordsPerChapter: 300, extra: { 0: hostile } });
    await page.waitForTimeout(300);
    const found = await page.evaluate(() => {
      const root = window.harness.shown();
      for (const element of root.querySelectorAll<HTMLElement>('.columns *')) element.click();
      const inside = [...root.querySelectorAll('.columns *')];
      return {
        hacked: Reflect.get(window, 'hacked') ?? null,
        names: inside.map((element) => element.localName),
        events: inside
          .flatMap((element) => element.getAttributeNames())
          .filter((name) => /^on|^style$|^data-/.test(name)),
        links: [...root.querySelectorAll('a')].map((link) => link.getAttribute('href')),
        classes: inside.flatMap((element) => [...element.classList]),
      };
    });
    expect(found.hacked).toBeNull();
    for (const name of ['script', 'style', 'svg', 'iframe', 'object', 'form', 'input', 'template', 'math']) {
      expect(found.names).not.toContain(name);
    }
    expect(found.events).toEqual([]);
    expect(found.links).toEqual([null, null]);
    expect(found.classes).not.toContain('reader-page');
    expect(requests.filter((url) => url.includes('example.org'))).toEqual([]);
  });
});

test('pictures, tables, preformatted lines and long words stay inside their column', async ({ page }) => {
  const cells = Array.from({ length: 14 }, (_, index) => `<td>incomprehensibility${index}</td>`).join('');
  const extra = [
    '<p><img src="images/3000x400.svg" alt="A long wall"/></p>',
    '<p><img src="images/300x4000.svg" alt="A tall mast"/></p>',
    `<table><caption>Tides</caption><tbody>${`<tr>${cells}</tr>`.repeat(60)}</tbody></table>`,
    `<table><tbody>${'<tr><td>ebb</td><td>flow</td></tr>'.repeat(80)}</tbody></table>`,
    `<pre>${'x'.repeat(400)}&#10;  two   spaces</pre>`,
    `<p>${'Unbreakable'.repeat(40)}</p>`,
  ];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const size of [
    { width: 1280, height: 800 },
    { width: 430, height: 860 },
  ]) {
    await page.setViewportSize(size);
    await open(page, { chapters: 1, wordsPerChapter: 600, extra: { 0: extra } });
    await page.waitForTimeout(400);
    const wide = await page.evaluate(() => {
      const root = window.harness.shown();
      const frame = root.querySelector('.frame')?.getBoundingClientRect() ?? new DOMRect();
      const column = Number.parseFloat(
        getComputedStyle(root.querySelector('.columns') ?? root.host).columnWidth,
      );
      const limit = Number.isNaN(column) ? frame.width : column;
      return [...root.querySelectorAll('.columns img, .columns pre, .columns > p, .columns > .table-box')]
        .flatMap((element) => [...element.getClientRects()])
        .filter((rect) => rect.width > limit + 1 || rect.height > frame.height + 1)
        .map((rect) => [rect.width, rect.height]);
    });
    expect(wide).toEqual([]);
    const boxes = await page.evaluate(() =>
      [...window.harness.shown().querySelectorAll<HTMLElement>('.table-box')].map((box) => [
        box.classList.contains('is-wide'),
        box.scrollWidth > box.clientWidth,
        box.tabIndex,
      ]),
    );
    expect(boxes).toEqual([
      [true, true, 0],
      [false, false, -1],
    ]);
  }
  // A picture is asked for by the host's address alone, never by the one in the markup.
  expect(asked.filter((path) => path.startsWith('/images/'))).toEqual([]);
  expect(asked).toContain('/library/0123456789ab/images/3000x400.svg');
});

test('a table in its own box scrolls under the wheel before the page turns', async ({ page }) => {
  const cells = Array.from({ length: 14 }, (_, index) => `<td>incomprehensibility${index}</td>`).join('');
  await open(page, {
    chapters: 1,
    wordsPerChapter: 900,
    extra: { 0: [`<table><tbody><tr>${cells}</tr></tbody></table>`] },
  });
  await page.evaluate(() => window.harness.shown().querySelector('.table-box')?.scrollIntoView());
  await page.evaluate(() => window.harness.settled());
  const before = await page.evaluate(() => window.harness.frame().scrollLeft);
  const box = await page.evaluate(() => {
    const { x, y } =
      window.harness.shown().querySelector('.table-box')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y };
  });
  await page.mouse.move(box.x + 30, box.y + 15);
  await page.mouse.wheel(200, 0);
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => window.harness.frame().scrollLeft)).toBe(before);
  expect(
    await page.evaluate(() => window.harness.shown().querySelector('.table-box')?.scrollLeft),
  ).toBeGreaterThan(50);
});

test('a link inside the story jumps, a link to the web is only shown', async ({ page }) => {
  await open(page, {
    chapters: 2,
    wordsPerChapter: 4000,
    extra: {
      0: ['<p><a href="#note1">see the note</a> <a href="https://example.org/a">elsewhere</a></p>'],
      1: [],
    },
    edits: [
      {
        kind: 'insert',
        chapter: 0,
        block: 60,
        markup: '<aside class="footnote" id="note1"><p>The note itself.</p></aside>',
      },
    ],
  });
  const click = (words: string): Promise<void> =>
    page.evaluate((asked) => {
      for (const link of window.harness.shown().querySelectorAll('a'))
        if (link.textContent === asked) link.click();
    }, words);
  await click('elsewhere');
  await expect(page.getByLabel('Address of the link')).toHaveValue('https://example.org/a');
  expect(page.url()).toContain('127.0.0.1');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Address of the link')).toHaveCount(0);
  await click('see the note');
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => window.harness.visibleText())).toContain('The note itself.');
});

test('the Tab key brings a link of a later page onto the page', async ({ page }) => {
  await open(page, {
    chapters: 1,
    wordsPerChapter: 3000,
    edits: [
      {
        kind: 'insert',
        chapter: 0,
        block: 40,
        markup: '<p>Here is <a href="https://example.org">a far link</a>.</p>',
      },
    ],
  });
  await expect(page.getByRole('link', { name: 'a far link' })).toBeAttached();
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => window.harness.visibleText())).toContain('a far link');
  const { scrollLeft, clientWidth } = await page.evaluate(() => window.harness.frame());
  expect(scrollLeft).toBeGreaterThan(0);
  expect(scrollLeft % clientWidth).toBe(0);
});

test('an empty chapter has a page, and an empty story says that it is one', async ({ page }) => {
  await open(page, { chapters: 3, wordsPerChapter: 0, titles: ['Alpha', 'Beta', 'Gamma'] });
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(150);
  expect(await page.evaluate(() => window.harness.visibleText())).toContain('Beta');
});

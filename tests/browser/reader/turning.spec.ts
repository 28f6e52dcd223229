// Turning: every way to turn a page, across segments and chapters, without a lock and without a skipped page.
import { expect, type Page } from '@playwright/test';
import { test } from './harness/readerTest.ts';
import type { StorySpec } from './harness/storySpec.ts';

const short: StorySpec = { chapters: 5, wordsPerChapter: 700 };

async function open(page: Page, spec: StorySpec): Promise<void> {
  await page.evaluate((asked) => window.harness.open(asked), spec);
  // A page of the stand-in face holds other words than one of its own.
  await page.evaluate(() => document.fonts.ready);
}

function text(page: Page): Promise<string> {
  return page.evaluate(() => window.harness.visibleText());
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => window.harness.settled());
}

/** Every page of the story, by the arrow key. */
async function readAll(page: Page, key = 'ArrowRight'): Promise<readonly string[]> {
  const pages: string[] = [];
  for (let count = 0; count < 400; count += 1) {
    if (await page.locator('.reader-end').isVisible()) return pages;
    const now = await text(page);
    if (pages.at(-1) !== now) pages.push(now);
    await page.keyboard.press(key);
    await settled(page);
    await page.waitForTimeout(20);
  }
  throw new Error('The story has no end.');
}

for (const columns of ['one', 'two'] as const) {
  test(`shows each word once from the first page to the end, ${columns} a spread`, async ({ page }) => {
    test.slow();
    const spec: StorySpec = { chapters: 3, wordsPerChapter: 1700, segmentWords: 400 };
    await open(page, spec);
    await page.evaluate((chosen) => window.harness.prefer({ columns: chosen }), columns);
    const pages = await readAll(page);
    const read = pages.join(' ').replace(/\s+/g, '');
    const whole = await page.evaluate(() => {
      const parts: string[] = [];
      for (let chapter = 1; chapter <= 3; chapter += 1) {
        for (let segment = 0; ; segment += 1) {
          const markup = window.harness.readMarkup(`c${chapter}`, segment);
          if (markup === '') break;
          const box = new DOMParser().parseFromString(markup, 'text/html');
          parts.push(box.body.textContent ?? '');
        }
      }
      return parts;
    });
    // The headings stand between the chapters; all else must be there, once, in order.
    let at = 0;
    for (const part of whole) {
      const found = read.indexOf(part.replace(/\s+/g, ''), at);
      expect(found).toBeGreaterThanOrEqual(at);
      at = found + part.replace(/\s+/g, '').length;
    }
    expect(at).toBe(read.length);
  });
}

test('a last page narrower than the stride turns whole', async ({ page }) => {
  await open(page, short);
  await page.evaluate(() => window.harness.prefer({ columns: 'two' }));
  const odd: number[] = [];
  for (const typeSize of [18, 20, 22, 24, 26]) {
    await page.evaluate((size) => window.harness.prefer({ typeSize: size }), typeSize);
    await page.keyboard.press('End');
    await settled(page);
    const { scrollLeft, scrollWidth, clientWidth } = await page.evaluate(() => window.harness.frame());
    expect(scrollLeft % clientWidth).toBe(0);
    expect(scrollLeft + clientWidth).toBe(scrollWidth);
    const columns = await page.evaluate(() => {
      const inside = window.harness.shown().querySelector('.columns');
      const last = [...(inside?.lastElementChild?.getClientRects() ?? [])].at(-1);
      const left = inside?.getBoundingClientRect().left ?? 0;
      return Math.floor(((last?.left ?? 0) - left) / (window.harness.frame().clientWidth / 2)) + 1;
    });
    if (columns % 2 === 1) odd.push(typeSize);
  }
  // Or the test has tried nothing.
  expect(odd.length).toBeGreaterThan(0);
});

test('back from a chapter leads to the last page of the one before', async ({ page }) => {
  await open(page, short);
  const forward = await readAll(page);
  await page.keyboard.press('ArrowLeft');
  await settled(page);
  const back: string[] = [];
  for (let index = 0; index < forward.length; index += 1) {
    back.unshift(await text(page));
    await page.keyboard.press('PageUp');
    await settled(page);
    await page.waitForTimeout(20);
  }
  expect(back).toEqual(forward);
});

test('a held key goes on across chapter ends and turns at each repeat', async ({ page }) => {
  await open(page, { chapters: 12, wordsPerChapter: 500 });
  await page.waitForTimeout(300);
  const seen = await page.evaluate(async () => {
    const pages = new Set<string>();
    for (let index = 0; index < 40; index += 1) {
      const press = new KeyboardEvent('keydown', { key: 'ArrowRight', repeat: index > 0, bubbles: true });
      document.body.dispatchEvent(press);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 17)));
      if (document.querySelector('.reader-end') !== null) break;
      pages.add(window.harness.visibleText());
    }
    return [...pages].length;
  });
  expect(seen).toBeGreaterThanOrEqual(22);
  await expect(page.locator('.reader-end')).toBeVisible();
});

test('presses add up while a chapter is being read; repeats of a held key do not run ahead', async ({
  page,
}) => {
  await open(page, short);
  await page.keyboard.press('End');
  await settled(page);
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    window.harness.host.delay = 300;
  });
  // Chapter 3 is not laid out yet: three presses wait for it, thirty repeats do not.
  for (let index = 0; index < 6; index += 1) await page.keyboard.press('ArrowRight');
  await page.evaluate(() => {
    for (let index = 0; index < 30; index += 1) {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', repeat: true, bubbles: true }),
      );
    }
  });
  await page.waitForTimeout(1500);
  const chapter = await page.evaluate(() => window.harness.shown().querySelector('h1')?.textContent);
  expect(chapter).toMatch(/of [34] nights/);
});

test('every key turns, and goes to the chapter’s ends', async ({ page }) => {
  await open(page, { chapters: 2, wordsPerChapter: 4000 });
  const first = await text(page);
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ']) await page.keyboard.press(key);
  await settled(page);
  const { scrollLeft, clientWidth } = await page.evaluate(() => window.harness.frame());
  expect(scrollLeft).toBe(4 * clientWidth);
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Shift+ ']) await page.keyboard.press(key);
  await settled(page);
  expect(await text(page)).toBe(first);
  await page.keyboard.press('End');
  await settled(page);
  const end = await page.evaluate(() => window.harness.frame());
  expect(end.scrollLeft).toBe(end.scrollWidth - end.clientWidth);
  await page.keyboard.press('Home');
  await settled(page);
  expect(await text(page)).toBe(first);
});

test('one swipe of the trackpad is one page, however long its tail', async ({ page }) => {
  await open(page, { chapters: 1, wordsPerChapter: 4000 });
  await page.evaluate(async () => {
    for (const deltaY of [3, 12, 30, 44, 38, 30, 22, 15, 9, 5, 3, 2, 1, 1]) {
      window.harness
        .shown()
        .host.dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true, composed: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await settled(page);
  const { scrollLeft, clientWidth } = await page.evaluate(() => window.harness.frame());
  expect(scrollLeft).toBe(clientWidth);
  await page.waitForTimeout(250);
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, -120);
  await settled(page);
  expect((await page.evaluate(() => window.harness.frame())).scrollLeft).toBe(0);
});

test('a click at the right turns, at the left turns back, in the middle shows the controls', async ({
  page,
}) => {
  await open(page, { chapters: 1, wordsPerChapter: 4000 });
  const left = async (): Promise<number> => (await page.evaluate(() => window.harness.frame())).scrollLeft;
  await page.mouse.click(1200, 400);
  await settled(page);
  const turned = await left();
  expect(turned).toBeGreaterThan(0);
  await page.mouse.click(640, 400);
  await settled(page);
  expect(await left()).toBe(turned);
  await page.mouse.click(60, 400);
  await settled(page);
  expect(await left()).toBe(0);
});

test('selecting text and clicking it away turn nothing; what is selected can be copied', async ({ page }) => {
  await open(page, { chapters: 1, wordsPerChapter: 4000 });
  const box = await page.evaluate(() => {
    const paragraph = window.harness.shown().querySelector('p:nth-of-type(3)');
    const { x, y, width } = paragraph?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width };
  });
  await page.mouse.move(box.x + 40, box.y + 15);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 40, box.y + 15, { steps: 6 });
  await page.mouse.up();
  expect((await page.evaluate(() => window.harness.frame())).scrollLeft).toBe(0);
  const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '');
  expect(selected.split(' ').length).toBeGreaterThan(3);
  expect((await text(page)).replace(/\s+/g, ' ')).toContain(selected.replace(/\s+/g, ' ').trim());
  await page.mouse.click(1200, 400);
  await settled(page);
  expect((await page.evaluate(() => window.harness.frame())).scrollLeft).toBe(0);
});

test('a swipe by finger turns', async ({ page }) => {
  await open(page, { chapters: 1, wordsPerChapter: 4000 });
  const swipe = (from: number, to: number): Promise<void> =>
    page.evaluate(
      ([start, end]) => {
        const area = document.querySelector('.reader-page');
        const touch = { pointerType: 'touch', bubbles: true, clientY: 400, pointerId: 7 };
        area?.dispatchEvent(new PointerEvent('pointerdown', { ...touch, clientX: start }));
        area?.dispatchEvent(new PointerEvent('pointerup', { ...touch, clientX: end }));
      },
      [from, to] as const,
    );
  await swipe(900, 500);
  const { scrollLeft, clientWidth } = await page.evaluate(() => window.harness.frame());
  expect(scrollLeft).toBe(clientWidth);
  await swipe(500, 900);
  expect((await page.evaluate(() => window.harness.frame())).scrollLeft).toBe(0);
});

test('a chapter that cannot be read says so, and is read when asked again', async ({ page }) => {
  await open(page, short);
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    window.harness.host.failing = true;
  });
  await page.getByRole('button', { name: 'Contents' }).click();
  await page.getByRole('button', { name: /of 4 nights/ }).click();
  await expect(page.getByRole('alert')).toContainText('damaged');
  await page.evaluate(() => {
    window.harness.host.failing = false;
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await page.evaluate(() => window.harness.shown().querySelector('h1')?.textContent)).toMatch(
    /of 4 nights/,
  );
});

test('a block of pictures without a word turns page by page, and stays where it is', async ({ page }) => {
  const pictures = '<p><img src="images/500x640.svg" alt=""/></p>'.repeat(7);
  await open(page, { chapters: 1, wordsPerChapter: 900, extra: { 0: [`<div>${pictures}</div>`] } });
  await page.waitForTimeout(400);
  const lefts: number[] = [];
  for (let turns = 1; turns <= 4; turns += 1) {
    await page.keyboard.press('ArrowRight');
    await settled(page);
    await page.evaluate(() => document.fonts.dispatchEvent(new Event('loadingdone')));
    await settled(page);
    const { scrollLeft, clientWidth } = await page.evaluate(() => window.harness.frame());
    lefts.push(scrollLeft / clientWidth);
  }
  expect(lefts).toEqual([1, 2, 3, 4]);
});

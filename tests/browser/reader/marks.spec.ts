// Bookmarks, coloured words and notes: made with the mouse and the keyboard, kept, painted, listed.
import { expect, type Page } from '@playwright/test';
import { violations } from '../violations.ts';
import { test } from './harness/readerTest.ts';
import type { StorySpec } from './harness/storySpec.ts';

const sentence = 'Forty-one were burning, and the last was cold.';
const story: StorySpec = {
  chapters: 4,
  wordsPerChapter: 1200,
  extra: { 1: [`<p>She counted <em>them</em> again. ${sentence} Nobody had lit it.</p>`] },
};

const text = (page: Page) => page.evaluate(() => window.harness.visibleText());
const bar = (page: Page) => page.locator('.mark-bar');
const kept = (page: Page) => page.evaluate(() => window.harness.host.marks.map(({ mark }) => mark));

function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get(wanted) ?? [])] as Range[];
    return ranges.map((range) => range.toString());
  }, name);
}

async function open(page: Page, spec: StorySpec = story): Promise<void> {
  await page.evaluate(async (asked) => {
    window.harness.host.marks = [];
    await window.harness.open(asked);
  }, spec);
  await page.evaluate(() => document.fonts.ready);
}

/** Where words of the page stand on the screen. */
function boxOf(page: Page, words: string): Promise<{ left: number; right: number; y: number }> {
  return page.evaluate((wanted) => {
    for (const block of window.harness.shown().querySelectorAll('p')) {
      for (const node of block.childNodes) {
        const at = node instanceof Text ? node.data.indexOf(wanted) : -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const rects = [...range.getClientRects()];
        const [first, last] = [rects[0], rects.at(-1)];
        if (first !== undefined && last !== undefined)
          return { left: first.left, right: last.right, y: first.top + first.height / 2 };
      }
    }
    throw new Error(`"${wanted}" is not on the page.`);
  }, words);
}

async function drag(page: Page, words: string): Promise<void> {
  const { left, right, y } = await boxOf(page, words);
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move(right - 1, y, { steps: 4 });
  await page.mouse.up();
}

test('words that are selected take a colour and a note, and have them when the story is opened again', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press(']');
  await drag(page, 'Forty-one');
  await page.getByRole('button', { name: 'Green' }).click();
  expect(await painted(page, 'mark-green')).toEqual(['Forty-one']);
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('One too few.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep note' }).click();
  await expect(bar(page)).toHaveCount(0);
  const [mark] = await kept(page);
  expect(mark).toMatchObject({
    kind: 'highlight',
    words: 'Forty-one',
    colour: 'green',
    note: 'One too few.',
  });
  expect(mark?.from).toMatchObject({ chapterId: 'c2' });
  await page.evaluate((asked) => window.harness.open(asked), {
    ...story,
    edits: [
      { kind: 'insert' as const, chapter: 1, block: 0, markup: '<p>A paragraph that was not there.</p>' },
    ],
  });
  await page.keyboard.press(']');
  await expect.poll(() => painted(page, 'mark-green')).toEqual(['Forty-one']);
  expect(await painted(page, 'mark-noted')).toEqual(['Forty-one']);
  await page.evaluate(() => window.harness.prefer({ typeSize: 26, typography: true }));
  await expect.poll(() => painted(page, 'mark-green')).toEqual(['Forty-one']);
});

test('a click on marked words opens them, and turns no page', async ({ page }) => {
  await open(page);
  await page.keyboard.press(']');
  const before = await text(page);
  await drag(page, 'Forty-one');
  await page.getByRole('button', { name: 'Yellow' }).click();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  expect(await page.evaluate(() => window.harness.host.left)).toBe(0);
  const { left, right, y } = await boxOf(page, 'Forty-one');
  await page.mouse.click((left + right) / 2, y);
  await expect(bar(page).getByRole('button', { name: 'Yellow' })).toHaveAttribute('aria-pressed', 'true');
  expect(await text(page)).toBe(before);
  await page.getByRole('button', { name: 'Rose' }).click();
  expect(await painted(page, 'mark-rose')).toEqual(['Forty-one']);
  await page.getByRole('button', { name: 'Remove the mark' }).click();
  expect(await painted(page, 'mark-rose')).toEqual([]);
  expect(await kept(page)).toEqual([]);
});

test('sentences are marked from the keyboard alone', async ({ page }) => {
  await open(page);
  await page.keyboard.press(']');
  await page.keyboard.press('m');
  await expect(bar(page)).toBeVisible();
  for (let step = 0; step < 60; step += 1) {
    const selected = await page.evaluate(() => String(CSS.highlights.size));
    if (selected === '') break;
    const words = await page.evaluate(() => {
      const [range] =
        document.getSelection()?.getComposedRanges({ shadowRoots: [window.harness.shown()] }) ?? [];
      if (range === undefined) return '';
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
    if (words === 'She counted them again.') break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('button', { name: 'Blue' }).press('Enter');
  expect(await painted(page, 'mark-blue')).toEqual([`She counted them again. ${sentence}`]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  expect(await painted(page, 'mark-blue')).toEqual([`She counted them again. ${sentence}`]);
});

test('B marks a page and takes the mark away; the sign at the top says so on that page alone', async ({
  page,
}) => {
  await open(page);
  const sign = page.getByRole('button', { name: 'Bookmark of this page' });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('b');
  await expect(sign).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(sign).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('ArrowLeft');
  await expect(sign).toHaveAttribute('aria-pressed', 'true');
  await page.evaluate(() => window.harness.prefer({ typeSize: 24 }));
  const [mark] = await kept(page);
  expect(mark).toMatchObject({ kind: 'bookmark', to: null, colour: null });
  await page.keyboard.press('b');
  await expect(sign).toHaveAttribute('aria-pressed', 'false');
  expect(await kept(page)).toEqual([]);
});

test('all marks are listed in the order of the story, lead to their pages, and can be put back', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press(']');
  await drag(page, 'Forty-one');
  await page.getByRole('button', { name: 'Green' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('[');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('b');
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  const left = await text(page);
  await page.keyboard.press('Shift+M');
  const entries = page.locator('.mark-entry');
  await expect(entries).toHaveCount(2);
  await expect(entries.nth(1)).toContainText('Forty-one');
  await expect(page.locator('.reader-passage-chapter')).toHaveText([/1 nights/, /2 nights/]);
  expect(await violations(page)).toEqual([]);
  await entries.first().getByRole('button', { name: 'Remove' }).click();
  await expect(entries).toHaveCount(1);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(entries).toHaveCount(2);
  await entries.nth(1).getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Here.');
  await page.getByRole('heading', { name: 'Marks' }).click();
  await expect(entries.nth(1)).toContainText('Here.');
  await entries.nth(1).getByRole('button', { name: 'Forty-one' }).click();
  await expect.poll(() => text(page)).toContain('Forty-one were burning');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => text(page)).toBe(left);
});

test('a mark in the other side of a flip book flips to it', async ({ page }) => {
  await open(page, { ...story, sides: [1, 1, 2, 2] });
  await page.keyboard.press(']');
  await drag(page, 'Forty-one');
  await page.getByRole('button', { name: 'Green' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await page.keyboard.press('Shift+M');
  await page.locator('.mark-entry').getByRole('button', { name: 'Forty-one' }).click();
  await expect.poll(() => text(page)).toContain('Forty-one were burning');
  expect(await painted(page, 'mark-green')).toEqual(['Forty-one']);
});

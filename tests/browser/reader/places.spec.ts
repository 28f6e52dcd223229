// The place: the same sentence after whatever happens to the page, and to the text.
import { expect, type Page } from '@playwright/test';
import type { Place } from '../../../shared/reading/locator.ts';
import { test } from './harness/readerTest.ts';
import type { StorySpec } from './harness/storySpec.ts';

const novel: StorySpec = { chapters: 3, wordsPerChapter: 9000 };

async function open(page: Page, spec: StorySpec, place: Place | null = null): Promise<void> {
  await page.evaluate(([asked, at]) => window.harness.open(asked, at), [spec, place] as const);
  // A page of the stand-in face holds other words than one of its own.
  await page.evaluate(() => document.fonts.ready);
}

async function turn(page: Page, times: number, key = 'ArrowRight'): Promise<void> {
  for (let index = 0; index < times; index += 1) await page.keyboard.press(key);
  await page.evaluate(() => window.harness.settled());
}

function text(page: Page): Promise<string> {
  return page.evaluate(() => window.harness.visibleText());
}

/** Waits for the save that follows the last turn. */
async function lastPlace(page: Page): Promise<Place> {
  await page.waitForTimeout(150);
  const place = await page.evaluate(() => window.harness.host.places.at(-1) ?? null);
  if (place === null) throw new Error('No place was saved.');
  return place;
}

/** The first words on the page: what a reader would look for. */
function opening(pageText: string): string {
  return pageText.replace(/\s+/g, ' ').slice(0, 30);
}

test('six type sizes and back shift the page by no character', async ({ page }) => {
  await open(page, novel);
  await turn(page, 7);
  const before = await text(page);
  for (const typeSize of [22, 26, 30, 18, 15, 24]) {
    await page.evaluate((size) => window.harness.prefer({ typeSize: size }), typeSize);
    expect((await text(page)).replace(/\s+/g, ' ')).toContain(opening(before));
  }
  await page.evaluate(() => window.harness.prefer({ typeSize: 20 }));
  expect(await text(page)).toBe(before);
});

test('font, margins, line height, alignment and pages side by side keep the sentence', async ({ page }) => {
  await open(page, novel);
  await turn(page, 5);
  const before = await text(page);
  const changes = [
    { font: 'openDyslexic' },
    { margin: 5 },
    { lineHeight: 1.9 },
    { justify: false },
    { columns: 'one' },
    { columns: 'two' },
    { font: 'system' },
  ] as const;
  for (const change of changes) {
    await page.evaluate((changed) => window.harness.prefer(changed), change);
    await page.evaluate(() => document.fonts.ready.then(() => window.harness.settled()));
    expect((await text(page)).replace(/\s+/g, ' ')).toContain(opening(before));
  }
  await page.evaluate(() =>
    window.harness.prefer({ font: 'literata', margin: 3, lineHeight: 1.5, justify: true, columns: 'auto' }),
  );
  expect(await text(page)).toBe(before);
});

test('a window of another size keeps the sentence, and gives the page back', async ({ page }) => {
  await open(page, novel);
  await turn(page, 9);
  const before = await text(page);
  for (const size of [
    { width: 430, height: 860 },
    { width: 900, height: 420 },
    { width: 1900, height: 1000 },
  ]) {
    await page.setViewportSize(size);
    await page.waitForTimeout(100);
    expect((await text(page)).replace(/\s+/g, ' ')).toContain(opening(before));
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.waitForTimeout(100);
  expect(await text(page)).toBe(before);
});

test('a resize in the middle of a turn keeps where the turn was going', async ({ page }) => {
  await open(page, novel);
  await turn(page, 3);
  const from = await text(page);
  await page.evaluate(() => {
    window.harness.host.delay = 150;
  });
  await page.keyboard.press('End');
  await page.setViewportSize({ width: 700, height: 700 });
  await page.waitForTimeout(600);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.waitForTimeout(200);
  const there = await text(page);
  expect(there).not.toBe(from);
  const markup = await page.evaluate(() => window.harness.readMarkup('c1', 1));
  expect(markup).toContain(there.split('\n')[0]?.slice(0, 30));
});

test('reopens on the same page, reading one segment and its neighbours', async ({ page }) => {
  await open(page, { chapters: 1000, wordsPerChapter: 2500 });
  await page.evaluate(() => window.harness.host.reads.splice(0));
  const slider = page.getByRole('slider', { name: 'Place in the story' });
  await slider.fill('500');
  await page.waitForTimeout(300);
  await turn(page, 2);
  const before = await text(page);
  const place = await lastPlace(page);
  expect(place.totalProgression).toBeGreaterThan(0.49);
  await open(page, { chapters: 1000, wordsPerChapter: 2500 }, place);
  expect(await text(page)).toBe(before);
  await page.waitForTimeout(500);
  const reads = await page.evaluate(() => [...new Set(window.harness.host.reads)]);
  expect(reads.length).toBeLessThanOrEqual(3);
  expect(reads[0]).toBe(`${place.locator.chapterId}/0`);
});

test('saves nothing before the reader has turned', async ({ page }) => {
  await open(page, novel);
  await turn(page, 4);
  const place = await lastPlace(page);
  await page.evaluate(() => window.harness.host.places.splice(0));
  await open(page, novel, place);
  await page.evaluate(() => window.harness.prefer({ typeSize: 30 }));
  await page.setViewportSize({ width: 800, height: 700 });
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => window.harness.host.places.length)).toBe(0);
});

for (const chapterEdit of ['above', 'below'] as const) {
  test(`a paragraph added ${chapterEdit} the place keeps the sentence, 20 of 20`, async ({ page }) => {
    test.slow();
    await open(page, novel);
    for (let round = 0; round < 20; round += 1) {
      await turn(page, 2);
      const before = await text(page);
      const place = await lastPlace(page);
      const chapter = Number(place.locator.chapterId.slice(1)) - 1;
      const block = chapterEdit === 'above' ? 0 : place.locator.block + 1;
      const edited: StorySpec = {
        ...novel,
        edits: [{ kind: 'insert', chapter, block, markup: '<p>A new paragraph, which nobody had read.</p>' }],
      };
      await open(page, edited, place);
      expect((await text(page)).replace(/\s+/g, ' ')).toContain(opening(before));
      await open(page, novel, place);
      expect(await text(page)).toBe(before);
    }
  });
}

test('where the anchor was deleted, the nearest words that are left are shown', async ({ page }) => {
  await open(page, novel);
  await turn(page, 11);
  const place = await lastPlace(page);
  const chapter = Number(place.locator.chapterId.slice(1)) - 1;
  const neighbours = await page.evaluate((at) => {
    const root = window.harness.shown();
    const blocks = [...(root.querySelector('.columns')?.children ?? [])].filter(
      (node) => node.localName !== 'header',
    );
    const index = blocks.findIndex((node) =>
      (node.textContent ?? '').includes(at.locator.after.split('\n')[0] ?? '?'),
    );
    return [blocks[index - 1]?.textContent ?? '', blocks[index + 1]?.textContent ?? ''];
  }, place);
  const edits = [{ kind: 'remove', chapter, block: place.locator.block }] as const;
  await open(page, { ...novel, edits }, place);
  const now = (await text(page)).replace(/\s+/g, ' ');
  const isNear = neighbours.some((words) => words.length > 10 && now.includes(words.slice(-25).trim()));
  expect(isNear || now.includes((neighbours[1] ?? '?').slice(0, 20))).toBe(true);
});

test('a chapter that is gone is found by the fraction of the story, never by its start', async ({ page }) => {
  await open(page, novel);
  await turn(page, 30);
  const place = await lastPlace(page);
  const lost: Place = { ...place, locator: { ...place.locator, chapterId: 'gone' } };
  await open(page, novel, lost);
  const percent = (await page.locator('.reader-percent').textContent()) ?? '';
  expect(Math.abs(Number.parseInt(percent, 10) - 100 * place.totalProgression)).toBeLessThan(3);
});

test('fonts that load after the restore leave the sentence on the page', async ({ page }) => {
  await page.route('**/*.woff*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 900));
    await route.continue();
  });
  await page.reload();
  await page.waitForFunction(() => window.harness !== undefined);
  await open(page, novel);
  await turn(page, 6);
  const before = await text(page);
  await page.waitForTimeout(1500);
  await page.evaluate(() => document.fonts.ready);
  expect((await text(page)).replace(/\s+/g, ' ')).toContain(opening(before));
});

test('pictures that load after the restore leave the sentence on the page', async ({ page }) => {
  await page.route('**/images/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  const pictured: StorySpec = {
    ...novel,
    extra: {
      0: [
        '<figure><img src="images/500x700.svg" alt="A wall"/></figure>',
        '<p><img src="images/40x900.svg" alt="A mast"/></p>',
      ],
    },
  };
  await open(page, pictured);
  await turn(page, 3);
  const before = await text(page);
  await page.waitForTimeout(1200);
  expect((await text(page)).replace(/\s+/g, ' ')).toContain(opening(before));
});

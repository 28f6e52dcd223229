// Typographic quotes and dashes on the page: set and put back while reading, at the same place.
import { expect, type Page } from '@playwright/test';
import { test } from './harness/readerTest.ts';
import type { StorySpec } from './harness/storySpec.ts';

const typed: StorySpec = { chapters: 3, wordsPerChapter: 5000, segmentWords: 2500, isTyped: true };

async function open(page: Page, spec: StorySpec, changes = {}): Promise<void> {
  await page.evaluate(([asked, preferred]) => window.harness.open(asked, null, preferred), [
    spec,
    changes,
  ] as const);
}

const text = (page: Page): Promise<string> => page.evaluate(() => window.harness.visibleText());

test('keeps the same sentence, set and put back, 100 times of 100', async ({ page }) => {
  test.setTimeout(240_000);
  await open(page, typed);
  const lost = await page.evaluate(async () => {
    const { harness } = window;
    const letters = (shown: string) => shown.replace(/[^\p{L}\p{N}]+/gu, '');
    /** Whether what the page began with is on the other one, if only as its last word. */
    const hasStart = (page: string, before: string) => {
      const start = letters(before).slice(0, 30);
      const there = letters(page);
      return (
        [...start].some((_letter, index) => index > 1 && there.endsWith(start.slice(0, index))) ||
        there.includes(start)
      );
    };
    const wrong: string[] = [];
    // A face that comes late sets the first page anew.
    await document.fonts.ready;
    await harness.settled();
    const settle = async (isOn: boolean) => {
      await harness.prefer({ typography: isOn });
      await harness.settled();
    };
    for (let round = 0; round < 100; round += 1) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true }));
      await harness.settled();
      const before = harness.visibleText();
      const { scrollLeft } = harness.frame();
      await settle(true);
      const set = harness.visibleText();
      await settle(false);
      const after = harness.visibleText();
      // The page may begin a little earlier with other widths; what it began with is on it.
      if (!hasStart(set, before)) wrong.push(`${round} set: ${before.slice(0, 60)}`);
      if (after !== before) wrong.push(`${round} put back from ${scrollLeft}: ${before.slice(0, 60)}`);
      if (/["']|--|\.\.\./.test(set)) wrong.push(`${round} has plain marks: ${set}`);
    }
    return wrong;
  });
  expect(lost).toEqual([]);
});

test('opens at the same sentence with the other choice, 100 times of 100', async ({ page }) => {
  test.setTimeout(240_000);
  await open(page, typed);
  const lost = await page.evaluate(async (spec) => {
    const { harness } = window;
    const letters = (shown: string) => shown.replace(/[^\p{L}\p{N}]+/gu, '');
    /** Whether what the page began with is on the other one, if only as its last word. */
    const hasStart = (page: string, before: string) => {
      const start = letters(before).slice(0, 30);
      const there = letters(page);
      return (
        [...start].some((_letter, index) => index > 1 && there.endsWith(start.slice(0, index))) ||
        there.includes(start)
      );
    };
    const wrong: string[] = [];
    for (let round = 0; round < 100; round += 1) {
      const kept = harness.host.places.length;
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true }));
      await harness.settled();
      while (harness.host.places.length === kept) await harness.settled();
      const place = harness.host.places.at(-1) ?? null;
      const before = harness.visibleText();
      await harness.open(spec, place, { typography: round % 2 === 0 });
      const after = harness.visibleText();
      if (!hasStart(after, before))
        wrong.push(`${round}: ${before.slice(0, 90)} | ${after.slice(0, 90)} | ${JSON.stringify(place)}`);
    }
    return wrong;
  }, typed);
  expect(lost).toEqual([]);
});

test('the panel sets the marks of text and headings, and puts them back', async ({ page }) => {
  await open(page, {
    chapters: 2,
    wordsPerChapter: 300,
    titles: ["The Keeper's Lamp", 'Two'],
    extra: { 0: ['<p>"<em>Don\'t</em>," she said -- "<code>x--\'y\'</code>"...</p>'] },
  });
  const written = await text(page);
  expect(written).toContain("The Keeper's Lamp");
  await page.getByRole('button', { name: 'Type and theme' }).click();
  const choice = page.getByRole('checkbox', { name: 'Typographic quotes and dashes' });
  await expect(choice).toHaveAccessibleDescription('Off: the words stay as the author wrote them.');
  await expect(choice).not.toBeChecked();
  await choice.check();
  await expect.poll(() => text(page)).toContain('The Keeper’s Lamp');
  expect((await text(page)).replace(/\n/g, '')).toContain("“Don’t,” she said — “x--'y'”…");
  await choice.uncheck();
  await expect.poll(() => text(page)).toBe(written);
});

test('each language has its own marks', async ({ page }) => {
  await open(
    page,
    { chapters: 1, wordsPerChapter: 60, extra: { 0: ['<p lang="de">"Ja"</p>', '<p lang="fr">"Oui"</p>'] } },
    { typography: true },
  );
  const shown = await text(page);
  expect(shown).toContain('„Ja“');
  expect(shown).toContain('«\u202fOui\u202f»');
});

test('set text can be found and selected', async ({ page }) => {
  await open(
    page,
    { chapters: 1, wordsPerChapter: 200, extra: { 0: ['<p>"Don\'t," she said.</p>'] } },
    { typography: true },
  );
  const selected = await page.evaluate(() => {
    const root = window.harness.shown();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node.textContent ?? '').includes('Don’t')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.toString();
    }
    return '';
  });
  expect(selected).toBe('“Don’t,” she said.');
});

test('a segment of 5,000 words is set in a few milliseconds', async ({ page }) => {
  await open(page, { chapters: 1, wordsPerChapter: 5000, isTyped: true });
  const took = await page.evaluate(async () => {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      times.push(window.harness.timeTypography());
    }
    return times.sort((a, b) => a - b);
  });
  console.log(`5,000 words set in ${took.map((time) => time.toFixed(1)).join(', ')} ms`);
  expect(took[0]).toBeLessThan(15);
});

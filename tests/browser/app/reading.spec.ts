// Reading: turning, contents, type, the place over a restart, the end of a story.
import type { Page } from '@playwright/test';
import { serveApp } from '../../tools/servedApp.mjs';
import { expect, goTo, test, twoStories } from './app.ts';

test.use({ stories: { 'calm.txt': twoStories['calm.txt'] } });

// The function's own helpers travel with it as source, since the page has no modules of the tests.
async function pageText(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    const root = document.querySelector('.reader-segment:not([inert])')?.shadowRoot;
    const frame = root?.querySelector('.frame')?.getBoundingClientRect();
    if (root == null || frame === undefined) return '';
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let words = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      range.selectNodeContents(node);
      const data = node.textContent ?? '';
      if (![...range.getClientRects()].some((rect) => rect.right > frame.left && rect.left < frame.right))
        continue;
      for (let index = 0; index < data.length; index += 1) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const rect = range.getClientRects()[0];
        if (rect !== undefined && rect.left >= frame.left && rect.left < frame.right) words += data[index];
      }
      words += ' ';
    }
    return words.replace(/\s+/g, ' ').trim();
  });
  return text;
}

async function openStory(page: Page): Promise<void> {
  await page.locator('.shelf-link').first().click();
  await page
    .getByRole('link', { name: /^(Read|Continue)/ })
    .first()
    .click();
  await expect(page.getByRole('main', { name: /^Text of/ })).toBeVisible();
  await expect.poll(() => pageText(page)).not.toBe('');
  // The page holds as many words as the face lets it.
  await page.evaluate(() => document.fonts.ready);
}

test('turns by keys, wheel and click, there and back', async ({ app }) => {
  await openStory(app);
  const first = await pageText(app);
  for (const key of ['ArrowRight', ' ', 'PageDown']) await app.keyboard.press(key);
  await expect.poll(() => pageText(app)).not.toBe(first);
  for (const key of ['PageUp', 'Shift+Space', 'ArrowLeft']) await app.keyboard.press(key);
  await expect.poll(() => pageText(app)).toBe(first);
  await app.mouse.move(640, 400);
  await app.mouse.wheel(0, 120);
  await expect.poll(() => pageText(app)).not.toBe(first);
  await app.mouse.click(40, 400);
  await expect.poll(() => pageText(app)).toBe(first);
});

test('goes to a chapter from the contents', async ({ app }) => {
  await openStory(app);
  await app.keyboard.press('Tab');
  await app.getByRole('button', { name: 'Contents' }).click();
  await app.getByRole('dialog').getByRole('button').filter({ hasText: /\S/ }).nth(2).waitFor();
  const entries = app.getByRole('dialog').locator('li');
  await expect(entries).toHaveCount(3);
  await entries.nth(2).locator('button, a').first().click();
  await expect.poll(() => pageText(app)).toMatch(/chapter three|3/i);
});

test('opens at the same sentence after a restart, and in another size of type', async ({
  app,
  folders,
  served,
}) => {
  await openStory(app);
  for (let turn = 0; turn < 4; turn += 1) await app.keyboard.press('ArrowRight');
  const before = await pageText(app);
  await app.waitForTimeout(300);
  const { hash } = new URL(app.url());
  await app.goto('about:blank');
  await served.stop();
  const again = await serveApp(folders);
  try {
    await app.goto(again.address);
    await goTo(app, hash);
    await expect.poll(() => pageText(app)).toBe(before);
    await app.getByRole('button', { name: 'Type and theme' }).click();
    await app.getByRole('button', { name: 'Type size: more' }).click();
    await app.keyboard.press('Escape');
    await expect.poll(() => pageText(app)).toContain(before.slice(0, 25));
    // A page that is open would say on the console that its host is gone.
    await app.goto('about:blank');
  } finally {
    await again.stop();
  }
});

test('comes to the end of a story, and says what to do next', async ({ app }) => {
  await openStory(app);
  await app.getByRole('button', { name: 'Contents' }).click();
  await app.getByRole('dialog').locator('li').nth(2).locator('button, a').first().click();
  await expect.poll(() => pageText(app)).toMatch(/^chapter three/i);
  await app.keyboard.press('End');
  for (let turn = 0; turn < 2; turn += 1) await app.keyboard.press('ArrowRight');
  await expect(app.getByRole('button', { name: 'Read again' })).toBeVisible();
  await app.getByRole('button', { name: 'Back to the shelf' }).click();
  await expect(app).toHaveURL(/#\//);
});

test('text can be selected and copied', async ({ app }) => {
  await openStory(app);
  await app.mouse.move(200, 300);
  await app.mouse.down();
  await app.mouse.move(520, 420, { steps: 6 });
  await app.mouse.up();
  const selected = await app.evaluate(() => String(document.getSelection()));
  expect(selected.trim().length).toBeGreaterThan(10);
});

// The import review: tried at once, kept only when asked, reached by every hand, and never ahead of a warning.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { plainStory, wornBytes, wornStory } from '../../tools/wornStory.mjs';
import { violations } from '../violations.ts';
import { expect, shownText, test } from './app.ts';
import { card, chapterRows, keepButton, mend, openReview, showText } from './reviewPage.ts';

const wideWindow = { width: 1280, height: 860 };
const narrowWindow = { width: 420, height: 800 };
const title = 'The Lamplighter';

test.use({ stories: { 'ledger.txt': wornStory() }, viewport: wideWindow });

test('shows what was understood, what was mended, and the file as it came', async ({ app }) => {
  await openReview(app);
  await expect(app.getByLabel('Title', { exact: true })).toHaveValue(/The Lamplighter.s Ledger/);
  await expect(app.getByText('UTF-8, certain')).toBeVisible();
  await expect(chapterRows(app)).toHaveCount(5);
  await expect(app.locator('.chapter-row-part')).toHaveText(['Part One', 'Part Two']);
  await expect(card(app, /^Lost character, \d+ times/)).toBeVisible();
  // Bookkeeping is no repair.
  await expect(app.getByRole('heading', { name: /field/i })).toHaveCount(0);
  const file = app.getByRole('region', { name: 'Lines of the file' });
  await expect(file).toContainText("TITLE: The Lamplighter's Ledger");
  await expect(keepButton(app)).toBeDisabled();
});

test('a place leads to its line and marks its words', async ({ app }) => {
  await openReview(app);
  const places = card(app, /^Wrong letters/);
  await places.locator('.repair-show').first().click();
  await expect(app.locator('.source-line[aria-current] mark')).toHaveText('donâ€™t');
  await expect(app.locator('.source-line[aria-current]')).toBeInViewport();
  await chapterRows(app).last().click();
  await expect(app.locator('.source-line[aria-current]')).toContainText(/Chapter 5|She was not there/);
});

test('a repair switched off is left as it came, at once, and Ctrl+Z takes that back', async ({ app }) => {
  await openReview(app);
  await showText(app);
  await expect.poll(() => shownText(app)).toContain('You don’t forget');
  await mend(app, /^Mend: Lost character, \d+ times/).uncheck();
  await expect.poll(() => shownText(app)).toContain('You don\ufffdt forget');
  await expect(app.getByRole('heading', { name: /^Lost character, .*left as it came/ })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect.poll(() => shownText(app)).toContain('You don’t forget');
  await expect(keepButton(app)).toBeDisabled();
  await app.keyboard.press('Control+Shift+z');
  await expect.poll(() => shownText(app)).toContain('You don\ufffdt forget');
});

test('one place is switched alone', async ({ app }) => {
  await openReview(app);
  const lost = card(app, /^Lost character, \d/);
  await lost
    .getByRole('checkbox', { name: /^Mend line \d+/ })
    .first()
    .uncheck();
  await expect(lost.getByRole('heading')).toHaveText(/Lost character, \d+ of \d+ times/);
  await expect(lost.getByRole('checkbox').first()).toHaveJSProperty('indeterminate', true);
  await showText(app);
  // The place alone, of its kind and in its chapter.
  await expect.poll(() => shownText(app)).toMatch(/"No\ufffd of[\s\S]*You don’t forget/);
});

test('what is kept is kept with the story, and what is not is not', async ({ app }) => {
  await openReview(app);
  await mend(app, /^Mend: Lost character, \d+ times/).uncheck();
  await app.getByLabel('Title', { exact: true }).fill('The Ledger');
  await keepButton(app).click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('The Ledger');
  await app.reload();
  await app.getByRole('link', { name: 'Review how it was read' }).click();
  await expect(app.getByRole('heading', { name: /^Lost character, .*left as it came/ })).toBeVisible();
  await expect(app.getByText('changed')).toBeVisible();
  await expect(keepButton(app)).toBeDisabled();
  // Back to how it was: as tried, then as kept.
  await app.getByRole('button', { name: 'Back to how Fanfolio read it' }).click();
  await expect(app.getByRole('heading', { name: /^Lost character, \d+ times$/ })).toBeVisible();
  await expect(app.getByLabel('Title', { exact: true })).toHaveValue(/Lamplighter/);
  await keepButton(app).click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText(title);
});

test('a field says that it was changed, and can be set back alone', async ({ app }) => {
  await openReview(app);
  await app.getByLabel('Title', { exact: true }).fill('Mine');
  await app.getByLabel('Authors').fill('nobody');
  await expect(app.getByText('changed')).toHaveCount(2);
  await app.getByRole('button', { name: /^Set back Title/ }).click();
  await expect(app.getByLabel('Title', { exact: true })).toHaveValue(/Lamplighter/);
  await expect(app.getByLabel('Title', { exact: true })).toBeFocused();
  await expect(app.getByLabel('Authors')).toHaveValue('nobody');
});

test('how several names are written is said once, with the first field that takes them', async ({ app }) => {
  await openReview(app);
  const hint = app.getByText('Several names stand one on a line.');
  await expect(hint).toHaveCount(1);
  await expect(app.locator('.field', { has: hint }).getByLabel('Authors')).toBeVisible();
  await expect(app.getByLabel('Fandoms')).toHaveAccessibleDescription('Several names stand one on a line.');
});

test('what the reader’s own words plainly warn of is ticked, and can be unticked', async ({ app }) => {
  await openReview(app);
  const unsaid = app.getByText('Not said in the file');
  if (!(await app.getByLabel('Warnings in the author’s words').isVisible())) await unsaid.click();
  const own = app.getByLabel('Warnings in the author’s words');
  const nonCon = app.getByRole('checkbox', { name: 'Rape or non-consent' });
  const marks = app.locator('.detail-own');
  await own.fill('spiders, rape');
  await expect(marks).toHaveCount(1);
  await expect(app.locator('.field', { has: own }).locator('.detail-own')).toHaveCount(1);
  await expect(nonCon).not.toBeChecked();
  await own.blur();
  await expect(nonCon).toBeChecked();
  await expect(app.getByText('Ticked above, as these words name it: Rape or non-consent.')).toBeVisible();
  await expect(app.getByRole('group', { name: /Archive warnings/ }).locator('.detail-own')).toHaveCount(1);
  await nonCon.uncheck();
  await own.focus();
  await own.blur();
  await expect(nonCon).not.toBeChecked();
  await app.getByRole('button', { name: /^Set back Warnings in the author/ }).click();
  await expect(own).toHaveValue('');
  await expect(own).toBeFocused();
  await expect(marks).toHaveCount(0);
});

test('what is typed last before keeping is warned of, too', async ({ app }) => {
  await openReview(app);
  const own = app.getByLabel('Warnings in the author’s words');
  if (!(await own.isVisible())) await app.getByText('Not said in the file').click();
  await own.fill('rape');
  await keepButton(app).click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(app.locator('main')).toContainText('Rape or non-consent');
});

test('chapters are joined, split, begun and named', async ({ app }) => {
  await openReview(app);
  await chapterRows(app).nth(1).click();
  await app.getByRole('button', { name: 'Join with the one before' }).click();
  await expect(chapterRows(app)).toHaveCount(4);
  await expect(app.getByText('is joined in here')).toBeVisible();
  await app.getByRole('button', { name: /^Split again/ }).click();
  await expect(chapterRows(app)).toHaveCount(5);

  await chapterRows(app).first().click();
  await showText(app);
  const begin = app.getByRole('button', { name: /^Begin a chapter here: He kept the ledger/ });
  await begin.focus();
  await app.keyboard.press('Enter');
  await expect(chapterRows(app)).toHaveCount(6);
  await expect(chapterRows(app).nth(1)).toHaveAttribute('aria-expanded', 'true');
  await app.getByLabel('Title of chapter 2').fill('The Oilskin');
  await app.keyboard.press('Enter');
  await expect(chapterRows(app).nth(1)).toContainText('The Oilskin');
  await keepButton(app).click();
  const contents = app.getByRole('navigation', { name: 'Contents' });
  await expect(contents.getByRole('link')).toHaveCount(6);
  await expect(contents).toContainText('The Oilskin');
});

test('leaving with changes asks, by link and by the window’s way back', async ({ app }) => {
  await openReview(app);
  const address = app.url();
  await app.getByLabel('Title', { exact: true }).fill('Mine');
  await app.getByRole('link', { name: title }).click();
  const dialog = app.getByRole('dialog', { name: 'Keep your choices?' });
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await expect(dialog).toHaveCount(0);
  expect(app.url()).toBe(address);
  await app.goBack();
  await expect(dialog).toBeVisible();
  expect(app.url()).toBe(address);
  await dialog.getByRole('button', { name: 'Leave without keeping' }).click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText(title);
  // Without changes nobody is asked.
  await app.getByRole('link', { name: 'Review how it was read' }).click();
  await app.getByRole('heading', { name: 'What we understood' }).waitFor();
  await app.getByRole('link', { name: title }).click();
  await expect(app.getByRole('navigation', { name: 'Contents' })).toBeVisible();
});

test.describe('bytes of an old machine', () => {
  test.use({ stories: { 'old.txt': wornBytes() } });

  test('another encoding changes the text at once', async ({ app }) => {
    await openReview(app);
    const file = app.getByRole('region', { name: 'Lines of the file' });
    await expect(file).toContainText('You don’t forget');
    await app.getByRole('button', { name: 'Read in another' }).click();
    await app.getByRole('radio', { name: /^Mac Roman/ }).check();
    await expect(file).toContainText('You donít forget');
    await expect(app.getByText('Mac Roman, your choice')).toBeVisible();
    await app.getByRole('radio', { name: /as Fanfolio reads it/ }).check();
    await expect(file).toContainText('You don’t forget');
    await expect(keepButton(app)).toBeDisabled();
  });
});

test('the report after an import leads here, and asks for a title that the file does not name', async ({
  app,
}) => {
  const file = { name: 'plain.txt', mimeType: 'text/plain', buffer: Buffer.from(plainStory) };
  await app.getByLabel('Story files').first().setInputFiles([file]);
  await app.getByRole('link', { name: 'Add a title' }).click();
  await expect(app.getByLabel('Title', { exact: true })).toBeFocused();
  await expect(app.getByText('The file names no title.')).toBeVisible();
  await expect(app.getByText('Nothing needed mending.')).toBeVisible();
  await app.keyboard.type('Seventeen Words');
  await keepButton(app).click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Seventeen Words');
});

test('a story whose file is gone says so, and leads back', async ({ app, folders }) => {
  await app.locator('.shelf-link').first().click();
  await app.getByRole('link', { name: 'Review how it was read' }).waitFor();
  for (const name of readdirSync(folders.library)) {
    if (!name.startsWith('.')) rmSync(join(folders.library, name, 'source'), { recursive: true });
  }
  await app.getByRole('link', { name: 'Review how it was read' }).click();
  await expect(app.getByRole('alert')).toContainText('damaged');
  await app.getByRole('link', { name: 'Back to the story' }).click();
  await expect(app.getByRole('navigation', { name: 'Contents' })).toBeVisible();
});

test('in a library that cannot be written to, all can be seen and tried, and why nothing is kept is said', async ({
  app,
}) => {
  await app.route('**/call/app.info', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('"isReadOnly":false', '"isReadOnly":true');
    await route.fulfill({ response, body });
  });
  await app.reload();
  await openReview(app);
  await mend(app, /^Mend: Emphasis/).uncheck();
  await expect(app.getByText('This library can be read but not written to')).toBeVisible();
  await keepButton(app).click();
  await expect(app.getByRole('alert')).toContainText('can be read but not written to');
  await expect(app.getByRole('heading', { name: /^Emphasis, .*left as it came/ })).toBeVisible();
  await app.unrouteAll({ behavior: 'ignoreErrors' });
});

test.describe('in a narrow window', () => {
  test.use({ viewport: narrowWindow });

  test('the panes take turns, and keep their places', async ({ app }) => {
    await openReview(app);
    await expect(app.getByRole('tab')).toHaveCount(4);
    await app.getByRole('tab', { name: /repairs/ }).click();
    const place = card(app, /^Heading out of capitals/)
      .locator('.repair-show')
      .last();
    await place.scrollIntoViewIfNeeded();
    // The words around the places above come a moment later, and move it.
    const seen: string[] = [];
    await expect
      .poll(
        async () => seen.push(JSON.stringify(await place.boundingBox())) > 3 && new Set(seen.slice(-3)).size,
        {
          intervals: [150],
        },
      )
      .toBe(1);
    const before = await place.boundingBox();
    await place.click();
    await expect(app.getByRole('tab', { name: 'File' })).toHaveAttribute('aria-selected', 'true');
    await expect(app.getByRole('region', { name: 'Lines of the file' })).toBeFocused();
    await expect(app.locator('.source-line[aria-current]')).toBeInViewport();
    await app.getByRole('tab', { name: 'File' }).focus();
    await app.keyboard.press('ArrowLeft');
    await expect(app.getByRole('tab', { name: /repairs/ })).toBeFocused();
    expect(await place.boundingBox()).toEqual(before);
    // Nothing is wider than the window.
    expect(await app.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      narrowWindow.width,
    );
  });
});

test.describe('under a finger', () => {
  test.use({ viewport: narrowWindow, hasTouch: true, isMobile: true });

  test('the way to begin a chapter shows for the paragraph that is tapped, beside no words', async ({
    app,
  }) => {
    await openReview(app);
    await showText(app);
    await expect(app.getByText('Tap a paragraph to begin a chapter there.')).toBeVisible();
    const opacities = () =>
      app.locator('.text-begin').evaluateAll((pills) => pills.map((pill) => getComputedStyle(pill).opacity));
    await expect.poll(async () => (await opacities()).length).toBeGreaterThan(2);
    expect(new Set(await opacities())).toEqual(new Set(['0']));
    const block = app.locator('.text-block', { has: app.locator('.text-begin') }).nth(1);
    const pill = block.locator('.text-begin');
    // Even where the way will be: an unseen button takes no tap.
    const place = await pill.boundingBox();
    await app.touchscreen.tap((place?.x ?? 0) + 20, (place?.y ?? 0) + (place?.height ?? 0) - 2);
    await expect(pill).toHaveCSS('opacity', '1');
    expect((await opacities()).filter((opacity) => opacity === '1')).toHaveLength(1);
    const [shown, words] = [await pill.boundingBox(), await block.locator('.text-markup').boundingBox()];
    expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(words?.y ?? 0);
    expect(shown?.y ?? 0).toBeGreaterThanOrEqual((await block.boundingBox())?.y ?? 0);
    await pill.tap();
    await app.getByRole('tab', { name: 'Understood' }).click();
    await expect(chapterRows(app)).toHaveCount(6);
  });
});

test.describe('a file of a million lines', () => {
  const lines = Array.from({ length: 1_000_000 }, (_, at) => (at % 8 === 0 ? '' : `Lamp ${at} burned.`));
  test.use({
    stories: { 'long.txt': `Title: Lamps\n\nChapter 1\n${lines.join('\n')}\nThe end of the wall.\n` },
  });

  test('is drawn only where it is looked at', async ({ app }) => {
    await openReview(app);
    const file = app.getByRole('region', { name: 'Lines of the file' });
    await expect(file).toContainText('Title: Lamps');
    for (let step = 0; step < 5; step += 1) await app.getByRole('button', { name: 'Later' }).click();
    await file.focus();
    await app.keyboard.press('End');
    await expect(file).toContainText('The end of the wall.');
    expect(await app.locator('.source-line').count()).toBeLessThan(200);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [wideWindow, narrowWindow]) {
    test.describe(`in ${colorScheme}, ${viewport.width} wide`, () => {
      test.use({ colorScheme, viewport });

      test('no part of the review has a violation', async ({ app }) => {
        await openReview(app);
        await app.getByRole('button', { name: 'Read in another' }).click();
        await app.getByLabel('Title', { exact: true }).fill('Mine');
        expect(await violations(app), 'understood').toEqual([]);
        for (const tab of await app.getByRole('tab').all()) {
          await tab.click();
          expect(await violations(app), (await tab.textContent()) ?? '').toEqual([]);
        }
        if (viewport === wideWindow) await chapterRows(app).nth(2).click();
        await app.getByRole('link', { name: title }).first().click();
        expect(await violations(app), 'leaving').toEqual([]);
      });
    });
  }
}

// The Electron entry, as built: first start, files by every way in, one instance, and what it remembers.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { shells, test } from './launchApp.ts';
import type { RunningApp } from './runningApp.ts';

function writeStory(home: string, name: string, title: string): string {
  const path = join(home, name);
  writeFileSync(
    path,
    `${title}\n\nby Wren Tallow\n\nThe kettle had gone cold by the time anyone spoke. Outside, the tide came in over the flats of ${title}.\n\n"You could have written," said Maud.\n`,
  );
  return path;
}

const onShelf = (page: Page, title: string) =>
  page
    .getByRole('main')
    .getByRole('link', { name: title })
    .or(page.getByRole('main').getByText(title))
    .first();

async function storiesOf(page: Page): Promise<number> {
  const reply = await page.evaluate(() =>
    window.fanfolio?.call('shelf.list', { words: '', sort: 'title', filter: 'all', offset: 0, limit: 100 }),
  );
  return reply?.ok === true ? Number(Reflect.get(Object(reply.value), 'total')) : -1;
}

const boundsOf = (app: RunningApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds(), null);

for (const shell of shells) {
  test.describe(`under ${shell}`, () => {
    test.use({ shell });

    test('asks for the library at first start, then shows the shelf', async ({ starter }) => {
      const { page } = await starter.launch();
      await expect(page.getByRole('heading', { name: 'Where should your stories live?' })).toBeVisible();
      await expect(page.getByLabel('Library folder')).toHaveValue(/Documents.Fanfolio$/);
      await page.getByRole('button', { name: 'Keep my library here' }).click();
      await expect(page.getByRole('heading', { name: 'Where should your stories live?' })).toBeHidden();
      expect(await storiesOf(page)).toBe(0);
    });

    test('offers the folder dialog of the system', async ({ starter }) => {
      const app = await starter.launch();
      const folder = join(starter.home, 'chosen');
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
      }, folder);
      await app.page.getByRole('button', { name: 'Choose…' }).click();
      await expect(app.page.getByLabel('Library folder')).toHaveValue(folder);
    });

    test('remembers the library from one start to the next', async ({ starter }) => {
      const first = await starter.launch('--library', join(starter.home, 'other'));
      expect(await storiesOf(first.page)).toBe(0);
      await first.quit();
      const second = await starter.launch();
      // --library is for one run.
      await second.page.getByRole('button', { name: 'Keep my library here' }).click();
      await expect.poll(() => storiesOf(second.page)).toBe(0);
      expect(await second.quit()).toBe(0);
      const third = await starter.launch();
      expect(await storiesOf(third.page)).toBe(0);
    });

    test('asks before the window closes on a review that is not kept', async ({ starter }) => {
      const story = writeStory(starter.home, 'tide.txt', 'The Tide Clock');
      const app = await starter.launch('--library', join(starter.home, 'library'), story);
      const { page } = app;
      await page.getByRole('main').getByRole('link', { name: 'The Tide Clock' }).first().click();
      await page.getByRole('link', { name: 'Review how it was read' }).click();
      await page.getByLabel('Title', { exact: true }).fill('Mine');
      await app.evaluate(({ dialog }) => {
        const asked: unknown[] = [];
        Reflect.set(globalThis, 'asked', asked);
        dialog.showMessageBoxSync = (...[, options]: readonly unknown[]) => {
          asked.push(options);
          return asked.length === 1 ? 0 : 1;
        };
      }, null);
      const closeWindow = () =>
        app.evaluate(
          ({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0),
          null,
        );
      const asked = () => app.evaluate(() => Reflect.get(globalThis, 'asked') as readonly unknown[], null);
      await closeWindow();
      await expect.poll(async () => (await asked()).length).toBe(1);
      expect(await asked()).toMatchObject([
        { message: 'Leave without keeping your choices?', buttons: ['Keep editing', 'Leave'] },
      ]);
      // Still there, with what was typed.
      await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Mine');
      const isGone = new Promise<void>((resolve) => {
        page.once('close', () => resolve());
      });
      await closeWindow();
      await isGone;
      expect(await app.quit()).toBe(0);
    });

    test('carries calls, their failures and bytes', async ({ starter }) => {
      const { page } = await starter.launch('--library', join(starter.home, 'library'));
      const info = await page.evaluate(() => window.fanfolio?.call('app.info', {}));
      expect(info).toMatchObject({ ok: true, value: { host: 'electron', version: expect.any(String) } });
      const failure = await page.evaluate(() =>
        window.fanfolio?.call('story.open', { storyId: '0123456789ab' }),
      );
      expect(failure).toMatchObject({ ok: false, error: { code: 'storyNotFound' } });
      const unknown = await page.evaluate(() => window.fanfolio?.call('no.suchCall', {}));
      expect(unknown).toMatchObject({ ok: false, error: { code: 'unknownMethod' } });
    });

    test('imports the files it was started with', async ({ starter }) => {
      const file = writeStory(starter.home, 'The Salt Road.txt', 'The Salt Road');
      const { page } = await starter.launch('--library', join(starter.home, 'library'), file);
      await expect(onShelf(page, 'The Salt Road')).toBeVisible();
      expect(await storiesOf(page)).toBe(1);
    });

    test('imports files that were handed over before a library was chosen', async ({ starter }) => {
      const file = writeStory(starter.home, 'Low Water.txt', 'Low Water');
      const { page } = await starter.launch(file);
      await page.getByRole('button', { name: 'Keep my library here' }).click();
      await expect(onShelf(page, 'Low Water')).toBeVisible();
    });

    test('imports dropped files and folders', async ({ starter }) => {
      const file = writeStory(starter.home, 'A Lantern “Æ” 🦉.txt', 'A Lantern at the Ferry');
      mkdirSync(join(starter.home, 'more'));
      writeStory(join(starter.home, 'more'), 'inside.txt', 'Inside the Folder');
      const app = await starter.launch('--library', join(starter.home, 'library'));
      await expect(app.page.getByRole('main')).toBeVisible();
      await app.dropFiles([file, join(starter.home, 'more')]);
      await expect.poll(() => storiesOf(app.page)).toBe(2);
      await expect(onShelf(app.page, 'A Lantern at the Ferry')).toBeVisible();
    });

    test('has a menu that adds stories', async ({ starter }) => {
      const file = writeStory(starter.home, 'Menu.txt', 'From the Menu');
      const app = await starter.launch('--library', join(starter.home, 'library'));
      await app.evaluate(({ dialog, Menu }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
        Menu.getApplicationMenu()?.getMenuItemById('addFiles')?.click();
      }, file);
      await expect(onShelf(app.page, 'From the Menu')).toBeVisible();
    });

    test('runs once: a second start hands its files over', async ({ starter }) => {
      const library = join(starter.home, 'library');
      const app = await starter.launch('--library', library);
      const file = writeStory(starter.home, 'second.txt', 'The Second Start');
      expect(await starter.startBeside('--library', library, file)).toBe(0);
      await expect(onShelf(app.page, 'The Second Start')).toBeVisible();
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1);
    });

    test('never imports into a library that was not meant', async ({ starter }) => {
      const app = await starter.launch('--library', join(starter.home, 'library'));
      await app.evaluate(({ dialog }) => {
        dialog.showErrorBox = (title) => void Reflect.set(globalThis, 'shownError', title);
      }, null);
      const file = writeStory(starter.home, 'other.txt', 'Meant for Elsewhere');
      expect(await starter.startBeside('--library', join(starter.home, 'elsewhere'), file)).toBe(0);
      await expect
        .poll(() => app.evaluate(() => Reflect.get(globalThis, 'shownError'), null))
        .toBe('Fanfolio is open with another library');
      expect(await storiesOf(app.page)).toBe(0);
    });

    test('keeps the window where it was', async ({ starter }) => {
      const first = await starter.launch();
      const wanted = { x: 40, y: 30, width: 910, height: 640 };
      await first.evaluate(
        ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
        wanted,
      );
      await expect.poll(() => boundsOf(first)).toEqual(wanted);
      expect(await first.quit()).toBe(0);
      const second = await starter.launch();
      expect(await boundsOf(second)).toEqual(wanted);
    });

    test('brings a window from a display that is gone back into view', async ({ starter }) => {
      mkdirSync(join(starter.home, 'config'));
      const windowBounds = { x: 9000, y: -4000, width: 800, height: 600, isMaximized: false };
      writeFileSync(join(starter.home, 'config/settings.json'), JSON.stringify({ windowBounds }));
      const app = await starter.launch();
      const bounds = await boundsOf(app);
      const area = await app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea, null);
      expect(bounds?.x).toBeGreaterThanOrEqual(area.x);
      expect(bounds?.y).toBeGreaterThanOrEqual(area.y);
      expect((bounds?.x ?? 0) + 800).toBeLessThanOrEqual(area.x + area.width);
    });

    test('starts with a damaged settings file, and says so to the page', async ({ starter }) => {
      mkdirSync(join(starter.home, 'config'));
      writeFileSync(join(starter.home, 'config/settings.json'), '{"device": {');
      const { page } = await starter.launch();
      const info = await page.evaluate(() => window.fanfolio?.call('app.info', {}));
      expect(info).toMatchObject({ ok: true, value: { notices: ['settingsReset'] } });
    });

    test('ends in good order while a long answer is still on its way', async ({ starter }) => {
      const app = await starter.launch('--library', join(starter.home, 'library'));
      const answer = app.evaluate(() => 'word '.repeat(4_000_000), null);
      const quit = app.quit();
      // Meanwhile nobody reads what the app says.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
      expect((await answer).length).toBe(20_000_000);
      expect(await quit).toBe(0);
    });

    test('ends when its window is closed, with its writes done', async ({ starter }) => {
      const app = await starter.launch('--library', join(starter.home, 'library'));
      await app.evaluate(
        ({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0),
        null,
      );
      expect(await app.quit()).toBe(0);
      expect(app.output()).not.toContain('Error');
    });
  });
}

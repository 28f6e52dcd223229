// The fixtures of the app's specs: folders of their own, stories already in, a page that is let in.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { inventedStory, inventedTitle } from '../../tools/inventedStory.mjs';
import { makeFolders, runCli, type ServedApp, serveApp } from '../../tools/servedApp.mjs';

type Folders = ReturnType<typeof makeFolders>;

export type AppFixtures = {
  readonly folders: Folders;
  /** Names and texts of files that are imported before the app starts. */
  readonly stories: Readonly<Record<string, string | Uint8Array>>;
  /** False starts the app without a library, as at first start. */
  readonly hasLibrary: boolean;
  readonly served: ServedApp;
  /** The page, at the shelf or the first screen; every request that leaves the machine fails the test. */
  readonly app: Page;
};

export function writeInbox(folders: Folders, stories: Readonly<Record<string, string | Uint8Array>>): string {
  const inbox = join(folders.root, 'inbox');
  mkdirSync(inbox, { recursive: true });
  for (const [name, text] of Object.entries(stories)) writeFileSync(join(inbox, name), text);
  return inbox;
}

export const test = base.extend<AppFixtures>({
  stories: [{}, { option: true }],
  hasLibrary: [true, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function asks for from its pattern.
  folders: async ({}, use) => {
    const folders = makeFolders();
    await use(folders);
    folders.remove();
  },
  served: async ({ folders, stories, hasLibrary }, use) => {
    if (Object.keys(stories).length > 0) {
      const inbox = writeInbox(folders, stories);
      const { status, stderr } = await runCli(['import', inbox, '--library', folders.library], folders.env);
      if (status !== 0) throw new Error(`import ended with ${status}: ${stderr}`);
    }
    const served = await serveApp(folders, hasLibrary ? ['--library', folders.library] : []);
    await use(served);
    await served.stop();
  },
  app: async ({ page, served }, use) => {
    const strayed: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!/^(?:http:\/\/127\.0\.0\.1:\d+\/|data:|blob:|about:blank$)/.test(url)) strayed.push(url);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(served.address);
    await use(page);
    expect(strayed, 'requests that left the machine').toEqual([]);
    expect(faults, 'errors on the console').toEqual([]);
  },
});

export { expect };

/** A calm story of three chapters; and one behind a warning screen, whose only chapter has no title but its first words. */
export const twoStories = {
  'calm.txt': inventedStory({ seed: 1, words: 6_000, chapters: 3 }),
  'warned.txt': inventedStory({
    seed: 2,
    words: 2_000,
    rating: 'NC-17',
    warning: 'Shipwreck and grief throughout.',
  }),
};

export const warnedTitle = inventedTitle(2);

/** What stands on the page now: the words of the segment that is shown, not of its neighbours. */
export function shownText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const visit = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot !== null && element.closest('[inert]') === null) {
          texts.push(element.shadowRoot.textContent ?? '');
          visit(element.shadowRoot);
        }
      }
    };
    visit(document);
    return texts.join('\n');
  });
}

/** Another screen of the same window, as a link there would lead to it. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
}

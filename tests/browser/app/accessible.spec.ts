// Every screen under axe, in light and night: no violation of WCAG 2.2 AA.
import { violations } from '../violations.ts';
import { expect, goTo, test, twoStories } from './app.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test.describe('with stories', () => {
      test.use({ stories: twoStories });

      test('shelf, story, editing, warning, reader and settings have no violation', async ({ app }) => {
        await app.locator('.shelf-link').first().waitFor();
        expect(await violations(app), 'shelf').toEqual([]);
        await app.getByRole('radio', { name: 'List' }).click({ force: true });
        expect(await violations(app), 'shelf as a list').toEqual([]);
        const hrefs = await app
          .locator('.shelf-link')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
        for (const href of hrefs) {
          await goTo(app, href);
          await app.getByRole('navigation', { name: 'Contents' }).waitFor();
          expect(await violations(app), 'story').toEqual([]);
          await goTo(app, href.replace('/story/', '/read/'));
          const read = app.getByRole('button', { name: 'Read', exact: true });
          const page = app.getByRole('main', { name: /^Text of/ });
          await read.or(page).waitFor();
          if (await read.isVisible()) {
            expect(await violations(app), 'warning').toEqual([]);
            await read.click();
          }
          await page.waitFor();
          await app.getByRole('button', { name: 'Contents' }).focus();
          expect(await violations(app), 'reader').toEqual([]);
          await app.getByRole('button', { name: 'Contents' }).click();
          expect(await violations(app), 'contents').toEqual([]);
          await app.keyboard.press('Escape');
          await app.getByRole('button', { name: 'Type and theme' }).click();
          expect(await violations(app), 'type').toEqual([]);
          await app.keyboard.press('Escape');
        }
        await goTo(app, hrefs[0] ?? '');
        await app.getByRole('button', { name: 'Edit details' }).click();
        expect(await violations(app), 'editing').toEqual([]);
        await goTo(app, '#/settings');
        await app.getByRole('heading', { name: 'Settings' }).waitFor();
        expect(await violations(app), 'settings').toEqual([]);
      });
    });

    test('an empty shelf has no violation', async ({ app }) => {
      await app.getByRole('heading', { name: 'Your shelf is empty' }).waitFor();
      expect(await violations(app)).toEqual([]);
    });

    test.describe('at first start', () => {
      test.use({ hasLibrary: false });

      test('the choice of a folder has no violation', async ({ app }) => {
        await app.getByLabel('Library folder').waitFor();
        expect(await violations(app)).toEqual([]);
      });
    });
  });
}

// The shelf: filter, order, grid and list, keys, removing and undoing.
import { inventedStory } from '../../tools/inventedStory.mjs';
import { expect, test } from './app.ts';

const stories = Object.fromEntries(
  Array.from({ length: 24 }, (_, seed) => [
    `${seed}.txt`,
    inventedStory({ seed: seed + 1, words: 100 + seed * 20 }),
  ]),
);
stories['salt.txt'] =
  'Title: Salt\nAuthor: Ottilie Vane\nFandom: The Long Watch\n\nThe sea had been in the house.\n';

test.use({ stories });

test('filters as it is typed, by the starts of words and without accents', async ({ app }) => {
  await expect(app.locator('.shelf-link')).not.toHaveCount(0);
  const filter = app.getByRole('textbox', { name: /Filter/ });
  await filter.fill('ottil sal');
  await expect(app.locator('.shelf-link')).toHaveCount(1);
  await expect(app.getByRole('link', { name: /^Salt, by Ottilie Vane/ })).toBeVisible();
  await filter.fill('no such words');
  await expect(app.getByRole('heading', { name: /Nothing matches/ })).toBeVisible();
  await filter.press('Escape');
  await expect(app.locator('.shelf-link')).not.toHaveCount(0);
});

test('sorts by title, and keeps the order over a reload', async ({ app }) => {
  await app.getByRole('button', { name: /Sort/ }).click();
  await app.getByRole('menuitemradio', { name: 'Title' }).click();
  const titles = () => app.locator('.shelf-title').allInnerTexts();
  const isSorted = async () => {
    const shown = await titles();
    const bare = shown.map((title) => title.replace(/^(?:The|A|An) /, ''));
    const collator = new Intl.Collator('en');
    return (
      shown.length > 5 &&
      ([...shown].sort(collator.compare).join('|') === shown.join('|') ||
        [...bare].sort(collator.compare).join('|') === bare.join('|'))
    );
  };
  await expect.poll(isSorted).toBe(true);
  await app.reload();
  await expect.poll(isSorted).toBe(true);
});

test('shows a list as well as a grid', async ({ app }) => {
  await app.getByRole('radio', { name: 'List' }).click({ force: true });
  await expect(app.locator('.shelf-facts').first()).toBeVisible();
});

test('is walked by arrow keys and opened by Enter', async ({ app }) => {
  await expect(app.locator('.shelf-link')).not.toHaveCount(0);
  await app.locator('.shelf-link').first().focus();
  await app.keyboard.press('ArrowRight');
  await expect(app.locator('.shelf-link').nth(1)).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(app).toHaveURL(/#\/story\//);
  await app.goBack();
  await expect(app.locator('.shelf-link')).not.toHaveCount(0);
});

test('removes a story to the trash and takes it back', async ({ app }) => {
  await app.getByRole('textbox', { name: /Filter/ }).fill('salt');
  await app.getByRole('link', { name: /^Salt,/ }).click();
  await app.getByRole('button', { name: 'Remove from the shelf' }).click();
  await expect(app).toHaveURL(/#\/$/);
  await app.getByRole('button', { name: 'Undo' }).click();
  await app.getByRole('textbox', { name: /Filter/ }).fill('salt');
  await expect(app.getByRole('link', { name: /^Salt,/ })).toBeVisible();
});

test('no two neighbours of the shelf wear the same colours', async ({ app }) => {
  await expect(app.locator('.shelf-link svg')).not.toHaveCount(0);
  const clashes = await app.evaluate(() => {
    const covers = [...document.querySelectorAll('.shelf-link')].map((link) => {
      const { left, top } = link.getBoundingClientRect();
      return { left, top, ground: link.querySelector('svg rect')?.getAttribute('fill') ?? '' };
    });
    const rows = [...new Set(covers.map(({ top }) => top))].sort((a, b) => a - b);
    return covers.filter((one) =>
      covers.some((other) => {
        if (one === other || one.ground !== other.ground) return false;
        const isBeside = one.top === other.top && Math.abs(one.left - other.left) < 250;
        const isBelow =
          one.left === other.left && Math.abs(rows.indexOf(one.top) - rows.indexOf(other.top)) === 1;
        return (
          isBelow ||
          (isBeside &&
            !covers.some(
              (third) => third.top === one.top && (third.left - one.left) * (third.left - other.left) < 0,
            ))
        );
      }),
    ).length;
  });
  expect(clashes).toBe(0);
});

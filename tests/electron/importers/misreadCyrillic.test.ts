// Russian that another code page made other letters of, and what must not be taken for it.

import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import { decodeAs } from '../../../electron/text/decodeAs.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

const story = `Название: Маяк
Автор: Нина Ветрова

Он вышел из дома, когда ещё не рассвело, и пошёл к морю. Маяк не горел, и это было странно.

— Это ты? — спросила она. — Я так и знала, что ты придёшь, но уже поздно.`;

async function read(text: string, repairs: Readonly<Record<string, boolean>> = {}) {
  const bytes = new TextEncoder().encode(text);
  const {
    chapters,
    metadata,
    repairs: made,
  } = await readSource({ name: 'a.txt', bytes }, { choices: { ...noChoices, repairs }, lists: 'all' });
  const words = chapters.flatMap(({ blocks }) => blocks.map(blockText)).join('\n\n');
  return { title: metadata.title, words, count: made.find(({ kind }) => kind === 'mojibake')?.count ?? 0 };
}

describe('is read back, and listed word by word', () => {
  test.each([
    ['windows-1251', 'windows-1252'],
    ['KOI8-R', 'windows-1251'],
    ['KOI8-R', 'ISO-8859-1'],
  ])('%s read as %s', async (was, as) => {
    // KOI8-R has no dashes.
    const meant = was === 'KOI8-R' ? story.replaceAll('—', '-') : story;
    const broken = await decodeAs(iconv.encode(meant, was), as);
    expect(broken).not.toContain('Маяк');
    const found = await read(broken);
    expect(found.title).toBe('Маяк');
    expect(found.words).toBe(meant.split('\n').slice(3).join('\n').trim());
    expect(found.count).toBeGreaterThan(30);
    const kept = await read(broken, { mojibake: false });
    expect(kept.words).toContain(broken.split('\n\n')[1] ?? '');
  });
});

test.each([
  ['Russian', story],
  [
    'Ukrainian',
    'Він вийшов з дому, коли ще не світало, і пішов до моря. Ми так і знали, що це він, але вже пізно.',
  ],
  ['Bulgarian', 'Той излезе от къщата, когато още не беше светло, и тръгна към морето. Не знам дали е той.'],
  [
    'French',
    'Il était là, près de la forêt où naît l’été; même âgé, il se rappelait ça. ÉÈÀ çà et là, à côté.',
  ],
  [
    'Vietnamese',
    'Ông ấy đã ra khỏi nhà khi trời chưa sáng và đi về phía biển, nơi không còn ánh đèn nào cả.',
  ],
  ['a row of accents', 'áéíóú àèìòù âêîôû ãñõ äëïöü ÁÉÍÓÚ ÀÈÌÒÙ ÂÊÎÔÛ ÃÑÕ ÄËÏÖÜ'],
])('%s stays as it is', async (_name, text) => {
  expect((await read(text)).count).toBe(0);
});

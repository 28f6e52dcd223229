// A page of Ficbook as text: its badges and people are facts, its links are no story, and a title is never guessed.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'Дождь не переставал с утра, и нижняя дорога ушла под воду до самой мельницы.\n\n– Они придут, – сказала тётка.\n';
const fields =
  'Фэндом:\nТихая гавань\nПэйринг и персонажи:\nАнса/Корин\nРазмер:\n3 страницы, 1 часть\nОписание:\nДорога уходит под воду.\nПримечания:\nПервое.\n\nВторое.\n';
const people = 'Дина Холт автор\nЛада бета\n';
const foot = 'Отношение автора к критике\nЛюбую, только вежливо\nЕщё работы этого автора\n';

describe('a copied page', () => {
  test.each([
    `Нижняя дорога\nДжен\nR\nВ процессе\n\n17\n${people}`,
    `Джен\nR\nВ процессе\n17\nНижняя дорога\n\n${people}`,
  ])('%j', async (top) => {
    const { metadata, front, chapters, back } = await read(
      `${top}${fields}Настройки текста\n\n${story}\n\n${foot}`,
    );
    expect(metadata).toMatchObject({
      title: 'Нижняя дорога',
      authors: ['Дина Холт'],
      fandoms: ['Тихая гавань'],
      relationships: ['Анса/Корин'],
      categories: ['Джен'],
      summary: 'Дорога уходит под воду.',
      status: 'inProgress',
    });
    expect(metadata.rating.label).toBe('R');
    expect(front).toContainEqual({ kind: 'thanks', text: 'Лада бета' });
    expect(front).toContainEqual({ kind: 'notes', text: 'Первое.\n\nВторое.' });
    expect(chapters[0]?.entry.start).toMatch(/^Дождь не переставал/);
    expect(back).toEqual([{ kind: 'navigation', text: foot.trim() }]);
  });

  test('without its settings, and without its foot', async () => {
    const { metadata, chapters, back } = await read(
      `Нижняя дорога\nДжен\nR\nЗавершён\n${people}${fields.slice(0, fields.indexOf('Примечания'))}\n${story}`,
    );
    expect(metadata).toMatchObject({ title: 'Нижняя дорога', authors: ['Дина Холт'], status: 'complete' });
    expect(chapters[0]?.entry.start).toMatch(/^Дождь не переставал/);
    expect(back).toEqual([]);
  });

  test('of two lines that may be the title, neither is', async () => {
    const { metadata, front } = await read(
      `Горячая работа!\nНижняя дорога\nДжен\nR\nЗавершён\n${people}${fields}Настройки текста\n\n${story}`,
    );
    expect(metadata).toMatchObject({ title: null, authors: ['Дина Холт'], status: 'complete' });
    expect(front.map(({ text }) => text)).toContain('Нижняя дорога');
  });
});

test.each([
  `Этот человек автор\n\n${story}`,
  `Тётка и её автор\nДжен\n\n${fields}\n${story}`,
  `Настройки текста\n\n${story}\n\n${foot}`,
])('%j is no such page', async (text) => {
  const { metadata, back } = await read(text);
  expect(metadata.authors).toEqual([]);
  expect(back).toEqual([]);
});

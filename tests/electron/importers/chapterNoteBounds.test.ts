// Where an author's note at a chapter's beginning or end stops: no paragraph of the story is taken into it.
import { describe, expect, test } from 'vitest';
import { blockText } from '../../../electron/markup/blockText.ts';
import { bell, boats, header, tide } from './pierScene.ts';
import { readBalanced } from './readBalanced.ts';

const lamp = 'The lamp went out again, and the keeper was gone before she could ask.';
const short = 'Maud went home.';
const scene = [boats, bell, tide, lamp, boats.replace('Maud', 'Perrin'), bell.replace('She', 'Perrin')];

/** The words of the first chapter's note before it, of its text, and of the note after it. */
async function partsOf(...paragraphs: readonly string[]) {
  const text = `${header}\n\nChapter 1\n\n${paragraphs.join('\n\n')}\n\nChapter 2\n\n${scene.join('\n\n')}\n`;
  const story = await readBalanced(text);
  const blocks = story.chapters[0]?.blocks ?? [];
  const of = (place: string) =>
    blocks
      .filter((block) => block.startsWith(`<aside class="note ${place}"`))
      .map(blockText)
      .join('\n');
  return {
    before: of('before'),
    text: blocks.filter((block) => !block.startsWith('<aside')).map(blockText),
    after: of('after'),
  };
}

const asides = [
  'A/N: the tenth boat is real, I looked it up.',
  "Author's note: I know, I know.",
  '(A/N: bear with me!)',
  '[A/N: I had a boat like it :)]',
  '(A/N - it really has no name (I asked)!)',
  "{Author's Note: yes, nine.}",
  '**A/N: no name at all!**',
];

describe('a note on the last page of a chapter', () => {
  test.each(asides)('leaves the story below it in its place: %s', async (aside) => {
    for (const below of [[tide], [tide, lamp], [bell, tide, lamp], [lamp, '"Ten," said Maud.', tide]]) {
      const { before, text, after } = await partsOf(...scene, aside, ...below);
      expect([before, after]).toEqual(['', '']);
      expect(text.slice(-below.length - 1)).toEqual([aside.replaceAll('**', ''), ...below]);
    }
  });

  test.each(asides)('leaves it there above a note that ends the chapter: %s', async (aside) => {
    const last = "Author's notes: Thank you all. The next one is for Friday.";
    const { text, after } = await partsOf(...scene, aside, tide, lamp, last);
    expect(text.slice(-2)).toEqual([tide, lamp]);
    expect(after).toBe(last);
  });

  test('ends where its bracket is closed, however short what follows', async () => {
    const { text, after } = await partsOf(...scene, '(A/N: bear with me!)', short);
    expect([text.at(-1), after]).toEqual([short, '']);
  });

  test('leaves what stands behind its bracket in the same paragraph', async () => {
    const mixed = `(A/N: it is real!) ${boats}`;
    expect((await partsOf(...scene, mixed)).text.at(-1)).toBe(mixed);
    expect((await partsOf(mixed, ...scene)).text[0]).toBe(mixed);
  });

  test('leaves a story that is told by "I", or in the present, to whoever tells it', async () => {
    const mine = scene.map((each) => each.replaceAll(/Maud|She|Perrin/g, 'I'));
    const told = 'I went down to the quay again. My lamp was out, and nobody had come.';
    expect((await partsOf(...mine, asides[0] ?? '', told)).text.at(-1)).toBe(told);
    const now = [
      'Maud counts the boats. She finds ten of them, and she counts them again.',
      'She rings the bell, and nobody answers. He waits with the oars in.',
      'The quay is full of people. She looks for him, and he looks at the boat.',
    ];
    const after = 'She walks home along the quay, and the lamp goes out behind her.';
    expect((await partsOf(...now, ...now, asides[0] ?? '', after)).text.at(-1)).toBe(after);
  });

  test.each([
    'Perrin painted the boat. Maud walked on, and both of them laughed.',
    'Nobody wrote to the keeper, and Perrin forgot the lamp, and Maud sold the last of the oars.',
    'Die Lampe am langen Steg brannte seit elf Nächten nicht, und niemand fragte den Wärter nach dem Grund.',
    'La lampe de la longue jetée ne brûlait plus depuis onze nuits, et personne ne demandait pourquoi au gardien.',
    'Фонарь на длинном причале не горел уже одиннадцать ночей, и никто не спросил сторожа, что случилось с ним.',
  ])('leaves what is told below it: %s', async (told) => {
    const { text, after } = await partsOf(...scene, 'A/N: so ist es.', told);
    expect([text.at(-1), after]).toEqual([told, '']);
  });

  test.each([
    [
      'A/N: Das war der Steg.',
      'Danke für die vielen Kommentare, und ich hoffe, dass euch auch dieses Kapitel gefallen hat.',
    ],
    [
      'A/N: a short one.',
      'Inspired by a painting of boats, named for a song, and dedicated to Ruth, who counted them.',
    ],
    [
      'A/N: a real place.',
      'The ferry is a real one, and the timetable hangs on the wall of the harbour office in Eastport.',
    ],
    ['A/N: That was the pier.', 'Thank you for all your reviews!', 'The next chapter is half done.'],
    ['A/N: That was the pier.', 'I went there once with my sister. It was cold, and we had no coats.'],
    ['A/N: The pier was built by hand. It had no lamp before 1870, and the keeper was a boy.'],
    ['A/N: On the pier.', 'It was built in 1868, and the sea took it in 1901. Nobody had a picture of it.'],
    ['(A/N: Sorry for the wait!)', '~Perrin'],
    ['(A/N: Sorry for the wait!', 'It was a long winter, and I had no time.)'],
    ['(A/N: sorry :) it was a long winter', 'and there was no time. Love you all!)'],
    ['[A/N: Sorry for the wait!]', 'Please review!', 'Love, Perrin.'],
    ['A/N: sorry.', 'A/N 2: and thank you for reading.'],
    ["Author's Notes:", 'Many thanks to my beta, who counted the boats.'],
  ])("is the author's to its end: %s", async (...note) => {
    const { text, after } = await partsOf(...scene, ...note);
    expect(text).toEqual(scene);
    expect(after).toBe(note.join('\n'));
  });
});

describe('a note on the last page of the story', () => {
  test.each([...asides, `(A/N: it is real!) ${boats}`])('leaves the story below it: %s', async (aside) => {
    const below = aside.length > 100 ? [] : [tide, lamp];
    const story = await readBalanced(`${header}\n\n${[...scene, aside, ...below].join('\n\n')}\n`);
    const text = story.chapters[0]?.blocks ?? [];
    expect(text.filter((block) => block.startsWith('<aside'))).toEqual([]);
    expect(text.map(blockText)).toEqual([...scene, aside.replaceAll('**', ''), ...below]);
    expect(story.back).toEqual([]);
  });
});

describe('a note at the beginning of a chapter', () => {
  test.each(asides)('ends above the story: %s', async (aside) => {
    const { before, text } = await partsOf(aside, ...scene);
    expect(before).toBe(aside.replaceAll('**', ''));
    expect(text).toEqual(scene);
  });

  test('is not made longer by a rule, a bracket or a note further down', async () => {
    const note = 'A/N: a short one.';
    const thanks = 'Thank you for all your reviews!';
    expect((await partsOf(note, thanks, short, lamp, '* * *', ...scene)).text.slice(0, 2)).toEqual([
      short,
      lamp,
    ]);
    expect((await partsOf('(A/N: a short one', boats, `${lamp} (It was late.)`, ...scene)).text).toContain(
      boats,
    );
    const { before, text, after } = await partsOf(
      note,
      boats,
      bell,
      tide,
      'End notes: thanks!',
      'Love, Perrin',
    );
    expect([before, text]).toEqual([note, [boats, bell, tide]]);
    expect(after).toBe('End notes: thanks!\nLove, Perrin');
  });

  test.each([
    ['A/N: Thank you for all your reviews!', 'I had no time for the chapter. My sister was ill.', '* * *'],
    ['[A/N: Sorry for the wait!', 'It was a long winter.]'],
    ["Author's note: sorry.", 'And it is a short chapter, too.', 'On with the story!'],
  ])("is the author's to its end: %s", async (...note) => {
    const { before, text } = await partsOf(...note, ...scene);
    expect(before).toBe(note.filter((each) => each !== '* * *').join('\n'));
    expect(text).toEqual(scene);
  });
});
